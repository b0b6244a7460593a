package duikan.glossary;

import duikan.book.GlossaryReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Glossaries that somebody might have, and some that nobody would. */
final class Sheets {
  private static final List<String> PIECES =
      List.of(
          "cache",
          "Load Balancer",
          "负载均衡器",
          "𠮷野家",
          "（",
          "）",
          "(",
          ")",
          "|",
          "||",
          "\"",
          "\"\"",
          "'",
          "''",
          "=1+1",
          "+",
          "-",
          "@SUM",
          "＝",
          "\t",
          "\n",
          "\r\n",
          "\r",
          ",",
          ";",
          "；",
          " ",
          "  ",
          "\\",
          "\\|",
          "`",
          "*",
          "**",
          "_",
          "[",
          "]",
          "[duikan]",
          "[duikan kind=\"keep\"]",
          "<!-- duikan -->",
          "-->",
          "<br>",
          "<b>",
          "&",
          "&amp;",
          "#",
          "# ",
          "~~",
          "$",
          "$x$",
          "!",
          "://",
          "https://example.org/a|b",
          "\u0001",
          "\u0085",
          "\u2028",
          "\uFEFF",
          "\u00A0",
          "\u200B",
          "\uD842",
          "视上下文",
          "保持不变",
          " / ",
          "X (Y)",
          ".",
          "0");

  private static final List<String> MORE =
      List.of(
          "owner",
          "负责人",
          "Part of Speech [en]",
          "fuzzy",
          "a\"b",
          "Id-Nr",
          "a;b;c;d;e;f;g;h;i;j;k;l;m;n;o;p;q;r",
          "tab\t");

  private Sheets() {}

  /** The same for the same seed. */
  static Sheet random(long seed) {
    Random random = new Random(seed);
    List<String> names = new ArrayList<>(GlossaryReader.COLUMNS);
    names.addAll(MORE);
    List<Row> rows = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      Map<String, String> cells = new LinkedHashMap<>();
      boolean wild = random.nextBoolean();
      for (String name : names) {
        if (random.nextInt(3) == 0) {
          cells.put(name, text(random, wild ? 6 : 1));
        }
      }
      Row row = new Row(cells);
      if (!row.cells().values().stream().allMatch(String::isBlank)) {
        rows.add(row);
      }
    }
    return Sheet.of(List.of(), rows);
  }

  private static String text(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
