package duikan.align;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of a text in a form that does not depend on the language: 二十五 and "twenty-five" are
 * both 25, 150 万 and "1.5 million" both 1500000, 凌晨 3 点 and "3 a.m." both the time 3:00.
 *
 * <p>English and Chinese forms are found in either language, for a translation keeps many of them.
 */
public final class Numbers {
  /**
   * What a number counts; numbers of different kinds are not the same, except as {@link
   * Numeral#answers} says.
   */
  public enum Kind {
    CARDINAL,
    /** 21st, 第二十一. */
    ORDINAL,
    /** 50%, 百分之五十, 五成; the value is the percentage. */
    PERCENT,
    /** 1/3, 三分之一, half; the value is "1/3". */
    FRACTION,
    /** Q3, 第三季度. */
    QUARTER,
    /** 1990s, 90 年代; the value has two digits. */
    DECADE,
    YEAR,
    MONTH,
    DAY,
    /** The value is 23:30. */
    TIME,
    /** v1.2.3. */
    VERSION,
    /** 11-10 as a listing's number: one value. */
    COMPOUND
  }

  /**
   * A number found in a text.
   *
   * @param value canonical: no leading or trailing zeros, no separators
   * @param strong written with digits, so that a translator who changes it changes the fact
   * @param start UTF-16 offset in the given text
   * @param end offset after it
   */
  public record Numeral(Kind kind, String value, boolean strong, int start, int end) {
    /** Whether the other may be the same number in another language. */
    public boolean answers(Numeral other) {
      if (!value.equals(other.value)) {
        return kind == Kind.VERSION
            && other.kind == Kind.VERSION
            && (value.startsWith(other.value + ".") || other.value.startsWith(value + "."));
      }
      return kind == other.kind || (plain(kind) && plain(other.kind));
    }

    private static boolean plain(Kind kind) {
      return switch (kind) {
        case CARDINAL, ORDINAL, YEAR, MONTH, DAY, VERSION -> true;
        case PERCENT, FRACTION, QUARTER, DECADE, TIME, COMPOUND -> false;
      };
    }
  }

  /** A longer run of digits is a key or a hash, no number. */
  private static final int LONGEST = 30;

  private static final String HAN_DIGIT = "零〇一二两三四五六七八九";
  private static final String HAN_NUMBER = "[零〇一二两兩三四五六七八九十百千万萬亿億]+";

  /** What a number, or the time of day before one, begins with. */
  private static final byte[] OPENERS = openers();

  private static final byte OPENS_NUMBER = 1;
  private static final byte OPENS_TIME = 2;

  private static final Map<String, Integer> MONTHS = months();
  private static final Map<String, Long> WORDS = words();

  private static final Pattern DATE =
      Pattern.compile(
          "(?<y>(?:1\\d|20)\\d\\d)[-/.](?<m>0?[1-9]|1[0-2])[-/.](?<d>0?[1-9]|[12]\\d|3[01])(?![\\d.])"
              + "|(?<y2>\\d{2,4}) ?年(?!代)(?: ?(?<m2>\\d{1,2}) ?月(?: ?(?<d2>\\d{1,2}) ?[日号])?)?"
              + "|(?<m3>\\d{1,2}) ?月(?: ?(?<d3>\\d{1,2}) ?[日号])?");
  private static final Pattern ENGLISH_DATE =
      Pattern.compile(
          "\\b(?<m>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
              + "|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b\\.? ?(?:(?<d>\\d{1,2})(?:st|nd|rd|th)?\\b(?!:))?"
              + "(?:,? ?(?<y>(?:1\\d|20)\\d\\d)\\b)?");
  private static final Pattern TIME =
      Pattern.compile(
          "(?<half>凌晨|早上|清晨|上午|中午|下午|傍晚|晚上|夜里|深夜)?(?: ?(?<![\\d.]))(?<h>\\d{1,2})"
              + "(?:[:：](?<min>[0-5]\\d)(?![\\d:])(?: ?(?<ampm>[aApP]\\.?[mM]\\b\\.?))?"
              + "| ?(?<only>[aApP]\\.?[mM]\\b\\.?)| ?点(?!儿)(?: ?(?<zmin>[0-5]?\\d) ?分|(?<hz>半))?(?: ?钟)?)");
  private static final Pattern HAN_TIME =
      Pattern.compile(
          "(?<half>凌晨|早上|清晨|上午|中午|下午|傍晚|晚上|夜里|深夜)(?<h>[一二两三四五六七八九十]{1,3})点(?<hz>半)?(?:钟)?");
  private static final Pattern DIGITS =
      Pattern.compile(
          "(?<v>\\b[vV]\\d+(?:\\.\\d+){1,9})|(?<dots>\\d+(?:\\.\\d+){2,9})|(?<q>\\bQ[1-4]\\b)"
              + "|(?<decade>\\b(?:1\\d|20)\\d0['’]?s\\b|\\b\\d0['’]?s\\b|(?:\\d{2,4}) ?年代)"
              + "|(?<![\\d.-])(?<comp>\\d{1,3}[-–]\\d{1,3})(?![\\d%-])"
              + "|(?<n>\\d{1,3}(?:,\\d{3}){1,9}(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)"
              + "(?:(?<th>st|nd|rd|th)\\b|/(?<den>\\d{1,3})(?![\\d/])| ?(?<pct>%|％|percent\\b|per cent\\b)"
              + "| ?(?<season>季度)"
              + "|(?<k>[kK])(?![A-Za-z])| ?(?<han>[十百千万萬亿億]+)| ?(?<word>thousand|million|billion|trillion)\\b)?");
  private static final Pattern HAN =
      Pattern.compile(
          "百分之(?<pct>[零〇一二两三四五六七八九十百]+(?:点[零〇一二三四五六七八九]+)?|\\d+(?:\\.\\d+)?)"
              + "|(?<den>[二三四五六七八九十百千万]+)分之(?<num>[一二两三四五六七八九十]+)"
              + "|(?<cheng>[一二三四五六七八九])成(?![为本员功就立长果分熟年员])"
              + "|第?(?<season>[一二三四])季度"
              + "|(?<decade>[二三四五六七八九]十)年代"
              + "|(?<year>[一二][零〇一二三四五六七八九]{3})年"
              + "|(?<point>[零〇一二两三四五六七八九十百]+点[零〇一二三四五六七八九]+)(?![分钟])"
              + "|(?<ord>第) ?(?<on>"
              + HAN_NUMBER
              + "|\\d+)"
              + "|(?<n>"
              + HAN_NUMBER
              + ")");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(?=[zotfsenhmbd])(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
              + "|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand"
              + "|million|billion|trillion|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh"
              + "|twelfth|twentieth|half|dozen|once|twice)\\b",
          Pattern.CASE_INSENSITIVE);

  private Numbers() {}

  /**
   * All numbers of a text, in order; none overlaps another, but the parts of one date share its
   * span.
   */
  public static List<Numeral> in(String text) {
    Scan scan = new Scan(text);
    scan.run();
    return List.copyOf(scan.found);
  }

  private static byte[] openers() {
    byte[] openers = new byte[65536];
    for (char c : (HAN_DIGIT + "十百千万萬亿億兩").toCharArray()) openers[c] = OPENS_NUMBER;
    for (char c : "凌早清上中下傍晚夜深".toCharArray()) openers[c] = OPENS_TIME;
    return openers;
  }

  /** The value of a Chinese numeral, 二十五, 两千五百, 一百零五, 三万二, 二〇一六. */
  static long han(String numeral) {
    boolean units = false;
    for (int i = 0; i < numeral.length(); i++)
      units |= HAN_DIGIT.indexOf(simple(numeral.charAt(i))) < 0;
    if (!units) {
      long value = 0;
      for (int i = 0; i < numeral.length() && i < 18; i++)
        value = value * 10 + digit(numeral.charAt(i));
      return value;
    }
    long total = 0;
    long section = 0;
    long digit = 0;
    long lastUnit = 0;
    boolean zero = false;
    for (int i = 0; i < numeral.length(); i++) {
      char c = simple(numeral.charAt(i));
      long unit = unit(c);
      if (unit == 0) {
        digit = digit(c);
        zero |= digit == 0;
        continue;
      }
      if (unit >= 10_000) {
        total = (total + Math.max(section + digit, total + section + digit == 0 ? 1 : 0)) * unit;
        section = 0;
      } else {
        section += (digit == 0 ? 1 : digit) * unit;
      }
      digit = 0;
      zero = false;
      lastUnit = unit;
    }
    if (digit > 0 && !zero && lastUnit >= 100) digit *= lastUnit / 10;
    return total + section + digit;
  }

  private static char simple(char c) {
    return switch (c) {
      case '萬' -> '万';
      case '億' -> '亿';
      case '兩' -> '两';
      default -> c;
    };
  }

  private static int digit(char c) {
    char s = simple(c);
    if (s == '〇' || s == '零') return 0;
    int at = "一二三四五六七八九".indexOf(s);
    return s == '两' ? 2 : at < 0 ? 0 : at + 1;
  }

  private static long unit(char c) {
    return switch (c) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1_000;
      case '万' -> 10_000;
      case '亿' -> 100_000_000;
      default -> 0;
    };
  }

  private static String canonical(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private static String plain(String digits) {
    int zeros = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') return decimalFraction(digits);
      if (c == '0' && zeros == i && i + 1 < digits.length()) zeros++;
    }
    return digits.substring(zeros);
  }

  private static String decimalFraction(String digits) {
    return canonical(new BigDecimal(digits.replace(",", "")));
  }

  /** One walk over a text; patterns are tried only where their first character stands. */
  private static final class Scan {
    final String text;
    final List<Numeral> found = new ArrayList<>();

    /** The characters of the text, which is read one by one. */
    private final char[] chars;

    Scan(String original) {
      chars = original.toCharArray();
      text = narrow(original);
    }

    /** Full-width digits and letters become ASCII, one for one. */
    private String narrow(String original) {
      boolean wide = false;
      for (int i = 0; i < chars.length; i++) {
        if (chars[i] >= '％' && isWide(chars[i])) {
          chars[i] = (char) (chars[i] - 0xfee0);
          wide = true;
        }
      }
      return wide ? new String(chars) : original;
    }

    private static boolean isWide(char c) {
      return (c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ') || c == '％';
    }

    void run() {
      int i = 0;
      while (i < chars.length) {
        char c = chars[i];
        int end = -1;
        if (c < 0x80) {
          if (isDigit(c)) {
            end = insideWord(i) ? digitsEnd(i) : withDigits(i);
          } else if (isLetter(c)) {
            end = insideWord(i) ? -1 : withLetter(i, c);
            if (end < 0) end = wordEnd(i);
          }
        } else if (OPENERS[c] == OPENS_NUMBER) {
          end = withHanNumeral(i);
        } else if (c == '第') {
          end = withOrdinal(i);
        } else if (OPENERS[c] == OPENS_TIME) {
          end = time(TIME, i);
          if (end < 0) end = time(HAN_TIME, i);
        }
        i = end > i ? end : i + 1;
      }
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private int digitsEnd(int from) {
      int i = from;
      while (i < chars.length && isDigit(chars[i])) i++;
      return i;
    }

    private int wordEnd(int from) {
      int i = from;
      while (i < chars.length && isLetter(chars[i])) i++;
      return i;
    }

    private Matcher at(Pattern pattern, int from) {
      return pattern.matcher(text).useTransparentBounds(true).region(from, text.length());
    }

    private int withDigits(int i) {
      int end = digitsEnd(i);
      if (end - i > LONGEST) return end;
      // A short number that no mark, letter or unit follows needs no pattern.
      boolean alone =
          end == text.length()
              || (" ,.".indexOf(text.charAt(end)) >= 0
                  && end + 1 < text.length()
                  && text.charAt(end + 1) <= ' ');
      if (alone && (i == 0 || text.charAt(i - 1) <= ' ')) {
        if (end == text.length() || text.charAt(end) != ' ') {
          add(Kind.CARDINAL, plain(text.substring(i, end)), true, i, end);
          return end;
        }
      }
      int done = goesOn(end, "-/.年月", "年月") ? date(DATE, i) : -1;
      if (done < 0 && goesOn(end, ":：点aApP", "点aApP")) done = time(TIME, i);
      return done < 0 ? digits(i, i) : done;
    }

    /** Whether one of these follows at once, or of those after a space. */
    private boolean goesOn(int end, String atOnce, String spaced) {
      if (end == chars.length) return false;
      if (atOnce.indexOf(chars[end]) >= 0) return true;
      return chars[end] == ' ' && end + 1 < chars.length && spaced.indexOf(chars[end + 1]) >= 0;
    }

    private int withLetter(int i, char c) {
      boolean digitNext = i + 1 < text.length() && isDigit(text.charAt(i + 1));
      if (digitNext) return c == 'Q' || c == 'v' || c == 'V' ? digits(i, i) : -1;
      int end = "JFMASOND".indexOf(c) >= 0 ? date(ENGLISH_DATE, i) : -1;
      if (end >= 0) return end;
      return "zotfsenhmbd".indexOf(c | 0x20) >= 0 ? word(i) : -1;
    }

    private int withHanNumeral(int i) {
      int end = i;
      while (end < chars.length && OPENERS[chars[end]] == OPENS_NUMBER) end++;
      // What is more than a plain number goes on with one of these.
      if (end < chars.length && "分成季年点".indexOf(chars[end]) >= 0) return withHan(i);
      if (!Idioms.touch(text, i, end)) {
        add(Kind.CARDINAL, String.valueOf(han(text.substring(i, end))), false, i, end);
      }
      return end;
    }

    private int withOrdinal(int i) {
      int number = i + 1 < chars.length && chars[i + 1] == ' ' ? i + 2 : i + 1;
      if (number < chars.length && isDigit(chars[number])) return digits(number, i);
      return withHan(i);
    }

    private int withHan(int i) {
      Matcher m = at(HAN, i);
      if (!m.lookingAt()) return -1;
      boolean counts = m.group("n") != null || m.group("ord") != null;
      if (!counts || !Idioms.touch(text, m.start(), m.end())) addHan(m);
      return m.end();
    }

    private int date(Pattern pattern, int i) {
      Matcher m = at(pattern, i);
      if (!m.lookingAt()) return -1;
      if (pattern == ENGLISH_DATE) {
        if (m.group("d") == null && m.group("y") == null) return -1;
        addDate(
            or(m.group("y")),
            String.valueOf(MONTHS.get(m.group("m").substring(0, 3))),
            or(m.group("d")),
            m);
      } else {
        addDate(first(m, "y", "y2"), first(m, "m", "m2", "m3"), first(m, "d", "d2", "d3"), m);
      }
      return m.end();
    }

    private int time(Pattern pattern, int i) {
      Matcher m = at(pattern, i);
      if (!m.lookingAt()) return -1;
      String half = or(m.group("half"));
      if (pattern == HAN_TIME) {
        addTime(han(m.group("h")), m.group("hz") != null ? "30" : "", half, "", m);
        return m.end();
      }
      int hour = Integer.parseInt(m.group("h"));
      boolean colon = m.group("min") != null;
      if (hour > 24 || (colon && hour == 24)) return -1;
      String minute = colon ? m.group("min") : m.group("hz") != null ? "30" : or(m.group("zmin"));
      addTime(hour, minute, half, or(m.group("ampm")) + or(m.group("only")), m);
      return m.end();
    }

    private int digits(int i, int start) {
      Matcher m = at(DIGITS, i);
      if (!m.lookingAt()) return -1;
      addDigits(m, start);
      return m.end();
    }

    private int word(int i) {
      if (!NumberWords.isAt(chars, i, wordEnd(i))) return -1;
      Matcher m = at(ENGLISH, i);
      if (!m.lookingAt()) return -1;
      int end = phraseEnd(m);
      addEnglish(i, end);
      return end;
    }

    void add(Kind kind, String value, boolean strong, int start, int end) {
      found.add(new Numeral(kind, value, strong, start, end));
    }

    private void addDate(String year, String month, String day, Matcher m) {
      if (!year.isEmpty()) add(Kind.YEAR, plain(year), true, m.start(), m.end());
      if (!month.isEmpty()) add(Kind.MONTH, plain(month), false, m.start(), m.end());
      if (!day.isEmpty()) add(Kind.DAY, plain(day), true, m.start(), m.end());
    }

    private void addTime(long hour, String minute, String half, String ampm, Matcher m) {
      boolean afternoon =
          switch (half) {
            case "下午", "傍晚", "晚上", "夜里", "深夜" -> hour >= 3 || half.equals("下午");
            case "中午" -> hour < 3;
            default -> ampm.startsWith("p") || ampm.startsWith("P");
          };
      boolean midnight = ampm.startsWith("a") || ampm.startsWith("A") || half.equals("凌晨");
      long h = afternoon && hour < 12 ? hour + 12 : midnight && hour == 12 ? 0 : hour;
      String min = minute.isEmpty() ? "00" : minute.length() == 1 ? "0" + minute : minute;
      int start = text.charAt(m.start()) == ' ' ? m.start() + 1 : m.start();
      add(Kind.TIME, h + ":" + min, text.charAt(m.start("h")) < 0x80, start, m.end());
    }

    private void addDigits(Matcher m, int start) {
      int end = m.end();
      if (m.group("v") != null) {
        add(Kind.VERSION, m.group("v").substring(1), true, start, end);
      } else if (m.group("dots") != null) {
        add(Kind.VERSION, m.group("dots"), true, start, end);
      } else if (m.group("q") != null) {
        add(Kind.QUARTER, m.group("q").substring(1), true, start, end);
      } else if (m.group("decade") != null) {
        String digits = m.group("decade").replaceAll("\\D", "");
        add(Kind.DECADE, digits.substring(digits.length() - 2), true, start, end);
      } else if (m.group("comp") != null) {
        add(Kind.COMPOUND, m.group("comp").replace('–', '-'), true, start, end);
      } else {
        addScaled(m, start, end);
      }
    }

    private void addScaled(Matcher m, int start, int end) {
      String value = m.group("n");
      if (m.group("pct") != null) {
        add(Kind.PERCENT, plain(value), true, start, end);
      } else if (m.group("den") != null) {
        add(Kind.FRACTION, value + "/" + m.group("den"), true, start, end);
      } else if (m.group("season") != null) {
        add(Kind.QUARTER, plain(value), true, start, end);
      } else if (m.group("th") != null || start < m.start()) {
        add(Kind.ORDINAL, plain(value), m.group("th") == null, start, end);
      } else {
        long scale = m.group("k") != null ? 1_000 : scale(or(m.group("han")), or(m.group("word")));
        add(Kind.CARDINAL, scale == 1 ? plain(value) : scaled(value, scale), true, start, end);
      }
    }

    private static String scaled(String value, long scale) {
      return canonical(new BigDecimal(value.replace(",", "")).multiply(BigDecimal.valueOf(scale)));
    }

    private static long scale(String han, String word) {
      long scale = 1;
      for (int i = 0; i < han.length(); i++) scale *= unit(simple(han.charAt(i)));
      return word.isEmpty() ? scale : WORDS.get(word);
    }

    private void addHan(Matcher m) {
      int start = m.start();
      int end = m.end();
      if (m.group("pct") != null) {
        add(Kind.PERCENT, decimal(m.group("pct")), false, start, end);
      } else if (m.group("den") != null) {
        add(Kind.FRACTION, han(m.group("num")) + "/" + han(m.group("den")), false, start, end);
      } else if (m.group("cheng") != null) {
        add(Kind.PERCENT, String.valueOf(10 * han(m.group("cheng"))), false, start, end);
      } else if (m.group("season") != null) {
        add(Kind.QUARTER, String.valueOf(han(m.group("season"))), false, start, end);
      } else if (m.group("decade") != null) {
        add(Kind.DECADE, String.valueOf(han(m.group("decade"))), false, start, end);
      } else if (m.group("year") != null) {
        add(Kind.YEAR, String.valueOf(han(m.group("year"))), false, start, end);
      } else if (m.group("point") != null) {
        add(Kind.CARDINAL, decimal(m.group("point")), false, start, end);
      } else if (m.group("ord") != null) {
        add(Kind.ORDINAL, decimal(m.group("on")), false, start, end);
      } else {
        add(Kind.CARDINAL, String.valueOf(han(m.group("n"))), false, start, end);
      }
    }

    private static String decimal(String numeral) {
      if (numeral.charAt(0) < 0x80) return plain(numeral);
      int point = numeral.indexOf('点');
      if (point < 0) return String.valueOf(han(numeral));
      return canonical(
          new BigDecimal(han(numeral.substring(0, point)) + "." + fraction(numeral, point + 1)));
    }

    private static String fraction(String numeral, int from) {
      StringBuilder s = new StringBuilder();
      for (int i = from; i < numeral.length(); i++) s.append(digit(numeral.charAt(i)));
      return s.toString();
    }

    /** The end of a run of number words joined by spaces, hyphens and "and". */
    private int phraseEnd(Matcher first) {
      int end = first.end();
      Matcher next = ENGLISH.matcher(text);
      while (mayContinue(end) && next.find(end)) {
        String between = text.substring(end, next.start());
        if (!between.equals(" ") && !between.equals("-") && !between.equals(" and ")) break;
        boolean joins =
            (between.equals("-") || between.equals(" and "))
                ? endsInScale(end) || between.equals("-")
                : true;
        if (!joins || !continues(lastWord(end), next.group().toLowerCase(java.util.Locale.ROOT)))
          break;
        end = next.end();
      }
      return end;
    }

    private boolean mayContinue(int end) {
      if (end == chars.length) return false;
      int word = chars[end] == ' ' || chars[end] == '-' ? end + 1 : end;
      return NumberWords.isAt(chars, word, wordEnd(word))
          || (text.startsWith(" and ", end) && NumberWords.isAt(chars, end + 5, wordEnd(end + 5)));
    }

    private String lastWord(int end) {
      int from = end;
      while (from > 0 && Character.isLetter(text.charAt(from - 1))) from--;
      return text.substring(from, end).toLowerCase(java.util.Locale.ROOT);
    }

    private boolean endsInScale(int end) {
      return WORDS.getOrDefault(lastWord(end), 0L) >= 100;
    }

    /** Whether "twenty five", "two hundred", "hundred five" but not "one two". */
    private static boolean continues(String before, String after) {
      long a = WORDS.getOrDefault(before, -1L);
      long b = WORDS.getOrDefault(after, -1L);
      if (a < 0 || b < 0) return false;
      return b >= 100 || (a >= 100 && b < a) || (a >= 20 && a < 100 && b < 10 && b > 0);
    }

    private void addEnglish(int start, int end) {
      String phrase = text.substring(start, end).toLowerCase(java.util.Locale.ROOT);
      Kind kind = Kind.CARDINAL;
      long total = 0;
      long section = 0;
      for (String word : phrase.split("[^a-z]+")) {
        switch (word) {
          case "half" -> {
            add(Kind.FRACTION, "1/2", false, start, end);
            return;
          }
          case "dozen" -> section = Math.max(1, section) * 12;
          case "once" -> section = 1;
          case "twice" -> section = 2;
          default -> {
            long value = WORDS.getOrDefault(word, -1L);
            if (value < 0) continue;
            if (word.endsWith("th")
                || word.endsWith("ird")
                || word.endsWith("rst")
                || word.equals("second")) {
              kind = Kind.ORDINAL;
            }
            if (value >= 1000) {
              total += Math.max(1, section) * value;
              section = 0;
            } else {
              section = value == 100 ? Math.max(1, section) * 100 : section + value;
            }
          }
        }
      }
      add(kind, String.valueOf(total + section), false, start, end);
    }

    /** Whether a letter or underscore stands before, as in utf8 or x86. */
    private boolean insideWord(int at) {
      if (at == 0) return false;
      char before = chars[at - 1];
      return before < 0x2e80 && (Character.isLetter(before) || before == '_');
    }

    private static String or(String group) {
      return group == null ? "" : group;
    }

    private static String first(Matcher m, String... names) {
      for (String name : names) {
        if (m.group(name) != null) return m.group(name);
      }
      return "";
    }
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> map = new HashMap<>();
    String[] names = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
    for (int i = 0; i < names.length; i++) map.put(names[i], i + 1);
    return map;
  }

  private static Map<String, Long> words() {
    Map<String, Long> map = new HashMap<>();
    String[] small =
        ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
                + " eighteen nineteen")
            .split(" ");
    for (int i = 0; i < small.length; i++) map.put(small[i], (long) i);
    String[] tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
    for (int i = 0; i < tens.length; i++) map.put(tens[i], 20L + 10L * i);
    String[] ordinals =
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
            .split(" ");
    for (int i = 0; i < ordinals.length; i++) map.put(ordinals[i], i + 1L);
    map.put("twentieth", 20L);
    map.put("hundred", 100L);
    map.put("thousand", 1_000L);
    map.put("million", 1_000_000L);
    map.put("billion", 1_000_000_000L);
    map.put("trillion", 1_000_000_000_000L);
    return Map.copyOf(map);
  }
}
