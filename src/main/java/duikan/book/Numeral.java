package duikan.book;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** A whole number as chapters are counted: 05, ０５, 五, 一百零三, 廿一, IV, seven. */
final class Numeral {
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
  private static final Pattern DIGITS = Pattern.compile("[0-9０-９]{1,6}");
  private static final Pattern IN_CHINESE = Pattern.compile(CHINESE);
  private static final Pattern IN_ROMAN = Pattern.compile("(?=.)" + ROMAN);
  private static final String CHINESE_DIGITS = "零一二三四五六七八九";

  private Numeral() {}

  /** What {@code text} counts; empty where it is no number. */
  static OptionalInt of(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    if (DIGITS.matcher(lower).matches()) {
      return OptionalInt.of(Integer.parseInt(lower));
    }
    if (IN_CHINESE.matcher(lower).matches()) {
      return OptionalInt.of(chinese(lower));
    }
    if (IN_ROMAN.matcher(lower).matches()) {
      return OptionalInt.of(roman(lower));
    }
    int word = WORDS.indexOf(lower);
    return word < 0 ? OptionalInt.empty() : OptionalInt.of(word + 1);
  }

  // Both 一百零三 and, read digit by digit, 一〇三.
  private static int chinese(String text) {
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
