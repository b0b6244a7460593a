package duikan.lint;

import com.google.re2j.Matcher;
import duikan.doc.Covered;
import duikan.doc.Prose;
import duikan.doc.Span;
import duikan.lint.RulePage.Wording;
import java.util.Optional;

/** One pattern of a wording rule, ready to search. */
final class Phrase {
  private final Wording wording;

  Phrase(Wording wording) {
    this.wording = wording;
  }

  /** Whether it is meant to see what is not prose. */
  boolean crosses() {
    String written = wording.pattern().pattern();
    return written.indexOf(Prose.OBJECT) >= 0
        || written.indexOf(Prose.MARK) >= 0
        || written.matches("(?is).*\\\\x\\{fdd[01]\\}.*");
  }

  /**
   * Reports its matches in {@code piece}, but none that an exception holds or that {@code taken}
   * overlaps, and adds them to {@code taken}.
   *
   * @param taken places of {@code piece} that were reported already
   */
  void search(String piece, Covered taken, Report report) {
    Matcher match = wording.pattern().matcher(piece);
    Optional<Covered> allowed = Optional.empty();
    while (match.find()) {
      Span span = new Span(match.start(), match.end());
      if (span.isEmpty() || taken.overlaps(span)) {
        continue;
      }
      // Only a piece with a match pays for the exceptions.
      allowed = allowed.or(() -> Optional.of(allowed(piece)));
      if (allowed.get().overlaps(span)) {
        continue;
      }
      taken.add(span);
      String replacement =
          wording.replacement().map(written -> Replacement.expand(written, match)).orElse("");
      report.found(wording, span, replacement);
    }
  }

  private Covered allowed(String piece) {
    Covered allowed = Covered.byNothing();
    if (wording.except().isPresent()) {
      Matcher match = wording.except().get().matcher(piece);
      while (match.find()) {
        allowed.add(new Span(match.start(), match.end()));
      }
    }
    return allowed;
  }

  /** Where matches go. */
  @FunctionalInterface
  interface Report {
    /**
     * Takes a match.
     *
     * @param span its place in the piece that was searched
     * @param replacement what to write instead; empty if nothing is known
     */
    void found(Wording wording, Span span, String replacement);
  }
}
