package duikan.report;

import duikan.align.Bead;
import duikan.align.Segment;
import duikan.doc.Document;
import duikan.doc.Language;
import duikan.doc.Message;
import duikan.lint.Severity;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A collation as people read it in a terminal: two columns, the original on the left, each piece
 * with the line it begins in; below each chapter what is to be said of it.
 *
 * @param width columns of the terminal
 * @param content whether the columns are wanted
 */
public record CollationText(Language language, Paint paint, int width, Content content) {

  /** What is printed of a chapter. */
  public enum Content {
    TABLE,
    SUMMARY
  }

  private static final String LINKED = " │ ";
  private static final String ONE_SIDED = " ✗ ";
  private static final int LEAST_COLUMN = 12;

  /** Writes all of it. */
  public void write(Collation collation, PrintWriter out) {
    for (Collation.Entry entry : collation.entries()) {
      String name = Cell.visible(entry.chapter().name());
      Optional<Collation.Pair> pair = collation.pair(entry);
      if (pair.isEmpty()) {
        out.println(
            paint.bold(name)
                + in(new Message(": ", "："))
                + Cell.visible(in(CollationSummary.alone(entry.chapter()))));
        continue;
      }
      if (content == Content.TABLE) {
        out.println(paint.bold(paths(pair.get())));
        table(pair.get(), out);
      }
      String said = in(CollationSummary.of(entry.chapter(), pair.get().beads()));
      out.println(paint.bold(name) + in(new Message(": ", "：")) + said);
      if (content == Content.TABLE) {
        out.println();
      }
    }
  }

  private static String paths(Collation.Pair pair) {
    return Cell.visible(pair.source().document().path())
        + LINKED
        + Cell.visible(pair.target().document().path());
  }

  private void table(Collation.Pair pair, PrintWriter out) {
    int sourceNumbers = digits(pair.source().document());
    int targetNumbers = digits(pair.target().document());
    int room = width - sourceNumbers - targetNumbers - 2 - LINKED.length();
    int column = Math.max(LEAST_COLUMN, room / 2);
    for (Bead bead : pair.beads()) {
      List<Row> left = rows(pair.source(), pair.source(bead), column, CollationSummary.added());
      List<Row> right =
          rows(pair.target(), pair.target(bead), column, CollationSummary.untranslated());
      String between =
          bead.isOneSided()
              ? paint.severity(bead.targets() == 0 ? Severity.ERROR : Severity.INFO, ONE_SIDED)
              : paint.faint(LINKED);
      for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
        Row source = i < left.size() ? left.get(i) : Row.EMPTY;
        Row target = i < right.size() ? right.get(i) : Row.EMPTY;
        String pad = " ".repeat(Math.max(0, column - Cell.width(source.text)));
        String line =
            number(source, sourceNumbers)
                + source.text
                + pad
                + (i == 0 ? between : paint.faint(LINKED))
                + number(target, targetNumbers)
                + target.text;
        out.println(line.stripTrailing());
      }
    }
  }

  private record Row(String number, String text) {
    static final Row EMPTY = new Row("", "");
  }

  private List<Row> rows(
      Collation.Side side, List<Segment> segments, int column, Message whereNone) {
    if (segments.isEmpty()) {
      return List.of(new Row("", in(whereNone)));
    }
    List<Row> rows = new ArrayList<>();
    for (Segment segment : segments) {
      String number = side.line(List.of(segment));
      for (String line : lines(side, segment, column)) {
        rows.add(new Row(number, line));
        number = "";
      }
    }
    return rows;
  }

  /** Its words; where it has none, as an image without them, what is written. */
  private static List<String> lines(Collation.Side side, Segment segment, int column) {
    String seen = side.text(segment);
    String text = seen.isBlank() ? segment.text().strip() : seen;
    List<String> lines = Wrap.lines(mark(segment) + text, column);
    return lines.isEmpty() ? List.of("") : lines;
  }

  private static String mark(Segment segment) {
    return switch (segment.kind()) {
      case HEADING -> "#".repeat(Math.max(1, segment.level())) + " ";
      case LIST_ITEM -> "• ";
      case PARAGRAPH, TABLE, IMAGE, CODE, MERMAID, MATH, HTML -> "";
    };
  }

  private String number(Row row, int digits) {
    return paint.faint(" ".repeat(digits - row.number.length()) + row.number) + " ";
  }

  private static int digits(Document document) {
    return Integer.toString(document.source().lineCount()).length();
  }

  private String in(Message message) {
    return message.in(language);
  }
}
