package duikan.lint;

import duikan.book.Book;
import duikan.book.Page;
import duikan.book.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many findings have a fix; those in the original, which nobody mends unasked, do not count.
 *
 * @param safe with one that needs no second look
 * @param unsafe with one that somebody has to look at
 */
public record Fixable(int safe, int unsafe) {

  /** Counts the findings of a book. */
  public static Fixable of(Book book, List<Diagnostic> found) {
    Set<String> pages =
        book.pages().stream()
            .filter(page -> page.role() != Role.SOURCE)
            .map(Page::path)
            .collect(Collectors.toSet());
    List<Fix> fixes =
        found.stream()
            .filter(one -> pages.contains(one.place().path()))
            .flatMap(one -> one.fix().stream())
            .toList();
    int safe = (int) fixes.stream().filter(Fix::safe).count();
    return new Fixable(safe, fixes.size() - safe);
  }
}
