package duikan.doc;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the characters of flexmark's sequences stand in the text. A sequence over several lines
 * leaves out quote marks and indents.
 */
final class MarkdownSpans {
  private MarkdownSpans() {}

  /** From the first to the last character. */
  static Span of(BasedSequence sequence) {
    return new Span(sequence.getStartOffset(), sequence.getEndOffset());
  }

  /** From the first to the last character that is no blank and no line end. */
  static Span visible(BasedSequence sequence) {
    return of(sequence.trim());
  }

  /** The pieces of the text that make up {@code sequence}; none holds a line end. */
  static List<Span> runs(BasedSequence sequence, String text) {
    int length = sequence.length();
    int start = sequence.getStartOffset();
    if (sequence.getEndOffset() - start == length && isOneLine(sequence, text, start)) {
      return length == 0 ? List.of() : List.of(new Span(start, start + length));
    }
    List<Span> runs = new ArrayList<>();
    int from = -1;
    int to = -1;
    for (int i = 0; i < length; i++) {
      int offset = sequence.getIndexOffset(i);
      boolean inside = offset >= 0 && text.charAt(offset) != '\n' && text.charAt(offset) != '\r';
      if (from >= 0 && (!inside || offset != to)) {
        runs.add(new Span(from, to));
        from = -1;
      }
      if (inside) {
        from = from < 0 ? offset : from;
        to = offset + 1;
      }
    }
    if (from >= 0) {
      runs.add(new Span(from, to));
    }
    return runs;
  }

  private static boolean isOneLine(BasedSequence sequence, String text, int start) {
    for (int i = 0; i < sequence.length(); i++) {
      char c = sequence.charAt(i);
      if (c != text.charAt(start + i) || c == '\n' || c == '\r') {
        return false;
      }
    }
    return true;
  }

  /** A sequence as a string in which every character knows its offset. */
  static final class Letters {
    private final String text;
    private final int[] offsets;

    private Letters(String text, int[] offsets) {
      this.text = text;
      this.offsets = offsets;
    }

    String text() {
      return text;
    }

    static Letters of(BasedSequence sequence) {
      StringBuilder text = new StringBuilder(sequence.length());
      int[] offsets = new int[sequence.length()];
      for (int i = 0; i < sequence.length(); i++) {
        int offset = sequence.getIndexOffset(i);
        if (offset >= 0) {
          offsets[text.length()] = offset;
          text.append(sequence.charAt(i));
        }
      }
      return new Letters(text.toString(), Arrays.copyOf(offsets, text.length()));
    }

    /** The span from the character at {@code start} to the one before {@code end}. */
    Span span(int start, int end) {
      if (start < end) {
        return new Span(offsets[start], offsets[end - 1] + 1);
      }
      return Span.at(start > 0 ? offsets[start - 1] + 1 : offsets[0]);
    }

    /** The pieces without line ends and without what stands between the lines. */
    List<Span> runs(int start, int end) {
      List<Span> runs = new ArrayList<>();
      int from = start;
      for (int i = start; i < end; i++) {
        char c = text.charAt(i);
        boolean lineEnd = c == '\n' || c == '\r';
        boolean jumps = i > start && offsets[i] != offsets[i - 1] + 1;
        if ((lineEnd || jumps) && from < i) {
          runs.add(span(from, i));
        }
        from = lineEnd ? i + 1 : jumps ? i : from;
      }
      if (from < end) {
        runs.add(span(from, end));
      }
      return runs;
    }
  }
}
