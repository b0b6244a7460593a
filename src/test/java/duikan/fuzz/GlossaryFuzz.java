package duikan.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import duikan.book.BadSetting;
import duikan.book.Binding;
import duikan.book.Book;
import duikan.book.GlossaryReader;
import duikan.doc.Source;
import duikan.glossary.Format;
import duikan.glossary.Imported;
import duikan.glossary.Merge;
import duikan.lint.Linter;
import duikan.lint.Settings;
import duikan.report.Rulebook;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A glossary.csv: its faults lie in it and its terms run. Importing it twice is importing it once,
 * into nothing, itself or another, and what is exported of it brings nothing new.
 */
public final class GlossaryFuzz {
  private GlossaryFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    Source source = Source.decode("glossary.csv", bytes);
    Laws.faults(GlossaryReader.read(source).faults());
    try {
      Book book =
          Binding.of(
              Map.of(
                  "glossary.csv",
                  source.text(),
                  "source-en/01.md",
                  "# One\n\nA cache (Redis) and the load balancer, API.\n",
                  "target-zh/01.md",
                  "# 一\n\n缓存（cache）与负载均衡器 (load balancer)、API。\n"));
      Settings settings = Settings.of(book.config(), BookFuzz.RULES, Set.of(), Set.of());
      Laws.findings(
          Linter.lint(book, BookFuzz.RULES, settings), new Rulebook(BookFuzz.RULES, Set.of()));
    } catch (BadSetting impossible) {
      throw new IllegalStateException(impossible); // There are none.
    }
    merging(source);
  }

  private static void merging(Source source) {
    Imported terms = Format.CSV.read(source);
    for (String existing : List.of("", source.text(), "target,source,𠮷\r\n缓存,cache,\"甲\r\n")) {
      if (new Merge(Source.of("glossary.csv", existing)).isForeign()) {
        continue;
      }
      String once = merged(existing, terms);
      assertEquals(once, merged(once, terms));
      String exported = Format.CSV.write(terms.sheet());
      assertEquals(once, merged(once, Format.CSV.read(Source.of("exported.csv", exported))));
      Laws.faults(GlossaryReader.read(Source.of("glossary.csv", once)).faults());
    }
  }

  private static String merged(String existing, Imported terms) {
    return new Merge(Source.of("glossary.csv", existing)).with(terms).text();
  }
}
