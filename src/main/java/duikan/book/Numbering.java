package duikan.book;

import duikan.book.Ordinal.Matter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a name says of a place in reading order.
 *
 * @param numbers a chapter's number, {@code 1.2} as two; for front and back matter the rank of its
 *     kind; empty where the name says nothing
 * @param written the number as a chapter is called by it: {@code 05}; empty for other matter
 */
record Numbering(Matter matter, List<Integer> numbers, String written) {
  private static final Numbering NOTHING = new Numbering(Matter.BODY, List.of(), "");

  /** No longer name is looked into, in UTF-16 units. */
  private static final int LONGEST = 500;

  private static final String COUNT = "([0-9０-９]{1,4}|" + Numeral.CHINESE + ")";
  private static final String ENGLISH_COUNT =
      "(?:[\\s._-]*([0-9]{1,4})(?![0-9])|[\\s._-]+("
          + Numeral.WORD
          + "|(?=[ivxl])"
          + Numeral.ROMAN
          + ")(?![a-z0-9]))";
  private static final Pattern CHAPTER =
      Pattern.compile(
          "第\\s*"
              + COUNT
              + "\\s*[章回讲课节篇话]|(?<![a-z])(?:chapter|chap|ch|lesson|lecture|unit)"
              + ENGLISH_COUNT,
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PART =
      Pattern.compile(
          "第\\s*"
              + COUNT
              + "\\s*[部卷编篇章]|(?<![a-z])(?:part|volume|vol|book|section|chapter|ch)"
              + ENGLISH_COUNT,
          Pattern.CASE_INSENSITIVE);

  /** A number, then something that is no Latin letter: 404-pages is one, 2pc and 3d are none. */
  private static final Pattern LEADING =
      Pattern.compile(
          "[(（\\[【]?([0-9０-９]{1,4}(?:[.．][0-9]{1,3}){0,3})(?![0-9a-z])(.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern LEADING_CHINESE =
      Pattern.compile("[(（]?(" + Numeral.CHINESE + ")(?:[)）、.．_\\s-].*|$)", Pattern.DOTALL);
  private static final Pattern COUNTED_HEADING =
      Pattern.compile("([0-9０-９]{1,4})[.．、]\\s*[^0-9\\s].*", Pattern.DOTALL);
  private static final Pattern SEPARATORS = Pattern.compile("^[\\s._:：、)）\\]】—–-]+");

  /** What a file's name without its suffix says. */
  static Numbering ofName(String name) {
    return of(name, CHAPTER);
  }

  /** What a folder's name says: {@code part-1}, 第一部分, {@code 02-storage}, {@code appendices}. */
  static Numbering ofFolder(String name) {
    return of(name, PART);
  }

  /** What a page's heading says; a heading may begin with a number that counts something else. */
  static Numbering ofHeading(String heading) {
    String text = heading.strip();
    Matcher chapter = CHAPTER.matcher(text);
    if (chapter.lookingAt()) {
      return chapter(group(chapter));
    }
    Matcher counted = COUNTED_HEADING.matcher(text);
    if (counted.matches()) {
      return chapter(counted.group(1));
    }
    return matter(text, false).orElse(NOTHING);
  }

  /**
   * What the number of a chapter says, cut out of its heading: {@code 5}, 五, {@code Appendix A}.
   */
  static Numbering ofNumber(String number) {
    return Numeral.of(number).isPresent() ? chapter(number) : of(number, CHAPTER);
  }

  /** What a file's name that counts from 0 says besides: 第00章_前言 is a preface. */
  static Numbering besidesNought(String name) {
    return counted(name, CHAPTER)
        .filter(Counted::isNought)
        .flatMap(it -> matter(it.rest, false))
        .orElse(NOTHING);
  }

  /** Whether a file's name counts from 0, be it a chapter or an opening: 第00章_前言, 00-preface. */
  static boolean isNought(String name) {
    return counted(name, CHAPTER).filter(Counted::isNought).isPresent();
  }

  boolean saysSomething() {
    return !numbers.isEmpty();
  }

  Ordinal ordinal() {
    return new Ordinal(
        matter, numbers.size() == 1 ? OptionalInt.of(numbers.get(0)) : OptionalInt.empty());
  }

  private static Numbering of(String name, Pattern counted) {
    if (name.length() > LONGEST) {
      return NOTHING;
    }
    Optional<Numbering> appendix =
        matter(name, true)
            .filter(found -> found.matter == Matter.BACK && !found.startsCounted(name));
    if (appendix.isPresent()) {
      return appendix.get();
    }
    Optional<Counted> number = counted(name, counted);
    if (number.isPresent()) {
      return number.get().said();
    }
    Matcher chinese = LEADING_CHINESE.matcher(name);
    if (chinese.matches()) {
      return chapter(chinese.group(1));
    }
    return matter(name, false).orElse(NOTHING);
  }

  /**
   * A number in a name and what follows it.
   *
   * @param named whether the name says what it counts: 第3章, not 3
   */
  private record Counted(Numbering number, boolean named, String rest) {
    boolean isNought() {
      return number.numbers.equals(List.of(0));
    }

    /** A number alone may be that of a preface. */
    Numbering said() {
      return named ? number : matter(rest, number.numbers.get(0) > 0).orElse(number);
    }
  }

  private static Optional<Counted> counted(String name, Pattern counted) {
    if (name.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher named = counted.matcher(name);
    if (named.find()) {
      return Optional.of(counted(group(named), true, name.substring(named.end())));
    }
    Matcher leading = LEADING.matcher(name);
    return leading.matches()
        ? Optional.of(counted(leading.group(1), false, leading.group(2)))
        : Optional.empty();
  }

  private static Counted counted(String number, boolean named, String rest) {
    return new Counted(chapter(number), named, SEPARATORS.matcher(rest).replaceFirst(""));
  }

  private boolean startsCounted(String name) {
    return CHAPTER.matcher(name).lookingAt();
  }

  private static Optional<Numbering> matter(String name, boolean counted) {
    return Matters.named(name, counted)
        .map(
            ordinal ->
                new Numbering(ordinal.matter(), List.of(ordinal.number().orElseThrow()), ""));
  }

  private static Numbering chapter(String written) {
    List<Integer> numbers =
        Arrays.stream(written.split("[.．]"))
            .map(Numeral::of)
            .map(OptionalInt::orElseThrow)
            .toList();
    boolean asciiDigits = written.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    return new Numbering(
        Matter.BODY, numbers, asciiDigits ? written : String.valueOf(numbers.get(0)));
  }

  private static String group(Matcher matcher) {
    return Stream.of(1, 2, 3)
        .map(matcher::group)
        .filter(found -> found != null)
        .findFirst()
        .orElseThrow();
  }
}
