package duikan.search;

import duikan.book.Term;
import java.util.List;
import java.util.Optional;

/**
 * A row of the glossary that answers a question.
 *
 * @param term the row
 * @param at where it stands in the glossary, without its end
 * @param match how it answers
 * @param score 0 to 1
 * @param firstUse the first that counts, in reading order; one in a heading does not, as a rule
 * @param chapters how often each chapter uses it, in reading order; those that do not are left out
 * @param uses in reading order, as many as were asked for; other renderings among them
 */
public record Entry(
    Term term,
    Spot at,
    Match match,
    double score,
    Optional<Use> firstUse,
    List<Count> chapters,
    List<Use> uses) {
  public Entry {
    chapters = List.copyOf(chapters);
    uses = List.copyOf(uses);
  }

  /**
   * How often a chapter uses it.
   *
   * @param uses in an accepted rendering
   * @param others in English, or in a rendering that is forbidden or unknown to the glossary
   */
  public record Count(String chapter, int uses, int others) {}

  /** How often the book uses it in an accepted rendering. */
  public int total() {
    return chapters.stream().mapToInt(Count::uses).sum();
  }

  /** How often the book has it in English, or in another rendering. */
  public int others() {
    return chapters.stream().mapToInt(Count::others).sum();
  }
}
