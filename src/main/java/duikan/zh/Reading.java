package duikan.zh;

import duikan.doc.Block;
import duikan.doc.BlockKind;
import duikan.doc.Document;
import duikan.doc.Prose;
import duikan.doc.Span;
import duikan.doc.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a reader reads of a paragraph, a heading, a list item or a cell: its text on one line and
 * without marks, every object one letter.
 */
public final class Reading {
  /** What stands for code and other objects: a word that no rule knows. */
  private static final char OBJECT = 'X';

  /** From here on a character is Chinese, and a line ends beside it without a blank. */
  private static final char WIDE = '\u2E80';

  private final String text;
  private final int[] places;

  private Reading(String text, int[] places) {
    this.text = text;
    this.places = places;
  }

  /** The readings of a page that hold any text: its blocks in order, then its cells. */
  public static List<Reading> of(Document document) {
    List<Reading> all = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block.kind().isProse() && block.kind() != BlockKind.TABLE) {
        all.add(of(document.prose(), block.content()));
      }
    }
    for (Table table : document.tables()) {
      table.header().forEach(cell -> all.add(of(document.prose(), cell)));
      table.rows().forEach(row -> row.forEach(cell -> all.add(of(document.prose(), cell))));
    }
    return all.stream().filter(reading -> !reading.text.isBlank()).toList();
  }

  /** The text. */
  public String text() {
    return text;
  }

  /** Where {@code start} to {@code end} of the text, at least one character, stands in the file. */
  public Span span(int start, int end) {
    return new Span(places[start], places[end - 1] + 1);
  }

  /** Whether {@code start} to {@code end} of the text stands in the file as it is read. */
  public boolean isWritten(int start, int end) {
    return places[end - 1] - places[start] == end - 1 - start
        && text.substring(start, end).indexOf(OBJECT) < 0;
  }

  private static Reading of(String prose, Span span) {
    StringBuilder text = new StringBuilder();
    int[] places = new int[span.length()];
    for (int i = span.start(); i < span.end(); i++) {
      char c = prose.charAt(i);
      boolean again = c == Prose.OBJECT && i > span.start() && prose.charAt(i - 1) == Prose.OBJECT;
      if (c == Prose.MARK || again) {
        continue;
      }
      if (c == '\n' || c == '\r') {
        int next = nextWord(prose, i, span.end());
        if (!isWide(text, text.length() - 1) || !isWide(prose, next)) {
          places[text.length()] = i;
          text.append(' ');
        }
        i = next - 1;
        continue;
      }
      places[text.length()] = i;
      text.append(c == Prose.OBJECT ? OBJECT : c);
    }
    return new Reading(text.toString(), Arrays.copyOf(places, text.length()));
  }

  // Past the line end, the indent of the next line and the marks before its text.
  private static int nextWord(String prose, int from, int end) {
    int next = from;
    while (next < end && (prose.charAt(next) == Prose.MARK || prose.charAt(next) <= ' ')) {
      next++;
    }
    return next;
  }

  private static boolean isWide(CharSequence text, int at) {
    return at >= 0
        && at < text.length()
        && text.charAt(at) >= WIDE
        && text.charAt(at) != Prose.OBJECT;
  }
}
