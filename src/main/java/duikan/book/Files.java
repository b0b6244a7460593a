package duikan.book;

import duikan.doc.Document;
import java.util.List;
import java.util.Optional;

/**
 * What stands in the book's folder, asked path by path; looked up on demand, since the folder may
 * be large.
 */
public interface Files {

  /**
   * Looks a path up, letter case and all, on every platform alike. Names in NFC and NFD are the
   * same name.
   *
   * @param path relative to the book's folder, with {@code /}, without {@code .} or {@code ..}
   *     segments; a trailing {@code /} is allowed
   */
  Found find(String path);

  /**
   * The names in a folder, sorted by code unit, folders with a trailing {@code /}; none where it is
   * no folder that can be read.
   *
   * @param folder relative to the book's folder, empty for itself; a trailing {@code /} is allowed
   */
  List<String> names(String folder);

  /**
   * The Markdown page at {@code path}, read and parsed once; empty where there is none or it cannot
   * be read.
   */
  Optional<Document> page(String path);

  /**
   * What stands in the small text file at {@code path}, such as a badge; empty where there is none,
   * it is longer than 64 KiB, or it cannot be read.
   */
  Optional<String> text(String path);

  /** What a path leads to. */
  sealed interface Found {}

  /** A file. */
  record File() implements Found {}

  /**
   * A folder.
   *
   * @param index the path of its README.md or index.md
   */
  record Folder(Optional<String> index) implements Found {}

  /** Only a path of other letter case exists; some platforms would find it and others not. */
  record OtherCase(String actual) implements Found {}

  /** Nothing. */
  record Missing() implements Found {}
}
