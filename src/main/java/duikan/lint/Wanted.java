package duikan.lint;

import duikan.book.Page;
import duikan.doc.Message;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What somebody wants repaired.
 *
 * @param unsafe whether fixes too that a reader has to look at
 * @param pages the pages that may be changed
 * @param lock why a page cannot be written, though it is wanted
 */
public record Wanted(
    boolean unsafe, Predicate<Page> pages, Function<Page, Optional<Message>> lock) {
  private static final Message ENCODING =
      new Message(
          "the file is not all UTF-8, and writing it would lose bytes", "文件不全是 UTF-8，写回会丢失字节");

  /** These pages, all of which can be written. */
  public static Wanted of(boolean unsafe, Predicate<Page> pages) {
    return new Wanted(unsafe, pages, page -> Optional.empty());
  }

  /** Why a wanted page must stay as it is. */
  Optional<Message> locked(Page page) {
    return page.document().source().undecodable().isEmpty()
        ? lock.apply(page)
        : Optional.of(ENCODING);
  }

  boolean mayChange(Page page) {
    return pages.test(page) && locked(page).isEmpty();
  }

  boolean includes(Fix fix) {
    return fix.safe() || unsafe;
  }
}
