package duikan.site;

import duikan.align.AlignedBook;
import duikan.align.ContentPairing;
import duikan.book.BadSetting;
import duikan.book.Binding;
import duikan.book.Book;
import duikan.doc.Language;
import duikan.doc.Message;
import duikan.lint.Linter;
import duikan.lint.RuleSet;
import duikan.lint.Settings;
import duikan.lint.TermConventions;
import duikan.progress.Evidence;
import duikan.progress.Progress;
import duikan.rule.Engines;
import duikan.rule.Rules;
import duikan.term.TermBook;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Books to look at, made of texts by paths. */
final class Editions {
  private Editions() {}

  static Edition of(Language language, Map<String, String> texts) {
    try {
      Book book = Binding.of(new TreeMap<>(texts), new ContentPairing());
      RuleSet rules =
          RuleSet.shipped(Rules.all(Engines.none()), Rules.pagesAlone()).with(book.rulePages());
      Settings settings = Settings.of(book.config(), rules, Set.of(), Set.of());
      AlignedBook aligned = AlignedBook.of(book);
      return new Edition(
          language,
          book,
          aligned,
          Progress.of(book, aligned, Evidence.none(), path -> 3),
          Linter.lint(book, rules, settings, () -> aligned),
          rules.pages(),
          TermBook.of(book, aligned, TermConventions.of(rules, settings)),
          new Timeline(
              List.of(
                  new Timeline.Point("1234567", "2026-01-01", 20),
                  new Timeline.Point("89abcde", "2026-03-01", 75.5)),
              Optional.of(new Message("the clone is <shallow>", "这是<浅克隆>"))));
    } catch (BadSetting wrong) {
      throw new AssertionError(wrong);
    }
  }

  /** Two chapters, a term, findings in both texts, in the README and in the glossary. */
  static Map<String, String> small() {
    Map<String, String> texts = new TreeMap<>();
    texts.put("README.md", "# 灯下书店\n\n见 [目录](没有的文件.md)。\n");
    texts.put(
        "glossary.csv",
        """
        source,target,forbidden,annotate
        cache,缓存,快取,required
        load balancer,负载均衡器,,required
        lamp,灯,,perhaps
        """);
    texts.put(
        "source-en/01-cache.md",
        """
        # The cache

        A **cache** is a [small place](02-balance.md) near the counter 𠮷.

        | what | how |
        |---|---|
        | cache | `get` |

        Nobody translated this passage about the old lamp in the window of the shop.

        ```js
        let a = 1 < 2;
        ```
        """);
    texts.put(
        "target-zh/第01章_缓存.md",
        """
        # 缓存

        **缓存**是柜台旁的一个[小地方](没有.md)𠮷。快取很快,也很小.

        | 什么 | 怎样 |
        |---|---|
        | 缓存 | `get` |

        ```js
        let a = 1 < 2;
        ```
        """);
    texts.put(
        "source-en/02-balance.md",
        "# The usher\r\n\r\nA load balancer stands at the door. The cache is behind it.\r\n");
    texts.put("target-zh/第02章_引座.md", "# 引座员\r\n\r\n负载均衡器站在门口。缓存在后面。\r\n");
    texts.put("source-en/03-later.md", "# Later\n\nNot begun & not <b>forgotten</b>.\n");
    return texts;
  }

  /** A book that would do harm if anything of it were markup. */
  static Map<String, String> hostile() {
    String evil =
        """
        <script>window.pwned=1</script>

        <img src=x onerror="window.pwned=1"><svg onload=window.pwned=1></svg>

        [click](javascript:window.pwned=1) <a href="javascript:window.pwned=1" onmouseover='window.pwned=1'>here</a>

        `</code><script>window.pwned=1</script>` and **</strong><script>window.pwned=1</script>** "quoted' &lt;script&gt;

        ![" onerror="window.pwned=1](x" onerror="window.pwned=1)

        | <script>window.pwned=1</script> | "><script>window.pwned=1</script> |
        |---|---|
        | </td><script>window.pwned=1</script> | {} {} |

        ```html
        </pre><script>window.pwned=1</script>
        ```

        ]]> --> */ */ </script></style></title><script>window.pwned=1</script> LINE window.pwned=1 PARAGRAPH
        \\u003cscript\\u003e RIGHT-TO-LEFT exe.txt HALF ${window.pwned=1} 缓存,
        """
            .replace("LINE", "\u2028")
            .replace("PARAGRAPH", "\u2029")
            .replace("RIGHT-TO-LEFT", "\u202E")
            .replace("HALF", "\uD800");
    String name = "\"><script>window.pwned=1<!--' onclick=window.pwned=1 %3Cscript%3E#?&.md";
    Map<String, String> texts = new TreeMap<>();
    texts.put(
        "README.md",
        "# </title><script>window.pwned=1</script>\n\n[a](\"><script>window.pwned=1)\n");
    texts.put(
        "glossary.csv",
        """
        source,target,forbidden,annotate
        "<script>window.pwned=1</script>","</a><script>window.pwned=1</script>",,required
        counter,柜台,"<img src=x onerror=window.pwned=1>",required
        """);
    texts.put("source-en/" + name, "# <script>window.pwned=1</script>\n\nThe counter.\n\n" + evil);
    texts.put("target-zh/" + name, "# \"><script>window.pwned=1</script>\n\n柜台。\n\n" + evil);
    texts.put("target-zh/第02章_</script>.md", "# 二\n\n[x](</script>.md),中文,没有对应。\n");
    return texts;
  }

  /** The site of one, by name the text of each file. */
  static SortedMap<String, String> site(Edition edition) {
    SortedMap<String, String> texts = new TreeMap<>();
    Site.of(edition).forEach((name, file) -> texts.put(name, text(file)));
    return texts;
  }

  private static String text(SiteFile file) {
    StringWriter out = new StringWriter();
    try {
      file.to(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString();
  }
}
