package duikan.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SlugTest {
  /** What github-slugger 2.0.0 answers. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          总结                         | 总结
          第 7 章：速度的需求             | 第-7-章速度的需求
          使用Redis实现缓存              | 使用redis实现缓存
          什么是缓存？                   | 什么是缓存
          读、写与“失效”                 | 读写与失效
          缓存（Cache）                 | 缓存cache
          甲——乙                       | 甲乙
          甲…乙                         | 甲乙
          Load Balancer                | load-balancer
          a  b                         | a--b
          a - b                        | a---b
          a_b                          | a_b
          C++ 与 C#                    | c-与-c
          .NET                         | net
          Node.js                      | nodejs
          Q&A                          | qa
          100%                         | 100
          １２３                        | １２３
          ＡＢＣ                        | ａｂｃ
          Ⅲ                            | ⅲ
          "x①y"                        | xy
          "m²"                         | m
          "½"                          | ""
          "甲　乙"                      | 甲乙
          "甲\u00A0乙"                  | 甲乙
          "❤\uFE0F"                    | "\uFE0F"
          😀 笑                        | -笑
          𠮷野家                        | 𠮷野家
          "e\u0301te\u0301"            | "e\u0301te\u0301"
          ÄÖÜ                          | äöü
          İ                            | "i\u0307"
          ẞ                            | ß
          ΑΣ                           | ας
          Привет                       | привет
          日本語・カナ                    | 日本語カナ
          ー々〇                        | ー々〇
          ٣                            | ٣
          "a\u200Db"                   | "ab"
          "a\u200Bb"                   | ab
          -                            | -
          "甲\tb"                       | 甲b
          ‿                            | ‿
          """)
  void aHeadingHasTheFragmentThatGitHubGivesIt(String heading, String slug) {
    assertEquals(slug.translateEscapes(), Slug.of(heading.translateEscapes()));
  }

  @Test
  void aSlugAlreadyTakenGetsTheNextFreeNumber() {
    Slug slugs = new Slug();
    assertEquals(
        List.of("errors", "errors-1", "errors-1-1", "errors-2", "总结", "总结-1"),
        List.of("Errors", "Errors", "Errors-1", "Errors", "总结", "总结").stream()
            .map(slugs::next)
            .toList());
  }
}
