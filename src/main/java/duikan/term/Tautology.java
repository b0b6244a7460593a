package duikan.term;

import duikan.doc.Block;
import duikan.doc.Document;
import duikan.doc.Prose;
import duikan.doc.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A bracket that says what stands before it, or one thing twice: what a bulk replacement leaves of
 * a gloss.
 *
 * @param bracket the bracket
 * @param said what is said again
 * @param hollow whether nothing else stands in the bracket
 */
public record Tautology(Bracket bracket, String said, boolean hollow) {

  /** All of a page, in reading order. */
  public static List<Tautology> of(Document page) {
    List<Tautology> all = new ArrayList<>();
    String prose = page.prose();
    for (int i = 0; i < prose.length(); i++) {
      if (Bracket.isOpen(prose.charAt(i))) {
        Bracket.read(page, i).flatMap(bracket -> of(page, bracket)).ifPresent(all::add);
      }
    }
    return all;
  }

  private static Optional<Tautology> of(Document page, Bracket bracket) {
    Set<String> seen = new HashSet<>();
    List<String> said = new ArrayList<>();
    int others = 0;
    for (String item : bracket.items()) {
      String folded = Folded.of(item);
      // (int, int) is a pair; only Chinese is left there twice by a replacement.
      boolean again = isName(folded) && !seen.add(folded) && hasHan(folded);
      if (again || (isName(folded) && isBefore(page, bracket.span().start(), item, folded))) {
        said.add(item);
      } else {
        others++;
      }
    }
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(new Tautology(bracket, said.get(0), others == 0));
  }

  /** Two letters at least: a formula may well say x (x). */
  private static boolean isName(String folded) {
    return folded.codePoints().filter(Character::isLetter).count() >= 2;
  }

  private static boolean hasHan(String folded) {
    return folded.chars().anyMatch(c -> Folded.isHan((char) c));
  }

  private static boolean isBefore(Document page, int open, String item, String folded) {
    int from = Math.max(blockStart(page, open), open - 3 * item.length() - 12);
    StringBuilder before = new StringBuilder();
    for (int i = from; i < open; i++) {
      char c = page.prose().charAt(i);
      if (c == Prose.MARK && page.text().charAt(i) == '|') {
        before.setLength(0);
      }
      before.append(c == Prose.MARK || "“”‘’「」『』\"".indexOf(c) >= 0 ? "" : c);
    }
    return Folded.of(before.toString()).endsWith(folded);
  }

  private static int blockStart(Document page, int offset) {
    List<Block> blocks = page.blocks();
    int at = Offsets.last(blocks.size(), i -> blocks.get(i).span().start(), offset);
    return at < 0 ? 0 : blocks.get(at).span().start();
  }

  /** From the blank before the bracket to its end. */
  public Span span(Document page) {
    int start = bracket.span().start();
    boolean blank = start > 0 && page.prose().charAt(start - 1) == ' ';
    return new Span(blank ? start - 1 : start, bracket.span().end());
  }
}
