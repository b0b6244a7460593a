package duikan.fuzz;

import duikan.book.BadSetting;
import duikan.book.Binding;
import duikan.book.Book;
import duikan.doc.Source;
import duikan.lint.Linter;
import duikan.lint.RulePages;
import duikan.lint.RuleSet;
import duikan.lint.Settings;
import duikan.report.Rulebook;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** A book's own page of a rule: it runs, or is refused at a place in it. */
public final class RulePageFuzz {
  private static final String TEXT = "# 一\n\n服务器被用户使用，进行了一个优化 cache 𠮷。\r\n\r\n```\n甲\n```\n";

  private RulePageFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    String text = Given.text(bytes);
    Laws.faults(RulePages.readWhole(Source.of("rules/own.md", text)).faults());
    try {
      Book book = Binding.of(Map.of("rules/own.md", text, "target-zh/01.md", TEXT));
      RuleSet rules = BookFuzz.RULES.with(book.rulePages());
      Settings settings = Settings.of(book.config(), rules, Set.of(), Set.of());
      Laws.findings(Linter.lint(book, rules, settings), Rulebook.of(rules, book));
    } catch (BadSetting refused) {
      Laws.refusal(refused);
    }
  }
}
