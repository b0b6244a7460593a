package duikan.search;

import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a Chinese text is written in Hanyu Pinyin, in every way that somebody may type it. Readings
 * are HanLP's; of a character with several, all count, as no dictionary of words is asked. Loading
 * the readings takes a tenth of a second: it is done for an index, not for a question.
 */
final class Pinyin {
  /** So many ways to read one text are kept. */
  private static final int MOST = 64;

  private static final int LONGEST = 40;

  private Pinyin() {}

  /**
   * The spellings of a text without blanks: 负载 gives {@code fuzai}, {@code fu4zai4}, {@code fùzài}
   * and so on for its other readings. Other characters than Chinese stand for themselves, in lower
   * case. Empty where no character is Chinese or the text is very long.
   */
  static Set<String> spellings(String text) {
    Set<String> spellings = new LinkedHashSet<>();
    for (List<String> reading : readings(text)) {
      StringBuilder numbered = new StringBuilder();
      StringBuilder marked = new StringBuilder();
      StringBuilder plain = new StringBuilder();
      for (String syllable : reading) {
        numbered.append(syllable);
        marked.append(Tone.marked(syllable));
        plain.append(Tone.without(syllable));
      }
      spellings.add(plain.toString());
      spellings.add(numbered.toString());
      spellings.add(marked.toString());
    }
    return spellings;
  }

  /** The first letters of its syllables: 负载均衡 gives {@code fzjh}. */
  static Set<String> initials(String text) {
    Set<String> initials = new LinkedHashSet<>();
    for (List<String> reading : readings(text)) {
      StringBuilder letters = new StringBuilder();
      reading.forEach(
          syllable -> letters.append(Tone.isSyllable(syllable) ? syllable.charAt(0) : syllable));
      initials.add(letters.toString());
    }
    return initials;
  }

  /** Every reading, each a list of syllables with their tones: {@code fu4}; words as they are. */
  private static List<List<String>> readings(String text) {
    String even = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    if (even.length() > LONGEST || !Folded.hasHan(even)) {
      return List.of();
    }
    List<List<String>> readings = new ArrayList<>();
    readings.add(List.of());
    for (int i = 0; i < even.length(); i += Character.charCount(even.codePointAt(i))) {
      int point = even.codePointAt(i);
      if (!Character.isLetterOrDigit(point)) {
        continue;
      }
      List<List<String>> longer = new ArrayList<>();
      for (String syllable : syllables(point)) {
        for (List<String> reading : readings) {
          List<String> one = new ArrayList<>(reading);
          one.add(syllable);
          longer.add(one);
        }
      }
      // The usual reading comes first.
      readings = longer.size() > MOST ? longer.subList(0, MOST) : longer;
    }
    return readings;
  }

  private static Set<String> syllables(int point) {
    var known = PinyinDictionary.get(Character.toString(point));
    return known == null
        ? Set.of(Character.toString(point))
        : Stream.of(known)
            .map(syllable -> Tone.even(syllable.toString()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
