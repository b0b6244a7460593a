package duikan.align;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts Markdown into word types: English stems, Chinese dictionary words by longest match, numbers
 * as "#value", code spans as "`code" beside their words, link targets as "@url".
 *
 * <p>Tags, English function words and marks are dropped. Traditional characters become simplified
 * ones.
 */
final class Words {
  /** No more words than this are taken from one segment: long code proves itself sooner. */
  static final int MOST = 150;

  private static final int LONGEST_CODE = 60;
  private static final int LONGEST_OWN = 12;

  private final Dictionary dictionary;
  private final Set<String> own;
  private final int longestOwn;
  private final boolean[] ownFirst = new boolean[65536];

  /** The characters at hand, simplified. */
  private final char[] ahead;

  /**
   * @param own words of the glossary and of the text's own lexicon, simplified
   */
  Words(Dictionary dictionary, Collection<String> own) {
    this.dictionary = dictionary;
    this.own = new HashSet<>(own);
    int longest = 0;
    for (String word : own) {
      if (word.isEmpty()) continue;
      longest = Math.max(longest, Math.min(LONGEST_OWN, word.length()));
      ownFirst[word.charAt(0)] = true;
    }
    longestOwn = longest;
    ahead = new char[Math.max(Dictionary.LONGEST, longestOwn)];
  }

  /** Whether one of its own words occurs in a text, be it across the borders of others. */
  boolean occurIn(String text) {
    for (int i = 0; i + 1 < text.length() && longestOwn > 0; i++) {
      if (!ownFirst[dictionary.simplified(text.charAt(i))]) continue;
      StringBuilder ahead = new StringBuilder();
      for (int n = 0; n < longestOwn && i + n < text.length(); n++) {
        ahead.append(dictionary.simplified(text.charAt(i + n)));
        if (n > 0 && own.contains(ahead.toString())) return true;
      }
    }
    return false;
  }

  /** Adds the types of a segment to the sink, in reading order. */
  void cut(Segment segment, List<Numbers.Numeral> numerals, Types types, IntList sink) {
    String text = segment.text();
    int nextNumeral = 0;
    int numeral = start(numerals, nextNumeral);
    boolean code = segment.isVerbatim();
    int limit = sink.size() + MOST;
    int i = 0;
    while (i < text.length() && sink.size() < limit) {
      while (numeral < i) numeral = start(numerals, ++nextNumeral);
      if (numeral == i) {
        int end = i;
        for (; numeral == i; numeral = start(numerals, ++nextNumeral)) {
          sink.add(types.of(key(numerals.get(nextNumeral))));
          end = numerals.get(nextNumeral).end();
        }
        i = end;
        continue;
      }
      char c = text.charAt(i);
      if (c == '`' && !code) i = codeSpan(text, i, types, sink);
      else if (c == '<' && !code) i = Math.max(i + 1, Inline.tagEnd(text, i));
      else if (isHan(c)) i = han(text, i, types, sink);
      else if (isLetter(c)) i = latin(text, i, types, sink);
      else i++;
    }
  }

  private static int start(List<Numbers.Numeral> numerals, int index) {
    return index < numerals.size() ? numerals.get(index).start() : Integer.MAX_VALUE;
  }

  private static String key(Numbers.Numeral numeral) {
    return switch (numeral.kind()) {
      case CARDINAL, ORDINAL, YEAR, MONTH, DAY, VERSION, COMPOUND -> "#" + numeral.value();
      case PERCENT -> "#" + numeral.value() + "%";
      case FRACTION -> "#" + numeral.value();
      case QUARTER -> "#Q" + numeral.value();
      case DECADE -> "#" + numeral.value() + "s";
      case TIME -> "#" + numeral.value();
    };
  }

  private int codeSpan(String text, int start, Types types, IntList sink) {
    int after = Inline.codeEnd(text, start);
    int ticks = Inline.ticksEnd(text, start);
    if (after < 0) return ticks;
    int end = after - (ticks - start);
    StringBuilder inside = new StringBuilder("`");
    for (int i = ticks; i < end && inside.length() < LONGEST_CODE; i++) {
      if (!Character.isWhitespace(text.charAt(i)))
        inside.append(Character.toLowerCase(text.charAt(i)));
    }
    sink.add(types.of(inside.toString()));
    for (int i = ticks; i < end; ) {
      if (Character.isLetter(text.charAt(i)) && !isHan(text.charAt(i)))
        i = latin(text, i, types, sink);
      else i++;
    }
    return after;
  }

  private int han(String text, int start, Types types, IntList sink) {
    int most = Math.max(Dictionary.LONGEST, longestOwn);
    int n = 0;
    for (; n < most && start + n < text.length(); n++) {
      char c = text.charAt(start + n);
      if (!isHan(c)) break;
      ahead[n] = dictionary.simplified(c);
    }
    for (int length = ownFirst[ahead[0]] ? Math.min(longestOwn, n) : 1; length > 1; length--) {
      String word = new String(ahead, 0, length);
      if (own.contains(word)) {
        sink.add(types.of(word));
        return start + length;
      }
    }
    int head = dictionary.longest(ahead, 0, n);
    if (head < 0) {
      sink.add(types.of(String.valueOf(ahead[0])));
      return start + 1;
    }
    sink.add(types.of(head, dictionary));
    return start + dictionary.headLength(head);
  }

  private static int latin(String text, int start, Types types, IntList sink) {
    int url = Inline.urlEnd(text, start);
    if (url >= 0) return url(text, start, url, types, sink);
    int end = start;
    while (end < text.length() && isLetter(text.charAt(end)) && !isHan(text.charAt(end))) end++;
    String word = text.substring(start, end).toLowerCase(Locale.ROOT);
    if (end + 1 < text.length()
        && (text.charAt(end) == '\'' || text.charAt(end) == '’')
        && word.endsWith("n")
        && text.charAt(end + 1) == 't') {
      sink.add(types.of("not"));
      String verb = word.equals("can") ? word : word.substring(0, word.length() - 1);
      english(verb, types, sink);
      return end + 2;
    }
    english(word, types, sink);
    return end;
  }

  private static void english(String word, Types types, IntList sink) {
    int type = types.ofEnglish(word);
    if (type >= 0) sink.add(type);
  }

  private static int url(String text, int start, int end, Types types, IntList sink) {
    String address = text.substring(text.indexOf("//", start) + 2, end).toLowerCase(Locale.ROOT);
    int anchor = address.indexOf('#');
    if (anchor >= 0) address = address.substring(0, anchor);
    address = address.replaceFirst("^www\\.", "").replaceAll("/(?:zh-cn|zh|en|en-us)(?=/|$)", "");
    sink.add(types.of("@" + address.replaceAll("(?:\\.html?|\\.md|/)$", "")));
    return end;
  }

  private static boolean isLetter(char c) {
    char lower = (char) (c | 0x20);
    return c < 0x80 ? lower >= 'a' && lower <= 'z' : Character.isLetter(c);
  }

  static boolean isHan(char c) {
    return (c >= 0x3400 && c <= 0x9fff) || (c >= 0xd840 && c <= 0xd8ff);
  }
}
