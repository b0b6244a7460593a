package duikan.align;

import java.util.Arrays;

/** Chinese phrases whose numeral counts nothing, as 一样 and 乱七八糟. */
final class Idioms {
  private static final String PHRASES =
      "一致 一样 一般 一些 一下 一起 一直 一旦 一定 一切 一边 一面 一方面 一时 一律 一向 一再 一贯 一一 一系列 统一 唯一 之一"
          + " 万一 万能 千万别 第三方 第一手 二进制 十进制 八进制 十六进制 二元 十分 周一 周二 周三 周四 周五 周六"
          + " 星期一 星期二 星期三 星期四 星期五 星期六 礼拜一 礼拜二 礼拜三 礼拜四 礼拜五 礼拜六"
          + " 一会儿 一点 一味 一番 一如既往 一经 一举 同一 任一 逐一 单一 统统 三角 四处 四周 五花八门 乱七八糟 八卦"
          + " 九牛一毛 千变万化 成千上万 百度 百分 百科 千兆 万物 亿万";

  /** So far a phrase is looked for beyond the numeral, in characters. */
  private static final int MARGIN = 3;

  private static final char FIRST = '一';
  private static final char LAST = '\u9fff';
  private static final String[][] BY_FIRST = byFirst();

  private Idioms() {}

  private static String[][] byFirst() {
    String[][] table = new String[LAST - FIRST + 1][];
    for (String phrase : PHRASES.split(" ")) {
      int at = phrase.charAt(0) - FIRST;
      String[] before = table[at] == null ? new String[0] : table[at];
      table[at] = Arrays.copyOf(before, before.length + 1);
      table[at][before.length] = phrase;
    }
    return table;
  }

  /** Whether a phrase holds the first or the last character of the numeral at [start, end). */
  static boolean touch(String text, int start, int end) {
    int limit = Math.min(text.length(), end + MARGIN);
    int at = Math.max(0, start - MARGIN);
    while (at < end) {
      int after = phraseEnd(text, at, limit);
      boolean first = at <= start && start < after;
      boolean last = end <= after && text.charAt(start) != '第';
      if (after > at && (first || last)) return true;
      at = Math.max(after, at + 1);
    }
    return false;
  }

  /** The end of the phrase that begins here, or -1. */
  private static int phraseEnd(String text, int at, int limit) {
    int first = text.charAt(at) - FIRST;
    if (first < 0 || first >= BY_FIRST.length || BY_FIRST[first] == null) return -1;
    for (String phrase : BY_FIRST[first]) {
      if (at + phrase.length() <= limit && text.startsWith(phrase, at)) return at + phrase.length();
    }
    return -1;
  }
}
