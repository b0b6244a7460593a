package duikan.rule;

import duikan.book.Book;
import duikan.book.Chapter;
import duikan.book.Numeral;
import duikan.book.Page;
import duikan.doc.Document;
import duikan.doc.Heading;
import duikan.doc.Link;
import duikan.doc.Span;
import duikan.doc.Table;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.lint.Severity;
import duikan.readme.Column;
import duikan.readme.Markers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A table of chapters, written by hand, that disagrees with the chapters. */
final class ChapterTableDrift implements Rule.OfPageInBook {
  /** A header that can mean nothing else; # and 序号 count anything. */
  private static final Pattern OF_CHAPTERS = Pattern.compile("章|章节|章号|(?i:chapter)");

  @Override
  public String name() {
    return "chapter-table-drift";
  }

  @Override
  public void check(Page page, Book book, Options options, Findings out) {
    NamedChapters chapters = new NamedChapters(book);
    if (chapters.numbers().isEmpty()) {
      return;
    }
    Markers markers = Markers.of(page.document());
    for (Table table : page.document().tables()) {
      boolean ours =
          markers.regions().stream().anyMatch(it -> it.content().contains(table.span().start()));
      if (!ours) {
        new Check(page.document(), table, chapters).run(out);
      }
    }
  }

  /** One table held against the chapters. */
  private record Check(
      Document page, Table table, NamedChapters chapters, EnumMap<Column, Integer> columns) {
    Check(Document page, Table table, NamedChapters chapters) {
      this(page, table, chapters, new EnumMap<>(Column.class));
      for (int i = 0; i < table.header().size(); i++) {
        int column = i;
        Column.of(table.header().get(i).of(page.text()))
            .ifPresent(it -> columns.putIfAbsent(it, column));
      }
    }

    void run(Findings out) {
      List<Finding> found = new ArrayList<>();
      NavigableSet<Integer> told = new TreeSet<>();
      boolean linked = false;
      for (List<Span> row : table.rows()) {
        Optional<Chapter> leadsTo = row.stream().flatMap(cell -> linked(cell).stream()).findFirst();
        Optional<Span> cell = cell(row, Column.NUMBER);
        OptionalInt number = cell.map(this::number).orElse(OptionalInt.empty());
        linked |= leadsTo.isPresent();
        number.ifPresent(told::add);
        Optional<Chapter> chapter = leadsTo;
        if (number.isPresent()) {
          int it = number.getAsInt();
          chapter = leadsTo.or(() -> chapters.of(it).stream().reduce((a, b) -> b));
          found.addAll(ofNumber(page, cell.orElseThrow(), it, leadsTo));
        }
        chapter.ifPresent(it -> found.addAll(ofTitles(row, it)));
      }
      boolean named =
          Optional.ofNullable(columns.get(Column.NUMBER))
              .map(i -> table.header().get(i).of(page.text()).strip())
              .filter(header -> OF_CHAPTERS.matcher(header).matches())
              .isPresent();
      if (!linked && !(named && columns.containsKey(Column.TITLE))) {
        return;
      }
      found.forEach(out::report);
      missing(told).ifPresent(out::report);
    }

    private List<Finding> ofNumber(Document on, Span cell, int told, Optional<Chapter> leadsTo) {
      Finding finding = Finding.at(on.at(cell)).with("told", told);
      OptionalInt real = leadsTo.map(NamedChapters::number).orElse(OptionalInt.empty());
      if (real.isPresent() && real.getAsInt() != told) {
        return List.of(finding.saying("number").with("number", real.getAsInt()));
      }
      return chapters.numbers().contains(told)
          ? List.of()
          : List.of(
              finding.saying("nothing").with("chapters", ChapterNumbers.shown(chapters.numbers())));
    }

    private List<Finding> ofTitles(List<Span> row, Chapter chapter) {
      List<Finding> found = new ArrayList<>();
      cell(row, Column.TITLE)
          .flatMap(
              cell -> {
                boolean english = !hasHan(cell.of(page.text()));
                return drift(cell, english ? chapter.source() : chapter.target());
              })
          .ifPresent(found::add);
      cell(row, Column.SOURCE).flatMap(cell -> drift(cell, chapter.source())).ifPresent(found::add);
      return found;
    }

    private Optional<Finding> drift(Span cell, Optional<Document> side) {
      Optional<String> title = side.flatMap(Document::title).map(Heading::text);
      String told = folded(text(cell));
      String real = title.map(Check::folded).orElse("");
      boolean same = told.contains(real) || real.contains(told);
      return told.isEmpty() || same
          ? Optional.empty()
          : title.map(
              it -> Finding.at(page.at(cell)).with("title", it.strip()).atMost(Severity.WARNING));
    }

    private Optional<Finding> missing(NavigableSet<Integer> told) {
      NavigableSet<Integer> missing = new TreeSet<>(chapters.numbers());
      missing.removeAll(told);
      // A table of half of the chapters may be about that half.
      boolean all = 3 * told.size() >= 2 * chapters.numbers().size();
      return missing.isEmpty() || !all || table.header().isEmpty()
          ? Optional.empty()
          : Optional.of(
              Finding.at(page.at(table.header().get(0)))
                  .saying("missing")
                  .with("chapters", ChapterNumbers.shown(missing))
                  .atMost(Severity.WARNING));
    }

    private Optional<Span> cell(List<Span> row, Column column) {
      return Optional.ofNullable(columns.get(column)).filter(i -> i < row.size()).map(row::get);
    }

    private List<Link> links(Span cell) {
      return page.within(cell).links();
    }

    private Optional<Chapter> linked(Span cell) {
      return chapters.linked(page, cell);
    }

    private String text(Span cell) {
      return links(cell).stream()
          .findFirst()
          .map(link -> link.text().of(page.text()))
          .orElseGet(() -> cell.of(page.text()));
    }

    private OptionalInt number(Span cell) {
      return Numeral.ofChapter(text(cell));
    }

    private static String folded(String title) {
      String plain = title.replaceAll("[*_`\\\\]", "").strip();
      return ChapterName.folded(
          ChapterName.ofHeading(plain)
              .map(ChapterName::title)
              .filter(it -> !it.isBlank())
              .orElse(plain));
    }

    private static boolean hasHan(String text) {
      return text.codePoints()
          .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }
  }
}
