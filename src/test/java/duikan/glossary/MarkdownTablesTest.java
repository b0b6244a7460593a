package duikan.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.doc.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MarkdownTablesTest {
  private static final Path PAGE = Path.of("src/test/resources/glossary/术语表.md");
  private static final Path EXPECTED = Path.of("src/test/resources/glossary/expected.txt");

  /** Words that tell what to do and become columns of their own. */
  private static final Pattern INSTRUCTIONS =
      Pattern.compile("保持不变|保持英文|不翻译|，?可注|，?首次注|^仅中文$|^缩写$|^无需标注$|^同左$|（不是|^又译|（又译|^或译");

  @Test
  void aPageOfTwentySixTablesIsReadAsExpected() throws IOException {
    Imported read = Format.MARKDOWN.read(page());
    String shown =
        new Merge(Source.of("glossary.csv", "")).with(read).text()
            + "\n"
            + read.warnings().stream()
                .map(one -> one.place().start().line() + ": " + one.message().en() + "\n")
                .collect(Collectors.joining());
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(EXPECTED, shown);
    }
    assertEquals(Files.readString(EXPECTED), shown);
  }

  @Test
  void noWordOfAnyCellIsLost() throws IOException {
    nothingIsLost(Files.readString(PAGE));
  }

  @Test
  void noWordOfAnyTableIsLost() {
    for (long seed = 0; seed < 3_000; seed++) {
      nothingIsLost(table(new Random(seed)));
    }
  }

  @Test
  void lineEndsAndByteOrderMarksDoNotMatter() throws IOException {
    List<Row> rows = Format.MARKDOWN.read(page()).sheet().rows();
    String text = Files.readString(PAGE);
    Source crlf = Source.of("术语表.md", "\uFEFF" + text.replace("\n", "\r\n"));
    assertEquals(rows, Format.MARKDOWN.read(crlf).sheet().rows());
  }

  private static Source page() throws IOException {
    return Source.of("术语表.md", Files.readString(PAGE));
  }

  private static void nothingIsLost(String text) {
    Imported read = Format.MARKDOWN.read(Source.of("术语表.md", text));
    String csv = new Merge(Source.of("glossary.csv", "")).with(read).text();
    for (String line : tableRows(text)) {
      for (String cell : line.split("(?<!\\\\)\\|")) {
        String left = INSTRUCTIONS.matcher(cell.strip()).replaceAll(" ");
        Matcher word =
            Pattern.compile("[\\p{L}\\p{N}&&[^或]]+")
                .matcher(left.replaceAll("<.*?>|\\[\\^.*?]", " "));
        while (word.find()) {
          assertTrue(
              csv.contains(word.group()), word.group() + " of " + line + " is not in\n" + csv);
        }
      }
    }
  }

  /** The rows below each header. */
  private static List<String> tableRows(String text) {
    List<String> rows = new ArrayList<>();
    boolean body = false;
    for (String line : text.lines().toList()) {
      if (line.matches("\\|[-:|]+\\|")) {
        body = true;
      } else if (!line.startsWith("|")) {
        body = false;
      } else if (body) {
        rows.add(line);
      }
    }
    return rows;
  }

  private static final List<String> HEADERS =
      List.of("英文术语", "中文翻译", "首次使用格式", "后续使用", "备注", "缩写", "禁用译法", "语境", "负责人", "编号", "全称", "术语");

  private static final List<String> CELLS =
      List.of(
          "Load Balancer",
          "负载均衡器",
          "-",
          "",
          "保持不变",
          "保持英文，可注“说明文字”",
          "视上下文",
          "X (Y)",
          "Service (K8s)",
          "缓存 / 快取",
          "缓存、快取",
          "磁盘 (Disk) / 存储 (Storage)",
          "TTFB（首字节时间，Time to First Byte）",
          "a \\| b",
          "**粗体**",
          "`code`",
          "[链接](https://example.org/x)",
          "一句很长的话，里面什么都有。",
          "It works. It really does.",
          "缓存（又译快取）",
          "𠮷",
          "DLQ",
          "dead-letter queue, DLQ",
          "①甲②乙",
          "分区或分割",
          "仅中文",
          "同左",
          "甲（乙（丙）丁）",
          "f(x)",
          "（",
          "A/B",
          "甲/乙",
          "根据语境选择“甲”或“乙”",
          "<b>x</b>",
          "1, 2、3；4");

  private static String table(Random random) {
    int columns = 2 + random.nextInt(4);
    List<String> names = new ArrayList<>(List.of("英文术语", "中文翻译"));
    while (names.size() < columns) {
      names.add(HEADERS.get(random.nextInt(HEADERS.size())));
    }
    StringBuilder text = new StringBuilder("## 第 1 组\n\n| " + String.join(" | ", names) + " |\n|");
    text.append("---|".repeat(columns)).append('\n');
    for (int row = 0; row < 3; row++) {
      text.append('|');
      for (int i = 0; i < columns; i++) {
        text.append(' ').append(CELLS.get(random.nextInt(CELLS.size()))).append(" |");
      }
      text.append('\n');
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '~',
      value = {
        "Content Delivery Network (CDN) ! 内容分发网络 ! source=Content Delivery Network, abbr=CDN, target=内容分发网络",
        "CDN（Content Delivery Network） ! 内容分发网络 ! source=Content Delivery Network, abbr=CDN, target=内容分发网络",
        "Kubernetes (K8s) ! 保持英文 ! source=Kubernetes, source_variants=K8s, kind=keep, target=Kubernetes",
        "Service (K8s) ! 服务 ! source=Service, context=K8s, case_sensitive=true, target=服务",
        "cache ! 缓存 (Cache) ! source=cache, target=缓存, first_use=缓存 (Cache)",
        "Pod ! 保持不变，可注“容器组” ! source=Pod, annotate=optional, kind=keep, target=Pod, first_use=Pod（容器组）",
        "Pod ! 保持不变，可注「容器组」 ! source=Pod, annotate=optional, kind=keep, target=Pod, first_use=Pod（容器组）",
        "CI/CD ! 持续集成/持续交付 ! source=CI/CD, target=持续集成/持续交付",
        "shut down / stop ! 关闭 ! source=shut down, source_variants=stop, target=关闭",
        "stop ! 停止 / 关闭 ! source=stop, target=停止, target_variants=关闭",
        "Span ! Span（跨度） ! source=Span, first_use=Span（跨度）, target=Span, kind=keep",
        "TTFB ! TTFB（首字节时间，Time to First Byte） ! source=TTFB, first_use=TTFB（首字节时间，Time to First Byte）,"
            + " target=首字节时间, kind=abbr, abbr=TTFB, later_use=TTFB",
        "session ! 会话（又译工作阶段） ! source=session, target=会话, target_variants=工作阶段",
        "partition ! 视上下文 ! source=partition, context=视上下文",
      })
  void conventionsOfPeopleBecomeColumns(String english, String chinese, String expected) {
    String page = "| 英文 | 中文 |\n|---|---|\n| " + english + " | " + chinese + " |\n";
    Row row = Format.MARKDOWN.read(Source.of("g.md", page)).sheet().rows().get(0).with("id", "");
    assertEquals(
        expected,
        row.cells().entrySet().stream()
            .map(cell -> cell.getKey() + "=" + cell.getValue())
            .collect(Collectors.joining(", ")));
  }
}
