package duikan.rule;

import duikan.book.Destination;
import duikan.book.Numeral;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A chapter's name taken apart: {@code 第07章_缓存}, {@code 第七章 缓存}, {@code ch07-caching}, {@code
 * 07-caching}, {@code Chapter 7: Caching}.
 *
 * @param before what stands before the number: {@code 第}, {@code chapter-}
 * @param digits the number as written
 * @param after what stands after it: {@code 章}
 * @param separator what stands before the title
 * @param title the rest; may be empty
 * @param isPart whether it is one part of a chapter in several files: {@code ch07-02-…}, {@code
 *     第07章（上）}
 */
record ChapterName(
    String before, String digits, String after, String separator, String title, boolean isPart) {
  /** What Chinese numbers are written with. */
  static final String NUMERALS = "〇一二三四五六七八九十百零两";

  private static final Pattern CHINESE =
      Pattern.compile(
          "(第 ?)([0-9０-９]{1,4}|[" + NUMERALS + "]{1,7})( ?[章回讲课])" + "([^\\p{L}\\p{N}《（(【“「]*)(.*)",
          Pattern.DOTALL);
  private static final Pattern ENGLISH =
      Pattern.compile(
          "((?i:chapter|chap|ch)[ ._-]?)([0-9]{1,3})()(?![0-9])([^\\p{L}\\p{N}《（(【“「]*)(.*)",
          Pattern.DOTALL);
  private static final Pattern PLAIN =
      Pattern.compile(
          "()([0-9]{1,3})()(?![0-9])([^\\p{L}\\p{N}《（(【“「]+|$|(?=[a-z]\\b))(.*)", Pattern.DOTALL);
  // Of separator and title together.
  private static final Pattern PART =
      Pattern.compile(
          "[-._][0-9]{1,2}(?![0-9\\p{L} ]).*|[a-z](?![\\p{L}\\p{N}]).*"
              + "|[（(](上|中|下|续|之?[一二三四五六七八九]|[0-9])[)）].*"
              + "|.*[（(_ -](上|中|下|续|之?[一二三四五六七八九]|[0-9])[)）]?"
              + "|(?i:.*\\bpart[ _-]?([0-9]+|i{1,3}|one|two|three)\\b.*)",
          Pattern.DOTALL);

  /** A file name without its suffix; empty where it begins with no chapter number. */
  static Optional<ChapterName> ofFile(String stem) {
    return of(PLAIN, stem).or(() -> ofHeading(stem));
  }

  /** A heading. A bare number there may count anything and is none: {@code 10 个常见错误}. */
  static Optional<ChapterName> ofHeading(String text) {
    return of(CHINESE, text).or(() -> of(ENGLISH, text));
  }

  private static Optional<ChapterName> of(Pattern form, String text) {
    Matcher name = form.matcher(Destination.nfc(text).strip());
    if (!name.matches()) {
      return Optional.empty();
    }
    String separator = name.group(4);
    String title = name.group(5);
    return Optional.of(
        new ChapterName(
            name.group(1),
            name.group(2),
            name.group(3),
            separator,
            title,
            PART.matcher(separator + title).matches()));
  }

  /** A file's name without its suffix: {@code 第07章_缓存} of {@code target-zh/第07章_缓存.md}. */
  static String stem(String path) {
    String name = Destination.name(path);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** The same chapter under another title. */
  ChapterName titled(String other) {
    return new ChapterName(before, digits, after, separator, other, isPart);
  }

  /** The number that {@link #digits} tells, 0 to 9999. */
  int number() {
    return Numeral.of(digits).orElseThrow();
  }

  /** Whether the number is written with Chinese numerals. */
  boolean isNumeral() {
    return !Character.isDigit(digits.charAt(0));
  }

  /**
   * Every digit and Chinese numeral of a text. Names in which they differ name different things,
   * however near they are: chapter 7 is not a misspelt chapter 8, nor 第七章 a misspelt 第八章.
   */
  static String numbersIn(String text) {
    StringBuilder numbers = new StringBuilder();
    text.codePoints()
        .filter(c -> Character.isDigit(c) || NUMERALS.indexOf(c) >= 0)
        .forEach(numbers::appendCodePoint);
    return numbers.toString();
  }

  /**
   * Letters and digits alone, in one width and case, so that names which differ in punctuation are
   * equal.
   */
  static String folded(String text) {
    StringBuilder folded = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }
}
