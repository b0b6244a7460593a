package duikan.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import duikan.book.BadSetting;
import duikan.book.Binding;
import duikan.book.Book;
import duikan.doc.Steps;
import duikan.lint.Diagnostic;
import duikan.lint.Linter;
import duikan.lint.Recollection;
import duikan.lint.RuleSet;
import duikan.lint.Settings;
import duikan.lint.Shard;
import duikan.report.Rulebook;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A translation, its source, a glossary and settings, parted by form feeds, under every rule that
 * starts no engine: findings lie in the text, make reports that parse, and are the same when they
 * are remembered.
 */
public final class BookFuzz {
  static final RuleSet RULES = RulesAlone.all();

  private BookFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    Given given = Given.of(bytes);
    Map<String, String> texts = new TreeMap<>();
    texts.put("target-zh/01.md", given.get(0, ""));
    texts.put("source-en/01.md", given.get(1, "# One\n\nA cache, `x`, 3 of [them](#one).\n"));
    texts.put("glossary.csv", given.get(2, "source,target,first_use\ncache,缓存,缓存（cache）\n"));
    texts.put("duikan.yml", given.get(3, ""));
    texts.put("target-zh/02.md", "# 二\n\n见[一](01.md#一)。\n");
    try {
      check(Binding.of(texts));
    } catch (BadSetting refused) {
      Laws.refusal(refused);
    }
  }

  private static void check(Book book) throws BadSetting, IOException {
    Laws.faults(book.faults());
    Settings settings = Settings.of(book.config(), RULES, Set.of(), Set.of());
    List<Diagnostic> fresh = Linter.lint(book, RULES, settings);
    Laws.findings(fresh, new Rulebook(RULES, Set.of()));
    Recollection memory = new Recollection(new Remembering(), "");
    for (int run = 0; run < 2; run++) {
      List<Diagnostic> again =
          Linter.lint(book, RULES, settings, memory, Shard.whole(), page -> true, Steps.untold());
      assertEquals(fresh, again, "run " + run);
    }
  }
}
