package duikan.lint;

import duikan.book.Book;
import duikan.book.Fault;
import duikan.book.Page;
import duikan.book.Role;
import duikan.doc.Place;
import duikan.doc.Source;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What was found in a whole book, and where it was looked for.
 *
 * @param pages the pages by path, each with its place in the book
 * @param others the other files that a finding may point into
 * @param diagnostics sorted
 */
public record Verdict(
    SortedMap<String, Role> pages, SortedSet<String> others, List<Diagnostic> diagnostics) {
  public Verdict {
    pages = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(pages));
    others = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(others));
    diagnostics = List.copyOf(diagnostics);
  }

  /** What was found in {@code book}. */
  public static Verdict of(Book book, List<Diagnostic> diagnostics) {
    TreeMap<String, Role> pages = new TreeMap<>();
    for (Page page : book.pages()) {
      pages.put(page.path(), page.role());
    }
    TreeSet<String> others = new TreeSet<>();
    Stream.concat(
            book.rulePages().stream(), Stream.of(book.glossary().source(), book.config().file()))
        .filter(source -> !source.text().isEmpty())
        .map(Source::path)
        .forEach(others::add);
    book.faults().stream().map(Fault::place).map(Place::path).forEach(others::add);
    others.removeAll(pages.keySet());
    return new Verdict(pages, others, diagnostics);
  }

  /** All files that a finding may point into. */
  public Stream<String> files() {
    return Stream.concat(pages.keySet().stream(), others.stream());
  }
}
