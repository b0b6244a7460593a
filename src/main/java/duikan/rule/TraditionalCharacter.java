package duikan.rule;

import duikan.book.Page;
import duikan.book.Role;
import duikan.doc.Document;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Fix;
import duikan.lint.Options;
import duikan.lint.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A traditional character stands in simplified text. */
final class TraditionalCharacter implements Rule.OfPage {
  @Override
  public String name() {
    return "traditional-character";
  }

  @Override
  public void check(Page page, Options options, Findings out) {
    if (page.role() == Role.SOURCE) {
      return;
    }
    Document document = page.document();
    String prose = document.prose();
    List<String> allowed = options.list("allowed");
    Corners corners = new Corners();
    int i = 0;
    while (i < prose.length()) {
      if (!isChinese(prose.charAt(i))) {
        corners.pass(prose.charAt(i), i);
        i++;
        continue;
      }
      int end = i;
      while (end < prose.length() && isChinese(prose.charAt(end))) {
        end++;
      }
      if (!corners.areOpen()) {
        check(document, new Span(i, end), allowed, out);
      }
      i = end;
    }
  }

  /** One finding for a run of Chinese characters, from its first traditional one to its last. */
  private static void check(Document document, Span run, List<String> allowed, Findings out) {
    String text = run.of(document.prose());
    String open = text;
    for (String name : allowed) {
      open = open.replace(name, " ".repeat(name.length()));
    }
    int first = -1;
    int last = -1;
    for (int i = 0; i < open.length(); i++) {
      if (Table.SIMPLIFIED.containsKey(open.charAt(i))) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    if (first < 0 || isJapanese(text)) {
      return;
    }
    Span span = new Span(run.start() + first, run.start() + last + 1);
    String simplified =
        simplified(open.substring(first, last + 1), text.substring(first, last + 1));
    out.report(
        Finding.at(document.at(span))
            .with("found", text.substring(first, last + 1))
            .with("simplified", simplified)
            .fixedBy(Fix.unsafe(span, simplified)));
  }

  private static String simplified(String open, String text) {
    StringBuilder simplified = new StringBuilder(text);
    for (int i = 0; i < open.length(); i++) {
      char c = Table.SIMPLIFIED.getOrDefault(open.charAt(i), text.charAt(i));
      simplified.setCharAt(i, c);
    }
    return simplified.toString();
  }

  private static boolean isChinese(char c) {
    return (c >= '\u3040' && c <= '\u30FF') || (c >= '\u3400' && c <= '\u9FFF');
  }

  private static boolean isJapanese(String text) {
    return text.codePoints()
        .mapToObj(UnicodeScript::of)
        .anyMatch(script -> script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA);
  }

  /**
   * 「」 are the quotes of traditional and Japanese text, so what stands in them is quoted as it is:
   * where the last of each stood on a line.
   */
  private static final class Corners {
    private int open = -1;
    private int close = -1;
    private int openInner = -1;
    private int closeInner = -1;

    void pass(char c, int at) {
      switch (c) {
        case '「' -> open = at;
        case '」' -> close = at;
        case '『' -> openInner = at;
        case '』' -> closeInner = at;
        case '\n' -> {
          open = -1;
          close = -1;
          openInner = -1;
          closeInner = -1;
        }
        default -> {}
      }
    }

    boolean areOpen() {
      return open > close || openInner > closeInner;
    }
  }

  /** The table, read when the first page is checked. */
  private static final class Table {
    static final Map<Character, Character> SIMPLIFIED = read();

    private static Map<Character, Character> read() {
      String pairs = pairs();
      Map<Character, Character> simplified = new HashMap<>(pairs.length());
      for (int i = 0; i + 1 < pairs.length(); i += 2) {
        simplified.put(pairs.charAt(i), pairs.charAt(i + 1));
      }
      return simplified;
    }

    private static String pairs() {
      try (InputStream in = TraditionalCharacter.class.getResourceAsStream("traditional.txt")) {
        if (in == null) {
          throw new IllegalStateException("traditional.txt is not packed");
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .collect(Collectors.joining());
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }
}
