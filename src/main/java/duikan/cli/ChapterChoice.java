package duikan.cli;

import duikan.book.Book;
import duikan.book.Chapter;
import duikan.book.Nearest;
import duikan.book.Ordinal;
import duikan.doc.Document;
import duikan.doc.Message;
import duikan.io.UserError;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The chapters that people name: by name or number, by a file's path, by its name alone or by the
 * words that its name begins with, as 第04章.
 */
final class ChapterChoice {
  private final Path root;
  private final Path folder;

  /** A choice in the book at {@code root}; relative paths are relative to {@code folder}. */
  ChapterChoice(Path root, Path folder) {
    this.root = folder.resolve(root).normalize();
    this.folder = folder;
  }

  /**
   * The chapters in the book's order; all of them if {@code asked} is empty.
   *
   * @throws UserError if a word means no chapter, or the book has none
   */
  List<Chapter> of(Book book, List<String> asked) {
    if (book.chapters().isEmpty()) {
      throw new UserError(new Message("the book has no chapters", "书中没有章节"));
    }
    if (asked.isEmpty()) {
      return book.chapters();
    }
    Set<Chapter> chosen = new LinkedHashSet<>();
    for (String word : asked) {
      List<Chapter> meant = meant(book, word);
      if (meant.isEmpty()) {
        throw unknown(book, word);
      }
      chosen.addAll(meant);
    }
    return book.chapters().stream().filter(chosen::contains).toList();
  }

  /** Whether the word is the path of a page of the book. */
  boolean isPage(Book book, String word) {
    String path = path(word);
    return book.pages().stream().anyMatch(page -> page.path().equals(path));
  }

  private List<Chapter> meant(Book book, String word) {
    String path = path(word);
    return Stream.<Predicate<Chapter>>of(
            chapter -> chapter.name().equals(word),
            chapter -> paths(chapter).anyMatch(path::equals),
            chapter -> isNumber(chapter, word),
            chapter -> paths(chapter).anyMatch(of -> isName(of, word)),
            chapter -> paths(chapter).anyMatch(of -> begins(of, word)))
        .map(fits -> book.chapters().stream().filter(fits).toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  // As typed, from the folder the command stands in, else from the book's.
  private String path(String word) {
    Path file = folder.resolve(word).normalize();
    Path inBook = file.startsWith(root) ? root.relativize(file) : Path.of(word).normalize();
    return inBook.toString().replace('\\', '/');
  }

  private static boolean isNumber(Chapter chapter, String word) {
    OptionalInt number = chapter.ordinal().number();
    return word.matches("[0-9]{1,6}")
        && chapter.ordinal().matter() == Ordinal.Matter.BODY
        && number.isPresent()
        && number.getAsInt() == Integer.parseInt(word);
  }

  private static boolean isName(String path, String word) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return path.equals(word)
        || name.equals(word)
        || (dot > 0 && name.substring(0, dot).equals(word));
  }

  private static boolean begins(String path, String word) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return !word.isEmpty()
        && name.startsWith(word)
        && name.length() > word.length()
        && !Character.isLetterOrDigit(name.codePointAt(word.length()));
  }

  private static Stream<String> paths(Chapter chapter) {
    return Stream.of(chapter.source(), chapter.target())
        .flatMap(Optional::stream)
        .map(Document::path);
  }

  private static UserError unknown(Book book, String word) {
    Set<String> known = new LinkedHashSet<>();
    for (Chapter chapter : book.chapters()) {
      known.add(chapter.name());
      paths(chapter)
          .forEach(
              path -> {
                known.add(path);
                known.add(path.substring(path.lastIndexOf('/') + 1));
              });
    }
    Optional<String> near = Nearest.to(word, known);
    return new UserError(
        new Message(
            "no chapter is called '"
                + word
                + "'"
                + near.map(to -> "; did you mean '" + to + "'?").orElse(""),
            "没有名为“" + word + "”的章节" + near.map(to -> "；是不是“" + to + "”？").orElse("")));
  }
}
