package duikan.book;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A whole number as chapters are counted: 05, ０５, 五, 一百零三, 廿一, IV, seven. */
public final class Numeral {
  /** A Chinese numeral, its characters alone. */
  static final String CHINESE = "[〇零一二两三四五六七八九十廿卅百千]{1,9}";

  /** One of the English words from one to twenty. */
  static final String WORD =
      "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
          + "|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)";

  /** A Roman numeral up to 89. */
  static final String ROMAN = "(?:l?x{0,3}|xl)(?:ix|iv|v?i{0,3})";

  private static final List<String> WORDS =
      List.of(WORD.substring("(?:".length(), WORD.length() - 1).split("\\|"));
  private static final Pattern CHAPTER =
      Pattern.compile("(?:第 ?|(?i:chapter |ch\\.? ?))?([0-9]{1,4}|[一二三四五六七八九十百零]{1,5})(?: ?章)?");
  private static final Pattern DIGITS = Pattern.compile("[0-9０-９]{1,6}");
  private static final Pattern IN_CHINESE = Pattern.compile(CHINESE);
  private static final Pattern IN_ROMAN = Pattern.compile("(?=.)" + ROMAN);
  private static final String CHINESE_DIGITS = "零一二三四五六七八九";

  private Numeral() {}

  /** What {@code text} counts; empty where it is no number. */
  public static OptionalInt of(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    if (DIGITS.matcher(lower).matches()) {
      return OptionalInt.of(Integer.parseInt(lower));
    }
    if (IN_CHINESE.matcher(lower).matches()) {
      return OptionalInt.of(ofChinese(lower));
    }
    if (IN_ROMAN.matcher(lower).matches()) {
      return OptionalInt.of(roman(lower));
    }
    int word = WORDS.indexOf(lower);
    return word < 0 ? OptionalInt.empty() : OptionalInt.of(word + 1);
  }

  /** The chapter that a text names and nothing else: {@code 7}, 第七章, {@code **Ch. 7**}. */
  public static OptionalInt ofChapter(String text) {
    Matcher chapter = CHAPTER.matcher(text.replaceAll("[*_`]", "").strip());
    return chapter.matches() ? of(chapter.group(1)) : OptionalInt.empty();
  }

  /**
   * A number in Chinese numerals: 七, 十二, 一百零五.
   *
   * @param number 0 to 999
   */
  public static String chinese(int number) {
    if (number < 10) {
      return CHINESE_DIGITS.substring(number, number + 1);
    }
    if (number < 20) {
      return "十" + (number % 10 == 0 ? "" : chinese(number % 10));
    }
    if (number < 100) {
      return chinese(number / 10) + "十" + (number % 10 == 0 ? "" : chinese(number % 10));
    }
    int rest = number % 100;
    String tail = rest == 0 ? "" : rest < 10 ? "零" + chinese(rest) : tens(rest);
    return chinese(number / 100) + "百" + tail;
  }

  private static String tens(int number) {
    return number < 20 ? "一" + chinese(number) : chinese(number);
  }

  // Both 一百零三 and, read digit by digit, 一〇三.
  private static int ofChinese(String text) {
    int sum = 0;
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '千', '百', '十' -> {
          sum += Math.max(1, digits) * (c == '千' ? 1000 : c == '百' ? 100 : 10);
          digits = 0;
        }
        case '廿' -> sum += 20;
        case '卅' -> sum += 30;
        default ->
            digits = digits * 10 + CHINESE_DIGITS.indexOf(c == '〇' ? '零' : c == '两' ? '二' : c);
      }
    }
    return sum + digits;
  }

  private static int roman(String text) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      int value = romanDigit(text.charAt(i));
      boolean below = i + 1 < text.length() && value < romanDigit(text.charAt(i + 1));
      sum += below ? -value : value;
    }
    return sum;
  }

  private static int romanDigit(char c) {
    return switch (c) {
      case 'i' -> 1;
      case 'v' -> 5;
      case 'x' -> 10;
      case 'l' -> 50;
      default -> throw new IllegalArgumentException("no Roman digit: " + c);
    };
  }
}
