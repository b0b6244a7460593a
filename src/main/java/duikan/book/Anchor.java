package duikan.book;

import duikan.doc.Link;
import java.util.Optional;

/**
 * A place inside a page of the book that links lead to.
 *
 * @param page the page's path
 * @param name the fragment, percent-decoded, in NFC, without the prefix that GitHub gives every id
 */
public record Anchor(String page, String name) {
  /** What GitHub puts before every id. */
  public static final String PREFIX = "user-content-";

  /**
   * Where {@code link} leads, if it is a fragment of a Markdown page; whether that is there is
   * another question. Lines of a page's source text are no anchors of it.
   *
   * @param here the path of the page that the link stands on
   */
  public static Optional<Anchor> of(Link link, String here, Files files) {
    Destination destination = Destination.of(link, here);
    if (destination.fragment().isEmpty()) {
      return Optional.empty();
    }
    String fragment = destination.fragment().get();
    String name = fragment.startsWith(PREFIX) ? fragment.substring(PREFIX.length()) : fragment;
    return page(destination, here, files).map(page -> new Anchor(page, name));
  }

  private static Optional<String> page(Destination destination, String here, Files files) {
    return switch (destination.kind()) {
      case EMPTY, ELSEWHERE, OUTSIDE -> Optional.empty();
      case HERE -> Optional.of(here);
      case INSIDE ->
          destination.query().contains("plain=1")
              ? Optional.empty()
              : file(destination.path(), here, files).filter(Destination::isPage);
    };
  }

  private static Optional<String> file(String path, String here, Files files) {
    if (path.isEmpty()) {
      return Optional.empty();
    }
    if (path.equals(here)) {
      return Optional.of(path);
    }
    Files.Found found = files.find(path);
    if (found instanceof Files.Folder folder) {
      return folder.index();
    }
    if (found instanceof Files.OtherCase other) {
      return Optional.of(other.actual());
    }
    return found instanceof Files.File ? Optional.of(path) : Optional.empty();
  }
}
