package duikan.term;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;

/**
 * Finds the leftmost longest of many texts, without overlaps.
 *
 * <p>A. V. Aho, M. J. Corasick, "Efficient String Matching: An Aid to Bibliographic Search", CACM
 * 18(6), 1975; of the matches it walks past, the one that starts first and then the longest is kept
 * until no other can start as early. The libraries at hand report every match, which for near-equal
 * texts is their number times the length of the page.
 */
public final class Automaton {
  private static final int NONE = -1;

  /** Texts by number, sorted. */
  private final String[] texts;

  // Nodes are numbered breadth first, so that the children of a node are neighbours: those of n are
  // [children[n], children[n + 1]), sorted by label.
  private char[] label = new char[1024];
  private int[] children = new int[1024];
  private int[] depth = new int[1024];

  /** The text that ends at a node, or NONE. */
  private int[] ending = new int[1024];

  /** The node of the longest proper suffix. */
  private int[] fail;

  /** The node of the longest proper suffix at which a text ends, or 0. */
  private int[] shorter;

  private final int[] roots = new int[Character.MAX_VALUE + 1];
  private int size;

  /** Whether a match counts. */
  interface Accept {
    /** Asked with the number of the text in the sorted list, and the place it was found at. */
    boolean test(int text, int start, int end);
  }

  /** Sees a match. */
  public interface Sighting {
    /** Told the number of the text in the sorted list, and the place it was found at. */
    void at(int text, int start, int end);
  }

  /** Takes what is found. */
  interface Sink {
    void found(int text, int start, int end);
  }

  /**
   * Makes the automaton.
   *
   * @param sorted texts to look for, sorted, each once, none empty
   */
  public Automaton(List<String> sorted) {
    texts = sorted.toArray(String[]::new);
    grow();
    link();
  }

  private void grow() {
    Queue<int[]> ranges = new ArrayDeque<>();
    ranges.add(new int[] {0, texts.length, 0});
    add((char) 0, 0);
    for (int node = 0; node < size; node++) {
      int[] range = ranges.remove();
      int from = range[0];
      int at = range[2];
      if (from < range[1] && texts[from].length() == at) {
        ending[node] = from++;
      }
      children[node] = size;
      while (from < range[1]) {
        char c = texts[from].charAt(at);
        int to = from + 1;
        while (to < range[1] && texts[to].charAt(at) == c) {
          to++;
        }
        if (node == 0) {
          roots[c] = size;
        }
        add(c, at + 1);
        ranges.add(new int[] {from, to, at + 1});
        from = to;
      }
    }
    children[size] = size;
  }

  private void add(char c, int at) {
    if (size + 1 == label.length) {
      int more = 2 * label.length;
      label = Arrays.copyOf(label, more);
      children = Arrays.copyOf(children, more);
      depth = Arrays.copyOf(depth, more);
      ending = Arrays.copyOf(ending, more);
    }
    label[size] = c;
    depth[size] = at;
    ending[size] = NONE;
    size++;
  }

  private void link() {
    fail = new int[size];
    shorter = new int[size];
    for (int node = 0; node < size; node++) {
      for (int child = children[node]; child < children[node + 1]; child++) {
        if (node == 0) {
          continue;
        }
        int suffix = next(fail[node], label[child]);
        fail[child] = suffix;
        shorter[child] = ending[suffix] == NONE ? shorter[suffix] : suffix;
      }
    }
  }

  /** The node of the longest suffix that goes on with {@code c}. */
  private int next(int from, char c) {
    int node = from;
    int child = child(node, c);
    while (child == 0 && node != 0) {
      node = fail[node];
      child = child(node, c);
    }
    return child;
  }

  /** The child under {@code c}, or 0. */
  private int child(int node, char c) {
    if (node == 0) {
      return roots[c];
    }
    int low = children[node];
    int high = children[node + 1];
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (label[middle] < c) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < children[node + 1] && label[low] == c ? low : 0;
  }

  /** Shows every match in {@code text}, however they overlap. */
  public void every(CharSequence text, Sighting sighting) {
    scan(
        text,
        (found, start, end) -> {
          sighting.at(found, start, end);
          return false;
        },
        (found, start, end) -> {});
  }

  /**
   * Finds them in {@code text}, in order. Neighbours may share one {@link Folded#EDGE}.
   *
   * @param accept a match it refuses gives way to a shorter one
   */
  void scan(CharSequence text, Accept accept, Sink sink) {
    int node = 0;
    int best = NONE;
    int bestStart = 0;
    int bestEnd = 0;
    int i = 0;
    while (i < text.length() || best != NONE) {
      if (i < text.length()) {
        node = next(node, text.charAt(i++));
        for (int end = node; end != 0; end = shorter[end]) {
          int start = i - depth[end];
          if (best != NONE && start > bestStart) {
            break;
          }
          if (ending[end] != NONE && accept.test(ending[end], start, i)) {
            best = ending[end];
            bestStart = start;
            bestEnd = i;
            break;
          }
        }
      }
      boolean mayGrow = i < text.length() && i - depth[node] <= bestStart;
      if (best != NONE && !mayGrow) {
        sink.found(best, bestStart, bestEnd);
        boolean shared = text.charAt(bestEnd - 1) == Folded.EDGE && bestEnd - bestStart > 1;
        i = shared ? bestEnd - 1 : bestEnd;
        node = 0;
        best = NONE;
      }
    }
  }
}
