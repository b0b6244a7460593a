package duikan.align;

import duikan.doc.BlockKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** One side of a pair of texts: its segments' word types in one array, and its marks. */
final class Text {
  /**
   * At most this many segments are asked how frequent a match is; more would not change a surprisal
   * of 6.
   */
  private static final int SAMPLE = 4000;

  final List<Segment> segments;
  final Marks marks;
  final int[] types;

  /** Segment i has the words start[i] to start[i + 1]. */
  final int[] start;

  private final boolean[] prose;

  /** How many of the segments before each are paragraphs, and list items. */
  private final int[] paragraphs;

  private final int[] items;

  Text(
      List<Segment> segments,
      Marks marks,
      List<List<Numbers.Numeral>> numerals,
      Words words,
      Types types) {
    this.segments = segments;
    this.marks = marks;
    IntList sink = new IntList();
    start = new int[segments.size() + 1];
    for (int i = 0; i < segments.size(); i++) {
      words.cut(segments.get(i), numerals.get(i), types, sink);
      start[i + 1] = sink.size();
    }
    this.types = sink.toArray();
    prose = new boolean[segments.size()];
    paragraphs = new int[segments.size() + 1];
    items = new int[segments.size() + 1];
    for (int i = 0; i < segments.size(); i++) {
      BlockKind kind = segments.get(i).kind();
      prose[i] = segments.get(i).isProse();
      paragraphs[i + 1] = paragraphs[i] + (kind == BlockKind.PARAGRAPH ? 1 : 0);
      items[i + 1] = items[i] + (kind == BlockKind.LIST_ITEM ? 1 : 0);
    }
  }

  private Text(Text before, int[] types, int[] start) {
    segments = before.segments;
    marks = before.marks;
    this.types = types;
    this.start = start;
    prose = before.prose;
    paragraphs = before.paragraphs;
    items = before.items;
  }

  /**
   * The same text cut by more words: only segments where one of those occurs are cut again.
   *
   * @param more the words that are new
   * @param words all words, the new ones and those that the text was cut by
   */
  Text again(Words more, List<List<Numbers.Numeral>> numerals, Words words, Types types) {
    IntList sink = new IntList();
    int[] starts = new int[start.length];
    for (int i = 0; i < size(); i++) {
      if (more.occurIn(segments.get(i).text())) {
        words.cut(segments.get(i), numerals.get(i), types, sink);
      } else {
        for (int k = start[i]; k < start[i + 1]; k++) sink.add(this.types[k]);
      }
      starts[i + 1] = sink.size();
    }
    return new Text(this, sink.toArray(), starts);
  }

  /** The numbers of each segment. */
  static List<List<Numbers.Numeral>> numerals(List<Segment> segments) {
    List<List<Numbers.Numeral>> out = new ArrayList<>();
    for (Segment segment : segments) out.add(Numbers.in(segment.text()));
    return out;
  }

  int size() {
    return segments.size();
  }

  boolean isProse(int segment) {
    return prose[segment];
  }

  /** How many of the segments [from, to) are paragraphs. */
  int paragraphs(int from, int to) {
    return paragraphs[to] - paragraphs[from];
  }

  /** How many of the segments [from, to) are list items. */
  int items(int from, int to) {
    return items[to] - items[from];
  }

  /** The mean length of a segment in characters, at least 1. */
  double meanLength() {
    return size() == 0 ? 1 : Math.max(1, marks.length[size()] / size());
  }

  /** The types that occur. */
  BitSet met() {
    BitSet met = new BitSet();
    for (int type : types) met.set(type);
    return met;
  }

  /** Where each word type occurs. */
  Places places(int typeCount) {
    return new Places(types, start, typeCount, 1);
  }

  /** Where each word type occurs in an evenly spread sample. */
  Places sample(int typeCount) {
    return new Places(types, start, typeCount, sampleStep(size()));
  }

  /** How far the segments of a sample are apart in a text of so many. */
  static int sampleStep(int segments) {
    return Math.max(1, (segments + SAMPLE - 1) / SAMPLE);
  }

  /**
   * Occurrences of each type, by segment: place p is in segment[p] at word index[p] of it. For one
   * thread.
   */
  static final class Places {
    final int[] start;
    final int[] segment;
    final short[] index;

    /** How many segments there are, and how many of them were looked at. */
    final int segments;

    final int looked;

    /** Where each type was last asked for: the next question is mostly about the same place. */
    private final int[] last;

    private Places(int[] types, int[] from, int typeCount, int step) {
      segments = from.length - 1;
      start = new int[typeCount + 1];
      int seen = 0;
      for (int i = 0; i < segments; i += step) {
        seen++;
        for (int k = from[i]; k < from[i + 1]; k++) start[types[k] + 1]++;
      }
      looked = seen;
      for (int t = 0; t < typeCount; t++) start[t + 1] += start[t];
      segment = new int[start[typeCount]];
      index = new short[start[typeCount]];
      last = Arrays.copyOf(start, typeCount);
      int[] next = start.clone();
      for (int i = 0; i < segments; i += step) {
        for (int k = from[i]; k < from[i + 1]; k++) {
          int place = next[types[k]]++;
          segment[place] = i;
          index[place] = (short) (k - from[i]);
        }
      }
    }

    /** Of segments that are known by their words alone. */
    static Places of(List<int[]> segments, int typeCount) {
      IntList types = new IntList();
      int[] from = new int[segments.size() + 1];
      for (int i = 0; i < segments.size(); i++) {
        for (int type : segments.get(i)) types.add(type);
        from[i + 1] = types.size();
      }
      return new Places(types.toArray(), from, typeCount, 1);
    }

    /** The first place of a type in this segment or after it; its end if there is none. */
    int first(int type, int from) {
      int at = last[type];
      while (at < start[type + 1] && segment[at] < from) at++;
      while (at > start[type] && segment[at - 1] >= from) at--;
      last[type] = at;
      return at;
    }

    int count(int type) {
      return start[type + 1] - start[type];
    }
  }
}
