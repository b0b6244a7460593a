package duikan.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.align.AlignedBook;
import duikan.book.BadSetting;
import duikan.book.Binding;
import duikan.book.Book;
import duikan.doc.Visible;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Terms in whole books: the sample book, and books with a glossary that means no good. */
final class TermBookTest {
  private static final Conventions CONVENTIONS =
      new Conventions(Map.of(), Conventions.Added.INFO, BracketStyle.BY_ROW, List.of());

  private static Map<String, String> sampleBook() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    texts.put("glossary.csv", Files.readString(Path.of("glossary.csv")));
    for (String folder : List.of("source-en", "target-zh")) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".md")).toList()) {
          texts.put(folder + "/" + file.getFileName(), Files.readString(file));
        }
      }
    }
    return texts;
  }

  private static TermBook terms(Map<String, String> texts) throws BadSetting {
    Book book = Binding.of(texts);
    return TermBook.of(book, AlignedBook.of(book), CONVENTIONS);
  }

  private static List<String> told(TermBook terms) {
    return terms.uses().stream()
        .map(
            use ->
                use.place().path()
                    + ":"
                    + use.place().start().line()
                    + " "
                    + use.text()
                    + " "
                    + use.form()
                    + " "
                    + use.backing()
                    + " "
                    + use.annotation().map(it -> it.bracket().text()).orElse(""))
        .toList();
  }

  @Test
  void everyUseLiesInItsPageAndIsWhatStandsThere() throws IOException, BadSetting {
    TermBook terms = terms(sampleBook());
    assertTrue(terms.uses().size() > 100, () -> "only " + terms.uses().size());
    for (Use use : terms.uses()) {
      assertEquals(Visible.of(use.page(), use.span()), use.text());
      assertTrue(
          use.annotation().stream()
              .allMatch(
                  it ->
                      it.span().contains(use.span())
                          && it.span().contains(it.bracket().span())
                          && it.span().end() <= use.page().text().length()),
          use::toString);
    }
    for (Mention mention : terms.mentions()) {
      assertTrue(
          mention.span().end() <= mention.chapter().source().text().length(), mention::toString);
    }
  }

  @Test
  void theKindOfLineEndsDoesNotMatter() throws IOException, BadSetting {
    Map<String, String> crlf = new TreeMap<>(sampleBook());
    crlf.replaceAll((path, text) -> text.replace("\n", "\r\n"));
    assertEquals(told(terms(sampleBook())), told(terms(crlf)));
  }

  @Test
  void theOrderOfFilesDoesNotMatter() throws IOException, BadSetting {
    Map<String, String> backwards = new LinkedHashMap<>();
    new TreeMap<>(sampleBook()).descendingMap().forEach(backwards::put);
    assertEquals(told(terms(sampleBook())), told(terms(backwards)));
  }

  private static TermBook terms(String glossary, String english, String chinese) throws BadSetting {
    return terms(
        Map.of(
            "glossary.csv", glossary,
            "source-en/01.md", english,
            "target-zh/01.md", chinese));
  }

  @Test
  void aRowOfNothingButMarksIsARowLikeAnother() throws BadSetting {
    String rows =
        """
        source,target,source_variants,forbidden,first_use,not_in
        .*,（,(|[|\\|?+,甲|.,(((,
        -,—,- |--,–,),
        C++,𠮷,C#,🚀,𠮷 (C++),
        |,｜,,,,
        a,乙,,,,
        "a ""b"" c","丙，丁",,,,丙，丁戊
        """;
    TermBook terms =
        terms(rows, "# A\n\nC++ (a) .* | - “b” c?\n", "# 甲\n\n𠮷 (C++) 🚀（.*）— 丙，丁戊 | 乙?\n");
    assertTrue(terms.uses().stream().anyMatch(use -> use.text().equals("𠮷")));
    assertFalse(terms.uses().stream().anyMatch(use -> use.text().equals("丙，丁")));
  }

  @Test
  void aRowAsLongAsAPageIsLookedForByNobody() throws BadSetting {
    String cell = "缓存".repeat(2400);
    String rows =
        "source,target,forbidden,not_in\ncache,缓存," + cell + "," + "存缓".repeat(100) + "\n";
    TermBook terms = terms(rows, "# A\n\nA cache is fast.\n", "# 甲\n\n缓存很快。\n");
    assertEquals(List.of("target-zh/01.md:3 缓存 TARGET SOURCE "), told(terms));
  }

  @Test
  void aRowWithoutASourceIsForLookingUp() throws BadSetting {
    TermBook terms = terms("source,target\n,缓存\n", "# A\n\nA cache.\n", "# 甲\n\n缓存。\n");
    assertEquals(List.of(), told(terms));
  }

  @Test
  @Timeout(60)
  void aParagraphOfAThousandTermsCostsNoMoreThanItsLength() throws BadSetting {
    StringBuilder rows = new StringBuilder("source,target,context\n");
    StringBuilder english = new StringBuilder("# A\n\n");
    StringBuilder chinese = new StringBuilder("# 甲\n\n");
    for (int i = 0; i < 4000; i++) {
      String number = Integer.toString(i + 10_000, 36);
      rows.append("term ").append(number).append(",甲乙").append(number).append(",term\n");
      english.append("term ").append(number).append(" and ");
      chinese.append("甲乙").append(number).append("和");
    }
    TermBook terms = terms(rows.toString(), english + ".\n", chinese + "。\n");
    assertEquals(4000, terms.uses().size());
  }
}
