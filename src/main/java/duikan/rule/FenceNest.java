package duikan.rule;

import duikan.doc.Block;
import duikan.doc.Container;
import duikan.doc.Document;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A fence inside whose lines another opens that is as long, so that the inner one's closing line
 * closes it.
 *
 * @param outer the line that opens it
 * @param inner the first line inside that opens another
 * @param closing the line that was meant to close it; where there is none, its own closing line was
 *     forgotten
 * @param longest the length of the longest fence that was meant to stand inside
 * @param within the containers that all of them stand in
 */
record FenceNest(
    FenceLine outer,
    FenceLine inner,
    Optional<FenceLine> closing,
    int longest,
    List<Container> within) {

  /** All of a page, in reading order. */
  static List<FenceNest> of(Document page) {
    // Fences of different containers cannot close each other.
    Map<List<Container>, List<FenceLine>> byContainer = new LinkedHashMap<>();
    for (Block block : page.blocks()) {
      boolean fenced =
          block.fence().isPresent()
              && "`~".indexOf(page.text().charAt(block.fence().get().opening().start())) >= 0;
      if (fenced) {
        byContainer
            .computeIfAbsent(block.within(), within -> new ArrayList<>())
            .addAll(FenceLine.of(page, block));
      }
    }
    List<FenceNest> nests = new ArrayList<>();
    byContainer.forEach((within, lines) -> new Walk(page, lines, within).collect(nests));
    nests.sort((a, b) -> a.outer().run().compareTo(b.outer().run()));
    return nests;
  }

  /**
   * Reads the fence lines of one container in the two ways there are: as the parser does, and as
   * nested.
   */
  private static final class Walk {
    private final Document page;
    private final List<FenceLine> lines;
    private final List<Container> within;

    /** The line that closes what a line opens for a parser; the number of lines if none does. */
    private final int[] flatEnd;

    /** The line that closes it if every line with an info string opens a fence of its own. */
    private final int[] nestedEnd;

    /** Whether everything from a line on can be read so that no fence stays open. */
    private final boolean[] balanced;

    Walk(Document page, List<FenceLine> lines, List<Container> within) {
      this.page = page;
      this.lines = lines;
      this.within = within;
      this.flatEnd = new int[lines.size()];
      this.nestedEnd = new int[lines.size()];
      ends();
      this.balanced = new boolean[lines.size() + 1];
      balanced[lines.size()] = true;
      for (int i = lines.size() - 1; i >= 0; i--) {
        int flat = flatEnd[i];
        int nested = nestedEnd[i];
        balanced[i] =
            (flat < lines.size() && balanced[flat + 1])
                || (nested < lines.size() && balanced[nested + 1]);
      }
    }

    void collect(List<FenceNest> nests) {
      int i = 0;
      while (i < lines.size()) {
        FenceLine outer = lines.get(i);
        int flat = flatEnd[i];
        int nested = nestedEnd[i];
        Optional<FenceLine> inner = inner(i, flat);
        if (inner.isEmpty()) {
          i = flat + 1;
          continue;
        }
        boolean isNest = nested < lines.size() && nested != flat && balanced[nested + 1];
        if (isNest) {
          nests.add(
              new FenceNest(
                  outer, inner.get(), Optional.of(lines.get(nested)), longest(i, nested), within));
          i = nested + 1;
          continue;
        }
        if (flat < lines.size() && isForgotten(outer, inner.get())) {
          nests.add(new FenceNest(outer, inner.get(), Optional.empty(), longest(i, flat), within));
        }
        i = flat + 1;
      }
    }

    /**
     * Finds the ends of the lines of one mark and length at a time, among the lines that are as
     * long: a page of so many lengths holds few of each.
     */
    private void ends() {
      Map<Character, TreeMap<Integer, List<Integer>>> byMark = new LinkedHashMap<>();
      for (int i = 0; i < lines.size(); i++) {
        byMark
            .computeIfAbsent(lines.get(i).mark(page), mark -> new TreeMap<>())
            .computeIfAbsent(lines.get(i).run().length(), length -> new ArrayList<>())
            .add(i);
      }
      for (TreeMap<Integer, List<Integer>> byLength : byMark.values()) {
        for (int length : byLength.keySet()) {
          ends(
              length,
              byLength.tailMap(length).values().stream()
                  .flatMap(List::stream)
                  .mapToInt(Integer::intValue)
                  .sorted()
                  .toArray());
        }
      }
    }

    /**
     * The ends of the lines of a length.
     *
     * @param alike the lines of its mark that are as long or longer
     */
    private void ends(int length, int[] alike) {
      int[] depth = new int[alike.length];
      for (int k = 0; k < alike.length; k++) {
        depth[k] = (k == 0 ? 0 : depth[k - 1]) + (lines.get(alike[k]).info() ? 1 : -1);
      }
      int closing = lines.size();
      // Those behind that are less deep than all between, the nearest last.
      Deque<Integer> shallower = new ArrayDeque<>();
      for (int k = alike.length - 1; k >= 0; k--) {
        while (!shallower.isEmpty() && depth[shallower.getLast()] >= depth[k]) {
          shallower.removeLast();
        }
        if (lines.get(alike[k]).run().length() == length) {
          flatEnd[alike[k]] = closing;
          nestedEnd[alike[k]] = shallower.isEmpty() ? lines.size() : alike[shallower.getLast()];
        }
        shallower.addLast(k);
        closing = lines.get(alike[k]).info() ? closing : alike[k];
      }
    }

    private Optional<FenceLine> inner(int i, int end) {
      return lines.subList(i + 1, Math.min(end, lines.size())).stream()
          .filter(line -> line.info() && line.answers(lines.get(i), page))
          .findFirst();
    }

    private int longest(int from, int to) {
      return lines.subList(from + 1, to).stream()
          .filter(line -> line.mark(page) == lines.get(from).mark(page))
          .mapToInt(line -> line.run().length())
          .max()
          .orElse(0);
    }

    /**
     * A page may show an opening line alone, as the first of a block of text; code of a language
     * holds none.
     */
    private boolean isForgotten(FenceLine outer, FenceLine inner) {
      String info = outer.block().fence().orElseThrow().info().of(page.text());
      boolean text =
          info.isEmpty()
              || info.startsWith("markdown")
              || info.startsWith("md")
              || info.startsWith("text");
      String between = page.text().substring(outer.run().end(), inner.run().start());
      return !text || (info.isEmpty() && !between.isBlank());
    }
  }
}
