package duikan.rule;

import duikan.doc.Block;
import duikan.doc.Document;
import duikan.doc.Span;
import duikan.zh.Glyph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The blanks between two Chinese words: those that a replacement left round a name, as in 对 云商 的,
 * and slips of the finger, but not those of signatures, verses, labels and columns.
 */
final class NameSpaces {
  /** More blanks in a clause set words apart on purpose. */
  private static final int MOST = 2;

  private static final int SHORTEST_CLAUSE = 8;
  private static final int LONGEST_LABEL = 6;
  private static final int LONGEST_CLAUSE = 400;

  private final Document page;
  private final String prose;

  /** The names by their first and by their last unit. */
  private final Map<Character, List<String>> byFirst = new HashMap<>();

  private final Map<Character, List<String>> byLast = new HashMap<>();

  /**
   * @param names the Chinese names of the book's glossary
   */
  NameSpaces(Document page, List<String> names) {
    this.page = page;
    this.prose = page.prose();
    for (String name : names) {
      if (name.length() > 1 && Glyph.of(name.charAt(0)) == Glyph.HAN) {
        byFirst.computeIfAbsent(name.charAt(0), c -> new java.util.ArrayList<>()).add(name);
        byLast
            .computeIfAbsent(name.charAt(name.length() - 1), c -> new java.util.ArrayList<>())
            .add(name);
      }
    }
  }

  /** Whether the blanks {@code run} of {@code block}, with Han on both sides, are a mistake. */
  boolean isStray(Block block, Span run) {
    boolean running =
        switch (block.kind()) {
          case PARAGRAPH, LIST_ITEM -> true;
          case HEADING, TABLE, IMAGE, CODE, MERMAID, MATH, HTML -> false;
        };
    if (!running || run.length() > 1 || prose.charAt(run.start()) != ' ') {
      return false;
    }
    Clause clause = clause(block, run);
    boolean sentence = clause.ends && clause.length >= SHORTEST_CLAUSE && clause.blanks <= MOST;
    boolean label = clause.opens && clause.first <= LONGEST_LABEL && clause.blanks == 1;
    return isName(run) ? sentence || !clause.opens : sentence && !label && !isVerse(clause);
  }

  private boolean isName(Span run) {
    return byFirst.getOrDefault(prose.charAt(run.end()), List.of()).stream()
            .anyMatch(name -> prose.startsWith(name, run.end()))
        || byLast.getOrDefault(prose.charAt(run.start() - 1), List.of()).stream()
            .anyMatch(name -> prose.startsWith(name, run.start() - name.length()));
  }

  /** 床前明月光 疑是地上霜: two halves of the same length. */
  private static boolean isVerse(Clause clause) {
    return clause.blanks == 1 && clause.length == 2 * clause.first && clause.length <= 16;
  }

  /**
   * The words between two marks.
   *
   * @param length its seen units without blanks between Chinese
   * @param first those before the first such blank
   * @param blanks how many such blanks it has
   * @param opens whether it begins the block
   * @param ends whether a mark of a sentence follows
   */
  private record Clause(int length, int first, int blanks, boolean opens, boolean ends) {}

  private Clause clause(Block block, Span run) {
    int start = run.start();
    int least = Math.max(block.content().start(), run.start() - LONGEST_CLAUSE);
    while (start > least && !isEdge(start - 1)) {
      start--;
    }
    int end = run.end();
    int most = Math.min(block.content().end(), run.end() + LONGEST_CLAUSE);
    while (end < most && !isEdge(end)) {
      end++;
    }
    int length = 0;
    int first = 0;
    int blanks = 0;
    for (int i = start; i < end; i++) {
      Glyph here = Glyph.of(prose.charAt(i));
      boolean parts =
          here == Glyph.BLANK
              && i > start
              && i + 1 < end
              && Glyph.at(prose, i - 1) == Glyph.HAN
              && Glyph.of(prose.charAt(i + 1)) == Glyph.HAN;
      if (parts) {
        first = blanks == 0 ? length : first;
        blanks++;
      } else if (here != Glyph.BLANK && here != Glyph.MARK) {
        length++;
      }
    }
    boolean opens = start == block.content().start();
    boolean ends = end < page.text().length() && Glyph.of(prose.charAt(end)) == Glyph.PAUSE;
    return new Clause(length, first, blanks, opens, ends);
  }

  private boolean isEdge(int at) {
    Glyph glyph = Glyph.of(prose.charAt(at));
    return glyph == Glyph.PAUSE || glyph == Glyph.LINE_END;
  }
}
