package duikan.search;

import java.util.List;

/**
 * What the book has for a question.
 *
 * @param query as asked
 * @param entries rows of the glossary, the best first
 * @param passages passages of the text that have its words, the best first; none where the glossary
 *     knows the question itself
 * @param passageCount how many such passages there are
 * @param suggestions what might have been meant, where nothing was found
 */
public record Answer(
    String query,
    List<Entry> entries,
    List<Hit> passages,
    int passageCount,
    List<String> suggestions) {
  public Answer {
    entries = List.copyOf(entries);
    passages = List.copyOf(passages);
    suggestions = List.copyOf(suggestions);
  }

  /**
   * A passage and those around it, as many as were asked for.
   *
   * @param before in reading order
   * @param after in reading order
   */
  public record Hit(Passage passage, List<Passage> before, List<Passage> after) {
    public Hit {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /** Whether anything was found. */
  public boolean isFound() {
    return !entries.isEmpty() || passageCount > 0;
  }
}
