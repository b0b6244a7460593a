package duikan.search;

import java.util.ArrayList;
import java.util.List;
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
  private static final Pattern BETWEEN = Pattern.compile("\\s*[，,、]\\s*|\\s+/\\s+");

  /** A character or two for a word of English is usual; more than three is another word before. */
  private static final int USUAL = 2;

  private Annotations() {}

  /**
   * One of them.
   *
   * @param run the Chinese that ends with the term, where nothing but its words tells where it
   *     begins; else the term
   * @param isOpen whether that is so
   */
  record Found(String source, String run, String abbr, boolean isOpen) {}

  static List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    Matcher bracket = BRACKET.matcher(text);
    while (bracket.find()) {
      String before = bracket.group(1).stripTrailing();
      List<String> items = List.of(BETWEEN.split(bracket.group(2).strip()));
      Matcher han = HAN_END.matcher(before);
      Matcher latin = LATIN_END.matcher(before);
      if (han.find()) {
        behindChinese(han.group(), items, found);
      } else if (latin.find()) {
        behindEnglish(latin.group(), items, found);
      }
    }
    return found;
  }

  private static void behindChinese(String run, List<String> items, List<Found> found) {
    String first = items.get(0);
    if (!ENGLISH.matcher(first).matches()) {
      return;
    }
    String abbr = items.size() > 1 && isAbbreviation(items.get(1)) ? items.get(1) : "";
    found.add(new Found(first, run, abbr, true));
  }

  private static void behindEnglish(String name, List<String> items, List<Found> found) {
    String first = items.get(0);
    if (!HAN.matcher(first).matches()) {
      return;
    }
    if (items.size() > 1 && ENGLISH.matcher(items.get(1)).matches()) {
      found.add(new Found(items.get(1), first, isAbbreviation(name) ? name : "", false));
    } else if (items.size() == 1 && Character.isUpperCase(name.charAt(0))) {
      found.add(new Found(name, first, "", false));
    }
  }

  private static boolean isAbbreviation(String text) {
    return ABBREVIATION.matcher(text).matches()
        && text.chars().filter(Character::isUpperCase).count() > 1;
  }

  /** The term at the end of an open run: as far to the left as its words go with each other. */
  static String head(Found one, Phrases chinese) {
    if (!one.isOpen) {
      return one.run;
    }
    List<ChineseWords.Word> words = ChineseWords.of(one.run);
    int english = Folded.words(Folded.of(one.source)).size();
    int start = one.run.length();
    int count = 0;
    for (int i = words.size() - 1; i >= 0 && !words.get(i).isFunction(); i--) {
      String longer = one.run.substring(words.get(i).start());
      int times = chinese.count(longer);
      boolean goesOn = times >= 2 ? 2 * times >= count : longer.length() <= USUAL * english;
      if (start < one.run.length() && !goesOn) {
        break;
      }
      start = words.get(i).start();
      count = times;
    }
    return one.run.substring(start);
  }
}
