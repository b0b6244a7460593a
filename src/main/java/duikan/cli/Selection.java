package duikan.cli;

import duikan.book.Book;
import duikan.book.Nearest;
import duikan.doc.Message;
import duikan.io.BookFolder;
import duikan.io.UserError;
import duikan.lint.Diagnostic;
import duikan.lint.Outcome;
import duikan.lint.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
      chosen.add(new Chosen(path.toString(), inside(book, file, path)));
    }
    return new Selection(List.copyOf(chosen));
  }

  private static String inside(Path book, Path file, Path typed) {
    if (file.startsWith(book)) {
      return book.relativize(file).toString().replace('\\', '/');
    }
    // A link may be the way to one of them and not to the other.
    if (BookFolder.isAt(book, file)) {
      return "";
    }
    return BookFolder.pathIn(book, file)
        .orElseThrow(
            () ->
                new UserError(
                    new Message(
                        typed + " is not in the book " + book, typed + " 不在书籍 " + book + " 中")));
  }

  /**
   * Accepts a selection that leaves something to look at.
   *
   * @throws UserError if the book has no page, or one of the paths leads to none
   */
  void check(Book book) {
    check(Verdict.of(book, List.of()));
  }

  /** The same, of the book that a verdict is about. */
  void check(Verdict verdict) {
    List<String> files = verdict.files().toList();
    if (files.isEmpty()) {
      throw new UserError(new Message("no page matched: the book has none", "没有匹配的页面：书中没有页面"));
    }
    for (Chosen one : chosen) {
      if (files.stream().noneMatch(one::holds)) {
        throw unmatched(one, files);
      }
    }
  }

  private static UserError unmatched(Chosen one, List<String> files) {
    Optional<String> near = Nearest.to(one.path, files);
    return new UserError(
        new Message(
            "no page matched "
                + one.typed
                + near.map(to -> "; did you mean " + to + "?").orElse(""),
            "没有与 " + one.typed + " 匹配的页面" + near.map(to -> "；是不是 " + to + "？").orElse("")));
  }

  /** What was found in it. */
  Outcome of(Book book, List<Diagnostic> all) {
    return of(Verdict.of(book, all));
  }

  /** What a verdict says of it. */
  Outcome of(Verdict verdict) {
    List<Diagnostic> mine =
        verdict.diagnostics().stream().filter(one -> holds(one.place().path())).toList();
    int files = (int) verdict.pages().keySet().stream().filter(this::holds).count();
    return new Outcome(mine, files);
  }

  /** Whether a file or a folder around it was asked for by name. */
  boolean names(String file) {
    return chosen.stream().anyMatch(one -> !one.path.isEmpty() && one.holds(file));
  }

  boolean holds(String file) {
    return chosen.isEmpty() || chosen.stream().anyMatch(one -> one.holds(file));
  }
}
