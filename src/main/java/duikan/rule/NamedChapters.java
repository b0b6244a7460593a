package duikan.rule;

import duikan.book.Book;
import duikan.book.Chapter;
import duikan.book.Destination;
import duikan.book.Ordinal.Matter;
import duikan.doc.Document;
import duikan.doc.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;

/** A book's chapters by what a README names them by: a link, a number. */
final class NamedChapters {
  private final NavigableSet<Integer> numbers;
  private final Map<String, Chapter> byPath = new HashMap<>();
  private final Map<Integer, List<Chapter>> byNumber = new HashMap<>();

  NamedChapters(Book book) {
    numbers = ChapterNumbers.of(book);
    boolean split = book.config().sourceFile().isPresent();
    for (Chapter chapter : book.chapters()) {
      chapter.target().ifPresent(page -> byPath.put(page.path(), chapter));
      chapter.source().filter(it -> !split).ifPresent(it -> byPath.put(it.path(), chapter));
      number(chapter)
          .ifPresent(
              number -> byNumber.computeIfAbsent(number, it -> new ArrayList<>()).add(chapter));
    }
  }

  /** The numbers that the chapters have. */
  NavigableSet<Integer> numbers() {
    return numbers;
  }

  /** The chapters of a number, in the book's order; several where one is in several files. */
  List<Chapter> of(int number) {
    return byNumber.getOrDefault(number, List.of());
  }

  /** The chapter that the first link in {@code span} leads to that leads to one. */
  Optional<Chapter> linked(Document page, Span span) {
    return page.within(span).links().stream()
        .map(link -> Destination.of(link, page.path()))
        .filter(link -> link.kind() == Destination.Kind.INSIDE)
        .flatMap(link -> Optional.ofNullable(byPath.get(link.path())).stream())
        .findFirst();
  }

  /** A chapter's number; empty for what is no numbered chapter. */
  static OptionalInt number(Chapter chapter) {
    return chapter.ordinal().matter() == Matter.BODY
        ? chapter.ordinal().number()
        : OptionalInt.empty();
  }
}
