package duikan.lint;

import duikan.book.BadSetting;
import duikan.book.Book;
import duikan.book.Chapter;
import duikan.book.Config;
import duikan.book.ConfigReader;
import duikan.book.Glossary;
import duikan.book.KnownFiles;
import duikan.book.Ordinal;
import duikan.book.Page;
import duikan.book.PairedBy;
import duikan.book.Role;
import duikan.doc.Document;
import duikan.doc.Markdown;
import duikan.doc.Source;
import duikan.doc.TooHostile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Books, pages and rules made of texts. */
final class Texts {
  static final String TARGET = "target-zh/01.md";

  /** A rule that finds every 使用 in the translation. */
  static final String USE = page("plain-use", "warning", "safe", "使用", "用");

  /** A rule of a language-neutral family that finds every 坏, on any page. */
  static final Rule BAD =
      new Rule.OfPage() {
        @Override
        public String name() {
          return "bad-word";
        }

        @Override
        public void check(Page page, Options options, Findings out) {
          String prose = page.document().prose();
          for (int at = prose.indexOf('坏'); at >= 0; at = prose.indexOf('坏', at + 1)) {
            out.report(Finding.at(page.document().at(new duikan.doc.Span(at, at + 1))));
          }
        }
      };

  private Texts() {}

  static String page(String name, String severity, String fix, String pattern, String replace) {
    return """
    ---
    name: %s
    severity: %s
    fix: %s
    message: "write '{replacement}', not '{match}'"
    message-zh: "写“{replacement}”，不写“{match}”"
    options: {most: 3, strict: false, style: always, words: [甲, 乙], way: up}
    choices: {way: [up, down]}
    pattern: %s
    replace: %s
    ---
    Why.

    ## 中文
    理由。

    ```bad
    我们使用缓存。
    ```

    ```good
    我们有缓存。
    ```
    """
        .formatted(name, severity, fix, pattern, replace);
  }

  static Document parsed(String path, String text) {
    return parsed(Source.of(path, text));
  }

  static Document parsed(Source source) {
    try {
      return Markdown.parse(source);
    } catch (TooHostile hostile) {
      throw new AssertionError(source.path(), hostile);
    }
  }

  /** The rules {@link #USE}, {@link #BAD} and {@code needless-allowance}. */
  static RuleSet rules() {
    RulePage needless = RulePages.read(RulePages.shipped(Suppressions.RULE)).page().orElseThrow();
    String badPage =
        page(BAD.name(), "error", "none", "坏", "")
            .replace("family: wording", "family: characters")
            .replaceAll("(?m)^(pattern|replace):.*\n", "")
            .replace("name: bad-word\n", "name: bad-word\nfamily: characters\n")
            .replaceAll("(?m)^message: .*", "message: \"a bad word\"")
            .replaceAll("(?m)^message-zh: .*", "message-zh: \"不好的词\"");
    RulePage bad = RulePages.read(Source.of("rules/bad-word.md", badPage)).page().orElseThrow();
    return new RuleSet(
            List.of(BAD), Map.of(Suppressions.RULE, needless, BAD.name(), bad), List.of())
        .with(List.of(Source.of("rules/plain-use.md", USE)));
  }

  static Config config(String yaml) throws BadSetting {
    return ConfigReader.read(Source.of("duikan.yml", yaml));
  }

  /** A book of pages; each pair of texts is a path and its text. */
  static Book book(Config config, boolean draft, String... files) {
    List<Page> pages = new ArrayList<>();
    List<Chapter> chapters = new ArrayList<>();
    for (int i = 0; i < files.length; i += 2) {
      Document document = parsed(files[i], files[i + 1]);
      Role role =
          files[i].startsWith("source-en/")
              ? Role.SOURCE
              : files[i].startsWith("target-zh/") ? Role.TARGET : Role.README;
      pages.add(new Page(role, document));
      if (role == Role.TARGET) {
        chapters.add(
            new Chapter(
                files[i],
                new Ordinal(Ordinal.Matter.BODY, OptionalInt.empty()),
                Optional.empty(),
                Optional.of(document),
                PairedBy.NONE,
                draft));
      }
    }
    return new Book(
        config,
        chapters,
        pages,
        Glossary.empty(),
        List.of(),
        KnownFiles.of(pages.stream().map(Page::document).toList(), Map.of()),
        List.of());
  }

  /** What is found in one page of the translation: {@code line:column rule}. */
  static List<String> found(String text) throws BadSetting {
    return found(book(config(""), false, TARGET, text));
  }

  static List<String> found(Book book) throws BadSetting {
    return said(
        Linter.lint(book, rules(), Settings.of(book.config(), rules(), Set.of(), Set.of())));
  }

  static List<String> said(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .map(
            one ->
                one.place().start().line() + ":" + one.place().start().column() + " " + one.rule())
        .toList();
  }
}
