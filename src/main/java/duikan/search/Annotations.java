package duikan.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Terms that a translation names in both languages: 读复本 (Read Replica), Redis（缓存数据库）,
 * TTFB（首字节时间，Time to First Byte）.
 */
final class Annotations {
  private static final Pattern BRACKET =
      Pattern.compile("([\\p{IsHan}A-Za-z0-9 .+/’'-]{1,60})[”》』」]?[ ]?[(（]([^()（）\\n]{2,90})[)）]");
  private static final Pattern LATIN_END = Pattern.compile("[A-Za-z][A-Za-z0-9.+/-]{0,30}$");
  private static final Pattern HAN_END = Pattern.compile("\\p{IsHan}{1,16}$");
  private static final Pattern ENGLISH =
      Pattern.compile("[A-Za-z][A-Za-z0-9 .+/’'&-]*[A-Za-z0-9+]");
  private static final Pattern ABBREVIATION = Pattern.compile("[A-Z][A-Za-z0-9/-]{0,11}");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,12}");
  private static final Pattern BETWEEN =
      Pattern.compile("(?<!\\s)\\s*+[，,、]\\s*+|(?<!\\s)\\s++/\\s++");

  /** So many characters stand for a word of English, and one more for all of them, at most. */
  private static final int USUAL = 2;

  private static final int LONGEST = 12;
  private static final int SHORT = 3;

  /** An end that goes with the English this much as well as the best one does is as good. */
  private static final double NEARLY = 0.9;

  private Annotations() {}

  /**
   * One of them.
   *
   * @param run the Chinese that ends with the term, where nothing but its words tells where it
   *     begins; else the term
   * @param isOpen whether that is so
   * @param before what stands before the bracket, on this side of the last mark
   * @param whole the term and its bracket
   */
  record Found(
      String source, String run, String abbr, boolean isOpen, String before, String whole) {}

  static List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    Matcher bracket = BRACKET.matcher(text);
    while (bracket.find()) {
      String before = bracket.group(1).stripTrailing();
      List<String> items = List.of(BETWEEN.split(bracket.group(2).strip()));
      Matcher han = HAN_END.matcher(before);
      Matcher latin = LATIN_END.matcher(before);
      if (han.find()) {
        behindChinese(han.group(), before, items, found);
      } else if (latin.find()) {
        String whole = latin.group() + "(" + bracket.group(2) + ")";
        behindEnglish(latin.group(), whole, items, found);
      }
    }
    return found;
  }

  private static void behindChinese(
      String run, String before, List<String> items, List<Found> found) {
    String first = items.get(0);
    if (!ENGLISH.matcher(first).matches()) {
      return;
    }
    String abbr = items.size() > 1 && isAbbreviation(items.get(1)) ? items.get(1) : "";
    found.add(new Found(first, run, abbr, true, before, ""));
  }

  private static void behindEnglish(
      String name, String whole, List<String> items, List<Found> found) {
    String first = items.get(0);
    if (!HAN.matcher(first).matches()) {
      return;
    }
    if (items.size() > 1 && ENGLISH.matcher(items.get(1)).matches()) {
      found.add(
          new Found(items.get(1), first, isAbbreviation(name) ? name : "", false, name, whole));
    } else if (items.size() == 1 && Character.isUpperCase(name.charAt(0))) {
      found.add(new Found(name, first, "", false, name, whole));
    }
  }

  private static boolean isAbbreviation(String text) {
    return ABBREVIATION.matcher(text).matches()
        && text.chars().filter(Character::isUpperCase).count() > 1;
  }

  /** What may be the term at the end of an open run, the shortest first. */
  static List<String> ends(Found one) {
    List<String> ends = new ArrayList<>();
    for (int length = 2; length <= Math.min(LONGEST, one.run.length()); length++) {
      ends.add(one.run.substring(one.run.length() - length));
    }
    return ends;
  }

  /**
   * The term at the end of an open run: the ends of it that go best with the English where that
   * stands in the book; of these the longest that the book has twice, else as far as words of that
   * number usually go.
   *
   * @param dice how well each of the {@link #ends} goes with the English, 0 to 1
   * @param counts how often each of them stands in the book
   */
  static String head(Found one, ToDoubleFunction<String> dice, ToIntFunction<String> counts) {
    List<String> ends = one.isOpen ? ends(one) : List.of();
    double best = ends.stream().mapToDouble(dice).max().orElse(0);
    List<String> good =
        ends.stream().filter(end -> dice.applyAsDouble(end) >= NEARLY * best).toList();
    if (good.isEmpty()) {
      return one.run;
    }
    String longest = good.get(good.size() - 1);
    String head =
        counts.applyAsInt(longest) > 1 ? longest : once(one, good.get(0).length(), longest);
    return withLatin(one, head);
  }

  private static String once(Found one, int least, String longest) {
    List<ChineseWords.Word> words = ChineseWords.of(one.run);
    int most = 1 + USUAL * Folded.words(Folded.of(one.source)).size();
    int length = 0;
    for (int i = words.size() - 1; i >= 0; i--) {
      int further = one.run.length() - words.get(i).start();
      boolean ends = words.get(i).isFunction() || further > Math.min(most, longest.length());
      if (length >= least && ends) {
        break;
      }
      length = further;
    }
    return one.run.substring(one.run.length() - length);
  }

  /** CAP 定理: a short end of a run belongs to the English word before it. */
  private static String withLatin(Found one, String head) {
    if (!head.equals(one.run) || head.length() > SHORT) {
      return head;
    }
    String before = one.before.substring(0, one.before.length() - head.length());
    Matcher latin = LATIN_END.matcher(before.stripTrailing());
    return latin.find() ? before.substring(latin.start()) + head : head;
  }
}
