package duikan.cli;

import duikan.align.ContentPairing;
import duikan.book.BadSetting;
import duikan.book.Binding;
import duikan.book.Book;
import duikan.book.Layout;
import duikan.doc.Document;
import duikan.io.BookFolder;
import duikan.io.LooseFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A page that comes on standard input, and the book that it is a page of, as if it had been saved.
 * What has no place in a book is a book of its own, with the settings, terms and rules of the book
 * around it if there is one.
 */
record StandardPage(Document page, Book book) {

  /**
   * Reads it.
   *
   * @param name where the page would be saved
   * @param root the book that was named
   * @throws duikan.io.UserError if it cannot be read
   */
  static StandardPage read(Path name, Optional<Path> root, Surroundings here) throws BadSetting {
    Path file = here.folder().resolve(name).normalize();
    Optional<Path> book = root.or(() -> BookFolder.around(file));
    if (book.isEmpty()) {
      return loose(file, LoosePair.nothing(), here);
    }
    Book around = BookFolder.read(book.get(), new ContentPairing());
    Optional<String> path =
        BookFolder.pathIn(book.get(), file)
            .filter(inside -> Layout.of(around.config()).roleOf(inside).isPresent());
    if (path.isEmpty()) {
      return loose(file, around, here);
    }
    Document page = LooseFile.read(here.in(), path.get());
    return new StandardPage(page, Binding.with(around, List.of(page), new ContentPairing()));
  }

  private static StandardPage loose(Path file, Book around, Surroundings here) throws BadSetting {
    Path folder = file.startsWith(here.folder()) ? here.folder() : file.resolveSibling("");
    String path = folder.relativize(file).toString().replace('\\', '/');
    Document page = LooseFile.read(here.in(), path);
    return new StandardPage(page, Binding.alone(page, around, LooseFile.around(folder)));
  }
}
