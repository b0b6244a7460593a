package duikan.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import duikan.doc.Source;
import duikan.glossary.Format;
import duikan.glossary.Imported;
import duikan.glossary.Row;
import java.util.Arrays;
import java.util.List;

/**
 * A glossary in a format that its first byte tells: what it holds is written in every format, and
 * read again as the same rows.
 */
public final class FormatFuzz {
  private FormatFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    if (bytes.length == 0) {
      return;
    }
    Format[] formats = Format.values();
    Format from = formats[(bytes[0] & 0xFF) % formats.length];
    Source source = Source.decode("glossary", Arrays.copyOfRange(bytes, 1, bytes.length));
    Format.of(source);
    Imported imported = from.read(source);
    imported.entries().forEach(entry -> Laws.inside(entry.place()));
    imported.warnings().forEach(warning -> Laws.inside(warning.place()));
    List<Row> rows =
        imported.sheet().rows().stream()
            .filter(row -> !row.cells().values().stream().allMatch(String::isBlank))
            .toList();
    for (Format to : formats) {
      String text = to.write(imported.sheet());
      List<Row> back = to.read(Source.of("glossary", text)).sheet().rows();
      assertEquals(rows, back, () -> from + " to " + to + ": " + text);
    }
  }
}
