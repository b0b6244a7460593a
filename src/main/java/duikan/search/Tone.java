package duikan.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The tone of a pinyin syllable: as a number behind it ({@code lü4}) or a mark on its vowel ({@code
 * lǜ}). Where the mark stands: GB/T 16159-2012, 6.3 and Hanyu Pinyin Fang'an (1958), 4: on a or e,
 * on the o of ou, else on the last vowel.
 */
final class Tone {
  private static final Pattern SYLLABLE = Pattern.compile("[a-zü]+[1-5]");
  private static final Pattern NUMBERED = Pattern.compile("(?<=[a-zü])[1-5]");
  private static final Pattern MARK = Pattern.compile("[\\u0300\\u0301\\u0304\\u030C]");
  private static final String[] MARKS = {"\u0304", "\u0301", "\u030C", "\u0300", ""};

  private Tone() {}

  /** A syllable of HanLP, which writes {@code v} for ü. */
  static String even(String syllable) {
    return syllable.replace('v', 'ü');
  }

  /** Whether it is a syllable with its number. */
  static boolean isSyllable(String text) {
    return SYLLABLE.matcher(text).matches();
  }

  /** Without its number: {@code lü4} gives {@code lv}, as an input method has it. */
  static String without(String syllable) {
    return isSyllable(syllable)
        ? syllable.substring(0, syllable.length() - 1).replace('ü', 'v')
        : syllable;
  }

  /** With a mark in place of its number. */
  static String marked(String syllable) {
    if (!isSyllable(syllable)) {
      return syllable;
    }
    int last = syllable.length() - 1;
    String letters = syllable.substring(0, last);
    int vowel = vowel(letters);
    String mark = MARKS[syllable.charAt(last) - '1'];
    String whole = letters.substring(0, vowel + 1) + mark + letters.substring(vowel + 1);
    return Normalizer.normalize(whole, Normalizer.Form.NFC);
  }

  private static int vowel(String letters) {
    for (String first : new String[] {"a", "e", "ou"}) {
      if (letters.contains(first)) {
        return letters.indexOf(first);
      }
    }
    for (int i = letters.length() - 1; i >= 0; i--) {
      if ("iouü".indexOf(letters.charAt(i)) >= 0) {
        return i;
      }
    }
    return letters.length() - 1;
  }

  /** What somebody typed, in lower case and without blanks and apostrophes; tones as typed. */
  static String typed(String query) {
    return Normalizer.normalize(query, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s'’·-]+", "")
        .replace("u:", "ü");
  }

  /** The same without any tone: {@code fu4zai4} and {@code fùzài} give {@code fuzai}. */
  static String bare(String typed) {
    String apart = Normalizer.normalize(typed, Normalizer.Form.NFD);
    String unmarked = Normalizer.normalize(MARK.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
    return NUMBERED.matcher(unmarked).replaceAll("").replace('ü', 'v');
  }
}
