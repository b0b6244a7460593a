package duikan.rule;

import duikan.book.Book;
import duikan.book.Chapter;
import duikan.book.Destination;
import duikan.book.Files;
import duikan.book.Nearest;
import duikan.book.Page;
import duikan.book.Role;
import duikan.doc.Document;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a path that leads to nothing may have meant. Every answer is the only one of its kind, else
 * there is none.
 */
final class MissingFile {
  /** In a folder of more files than that nobody looks for a misspelt one. */
  private static final int MOST_GUESSED = 1_000;

  private MissingFile() {}

  /**
   * The file that was meant: the translated chapter of that English name, a page of that stem, a
   * name misspelt.
   */
  static Optional<String> nearest(String path, Page page, Book book) {
    return translated(path, page, book).or(() -> asPage(path, book)).or(() -> misspelt(path, book));
  }

  private static Optional<String> translated(String path, Page page, Book book) {
    if (page.role() == Role.SOURCE) {
      return Optional.empty();
    }
    return only(
        book.chaptersOfSource(Destination.name(path)).stream()
            .map(Chapter::target)
            .flatMap(Optional::stream)
            .map(Document::path));
  }

  private static Optional<String> asPage(String path, Book book) {
    String folder = Destination.folder(path);
    String bare = path.endsWith(".html") ? ChapterName.stem(path) : Destination.name(path);
    String page = folder + bare + ".md";
    return Optional.of(page).filter(it -> book.files().find(it) instanceof Files.File);
  }

  private static Optional<String> misspelt(String path, Book book) {
    String folder = Destination.folder(path);
    String name = Destination.name(path);
    List<String> names =
        book.files().names(folder).stream()
            .filter(other -> !other.endsWith("/"))
            .limit(MOST_GUESSED + 1)
            .toList();
    if (names.size() > MOST_GUESSED) {
      return Optional.empty();
    }
    return misspelt(name, names).or(() -> ofSameNumber(name, names)).map(near -> folder + near);
  }

  private static Optional<String> misspelt(String name, List<String> names) {
    String stem = ChapterName.stem(name);
    String suffix = name.substring(stem.length());
    String numbers = ChapterName.numbersIn(stem);
    Stream<String> stems =
        names.stream()
            .map(Destination::nfc)
            .filter(other -> other.equals(ChapterName.stem(other) + suffix))
            .map(ChapterName::stem)
            .filter(other -> ChapterName.numbersIn(other).equals(numbers));
    return only(Nearest.allTo(Destination.nfc(stem), stems.toList()).stream())
        .map(near -> near + suffix);
  }

  private static Optional<String> ofSameNumber(String name, List<String> names) {
    Optional<Integer> number = number(name);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    return only(names.stream().filter(other -> number(other).equals(number)));
  }

  private static Optional<Integer> number(String name) {
    return ChapterName.ofFile(ChapterName.stem(name))
        .filter(chapter -> Destination.isPage(name) && !chapter.isPart())
        .map(ChapterName::number);
  }

  /**
   * A file of the same name in another of the book's folders: an image that only the source has.
   */
  static Optional<String> elsewhere(String path, Book book) {
    String source = book.config().sourceFolder() + "/";
    String target = book.config().targetFolder() + "/";
    String rest =
        Stream.of(source, target)
            .filter(path::startsWith)
            .map(folder -> path.substring(folder.length()))
            .findFirst()
            .orElse(path);
    Stream<String> sameRest = Stream.of(source + rest, target + rest, rest);
    Stream<String> sameName = book.pagesNamed(Destination.name(path)).stream().map(Page::path);
    return only(
        Stream.concat(
                sameRest.filter(place -> book.files().find(place) instanceof Files.File), sameName)
            .filter(place -> !place.equals(path)));
  }

  private static Optional<String> only(Stream<String> all) {
    List<String> few = all.distinct().limit(2).toList();
    return few.size() == 1 ? Optional.of(few.get(0)) : Optional.empty();
  }
}
