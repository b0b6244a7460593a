package duikan.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * A book that is one thing over and over, to see what that costs.
 *
 * @param book the files of about so many characters by path
 * @param command what is run in the book's folder
 */
record Attack(IntFunction<Map<String, String>> book, List<String> command) {
  // Their cost is that of other people's engines, which have limits of their own.
  private static final String ENGINES =
      "grammar,broken-mermaid,mermaid-pitfall,mermaid-drift,mermaid-unchecked";
  private static final List<String> LINT =
      List.of("lint", "--no-cache", "--format", "json", "--skip", ENGINES);
  private static final List<String> FIX = List.of("fix", "--unsafe", "--skip", ENGINES);
  private static final String ENGLISH = "# One\n\nA cache.\n";

  private static final List<String> STROKES =
      List.of(
          "*", "**", "_", "`", "~~", "[", "](#甲)", "![", "<!-- ", " -->", "<b>", "\\", "$", "|",
          "，", ",", "。", "：", "（", "(", ")", "“", "\"", "—", "...", " ", "\u3000", "\u200B", "\r\n",
          "\n", "\n\n", "# ", "> ", "- ", "```\n", "𠮷", "Redis", "Ａ１", "登陆", "甲乙", "丙", "&amp;",
          "[^1]");

  /** All attacks by name. */
  static Map<String, Attack> all() {
    Map<String, Attack> all = new LinkedHashMap<>();
    // Inline.
    repeat(all, "brackets", "[");
    repeat(all, "images", "![a](b ");
    repeat(all, "links", "[a](");
    repeat(all, "links-in-titles", "](a.md \"");
    repeat(all, "emphasis", "*a **b _c ");
    repeat(all, "emphasis-beside-marks", "**甲：**乙 ");
    repeat(all, "emphasis-in-words", "a**b");
    repeat(all, "strike", "~~a ~b ");
    repeat(all, "back-ticks", "`a``b ");
    page(all, "back-tick-ladder", n -> ladder(n, '`'));
    page(all, "star-ladder", n -> ladder(n, '*'));
    repeat(all, "autolinks", "https://a.b/c ");
    repeat(all, "angle-autolinks", "<https://a.b>");
    repeat(all, "mail", "a@b.c ");
    repeat(all, "entities", "&amp;&#x41;&a");
    repeat(all, "escapes", "\\*\\");
    repeat(all, "math", "$a $");
    repeat(all, "html-tags", "x <a ");
    repeat(all, "html-comments", "x <!-- ");
    repeat(all, "html-whole", "<b a=\"c\">甲</b> ");
    repeat(all, "html-odd", "<!<?<![CDATA[");
    repeat(all, "footnotes", "[^a] ");
    page(all, "tag-of-attributes", n -> "甲 <b " + lines(n, i -> "a" + i + "=\"乙\" ") + ">丙</b>\n");
    page(all, "codes", n -> lines(n, i -> "`a" + Integer.toString(i * 31 % 65_521, 36) + "` "));
    repeat(all, "links-fullwidth", "［甲］（b.md） ");
    page(all, "links-dead", n -> lines(n, i -> "[a](b" + i + ".md) "));
    page(all, "anchors-dead", n -> lines(n, i -> "[a](#b" + i + ") "));
    repeat(all, "markers", "<!-- duikan:end --> ");
    repeat(all, "traditional", "體，");
    // Text.
    repeat(all, "one-line", "中a，");
    repeat(all, "quotes", "“甲 ");
    repeat(all, "brackets-of-text", "（a (乙 ");
    repeat(all, "invisible", "甲\u200Bæœ¬a");
    repeat(all, "lost", "\uFFFD甲");
    repeat(all, "turns", "甲\u202A乙");
    repeat(all, "separators", "甲\u2028乙");
    repeat(all, "digits", "1");
    repeat(all, "numbers", "1,000.5% 第3章 ");
    repeat(all, "numerals", "二十百千万");
    page(all, "number-of-chapter", n -> "见第" + "9".repeat(n) + "章。\n");
    repeat(all, "entities-huge", "&#99999999999;&#x110000;");
    repeat(all, "commas", "甲,乙 .丙");
    repeat(all, "ellipses", "甲...乙——丙 ");
    repeat(all, "abbreviations", "it's U.S. ");
    // Lines.
    repeat(all, "html-blocks", "<div>\n\n");
    repeat(all, "comments", "<!-- 甲 -->\n\n");
    repeat(all, "definitions-same", "[r]: /u\n");
    page(all, "definitions", n -> lines(n, i -> "[r" + i + "]: /u" + i + "\n\n[r" + i + "]\n\n"));
    page(all, "definitions-footnote", n -> lines(n, i -> "[^" + i + "]: 甲\n\n乙[^" + i + "]\n\n"));
    repeat(all, "lists", "- 甲\n");
    repeat(all, "lists-huge-numbers", "999999999. 甲\n\n9999999999. 乙\n\n");
    repeat(all, "lists-of-one-line", "- - - 1. 甲\n");
    page(all, "lists-nested", n -> lines(n, i -> "  ".repeat(i % 80) + "- 甲\n"));
    repeat(all, "quotes-of-blocks", "> > > 甲\n\n");
    repeat(all, "quotes-lazy", "> 甲\n乙\n");
    repeat(all, "headings-equal", "# 甲\n\n");
    page(
        all, "headings-colliding", n -> lines(n, i -> "# a\n\n# a " + i + "\n\n# a-" + i + "\n\n"));
    page(
        all, "headings-linked", n -> lines(n, i -> "# 甲 " + i + "\n\n[a](#甲-" + (i + 1) + ")\n\n"));
    repeat(all, "setext", "甲\n==\n");
    page(all, "table-long", n -> "| a | b |\n|---|---|\n" + "| 甲 | 乙 |\n".repeat(n / 10));
    page(all, "table-wide", n -> wide(n, "甲") + wide(n, "--") + wide(n, "乙"));
    page(all, "table-uneven", n -> "| a | b |\n|---|---|\n" + "| 甲\n".repeat(n / 4));
    repeat(all, "tables", "| a |\n|---|\n| 甲 |\n\n");
    repeat(all, "fences-open", "```\n");
    repeat(all, "fences-never-closed", "```js\n");
    repeat(all, "fences-closed-early", "```md\n```js\n```\n```\n\n");
    repeat(all, "emphasis-unrendered", "看**“甲”**乙，\n\n");
    repeat(all, "fences", "```js\nlet a;\n```\n\n");
    repeat(all, "math-blocks", "$$\na\n$$\n\n");
    repeat(all, "directives", ":::\n");
    repeat(all, "directives-nested", "::: tip\n\n");
    repeat(all, "code-indented", "    a\n\n甲\n\n");
    repeat(all, "alerts", "> [!NOTE]\n> 甲\n\n");
    repeat(all, "diagrams", "```mermaid\ngraph TD\n  甲 --> 乙\n```\n\n");
    page(all, "front-matter", n -> "---\n" + "duikan: a\n".repeat(n / 10) + "---\n\n# 甲\n");
    page(
        all,
        "front-matter-number",
        n -> "---\nduikan: {order: " + "9".repeat(n) + "}\n---\n\n# 甲\n");
    page(all, "front-matter-nested", n -> "---\nduikan: " + "[".repeat(n) + "\n---\n\n# 甲\n");
    repeat(all, "findings", "天晚了,下雨了。\n\n");
    repeat(all, "allowances", "<!-- duikan-allow halfwidth-punctuation -->\n\n天晚了,下雨了。\n\n");
    repeat(all, "allowances-open", "<!-- duikan-allow dead-link -->甲\n\n");
    page(all, "scribble", Attack::scribble);
    // Settings, glossary, rules.
    file(all, "settings-nested", "duikan.yml", n -> "rules: " + "[".repeat(n));
    file(all, "settings-indented", "duikan.yml", n -> lines(n, i -> " ".repeat(i % 1000) + "a:\n"));
    file(all, "settings-aliases", "duikan.yml", Attack::aliases);
    file(
        all,
        "settings-number",
        "duikan.yml",
        n -> "rules: {touching-scripts: {style: " + "9".repeat(n) + "}}\n");
    file(
        all,
        "settings-exponents",
        "duikan.yml",
        n -> "order:\n" + lines(n, i -> "- 1e999999999\n- 0x" + "f".repeat(400) + "\n"));
    file(
        all,
        "settings-exclude",
        "duikan.yml",
        n -> "exclude:\n" + lines(n, i -> "- '**/a*b*c" + i + ".md'\n"));
    file(all, "glossary-near-equal", "glossary.csv", Attack::nearEqual);
    file(
        all,
        "glossary-open-quotes",
        "glossary.csv",
        n -> "source,target\n" + lines(n, i -> "a" + i + ",\"甲\n"));
    file(
        all,
        "glossary-broken-quotes",
        "glossary.csv",
        n -> "source,target\n" + "\"a\"b,c\n".repeat(n / 7));
    file(
        all,
        "glossary-one-row",
        "glossary.csv",
        n -> "source,target\na," + "\"甲\"\"\n".repeat(n / 6));
    file(
        all,
        "glossary-columns",
        "glossary.csv",
        n -> lines(n / 2, i -> "c" + i + ",") + "source,target\n" + ",".repeat(n / 2));
    file(
        all,
        "glossary-variants",
        "glossary.csv",
        n ->
            "source,target,target_variants\n"
                + lines(n, i -> "t" + i + ",甲" + i + ",甲" + i + "乙|甲" + i + "丙\n"));
    file(
        all,
        "rule-page-pattern",
        "rules/own.md",
        n -> rule("(" + lines(n, i -> "甲" + i + "|") + "乙)"));
    file(
        all,
        "rule-page-counted",
        "rules/own.md",
        n -> rule("((((a{1,10}){1,10}){1,10}){1,10})".repeat(1 + n / 40)));
    file(all, "rule-page-backtracking", "rules/own.md", n -> rule("(a*)*b"));
    file(
        all,
        "lock",
        "duikan.lock",
        n -> lines(n, i -> "source-en/01.md\t" + String.format("%016x", i) + "\tx\n"));
    grammar(all, "grammar-entities", n -> entities(n, "rules") + "<rules lang=\"zh\">&e9;</rules>");
    grammar(all, "grammar-nested", n -> "<rules lang=\"zh\">" + "<rulegroup>".repeat(n / 11));
    grammar(
        all,
        "grammar-rules",
        n ->
            "<rules lang=\"zh\"><category id=\"C\" name=\"c\">"
                + lines(n, Attack::grammarRule)
                + "</category></rules>");
    merge(
        all, "merge-nested", n -> "{\"schema\":\"duikan.lint/1\",\"diagnostics\":" + "[".repeat(n));
    merge(
        all,
        "merge-number",
        n -> "{\"schema\":\"duikan.lint/1\",\"summary\":{\"errors\":" + "9".repeat(n) + "}}");
    merge(all, "merge-name", n -> "{\"schema\":\"duikan.lint/1\",\"" + "a".repeat(n) + "\":1}");
    merge(all, "merge-junit-nested", n -> "<testsuites>" + "<testsuite>".repeat(n / 11));
    import_(
        all,
        "tbx-entities",
        "a.tbx",
        n ->
            entities(n, "martif")
                + "<martif><text><body><termEntry><langSet xml:lang=\"en\"><tig><term>&e9;</term>"
                + "</tig></langSet></termEntry></body></text></martif>");
    import_(all, "tbx-nested", "a.tbx", n -> "<martif>" + "<text>".repeat(n / 6));
    import_(
        all,
        "import-markdown",
        "a.md",
        n -> "| 英文 | 中文 |\n|---|---|\n" + lines(n, i -> "| cache " + i + " | 缓存" + i + " |\n"));
    all.put(
        "baseline",
        new Attack(
            Attack::baseline,
            List.of("lint", "--no-cache", "--skip", ENGINES, "--baseline", "accepted")));
    import_(all, "import-csv-equal", "a.csv", n -> "source,target\n" + "cache,缓存\n".repeat(n / 9));
    // Books.
    book(all, "readme-ranges", n -> readme(n, "第1-999999999章，"));
    book(all, "readme-parts", n -> readme(n, i -> "## 第一部分：甲" + i + "\n\n"));
    book(all, "readme-badges", n -> readme(n, "![a](https://img.shields.io/badge/a-1%25-red) "));
    book(
        all,
        "readme-table",
        n ->
            Map.of(
                "README.md",
                "| 章 | 标题 |\n|---|---|\n"
                    + lines(n, i -> "| " + i + " | [甲](target-zh/" + i + ".md) |\n")));
    all.put("readme --check", new Attack(Attack::regions, List.of("readme", "--check")));
    book(all, "chapters", n -> chapters(n, i -> String.format("%05d-a.md", i)));
    book(all, "chapters-of-one-number", n -> chapters(n, i -> "01-" + i + ".md"));
    book(all, "chapters-without-numbers", n -> unpaired(n));
    book(all, "files", n -> files(n));
    book(all, "pages", n -> pages(n));
    book(all, "links-between-chapters", n -> linked(n));
    align(all, "align", i -> "甲" + i + "乙。\n\n", i -> "It is " + i + ".\n\n");
    align(all, "align-one-paragraph", i -> "甲" + i + "乙。", i -> "It is " + i + ". ");
    align(all, "align-equal", i -> "甲。\n\n", i -> "A.\n\n");
    align(all, "align-equal-sentences", i -> "甲。", i -> "A. ");
    align(all, "align-nothing-alike", i -> "第甲" + i + "乙。\n\n", i -> "It is x" + i + "y.\n\n");
    align(
        all,
        "align-backwards",
        i -> "缓存 " + i + " 读取。\n\n",
        i -> "The cache reads " + (1_000_000 - i) + " now.\n\n");
    align(
        all,
        "align-every-other",
        i -> "缓存 " + 2 * i + " 读取。\n\n",
        i -> "The cache reads " + 3 * i + " now.\n\n");
    for (String command :
        List.of(
            "progress",
            "stamp --check",
            "glossary harvest",
            "report --output site --history 0 --skip " + ENGINES)) {
      for (String name : List.of("chapters", "headings-linked", "findings")) {
        String shown = command.split(" --skip")[0];
        again(all, shown + " " + name, name, List.of(command.split(" ")));
      }
    }
    again(all, "terms glossary-near-equal", "glossary-near-equal", List.of("term", "read replica"));
    for (String name :
        List.of(
            "emphasis-beside-marks",
            "commas",
            "ellipses",
            "invisible",
            "headings-equal",
            "headings-linked",
            "findings",
            "scribble",
            "quotes",
            "brackets-of-text",
            "lists",
            "links-dead",
            "emphasis-unrendered",
            "fences-closed-early",
            "traditional",
            "table-long")) {
      again(all, "fix " + name, name, FIX);
    }
    return all;
  }

  private static void again(
      Map<String, Attack> all, String name, String book, List<String> command) {
    all.put(name, new Attack(Optional.ofNullable(all.get(book)).orElseThrow().book, command));
  }

  private static void align(
      Map<String, Attack> all,
      String name,
      IntFunction<String> target,
      IntFunction<String> source) {
    all.put(
        name,
        new Attack(
            n -> pages(lines(n, target), lines(n, source)),
            List.of("align", "--level", "sentence", "--format", "json")));
  }

  private static void repeat(Map<String, Attack> all, String name, String piece) {
    page(all, name, n -> piece.repeat(Math.max(1, n / piece.length())));
  }

  private static void page(Map<String, Attack> all, String name, IntFunction<String> text) {
    book(
        all,
        name,
        n -> {
          String page = text.apply(n);
          return page.startsWith("---")
              ? pages(page, page)
              : pages("# 甲\n\n" + page, "# A\n\n" + page);
        });
  }

  private static void file(
      Map<String, Attack> all, String name, String path, IntFunction<String> text) {
    book(
        all,
        name,
        n -> {
          Map<String, String> book =
              new TreeMap<>(pages("# 一\n\n" + "aaaa缓存读副本甲。\n\n".repeat(n / 16), ENGLISH));
          book.put(path, text.apply(n));
          return book;
        });
  }

  private static void book(
      Map<String, Attack> all, String name, IntFunction<Map<String, String>> book) {
    all.put(name, new Attack(book, LINT));
  }

  private static void import_(
      Map<String, Attack> all, String name, String path, IntFunction<String> text) {
    List<String> command = List.of("glossary", "import", "--output", "-", path);
    all.put(
        name, new Attack(n -> Map.of(path, text.apply(n), "target-zh/01.md", "# 一\n"), command));
  }

  private static void grammar(Map<String, Attack> all, String name, IntFunction<String> text) {
    List<String> command = List.of("lint", "--no-cache", "--format", "json", "--only", "grammar");
    all.put(
        name,
        new Attack(
            n -> {
              Map<String, String> book = new TreeMap<>(pages("# 一\n\n甲乙丙。\n", ENGLISH));
              book.put("rules/own.xml", text.apply(n));
              return book;
            },
            command));
  }

  private static void merge(Map<String, Attack> all, String name, IntFunction<String> text) {
    all.put(name, new Attack(n -> Map.of("a.report", text.apply(n)), List.of("merge", "a.report")));
  }

  private static Map<String, String> pages(String target, String source) {
    return Map.of("target-zh/01.md", target, "source-en/01.md", source);
  }

  private static String lines(int n, IntFunction<String> line) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < n; i++) {
      text.append(line.apply(i));
    }
    return text.toString();
  }

  private static String ladder(int n, char mark) {
    return lines(n, i -> String.valueOf(mark).repeat(i % 1400 + 1) + " a ");
  }

  private static String wide(int n, String cell) {
    return "|" + (cell + "|").repeat(n / 9) + "\n";
  }

  private static String scribble(int n) {
    Random random = new Random(7);
    return lines(n, i -> STROKES.get(random.nextInt(STROKES.size())));
  }

  private static String aliases(int n) {
    return "a0: &a0 [x]\n"
        + lines(n, i -> "a" + (i + 1) + ": &a" + (i + 1) + " [*a" + i + ", *a" + i + "]\n");
  }

  private static String nearEqual(int n) {
    String han = "甲乙丙丁戊己庚辛壬癸";
    return "source,target,forbidden\n"
        + lines(
            n,
            i -> {
              StringBuilder zh = new StringBuilder("读副本");
              String.valueOf(i).chars().forEach(c -> zh.append(han.charAt(c - '0')));
              return "read replica " + i + "," + zh + "," + zh.toString().replace('副', '复') + "\n";
            });
  }

  private static String rule(String pattern) {
    return "---\nname: own\nseverity: warning\npattern: '"
        + pattern
        + "'\nmessage: \"x\"\nmessage-zh: \"x\"\n---\nWhy.\n\n## 中文\n\n因。\n\n```bad\n乙\n```\n\n```good\n丙\n```\n";
  }

  private static String entities(int n, String root) {
    StringBuilder text =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE " + root + " [<!ENTITY e0 \"lol\">");
    for (int i = 1; text.length() < n; i++) {
      text.append("<!ENTITY e")
          .append(i)
          .append(" \"")
          .append(("&e" + (i - 1) + ";").repeat(10))
          .append("\">");
    }
    return text + "]>";
  }

  private static Map<String, String> baseline(int n) {
    Map<String, String> book =
        new TreeMap<>(pages("# 一\n\n" + "天晚了,下雨了。\n\n".repeat(n / 10), ENGLISH));
    book.put(
        "accepted",
        "# duikan baseline 1\n"
            + lines(
                n, i -> String.format("halfwidth-punctuation\ttarget-zh/01.md\t%012x\t1\t,\n", i)));
    return book;
  }

  private static String grammarRule(int i) {
    return "<rule id=\"R"
        + i
        + "\" name=\"r\"><pattern><token regexp=\"yes\">(甲|乙"
        + i
        + ")+丙</token></pattern><message>m</message></rule>";
  }

  private static Map<String, String> readme(int n, String piece) {
    return readme(n, i -> piece);
  }

  private static Map<String, String> readme(int n, IntFunction<String> piece) {
    Map<String, String> book = new TreeMap<>(chapters(600, i -> i + ".md"));
    book.put("README.md", "# 书\n\n" + lines(n, piece));
    return book;
  }

  private static Map<String, String> regions(int n) {
    Map<String, String> book = new TreeMap<>(chapters(n, i -> i + ".md"));
    StringBuilder readme = new StringBuilder("# 书\n");
    for (String name : List.of("badges", "chapters", "contents", "progress")) {
      readme.append("\n<!-- duikan:begin ").append(name).append(" -->\n");
      readme.append("甲\n".repeat(n / 8)).append("<!-- duikan:end -->\n");
    }
    book.put("README.md", readme.toString());
    return book;
  }

  private static Map<String, String> chapters(int n, IntFunction<String> name) {
    Map<String, String> book = new TreeMap<>();
    for (int i = 1; i <= Math.max(2, n / 100); i++) {
      book.put("target-zh/" + name.apply(i), "# 第" + i + "章\n\n甲 " + i + "。\n");
      book.put("source-en/" + name.apply(i), "# Chapter " + i + "\n\nA " + i + ".\n");
    }
    return book;
  }

  private static Map<String, String> unpaired(int n) {
    Map<String, String> book = new TreeMap<>();
    for (int i = 1; i <= Math.max(2, n / 400); i++) {
      book.put("target-zh/z" + i * 31 % 9973 + "甲.md", "# 甲\n\n甲 " + i + " `x" + i + "`。\n");
      book.put("source-en/e" + i * 17 % 9973 + "a.md", "# A\n\nA " + i + " `x" + i + "`.\n");
    }
    return book;
  }

  private static Map<String, String> files(int n) {
    Map<String, String> book =
        new TreeMap<>(
            pages("# 一\n\n" + lines(n, i -> "[a](../assets/" + i + ".txt)\n\n"), ENGLISH));
    for (int i = 0; i < n / 10; i++) {
      book.put("assets/" + i + ".txt", "");
    }
    return book;
  }

  /** A hundred thousand of them to a megabyte. */
  private static Map<String, String> pages(int n) {
    Map<String, String> book = new TreeMap<>(pages("# 一\n", ENGLISH));
    for (int i = 0; i < n / 10; i++) {
      book.put("target-zh/" + i / 1000 + "/" + i + ".md", "甲" + i + "。\n");
    }
    return book;
  }

  private static Map<String, String> linked(int n) {
    Map<String, String> book = new TreeMap<>(chapters(n, i -> i + ".md"));
    int count = book.size() / 2;
    for (int i = 1; i <= count; i++) {
      book.put(
          "target-zh/" + i + ".md",
          "# 第" + i + "章\n\n[a](" + (i * 7 % count + 1) + ".md#第" + i + "章) [b](无.md#甲)\n");
    }
    return book;
  }
}
