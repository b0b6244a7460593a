package duikan.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import duikan.doc.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FormatTest {
  @ParameterizedTest
  @EnumSource
  void whatIsWrittenReadsAsTheSameRows(Format format) {
    for (long seed = 0; seed < 2_000; seed++) {
      Sheet sheet = Sheets.random(seed);
      String text = format.write(sheet);
      Imported back = format.read(Source.of("glossary", text));
      assertEquals(sheet.rows(), back.sheet().rows(), () -> "as " + text);
      String again = format.write(back.sheet());
      assertEquals(format.read(Source.of("g", again)).sheet().rows(), back.sheet().rows());
    }
  }
}
