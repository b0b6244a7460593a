package duikan.term;

import duikan.book.Term;
import duikan.doc.Document;
import duikan.doc.Place;
import duikan.doc.Prose;
import duikan.doc.Span;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A rendering that the book uses and the glossary does not know, named by its own gloss: 读复本 (Read
 * Replica) where the glossary says 读副本.
 *
 * @param text the rendering, folded
 * @param place of the rendering in the gloss
 */
public record Lesson(Term term, String text, Place place) {
  private static final int LONGEST = 8;

  /** Words that end before a term begins. */
  private static final String GRAMMAR = "的了是在和与或及为对将把被用从由到以等该这那个种叫做称有让使向跟于而并且也就";

  /**
   * The lesson of a bracket that holds the row's English at {@code english} and nothing else; empty
   * where it is no such bracket, or where the rendering before it cannot be told from its sentence.
   */
  static Optional<Lesson> at(Document page, Span english, Row row) {
    String prose = page.prose();
    int open = back(prose, english.start(), " " + Prose.MARK);
    if (open == 0 || !Bracket.isOpen(prose.charAt(open - 1))) {
      return Optional.empty();
    }
    Optional<Bracket> bracket = Bracket.read(page, open - 1);
    boolean alone =
        bracket.isPresent()
            && bracket.get().items().stream()
                .map(Folded::of)
                .allMatch(item -> row.isEnglish(item) || row.isAbbr(item));
    if (!alone) {
      return Optional.empty();
    }
    int end = back(prose, open - 1, " ”’」』》\"'" + Prose.MARK);
    int start = start(prose, end, row.term().target());
    return start < 0
        ? Optional.empty()
        : Optional.of(
            new Lesson(
                row.term(), Folded.of(prose.substring(start, end)), page.at(new Span(start, end))));
  }

  private static int back(String prose, int from, String over) {
    int at = from;
    while (at > 0 && over.indexOf(prose.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }

  /** Where the rendering that ends at {@code end} starts; -1 where nothing tells. */
  private static int start(String prose, int end, String target) {
    int run = end;
    while (run > 0 && end - run <= LONGEST && isHan(prose.charAt(run - 1))) {
      run--;
    }
    boolean bounded = end - run <= LONGEST;
    int cut = end;
    while (cut > run && GRAMMAR.indexOf(prose.charAt(cut - 1)) < 0) {
      cut--;
    }
    int length = end - cut;
    // 增加读复本: where the last characters begin as the known rendering does, so does this one.
    int same = end - target.length();
    if (length > target.length()
        && target.charAt(0) == prose.charAt(same)
        && shares(prose, same, end, target)) {
      return same;
    }
    boolean tells = bounded || cut > run;
    if (tells && length >= 2 && length <= target.length() + 2 && shares(prose, cut, end, target)) {
      return cut;
    }
    // As long as the known rendering, and half of it the same characters.
    return same >= run && shares(prose, same, end, target) ? same : -1;
  }

  /** Whether a character may be part of a rendering; marks of Chinese punctuation are not. */
  private static boolean isHan(char c) {
    return Folded.isHan(c) && Character.isLetter(c);
  }

  /** Whether it is what a use has for its text. */
  public boolean isOf(Use use) {
    return term.row().equals(use.term().row()) && text.equals(use.folded());
  }

  private static boolean shares(String prose, int from, int to, String target) {
    Set<Integer> known = target.chars().boxed().collect(Collectors.toSet());
    long shared = prose.substring(from, to).chars().filter(known::contains).count();
    return 2 * shared >= Math.min(to - from, target.length());
  }
}
