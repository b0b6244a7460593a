package duikan.cli;

import duikan.book.Book;
import duikan.book.Fault;
import duikan.book.Page;
import duikan.doc.Message;
import duikan.doc.Source;
import duikan.io.UserError;
import duikan.lint.Diagnostic;
import duikan.lint.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The part of a book that was asked for.
 *
 * @param chosen the files and folders asked for; none: everything
 */
record Selection(List<Chosen> chosen) {

  /**
   * A file or folder.
   *
   * @param typed as the person wrote it
   * @param path relative to the book, with {@code /}; empty: the book itself
   */
  record Chosen(String typed, String path) {
    boolean holds(String file) {
      return path.isEmpty() || file.equals(path) || file.startsWith(path + "/");
    }
  }

  /** One file, by its path in the book. */
  static Selection of(String path) {
    return new Selection(List.of(new Chosen(path, path)));
  }

  /**
   * The paths as the book names them.
   *
   * @throws UserError if one lies outside the book
   */
  static Selection of(Path root, Path folder, List<Path> paths) {
    List<Chosen> chosen = new ArrayList<>();
    Path book = folder.resolve(root).normalize();
    for (Path path : paths) {
      Path file = folder.resolve(path).normalize();
      if (!file.startsWith(book)) {
        throw new UserError(
            new Message(path + " is not in the book " + book, path + " 不在书籍 " + book + " 中"));
      }
      chosen.add(new Chosen(path.toString(), book.relativize(file).toString().replace('\\', '/')));
    }
    return new Selection(List.copyOf(chosen));
  }

  /**
   * Accepts a selection that leaves something to look at.
   *
   * @throws UserError if the book has no page, or one of the paths leads to none
   */
  void check(Book book) {
    List<String> files = files(book).toList();
    if (files.isEmpty()) {
      String target = book.config().targetFolder();
      throw new UserError(
          new Message(
              "no page matched: " + target + "/ has none", "没有匹配的页面：" + target + "/ 中没有页面"));
    }
    for (Chosen one : chosen) {
      if (files.stream().noneMatch(one::holds)) {
        throw new UserError(
            new Message("no page matched " + one.typed, "没有与 " + one.typed + " 匹配的页面"));
      }
    }
  }

  /** What was found in it. */
  Outcome of(Book book, List<Diagnostic> all) {
    List<Diagnostic> mine = all.stream().filter(one -> holds(one.place().path())).toList();
    int files = (int) book.pages().stream().map(Page::path).filter(this::holds).count();
    return new Outcome(mine, files);
  }

  /** Whether a file or a folder around it was asked for by name. */
  boolean names(String file) {
    return chosen.stream().anyMatch(one -> !one.path.isEmpty() && one.holds(file));
  }

  boolean holds(String file) {
    return chosen.isEmpty() || chosen.stream().anyMatch(one -> one.holds(file));
  }

  // What a finding may point into.
  private static Stream<String> files(Book book) {
    Stream<Source> texts =
        Stream.concat(
            book.rulePages().stream(), Stream.of(book.glossary().source(), book.config().file()));
    return Stream.of(
            book.pages().stream().map(Page::path),
            texts.filter(source -> !source.text().isEmpty()).map(Source::path),
            book.faults().stream().map(Fault::place).map(place -> place.path()))
        .flatMap(paths -> paths);
  }
}
