package duikan.cli;

import duikan.align.ContentPairing;
import duikan.book.BadSetting;
import duikan.book.Book;
import duikan.doc.Steps;
import duikan.io.BookFolder;
import duikan.io.Witness;
import duikan.report.Paint;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of every command that reads a book. */
final class BookOptions {
  /** When to print in colours. */
  enum Colour {
    AUTO,
    ALWAYS,
    NEVER
  }

  /** What {@code --lang} may be; {@link Surroundings#language} has read it before. */
  enum Lang {
    EN,
    ZH
  }

  @Option(names = "--book", paramLabel = "DIR", descriptionKey = "common.book")
  private Optional<Path> book = Optional.empty();

  // Picocli alone looks at it.
  @SuppressWarnings("unused")
  @Option(names = "--lang", paramLabel = "en|zh", descriptionKey = "common.lang")
  private Optional<Lang> lang = Optional.empty();

  @Option(names = "--color", paramLabel = "auto|always|never", descriptionKey = "common.color")
  private Colour colour = Colour.AUTO;

  // Picocli alone looks at it.
  @SuppressWarnings("unused")
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "common.help")
  private boolean help;

  /** The book's folder: the one that was named, else the nearest above. */
  Path root(Surroundings here) {
    return namedRoot(here).orElseGet(() -> BookFolder.find(here.folder()));
  }

  /** The book's folder if it was named. */
  Optional<Path> namedRoot(Surroundings here) {
    return book.map(folder -> here.folder().resolve(folder).normalize());
  }

  /** The book's folder, named or above, if there is one. */
  Optional<Path> near(Surroundings here) {
    return namedRoot(here).or(() -> BookFolder.near(here.folder()));
  }

  /** Whether there is a book to read. */
  boolean isInBook(Surroundings here) {
    return near(here).isPresent();
  }

  /** The book. */
  Book read(Surroundings here) throws BadSetting {
    return read(here, Steps.untold());
  }

  /** The book, telling {@code steps} how many pages are read. */
  Book read(Surroundings here, Steps steps) throws BadSetting {
    return BookFolder.read(root(here), new ContentPairing(), Witness.forgetful(), steps);
  }

  /** Colours for what goes to the terminal. */
  Paint paint(Surroundings here) {
    boolean colours =
        switch (colour) {
          case AUTO -> here.likesColour();
          case ALWAYS -> true;
          case NEVER -> false;
        };
    return colours ? Paint.COLOURS : Paint.PLAIN;
  }
}
