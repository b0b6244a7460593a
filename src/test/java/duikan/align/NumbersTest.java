package duikan.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  private static String read(String text) {
    return Numbers.in(text).stream()
        .map(n -> n.kind() + " " + n.value())
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1,000 条 and 10k              | CARDINAL 1000, CARDINAL 10000
          1.5 million                   | CARDINAL 1500000
          150 万、25 亿                 | CARDINAL 1500000, CARDINAL 2500000000
          two hundred and fifty         | CARDINAL 250
          twenty-five nodes             | CARDINAL 25
          二百五十、两千五百、一百零五  | CARDINAL 250, CARDINAL 2500, CARDINAL 105
          三万二、一千二百万            | CARDINAL 32000, CARDINAL 12000000
          50% or 50 percent             | PERCENT 50, PERCENT 50
          百分之五十，百分之九十九点九  | PERCENT 50, PERCENT 99.9
          五成                          | PERCENT 50
          1/3                           | FRACTION 1/3
          三分之一                      | FRACTION 1/3
          half a second                 | FRACTION 1/2, ORDINAL 2
          Q3                            | QUARTER 3
          第三季度                      | QUARTER 3
          三季度                        | QUARTER 3
          the 1990s                     | DECADE 90
          90 年代                       | DECADE 90
          21st                          | ORDINAL 21
          第二十一章                    | ORDINAL 21
          第 12 章                      | ORDINAL 12
          March 15, 2016                | YEAR 2016, MONTH 3, DAY 15
          2016 年 3 月 15 日            | YEAR 2016, MONTH 3, DAY 15
          2016-03-15                    | YEAR 2016, MONTH 3, DAY 15
          11:30 PM                      | TIME 23:30
          晚上 11:30                    | TIME 23:30
          晚上十一点半                  | TIME 23:30
          3 a.m.                        | TIME 3:00
          凌晨 3 点                     | TIME 3:00
          v1.2.3                        | VERSION 1.2.3
          1.2.3 版                      | VERSION 1.2.3
          示例 11-85                    | COMPOUND 11-85
          1 到 100                      | CARDINAL 1, CARDINAL 100
          ２０２４年                    | YEAR 2024
          三点五倍                      | CARDINAL 3.5
          𠮷野家有 20 家店              | CARDINAL 20
          """)
  void aNumberHasOneValueHoweverItIsWritten(String text, String expected) {
    assertEquals(expected, read(text));
  }

  @ParameterizedTest
  @CsvSource({"一致", "万一", "第三方", "二进制", "十分", "周一", "utf8", "x86_64", "i32"})
  void idiomsAndNamesAreNoNumbers(String text) {
    assertEquals("", read(text));
  }

  @Test
  void spansPointAtTheNumber() {
    String text = "大约 150 万用户，凌晨 3 点。";
    assertEquals(
        List.of("150 万", "凌晨 3 点"),
        Numbers.in(text).stream().map(n -> text.substring(n.start(), n.end())).toList());
  }

  @Test
  void digitsAreStrongAndWordsAreWeak() {
    assertTrue(Numbers.in("25").get(0).strong());
    assertFalse(Numbers.in("twenty-five").get(0).strong());
    assertFalse(Numbers.in("二十五").get(0).strong());
  }

  @Test
  void ordinalsAnswerCardinalsButPercentagesDoNot() {
    Numbers.Numeral eight = Numbers.in("Chapter 8").get(0);
    assertTrue(eight.answers(Numbers.in("第八章").get(0)));
    assertFalse(eight.answers(Numbers.in("8%").get(0)));
    assertFalse(eight.answers(Numbers.in("第九章").get(0)));
  }

  @Test
  void longRunsOfDigitsCostNoMoreThanTheirLength() {
    for (String unit : List.of("9", "1,000", "一", "零点", "one hundred ", "1-", "第", "百分之")) {
      String text = unit.repeat(200_000 / unit.length());
      assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Numbers.in(text));
    }
  }
}
