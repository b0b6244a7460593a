package duikan.lint;

import duikan.doc.Document;
import duikan.doc.Source;
import duikan.lint.Fix.Edit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Repairs text: whole fixes or none, and none that changes the page's shape unless that is what it
 * is for.
 */
public final class Fixer {
  private Fixer() {}

  /** How text becomes a page. */
  @FunctionalInterface
  public interface Parser {
    Document parse(Source source);
  }

  /**
   * The page with those fixes applied that agree with each other and keep its outline. Of two that
   * overlap, or insert at the same place, the first in reading order wins; a fix that changes the
   * outline without being {@link Fix#reshapes} is left out. Where there are fixes that reshape the
   * page, they alone are applied; the others have to be found anew in what they make of it.
   */
  public static Document fix(Document page, List<Fix> fixes, Parser parser) {
    return PageFixer.apply(
            page, fixes, source -> Optional.of(parser.parse(source)), PageFixer.Check.NONE)
        .page();
  }

  /**
   * The text with the fixes applied. A line end that they write is one as the text has around it.
   *
   * @throws IllegalArgumentException if two of them overlap
   */
  static String apply(String text, List<Fix> fixes) {
    StringBuilder out = new StringBuilder(text.length());
    boolean windows = text.contains("\r\n");
    int done = 0;
    List<Edit> edits =
        fixes.stream()
            .flatMap(fix -> fix.edits().stream())
            .sorted(Comparator.comparing(Edit::span))
            .toList();
    for (Edit edit : edits) {
      if (edit.span().start() < done) {
        throw new IllegalArgumentException("edits overlap at " + edit.span());
      }
      out.append(text, done, edit.span().start()).append(windows ? ended(edit, text) : edit.text());
      done = edit.span().end();
    }
    return out.append(text, done, text.length()).toString();
  }

  private static String ended(Edit edit, String text) {
    if (edit.text().indexOf('\n') < 0) {
      return edit.text();
    }
    int next = text.indexOf('\n', edit.span().start());
    int near = next < 0 ? text.lastIndexOf('\n') : next;
    String unix = edit.text().replace("\r\n", "\n");
    return near > 0 && text.charAt(near - 1) == '\r' ? unix.replace("\n", "\r\n") : unix;
  }
}
