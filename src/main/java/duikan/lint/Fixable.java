package duikan.lint;

import duikan.book.Role;
import java.util.List;
import java.util.Map;

/**
 * How many findings have a fix; those in the original, which nobody mends unasked, do not count.
 *
 * @param safe with one that needs no second look
 * @param unsafe with one that somebody has to look at
 */
public record Fixable(int safe, int unsafe) {

  /**
   * Counts findings.
   *
   * @param pages the pages of the book and what they are
   */
  public static Fixable of(Map<String, Role> pages, List<Diagnostic> found) {
    List<Fix> fixes =
        found.stream()
            .filter(one -> pages.getOrDefault(one.place().path(), Role.SOURCE) != Role.SOURCE)
            .flatMap(one -> one.fix().stream())
            .toList();
    int safe = (int) fixes.stream().filter(Fix::safe).count();
    return new Fixable(safe, fixes.size() - safe);
  }
}
