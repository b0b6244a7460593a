package duikan.report;

import duikan.doc.Language;
import duikan.doc.Message;
import duikan.lint.Family;
import duikan.lint.RulePage;
import duikan.lint.RulePage.Repair;
import duikan.lint.Severity;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rules as a Markdown table, by family and name; what is between the markers {@code
 * duikan:begin rules} in a README.
 */
public final class RulesTable {
  private RulesTable() {}

  /** The table, with a final line end. */
  public static String of(Collection<RulePage> pages, Language language) {
    String head =
        new Message(
                """
                | family | rule | severity | fix | says |
                |---|---|---|---|---|
                """,
                """
                | 类别 | 规则 | 级别 | 修复 | 提示 |
                |---|---|---|---|---|
                """)
            .in(language);
    return sorted(pages).stream()
        .map(page -> row(page, language))
        .collect(Collectors.joining("", head, ""));
  }

  /** In the order of the table. */
  public static List<RulePage> sorted(Collection<RulePage> pages) {
    return pages.stream()
        .sorted(Comparator.comparing(RulePage::family).thenComparing(RulePage::name))
        .toList();
  }

  private static String row(RulePage page, Language language) {
    return String.format(
            "| %s | [`%s`](rules/%s.md) | %s | %s | %s |%n",
            family(page.family()).in(language),
            page.name(),
            page.name(),
            severity(page.severity()).in(language),
            repair(page.fix()).in(language),
            cell(page.message("message").in(language)))
        .replace("\r\n", "\n");
  }

  private static String cell(String words) {
    return words.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*");
  }

  /** What people call a family. */
  public static Message family(Family family) {
    return new Message(
        family.label(),
        switch (family) {
          case BOOK -> "书籍";
          case ALIGNMENT -> "对齐";
          case GLOSSARY -> "术语";
          case LINKS -> "链接";
          case MARKDOWN -> "Markdown";
          case MERMAID -> "Mermaid";
          case TYPOGRAPHY -> "排版";
          case CHARACTERS -> "字符";
          case WORDING -> "措辞";
          case README -> "README";
        });
  }

  /** What people call a severity. */
  public static Message severity(Severity severity) {
    return TextReport.label(severity);
  }

  /** What people call a kind of repair. */
  public static Message repair(Repair repair) {
    return switch (repair) {
      case NONE -> new Message("", "");
      case SAFE -> new Message("safe", "安全");
      case UNSAFE -> new Message("unsafe", "需核对");
    };
  }
}
