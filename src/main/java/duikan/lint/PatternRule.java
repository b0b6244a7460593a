package duikan.lint;

import duikan.book.Page;
import duikan.doc.Block;
import duikan.doc.Covered;
import duikan.doc.Document;
import duikan.doc.Prose;
import duikan.doc.Span;
import duikan.lint.RulePage.Wording;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A wording rule: a page with patterns, over the prose of the translation. A pattern sees a piece
 * of prose at a time: what stands in one block between two marks, pieces of code or other objects.
 * One that itself names {@link Prose#OBJECT} or {@link Prose#MARK} sees the block as a whole. Where
 * two patterns meet, the one that stands first on the page speaks. A message may say {@code
 * {match}} and {@code {replacement}}.
 */
final class PatternRule implements Rule.OfPage {
  /** What its messages may ask for. */
  static final Set<String> PLACEHOLDERS = Set.of("match", "replacement");

  private final RulePage page;
  private final List<Phrase> phrases;

  /** Which phrases may match where a text that begins with this character stands. */
  private final Map<Character, List<Clue>> clues = new HashMap<>();

  private final BitSet first = new BitSet();
  private final BitSet crossing = new BitSet();

  /** The phrases of which no clue is known: those that see pieces, and those that see blocks. */
  private final BitSet always = new BitSet();

  private final BitSet alwaysWhole = new BitSet();

  /**
   * @throws IllegalArgumentException if the page has no pattern
   */
  PatternRule(RulePage page) {
    if (page.patterns().isEmpty()) {
      throw new IllegalArgumentException(page.name() + " has no pattern");
    }
    this.page = page;
    this.phrases = page.patterns().stream().map(Phrase::new).toList();
    for (int i = 0; i < phrases.size(); i++) {
      crossing.set(i, phrases.get(i).crosses());
      Optional<List<String>> known = Clues.of(page.patterns().get(i).pattern().pattern());
      (crossing.get(i) ? alwaysWhole : always).set(i, known.isEmpty());
      for (String clue : known.orElse(List.of())) {
        first.set(clue.charAt(0));
        clues.computeIfAbsent(clue.charAt(0), c -> new ArrayList<>()).add(new Clue(clue, i));
      }
    }
  }

  private record Clue(String text, int phrase) {}

  @Override
  public String name() {
    return page.name();
  }

  @Override
  public void check(Page target, Options options, Findings out) {
    check(target.document(), out);
  }

  /** Looks through one page. */
  void check(Document document, Findings out) {
    // Every rule looks at every character: an array is read several times as fast as a string.
    char[] units = document.prose().toCharArray();
    for (Block block : document.blocks()) {
      check(document, units, block.span(), out);
    }
  }

  private void check(Document document, char[] units, Span block, Findings out) {
    String prose = document.prose();
    BitSet whole = new BitSet();
    BitSet noted = new BitSet();
    int start = block.start();
    for (int i = block.start(); i < block.end(); i++) {
      char c = units[i];
      if (c == Prose.OBJECT || c == Prose.MARK) {
        noted.or(always);
        search(document, new Span(start, i), noted, out);
        noted.clear();
        start = i + 1;
      } else if (first.get(c)) {
        note(prose, i, noted, whole);
      }
    }
    noted.or(always);
    search(document, new Span(start, block.end()), noted, out);
    whole.or(alwaysWhole);
    search(document, block, whole, out);
  }

  private void note(String prose, int at, BitSet noted, BitSet whole) {
    for (Clue clue : clues.getOrDefault(prose.charAt(at), List.of())) {
      if (prose.startsWith(clue.text, at)) {
        (crossing.get(clue.phrase) ? whole : noted).set(clue.phrase);
      }
    }
  }

  private void search(Document document, Span piece, BitSet asked, Findings out) {
    if (piece.isEmpty() || asked.isEmpty()) {
      return;
    }
    String text = piece.of(document.prose());
    Covered taken = Covered.byNothing();
    for (int i = asked.nextSetBit(0); i >= 0; i = asked.nextSetBit(i + 1)) {
      phrases
          .get(i)
          .search(
              text,
              taken,
              (wording, at, replacement) -> {
                Span span = new Span(piece.start() + at.start(), piece.start() + at.end());
                report(document, wording, span, replacement, out);
              });
    }
  }

  private void report(
      Document document, Wording wording, Span span, String replacement, Findings out) {
    Finding finding =
        Finding.at(document.at(span))
            .saying(wording.variant())
            .with("match", span.of(document.prose()).replace('\n', ' '))
            .with("replacement", replacement);
    out.report(
        switch (page.fix()) {
          case NONE -> finding;
          case SAFE -> finding.fixedBy(Fix.safe(span, replacement));
          case UNSAFE -> finding.fixedBy(Fix.unsafe(span, replacement));
        });
  }
}
