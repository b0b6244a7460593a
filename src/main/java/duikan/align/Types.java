package duikan.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The word types of a pair of texts, numbered in order of appearance; both languages share the
 * numbers.
 */
final class Types {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  /** Headwords that were met, by their number + 1, and the number of each here. */
  private final LongTable heads = new LongTable();

  private final IntList headNumbers = new IntList();

  /** English words that were met, and the number of each one's stem. */
  private final Map<String, Integer> stems = new HashMap<>();

  int of(String name) {
    Integer known = numbers.get(name);
    if (known != null) return known;
    numbers.put(name, names.size());
    names.add(name);
    return names.size() - 1;
  }

  /** The number of a headword. */
  int of(int head, Dictionary dictionary) {
    int known = heads.of(head + 1);
    if (known == headNumbers.size()) headNumbers.add(of(dictionary.headword(head)));
    return headNumbers.get(known);
  }

  /** The number of a lower-case English word's stem, or -1 where the word is grammar alone. */
  int ofEnglish(String word) {
    Integer known = stems.get(word);
    if (known != null) return known;
    int stem = EnglishWords.isFunction(word) ? -1 : of(EnglishWords.stem(word));
    stems.put(word, stem);
    return stem;
  }

  /** The number of a name, or -1. */
  int find(String name) {
    return numbers.getOrDefault(name, -1);
  }

  String name(int type) {
    return names.get(type);
  }

  int size() {
    return names.size();
  }
}
