package duikan.lint;

import duikan.book.Book;
import duikan.doc.Message;
import duikan.doc.Source;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of a book that was repaired.
 *
 * @param book as it is now
 * @param changed the pages that are other than before, by path
 * @param refused the fixes that were not applied, sorted; their places are in the book as it is now
 */
public record Repairs(Book book, List<Changed> changed, List<Refused> refused) {
  public Repairs {
    changed = List.copyOf(changed);
    refused = List.copyOf(refused);
  }

  /** How many findings were repaired. */
  public int count() {
    return changed.stream()
        .flatMap(page -> page.fixed().values().stream())
        .mapToInt(Integer::intValue)
        .sum();
  }

  /**
   * A page that changed.
   *
   * @param fixed how many findings of each rule were repaired
   * @param links how many links went along with the anchor they lead to
   */
  public record Changed(Source before, Source after, Map<String, Integer> fixed, int links) {
    public Changed {
      fixed = new TreeMap<>(fixed);
    }
  }

  /** A finding whose fix was not applied. */
  public record Refused(Diagnostic diagnostic, Message reason) {}
}
