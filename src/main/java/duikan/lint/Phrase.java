package duikan.lint;

import com.google.re2j.Matcher;
import duikan.doc.Prose;
import duikan.doc.Span;
import duikan.lint.RulePage.Wording;
import java.util.BitSet;
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
  void search(String piece, BitSet taken, Report report) {
    Matcher match = wording.pattern().matcher(piece);
    Optional<BitSet> allowed = Optional.empty();
    while (match.find()) {
      Span span = new Span(match.start(), match.end());
      if (span.isEmpty() || overlaps(taken, span)) {
        continue;
      }
      // Only a piece with a match pays for the exceptions.
      allowed = allowed.or(() -> Optional.of(allowed(piece)));
      if (overlaps(allowed.get(), span)) {
        continue;
      }
      taken.set(span.start(), span.end());
      String replacement =
          wording.replacement().map(written -> Replacement.expand(written, match)).orElse("");
      report.found(wording, span, replacement);
    }
  }

  private BitSet allowed(String piece) {
    BitSet allowed = new BitSet();
    if (wording.except().isPresent()) {
      Matcher match = wording.except().get().matcher(piece);
      while (match.find()) {
        allowed.set(match.start(), match.end());
      }
    }
    return allowed;
  }

  private static boolean overlaps(BitSet places, Span span) {
    int next = places.nextSetBit(span.start());
    return next >= 0 && next < span.end();
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
