package duikan.report;

import duikan.align.Bead;
import duikan.align.Segment;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * A collation for spreadsheets: RFC 4180, a row a bead, one-sided beads included. Lines are
 * 1-based, where the bead begins. A cell that a spreadsheet would run as a formula begins with
 * {@code '}.
 */
public final class CollationCsv {
  private static final String HEADER =
      "chapter,source_line,target_line,source,target,score,kind\r\n";

  private CollationCsv() {}

  /**
   * Writes all of it.
   *
   * @throws IOException if {@code out} does
   */
  public static void write(Collation collation, Writer out) throws IOException {
    out.write(HEADER);
    for (Collation.Entry entry : collation.entries()) {
      var pair = collation.pair(entry);
      if (pair.isPresent()) {
        write(entry.chapter().name(), pair.get(), out);
      }
    }
  }

  private static void write(String chapter, Collation.Pair pair, Writer out) throws IOException {
    for (Bead bead : pair.beads()) {
      List<Segment> source = pair.source(bead);
      List<Segment> target = pair.target(bead);
      String score = Double.toString(Math.round(bead.score() * 10_000) / 10_000.0);
      String kind = (source.isEmpty() ? target : source).get(0).kind().label();
      out.write(
          String.join(
              ",",
              CsvCell.guarded(chapter),
              pair.source().line(source),
              pair.target().line(target),
              CsvCell.guarded(pair.source().text(source)),
              CsvCell.guarded(pair.target().text(target)),
              score,
              kind));
      out.write("\r\n");
    }
  }
}
