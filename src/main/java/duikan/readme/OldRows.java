package duikan.readme;

import duikan.book.Chapter;
import duikan.book.Destination;
import duikan.book.Numeral;
import duikan.book.Ordinal.Matter;
import duikan.doc.Document;
import duikan.doc.Link;
import duikan.doc.Span;
import duikan.doc.Table;
import duikan.doc.Visible;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows of a table as it stood, and whose they are. A row is the chapter's that it links to,
 * else the one's of its title, else the one's of its number: who puts a chapter in moves the
 * numbers of all that follow, and what was written of them goes with them.
 */
final class OldRows {
  private static final Pattern NUMBERED =
      Pattern.compile("^(?:第\\s?[0-9〇零一二两三四五六七八九十百]{1,7}\\s?章|(?i:chapter\\s[0-9]{1,4}))");

  private final List<Row> open = new ArrayList<>();
  private final IdentityHashMap<Chapter, Row> found = new IdentityHashMap<>();

  /**
   * A row.
   *
   * @param cells as written
   * @param paths where its links lead
   * @param titles its titles, folded
   * @param number what its number says, folded; may be empty
   */
  private record Row(List<String> cells, Set<String> paths, Set<String> titles, String number) {}

  private OldRows() {}

  /** No rows at all. */
  static OldRows none() {
    return new OldRows();
  }

  /**
   * The rows of a table of {@code page}, given to chapters.
   *
   * @param columns what its columns are; empty for the book's own
   */
  static OldRows of(
      Table table, Document page, List<Optional<Column>> columns, List<Chapter> chapters) {
    OldRows rows = new OldRows();
    table.rows().stream()
        .filter(row -> !row.isEmpty())
        .forEach(row -> rows.open.add(read(row, page, columns)));
    Map<String, Long> sources =
        chapters.stream()
            .flatMap(one -> one.source().stream())
            .collect(Collectors.groupingBy(Document::path, Collectors.counting()));
    for (Chapter one : chapters) {
      one.target().ifPresent(target -> rows.give(one, row -> row.paths.contains(target.path())));
    }
    for (Chapter one : chapters) {
      // Of a source in one file, every row links to it.
      one.source()
          .map(Document::path)
          .filter(path -> sources.getOrDefault(path, 0L) == 1)
          .ifPresent(path -> rows.give(one, row -> row.paths.contains(path)));
    }
    for (Chapter one : chapters) {
      Set<String> titles = titles(one);
      rows.give(one, row -> row.titles.stream().anyMatch(titles::contains));
    }
    for (Chapter one : chapters) {
      String number = number(one);
      rows.give(one, row -> !number.isEmpty() && row.number.equals(number));
    }
    return rows;
  }

  /** The cells that were written of a chapter; none where it had no row. */
  List<String> of(Chapter chapter) {
    return Optional.ofNullable(found.get(chapter)).map(Row::cells).orElse(List.of());
  }

  private void give(Chapter chapter, Predicate<Row> its) {
    if (found.containsKey(chapter)) {
      return;
    }
    open.stream()
        .filter(its)
        .findFirst()
        .ifPresent(
            row -> {
              found.put(chapter, row);
              open.remove(row);
            });
  }

  private static Row read(List<Span> row, Document page, List<Optional<Column>> columns) {
    Set<String> paths = new HashSet<>();
    Set<String> titles = new HashSet<>();
    String number = "";
    for (int i = 0; i < row.size(); i++) {
      for (Link link : page.within(row.get(i)).links()) {
        paths.add(Destination.of(link, page.path()).path());
      }
      String seen = Visible.of(page, row.get(i));
      // The book's own columns tell no more than the status whose row it is.
      switch (i < columns.size() ? columns.get(i).orElse(Column.STATUS) : Column.STATUS) {
        case NUMBER -> number = number(seen);
        case TITLE, SOURCE -> title(seen).ifPresent(titles::add);
        case STATUS -> {}
      }
    }
    return new Row(
        row.stream().map(cell -> cell.of(page.text()).strip()).toList(), paths, titles, number);
  }

  private static String number(String text) {
    OptionalInt number = Numeral.ofChapter(text);
    return number.isPresent() ? String.valueOf(number.getAsInt()) : folded(text);
  }

  private static String number(Chapter chapter) {
    return chapter.ordinal().matter() == Matter.BODY ? number(chapter.name()) : "";
  }

  private static Set<String> titles(Chapter chapter) {
    return Stream.concat(chapter.target().stream(), chapter.source().stream())
        .flatMap(page -> page.title().stream())
        .flatMap(heading -> title(heading.text()).stream())
        .collect(Collectors.toSet());
  }

  /** A title without its number; empty where it is nothing else. */
  private static Optional<String> title(String text) {
    return Optional.of(folded(NUMBERED.matcher(text.strip()).replaceFirst("")))
        .filter(title -> !title.isEmpty());
  }

  // Letters and digits alone: marks are set in many ways.
  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
