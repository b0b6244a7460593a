package duikan.term;

import duikan.align.EnglishWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the English of rows however it is inflected: page and surfaces are compared by the stems of
 * their words. What it finds may be too much; it says only that the term can be meant.
 */
final class Stems {
  private final Surfaces surfaces;

  /** Takes a row that may be meant. */
  interface Sink {
    /** Takes it with the folded offset of its first word. */
    void found(Row row, int start);
  }

  Stems(List<Row> rows) {
    surfaces = Surfaces.of(rows, Stems::forms);
  }

  private static Map<String, Form> forms(Row row) {
    Map<String, Form> stems = new TreeMap<>();
    // Where letter case makes the term, inflection would unmake it.
    if (!row.term().caseSensitive()) {
      Stemmed stemmed = new Stemmed();
      row.sourceForms().forEach(form -> stems.put(stemmed.of(form), Form.ENGLISH));
    }
    return stems;
  }

  void scan(Folded page, Sink sink) {
    Stemmed stemmed = new Stemmed();
    String stems = stemmed.of(page.text());
    surfaces.scan(
        stems,
        (found, start, end) ->
            found.forEach(
                surface ->
                    sink.found(
                        surface.row(),
                        stemmed.origin(stems.charAt(start) == Folded.EDGE ? start + 1 : start))));
  }

  /**
   * A folded text with every word replaced by its stem, none longer than its word but by a letter.
   */
  private static final class Stemmed {
    private final Map<String, String> known = new HashMap<>();
    private int[] starts = new int[0];
    private int[] origins = new int[0];
    private int pieces;

    String of(String folded) {
      StringBuilder out = new StringBuilder();
      pieces = 0;
      int size = 2;
      for (int i = 0; i < folded.length(); i++) {
        size += folded.charAt(i) == Folded.EDGE ? 2 : 0;
      }
      starts = new int[size];
      origins = new int[size];
      int i = 0;
      while (i < folded.length()) {
        int end = folded.indexOf(Folded.EDGE, i);
        end = end < 0 ? folded.length() : end;
        starts[pieces] = out.length();
        origins[pieces++] = i;
        String piece = folded.substring(i, end);
        boolean word = !piece.isEmpty() && Folded.isWord(piece.charAt(0));
        out.append(word ? known.computeIfAbsent(piece, EnglishWords::stem) : piece);
        if (end < folded.length()) {
          out.append(Folded.EDGE);
        }
        i = end + 1;
      }
      return out.toString();
    }

    /** Where the piece that stands at {@code at} came from. */
    int origin(int at) {
      return origins[Offsets.last(pieces, i -> starts[i], at)];
    }
  }
}
