package duikan.fuzz;

import duikan.book.BadSetting;
import duikan.book.Binding;
import duikan.book.Book;
import duikan.lint.Linter;
import duikan.lint.RepairLaws;
import duikan.lint.Settings;
import duikan.report.Rulebook;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Text read in an encoding that it is not in: UTF-8 as Windows-1252, Latin-1 or GBK, and the bytes
 * as they are. What is found lies in the text, and repairing twice is repairing once.
 */
public final class MojibakeFuzz {
  private static final List<Charset> WRONG =
      List.of(
          Charset.forName("windows-1252"),
          StandardCharsets.ISO_8859_1,
          Charset.forName("GB18030"),
          StandardCharsets.UTF_8);
  private static final Set<String> ONLY =
      Set.of("mojibake", "control-character", "zero-width-character", "compatibility-ideograph");

  private MojibakeFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    for (Charset wrong : WRONG) {
      try {
        Book book = Binding.of(Map.of("target-zh/01.md", new String(bytes, wrong)));
        Settings only = Settings.of(book.config(), BookFuzz.RULES, ONLY, Set.of());
        Laws.findings(
            Linter.lint(book, BookFuzz.RULES, only), new Rulebook(BookFuzz.RULES, Set.of()));
        RepairLaws.check(book, BookFuzz.RULES, ONLY);
      } catch (BadSetting impossible) {
        throw new IllegalStateException(impossible); // There are none.
      }
    }
  }
}
