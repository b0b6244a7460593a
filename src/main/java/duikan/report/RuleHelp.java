package duikan.report;

import duikan.doc.Language;
import duikan.lint.RulePage;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A rule's page as help beside a finding.
 *
 * @param words why, in one language
 * @param examples its fences; {@code given} files alone are left out
 */
record RuleHelp(List<String> words, List<String> examples) {
  private static final String CHINESE = "## 中文";
  private static final String FENCE = "```";

  /** The help of a page; its setting at the head is no part of it. */
  static RuleHelp of(RulePage page, Language language) {
    List<String> body = body(page.source().text().lines().toList());
    int examples = first(body, FENCE);
    int chinese = Math.min(first(body, CHINESE), examples);
    boolean own = language == Language.ZH && chinese < examples;
    List<String> words = own ? body.subList(chinese + 1, examples) : body.subList(0, chinese);
    return new RuleHelp(words, body.subList(examples, body.size()));
  }

  private static List<String> body(List<String> lines) {
    int head = lines.subList(1, lines.size()).indexOf("---");
    return lines.subList(head + 2, lines.size());
  }

  private static int first(List<String> lines, String start) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(start)) {
        return i;
      }
    }
    return lines.size();
  }

  /** Its first paragraph on one line, with its back-ticks. */
  String summary() {
    return words.stream()
        .dropWhile(String::isBlank)
        .takeWhile(line -> !line.isBlank())
        .collect(Collectors.joining(" "))
        .strip();
  }

  /** The words alone. */
  String text() {
    return String.join("\n", words).strip();
  }

  /** The words and the examples, each under what it shows. */
  String markdown() {
    StringBuilder out = new StringBuilder(text()).append('\n');
    boolean inside = false;
    String end = "";
    boolean skipped = false;
    for (String line : examples) {
      if (!inside && line.startsWith(FENCE)) {
        String info = line.replaceFirst("^`+", "").strip();
        end = line.substring(0, line.length() - line.replaceFirst("^`+", "").length());
        inside = true;
        skipped = info.startsWith("given");
        if (!skipped) {
          out.append("\n**").append(info.split("\\s+")[0]).append("**\n\n");
          out.append(end).append("markdown\n");
        }
      } else if (inside && line.strip().equals(end)) {
        inside = false;
        out.append(skipped ? "" : end + "\n");
      } else if (inside && !skipped) {
        out.append(line).append('\n');
      }
    }
    return out.toString();
  }
}
