package duikan.site;

import duikan.doc.Span;
import duikan.doc.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * The texts that the search looks through, as a script: passage by passage, as a reader sees them.
 * A browser runs through ten million characters in a few hundredths of a second, so that the text
 * itself is the index. It is bounded: where a book has more, its longest passages are cut.
 */
final class SearchIndex {
  static final String FILE = "search-index.js";

  /** The UTF-16 units of all passages together. */
  static final int MOST = 12_000_000;

  private final String script;
  private final OptionalInt cut;

  private SearchIndex(String script, OptionalInt cut) {
    this.script = script;
    this.cut = cut;
  }

  private record Passage(int leaf, int row, String source, String target) {}

  static SearchIndex of(Leaves leaves, int most) {
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < leaves.all().size(); i++) {
      List<Row> rows = leaves.all().get(i).rows();
      for (int k = 0; k < rows.size(); k++) {
        String source = seen(rows.get(k).source());
        String target = seen(rows.get(k).target());
        if (!source.isEmpty() || !target.isEmpty()) {
          passages.add(new Passage(i, k + 1, source, target));
        }
      }
    }
    OptionalInt cut = cut(passages, most);
    StringBuilder out = new StringBuilder("\"use strict\";\nwindow.duikanTexts = {\nchapters: [\n");
    for (Leaf leaf : leaves.all()) {
      out.append('[');
      string(leaf.file(), out);
      string(leaf.name(), out.append(','));
      string(leaf.title(), out.append(','));
      out.append("],\n");
    }
    out.append("],\npassages: [\n");
    for (Passage one : passages) {
      out.append('[').append(one.leaf).append(',').append(one.row).append(',');
      string(shortened(one.source, cut), out);
      string(shortened(one.target, cut), out.append(','));
      out.append("],\n");
    }
    return new SearchIndex(out.append("]};\n").toString(), cut);
  }

  private static String seen(List<Piece> pieces) {
    return pieces.stream()
        .map(piece -> Visible.of(piece.page(), span(piece)))
        .map(text -> text.replaceAll("\\s+", " ").strip())
        .collect(Collectors.joining(" "));
  }

  private static Span span(Piece piece) {
    return new Span(piece.segment().start(), piece.segment().end());
  }

  /** The length at which passages are cut so that all together are no longer than {@code most}. */
  private static OptionalInt cut(List<Passage> passages, int most) {
    int[] lengths =
        passages.stream()
            .flatMapToInt(
                one -> java.util.stream.IntStream.of(one.source.length(), one.target.length()))
            .sorted()
            .toArray();
    long rest = most;
    for (int i = 0; i < lengths.length; i++) {
      long each = rest / (lengths.length - i);
      if (lengths[i] > each) {
        return OptionalInt.of((int) each);
      }
      rest -= lengths[i];
    }
    return OptionalInt.empty();
  }

  private static String shortened(String text, OptionalInt cut) {
    if (cut.isEmpty() || text.length() <= cut.getAsInt()) {
      return text;
    }
    int end = cut.getAsInt();
    boolean half = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, half ? end - 1 : end);
  }

  /**
   * A string of JavaScript and of JSON. Escaped is whatever ends a line, a string or, were it ever
   * put into a page, an element.
   */
  private static void string(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          c >= ' '
              && c != '"'
              && c != '\\'
              && c != '<'
              && c != '>'
              && c != '&'
              && c != '\''
              && c != '\u007F'
              && c != '\u2028'
              && c != '\u2029'
              && !isLone(text, i);
      if (plain) {
        out.append(c);
      } else {
        out.append(String.format("\\u%04x", (int) c));
      }
    }
    out.append('"');
  }

  private static boolean isLone(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }

  /** The file. */
  String script() {
    return script;
  }

  /** How long passages may be, where some had to be cut. */
  OptionalInt cut() {
    return cut;
  }
}
