package duikan.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.doc.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BindingTest {
  @Test
  void aBookIsFoundAmongItsTexts() throws BadSetting {
    Book book =
        Binding.of(
            Map.of(
                "README.md", "# 书\n",
                "README.en.md", "# Book\n",
                "CHANGELOG.md", "# Changes\n",
                "source-en/ch1.md", "# One\n",
                "source-en/.hidden.md", "x\n",
                "target-zh/node_modules/x.md", "x\n",
                "target-zh/第1章.md", "# 一\n",
                "rules/no-meeting.md", "x\n",
                "rules/deeper/x.md", "x\n",
                "glossary.csv", "source,target\ncache,缓存\n"));
    assertEquals(
        List.of(
            "README.en.md README",
            "README.md README",
            "source-en/ch1.md SOURCE",
            "target-zh/第1章.md TARGET"),
        book.pages().stream().map(page -> page.path() + " " + page.role()).toList());
    assertEquals("1", book.chapters().get(0).name());
    assertEquals(1, book.glossary().terms().size());
    assertEquals(
        List.of("rules/no-meeting.md"), book.rulePages().stream().map(Object::toString).toList());
    assertEquals(List.of(), book.faults());
    assertTrue(book.files().page("target-zh/第1章.md").isPresent());
  }

  @Test
  void theInnerFolderWinsWhereOneStandsInTheOther() throws BadSetting {
    Book book =
        Binding.of(
            Map.of(
                "duikan.yml", "source: .\ntarget: zh\nexclude: [LICENSE.md]\n",
                "README.md", "# Book\n",
                "LICENSE.md", "# Licence\n",
                "one.md", "# Chapter 1\n",
                "zh/一.md", "# 第一章\n"));
    assertEquals(
        List.of("README.md README", "one.md SOURCE", "zh/一.md TARGET"),
        book.pages().stream().map(page -> page.path() + " " + page.role()).toList());
    assertEquals(PairedBy.NUMBER, book.chapters().get(0).pairedBy());
  }

  @Test
  void aSourceInOneFileIsSplitAtItsHeadings() throws BadSetting {
    String source =
        """
        # The Shop

        How it began.

        ## Chapter 1: One

        First.

        ```
        ## Chapter 9: in code
        ```

        ## Chapter 2: Two 𠮷

        Second.

        ## Appendix A

        More.
        """;
    for (String text : List.of(source, source.replace("\n", "\r\n"))) {
      Book book =
          Binding.of(
              Map.of(
                  "duikan.yml",
                      "source: {file: book.md, split: '^## (?:Chapter )?(\\d+|Appendix \\w)'}\n",
                  "book.md", text,
                  "target-zh/前言.md", "# 前言\n",
                  "target-zh/第一章.md", "# 一\n",
                  "target-zh/第二章.md", "# 二\n",
                  "target-zh/附录A.md", "# 附录\n"));
      assertEquals(
          List.of("前言 number", "1 number", "2 number", "附录A number"),
          book.chapters().stream()
              .map(chapter -> chapter.name() + " " + chapter.pairedBy().label())
              .toList());
      Document two = book.chapters().get(2).source().orElseThrow();
      assertEquals("Chapter 2: Two 𠮷", two.headings().get(0).text());
      assertEquals(1, two.headings().size());
      assertEquals(text, two.text());
      assertEquals(1, book.chapters().get(1).source().orElseThrow().headings().size());
    }
  }

  @Test
  void aTitleAloneIsNoPrefaceOfASourceInOneFile() throws BadSetting {
    Book book =
        Binding.of(
            Map.of(
                "duikan.yml", "source: {file: book.md, split: '^## Chapter (\\w+)'}\n",
                "book.md", "# The Shop\n\n## Chapter One\n\nFirst.\n",
                "target-zh/第1章.md", "# 一\n"));
    assertEquals(List.of("1"), book.chapters().stream().map(Chapter::name).toList());
    assertTrue(book.chapters().get(0).source().isPresent());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "duikan: {status: draft} ! true ! ''",
        "duikan: {status: done, allow: [dead-link]} ! false ! ''",
        "title: duikan ! false ! ''",
        "title: [draft ! false ! ''",
        "duikan: {status: drfat} ! false ! 2:18 status {value=drfat}",
        "duikan: {state: draft} ! false ! 2:10 key {key=state, nearest=status, allow}",
        "duikan: {statsu: draft} ! false ! 2:10 key {key=statsu, nearest=status}",
        "duikan: draft ! false ! 2:9 no-mapping {}",
        "duikan: {status ! false ! 3:1 yaml {problem=a mapping that is not closed by },"
            + " problem-zh=映射缺少右花括号 }}",
      })
  void frontMatterSaysWhetherAChapterIsInWork(String yaml, boolean draft, String fault)
      throws BadSetting {
    Book book = Binding.of(Map.of("target-zh/第1章.md", "---\n" + yaml + "\n---\n# 一\n"));
    assertEquals(draft, book.chapters().get(0).draft());
    assertEquals(fault, show(book.faults()));
  }

  @Test
  void whatIsNoPageIsAFaultAndTheRestGoesOn() throws BadSetting {
    Book book =
        Binding.of(
            Map.of(
                "target-zh/第1章.md", "# 一\n\u0000\n",
                "target-zh/第2章.md", "> ".repeat(20_000) + "深\n",
                "target-zh/第3章.md", "# 三\n",
                "glossary.csv", "source,target\na\n"));
    assertEquals(
        List.of("glossary-row no-target", "unreadable-file binary", "unreadable-file hostile"),
        book.faults().stream().map(fault -> fault.rule() + " " + fault.variant()).toList());
    assertEquals(List.of("3"), book.chapters().stream().map(Chapter::name).toList());
  }

  @Test
  void theOrderOfTextsDoesNotMatter() throws BadSetting {
    Map<String, String> texts = new TreeMap<>();
    for (int i = 1; i <= 12; i++) {
      texts.put("source-en/ch" + i + ".md", "# Chapter " + i + "\n");
      texts.put("target-zh/第" + i + "章.md", "---\nduikan: {stauts: x}\n---\n# 章\n");
    }
    Map<String, String> backwards = new LinkedHashMap<>();
    new TreeMap<>(texts).descendingMap().forEach(backwards::put);
    Book one = Binding.of(texts);
    Book other = Binding.of(backwards);
    assertEquals(
        one.chapters().stream().map(Chapter::name).toList(),
        other.chapters().stream().map(Chapter::name).toList());
    assertEquals(show(one.faults()), show(other.faults()));
    assertFalse(one.faults().isEmpty());
  }

  private static String show(List<Fault> faults) {
    return String.join(
        "~",
        faults.stream()
            .map(
                fault ->
                    fault.place().start().line()
                        + ":"
                        + fault.place().start().column()
                        + " "
                        + fault.variant()
                        + " "
                        + new TreeMap<>(fault.args()))
            .toList());
  }
}
