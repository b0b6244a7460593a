package duikan.rule;

import java.util.List;

/**
 * Two versions of a text, each cut to where they differ and a few words around it.
 *
 * @param before empty where there is no older version
 */
record Contrast(String before, String after) {
  private static final int WORDS_AROUND = 3;
  private static final int MOST_WORDS = 14;

  static Contrast of(String before, String after) {
    List<String> a = List.of(before.strip().split("\\s+"));
    List<String> b = List.of(after.strip().split("\\s+"));
    int shorter = Math.min(a.size(), b.size());
    int from = 0;
    while (from < shorter && a.get(from).equals(b.get(from))) {
      from++;
    }
    int cut = 0;
    while (cut < shorter - from && a.get(a.size() - 1 - cut).equals(b.get(b.size() - 1 - cut))) {
      cut++;
    }
    return new Contrast(part(a, from, a.size() - cut), part(b, from, b.size() - cut));
  }

  private static String part(List<String> words, int from, int to) {
    int start = Math.max(0, from - WORDS_AROUND);
    int end = Math.min(words.size(), Math.min(to + WORDS_AROUND, start + MOST_WORDS));
    String part = String.join(" ", words.subList(start, end));
    // One word may be as long as a page.
    String shown = part.length() > 160 ? Quote.of(part) : part;
    return (start > 0 ? "… " : "") + shown + (end < words.size() ? " …" : "");
  }
}
