package duikan.rule;

import duikan.doc.Block;
import duikan.doc.Document;
import duikan.doc.Prose;
import duikan.doc.Span;
import duikan.zh.Glyph;
import java.util.ArrayList;
import java.util.List;

/** The Chinese words of a block that stand in quotation marks, by the form of their marks. */
final class Quotations {
  private Quotations() {}

  /**
   * Words in quotation marks.
   *
   * @param open the offset of the opening mark
   * @param close the offset of the closing mark
   * @param nested whether it stands inside another one of its form
   */
  record Quotation(QuoteForm form, int open, int close, boolean nested) {}

  static List<Quotation> of(Document page, Block block) {
    List<Quotation> all = new ArrayList<>();
    for (Brackets.Pair pair : Brackets.of(page, block).pairs()) {
      if (Brackets.holdsHan(page, pair.inside()) && !holdsKana(page, pair.inside())) {
        if (pair.kind() == Bracket.DOUBLE_QUOTE) {
          all.add(new Quotation(QuoteForm.CURLY, pair.open(), pair.close(), pair.depth() > 0));
        } else if (pair.kind() == Bracket.CORNER) {
          all.add(new Quotation(QuoteForm.CORNER, pair.open(), pair.close(), pair.depth() > 0));
        }
      }
    }
    straight(page, block, all);
    return all;
  }

  /**
   * Straight marks tell nothing of their side: they are paired in order, if their number is even.
   */
  private static void straight(Document page, Block block, List<Quotation> all) {
    List<Integer> marks = new ArrayList<>();
    String prose = page.prose();
    for (int i = block.content().start(); i < block.content().end(); i++) {
      char c = prose.charAt(i);
      if (c == '"' && !(isInch(prose, i) && marks.size() % 2 == 0)) {
        marks.add(i);
      } else if (c == Prose.MARK && page.text().charAt(i) == '|') {
        pair(page, marks, all);
        marks.clear();
      }
    }
    pair(page, marks, all);
  }

  private static void pair(Document page, List<Integer> marks, List<Quotation> all) {
    if (marks.size() % 2 != 0) {
      return;
    }
    for (int i = 0; i < marks.size(); i += 2) {
      Span inside = new Span(marks.get(i) + 1, marks.get(i + 1));
      if (Brackets.holdsHan(page, inside) && !isLoose(page.prose(), inside)) {
        all.add(new Quotation(QuoteForm.STRAIGHT, marks.get(i), marks.get(i + 1), false));
      }
    }
  }

  // A mark that words stand away from may belong to the other side.
  private static boolean isLoose(String prose, Span inside) {
    return Glyph.of(prose.charAt(inside.start())) == Glyph.BLANK
        || Glyph.of(prose.charAt(inside.end() - 1)) == Glyph.BLANK;
  }

  private static boolean isInch(String prose, int at) {
    return at > 0 && Glyph.of(prose.charAt(at - 1)) == Glyph.DIGIT;
  }

  private static boolean holdsKana(Document page, Span span) {
    return span.of(page.prose()).chars().anyMatch(c -> c >= 0x3041 && c <= 0x30FF && c != 0x30FB);
  }
}
