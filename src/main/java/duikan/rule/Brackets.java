package duikan.rule;

import duikan.doc.Block;
import duikan.doc.Document;
import duikan.doc.Prose;
import duikan.doc.Span;
import duikan.zh.Glyph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The marks of a block that come in pairs, matched; marks of different widths match.
 *
 * @param pairs by their opening mark, outer ones first
 * @param alone marks without a partner, by offset
 */
record Brackets(List<Pair> pairs, List<Alone> alone) {
  /** How deep the partner of a closing mark is sought, so that no text takes quadratic time. */
  private static final int DEEPEST = 12;

  /** A pair: the offsets of its marks, and how many pairs of its kind stand around it. */
  record Pair(Bracket kind, int open, int close, int depth) {
    Span inside() {
      return new Span(open + 1, close);
    }
  }

  /** A mark without a partner. */
  record Alone(Bracket kind, int at, boolean opens) {}

  static Brackets of(Document page, Block block) {
    return new Matching(page).read(block);
  }

  /** Whether {@code span} holds a Han character. */
  static boolean holdsHan(Document page, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      if (Glyph.of(page.prose().charAt(i)) == Glyph.HAN) {
        return true;
      }
    }
    return false;
  }

  private static final class Matching {
    private final Document page;
    private final String prose;
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Alone> alone = new ArrayList<>();
    private final List<Alone> open = new ArrayList<>();
    private final Map<Bracket, Integer> depth = new EnumMap<>(Bracket.class);

    Matching(Document page) {
      this.page = page;
      this.prose = page.prose();
    }

    Brackets read(Block block) {
      for (int i = block.content().start(); i < block.content().end(); i++) {
        char c = prose.charAt(i);
        if (c == Prose.MARK && page.text().charAt(i) == '|') {
          endCell();
          continue;
        }
        if (!Bracket.is(c)) {
          continue;
        }
        int at = i;
        Bracket.openedBy(c).ifPresent(kind -> opens(kind, at));
        Bracket.closedBy(c).ifPresent(kind -> closes(kind, at));
      }
      endCell();
      pairs.sort(Comparator.comparingInt(Pair::open));
      alone.sort(Comparator.comparingInt(Alone::at));
      return new Brackets(pairs, alone);
    }

    private void opens(Bracket kind, int at) {
      if (kind == Bracket.SINGLE_QUOTE && before(at).isWestern()) {
        return;
      }
      open.add(new Alone(kind, at, true));
      depth.merge(kind, 1, Integer::sum);
    }

    private void closes(Bracket kind, int at) {
      int partner = depth.getOrDefault(kind, 0) == 0 ? -1 : partner(kind);
      if (partner < 0) {
        if (!isApostrophe(kind, at) && !isLabelOrFace(kind, at)) {
          alone.add(new Alone(kind, at, false));
        }
        return;
      }
      while (open.size() > partner + 1) {
        drop();
      }
      depth.merge(kind, -1, Integer::sum);
      pairs.add(new Pair(kind, open.remove(partner).at(), at, depth.getOrDefault(kind, 0)));
    }

    private int partner(Bracket kind) {
      int last = Math.max(0, open.size() - DEEPEST);
      for (int i = open.size() - 1; i >= last; i--) {
        if (open.get(i).kind() == kind) {
          return i;
        }
      }
      return -1;
    }

    private void drop() {
      Alone left = open.remove(open.size() - 1);
      depth.merge(left.kind(), -1, Integer::sum);
      alone.add(left);
    }

    private void endCell() {
      while (!open.isEmpty()) {
        drop();
      }
    }

    private Glyph before(int at) {
      return at == 0 ? Glyph.LINE_END : Glyph.at(prose, at - 1);
    }

    private boolean isApostrophe(Bracket kind, int at) {
      return kind == Bracket.SINGLE_QUOTE
          && (before(at).isWestern()
              || (at + 1 < prose.length() && Glyph.of(prose.charAt(at + 1)).isWestern()));
    }

    /** Whether it is the bracket of {@code 1)} or {@code ;-)}. */
    private boolean isLabelOrFace(Bracket kind, int at) {
      if (kind != Bracket.ROUND || at == 0) {
        return false;
      }
      char c = prose.charAt(at - 1);
      if (":;-^".indexOf(c) >= 0) {
        return true;
      }
      int i = at - 1;
      while (i >= 0 && at - i <= 3 && isLabel(prose.charAt(i))) {
        i--;
      }
      boolean starts =
          i < 0 || !(Glyph.at(prose, i) == Glyph.HAN || Glyph.of(prose.charAt(i)).isWestern());
      return i < at - 1 && (starts || Glyph.of(c) == Glyph.DIGIT);
    }

    private static boolean isLabel(char c) {
      return Glyph.of(c).isWestern() || "一二三四五六七八九十".indexOf(c) >= 0;
    }
  }
}
