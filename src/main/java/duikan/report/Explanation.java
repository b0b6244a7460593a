package duikan.report;

import duikan.doc.Block;
import duikan.doc.BlockKind;
import duikan.doc.Document;
import duikan.doc.Fence;
import duikan.doc.Language;
import duikan.doc.Message;
import duikan.lint.Example;
import duikan.lint.Family;
import duikan.lint.RulePage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A rule's page as text for a terminal, and the table of rules.
 *
 * @param width columns of the terminal
 */
public record Explanation(Language language, Paint paint, int width) {
  /** The heading that begins the Chinese half of a page. */
  private static final String CHINESE = "中文";

  /** The page: setting, words, why, options, examples. */
  public String page(RulePage page, Document document) {
    StringBuilder out = new StringBuilder();
    String setting =
        String.join(
            " · ",
            in(RulesTable.family(page.family())),
            in(RulesTable.severity(page.severity())),
            in(fix(page)));
    out.append(paint.bold(Cell.visible(page.name()))).append("  ").append(setting).append('\n');
    out.append("  ").append(Cell.visible(in(page.message("message")))).append("\n\n");
    for (Block paragraph : why(document, language)) {
      String text = paragraph.span().of(document.text());
      out.append(wrapped(Cell.visible(text.replace("\n", " ").strip()))).append('\n');
    }
    out.append(settings(page));
    for (Example example : Example.of(document)) {
      String path =
          example.path().equals(Example.USUAL_PATH) ? "" : "  " + Cell.visible(example.path());
      out.append(paint.severity(color(example.kind()), in(label(example.kind()))))
          .append(path)
          .append('\n');
      fence(document, example).lines().stream()
          .map(line -> Cell.visible(line.of(document.text())))
          .forEach(line -> out.append(("    " + line).stripTrailing()).append('\n'));
      out.append('\n');
    }
    return out.toString();
  }

  /** All rules by family. */
  public String table(Collection<RulePage> pages) {
    int longest = pages.stream().mapToInt(page -> page.name().length()).max().orElse(0);
    StringBuilder out = new StringBuilder();
    Optional<Family> before = Optional.empty();
    for (RulePage page : RulesTable.sorted(pages)) {
      if (!before.equals(Optional.of(page.family()))) {
        out.append(before.isEmpty() ? "" : "\n")
            .append(paint.bold(in(RulesTable.family(page.family()))))
            .append('\n');
        before = Optional.of(page.family());
      }
      String severity = in(RulesTable.severity(page.severity()));
      String line =
          "  "
              + page.name()
              + " ".repeat(longest - page.name().length() + 2)
              + severity
              + " ".repeat(Math.max(1, 9 - Cell.width(severity)))
              + in(page.message("message"));
      out.append(cut(line)).append('\n');
    }
    return out.toString();
  }

  private String cut(String line) {
    List<Cell> cells = Cell.of(line);
    StringBuilder out = new StringBuilder();
    int room = width - 1;
    for (Cell cell : cells) {
      room -= cell.width();
      if (room < 0) {
        return out + "…";
      }
      out.append(cell.text());
    }
    return out.toString();
  }

  /**
   * The paragraphs that tell why: the half of the page in the language, without the fences, which
   * both halves share.
   */
  public static List<Block> why(Document page, Language language) {
    List<Block> en = new ArrayList<>();
    List<Block> zh = new ArrayList<>();
    boolean chinese = false;
    for (Block block : page.blocks()) {
      String text = block.content().of(page.text());
      if (block.kind() == BlockKind.HEADING && text.strip().equals(CHINESE)) {
        chinese = true;
      } else if (block.fence().isEmpty()) {
        (chinese ? zh : en).add(block);
      }
    }
    return language == Language.ZH && !zh.isEmpty() ? zh : en;
  }

  // Breaks at blanks, and before any wide character that is no closing mark.
  private String wrapped(String paragraph) {
    StringBuilder out = new StringBuilder();
    StringBuilder line = new StringBuilder();
    int columns = 0;
    for (String word : paragraph.split("(?<= )|(?=\\p{IsHan})|(?<=[，。；：！？、”）」])(?![，。；：！？、”）」])")) {
      int wide = Cell.width(word.stripTrailing());
      if (columns > 0 && columns + wide > Math.min(width, 100)) {
        out.append(line.toString().stripTrailing()).append('\n');
        line.setLength(0);
        columns = 0;
      }
      line.append(word);
      columns += Cell.width(word);
    }
    return out.append(line.toString().stripTrailing()).append('\n').toString();
  }

  private String settings(RulePage page) {
    if (page.options().isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    out.append(paint.bold(in(new Message("options", "选项"))));
    out.append(in(new Message(", in duikan.yml with their defaults", "，写在 duikan.yml 中，默认值如下")))
        .append('\n');
    out.append("    rules:\n      ").append(page.name()).append(":\n");
    for (Map.Entry<String, Object> option : new TreeMap<>(page.options()).entrySet()) {
      String line =
          option.getKey()
              + ": "
              + written(option.getValue())
              + choices(page.choices().getOrDefault(option.getKey(), List.of()));
      out.append("        ").append(Cell.visible(line)).append('\n');
    }
    return out.append('\n').toString();
  }

  private static String choices(List<String> choices) {
    return choices.isEmpty() ? "" : "  # " + String.join(" | ", choices);
  }

  private static String written(Object value) {
    if (value instanceof String text) {
      return text.matches("[A-Za-z][A-Za-z -]*")
          ? text
          : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
    return value instanceof List<?> list
        ? "[" + String.join(", ", list.stream().map(Explanation::written).toList()) + "]"
        : value.toString();
  }

  private static Fence fence(Document document, Example example) {
    return document.blocks().stream()
        .filter(block -> block.span().equals(example.span()))
        .flatMap(block -> block.fence().stream())
        .findFirst()
        .orElseThrow();
  }

  private String in(Message message) {
    return message.in(language);
  }

  private static Message fix(RulePage page) {
    return switch (page.fix()) {
      case NONE -> new Message("no fix", "不能自动修复");
      case SAFE -> new Message("safe fix", "可安全修复");
      case UNSAFE -> new Message("fix to be looked at", "修复需人工核对");
    };
  }

  private static duikan.lint.Severity color(Example.Kind kind) {
    return switch (kind) {
      case BAD -> duikan.lint.Severity.ERROR;
      case GOOD, FIXED, GIVEN -> duikan.lint.Severity.INFO;
    };
  }

  /** What people call it. */
  public static Message label(Example.Kind kind) {
    return switch (kind) {
      case BAD -> new Message("bad", "错误示例");
      case GOOD -> new Message("good", "正确示例");
      case FIXED -> new Message("fixed", "修复之后");
      case GIVEN -> new Message("given", "已知文件");
    };
  }
}
