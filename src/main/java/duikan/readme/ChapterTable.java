package duikan.readme;

import duikan.book.Chapter;
import duikan.book.Ordinal.Matter;
import duikan.doc.Document;
import duikan.doc.Language;
import duikan.doc.Message;
import duikan.doc.Table;
import duikan.progress.ChapterProgress;
import duikan.progress.Progress;
import duikan.progress.State;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The table of chapters. Columns of the table that stood there stay in their order and under their
 * names, and those that duikan does not know keep what they say of each chapter.
 */
final class ChapterTable {
  private final List<Head> heads;
  private final OldRows old;
  private final Language language;

  private record Head(String written, Optional<Column> column, String rule) {}

  private ChapterTable(Document page, Region region, List<Chapter> chapters, Language language) {
    this.language = language;
    Document inside = page.within(region.content());
    Optional<Table> before =
        inside.tables().stream().filter(table -> isOurs(table, page)).findFirst();
    this.heads = before.map(table -> heads(table, page)).orElseGet(this::usual);
    List<Optional<Column>> columns = heads.stream().map(Head::column).toList();
    this.old =
        before.map(table -> OldRows.of(table, inside, columns, chapters)).orElseGet(OldRows::none);
  }

  /** The table, with LF line ends. */
  static String of(Progress progress, Document page, Region region, Language language) {
    List<Chapter> chapters = progress.chapters().stream().map(ChapterProgress::chapter).toList();
    return new ChapterTable(page, region, chapters, language).text(progress);
  }

  private static boolean isOurs(Table table, Document page) {
    return table.header().stream()
        .flatMap(cell -> Column.of(cell.of(page.text())).stream())
        .anyMatch(column -> column == Column.NUMBER || column == Column.TITLE);
  }

  private List<Head> usual() {
    List<Head> usual = new ArrayList<>();
    for (Column column : Column.values()) {
      String name = new Message(column.english(), column.chinese()).in(language);
      usual.add(new Head(name, Optional.of(column), "---"));
    }
    return usual;
  }

  private static List<Head> heads(Table table, Document page) {
    List<Head> heads = new ArrayList<>();
    String[] rules = delimiter(table, page).split("\\|", -1);
    Set<Column> seen = new HashSet<>();
    for (int i = 0; i < table.header().size(); i++) {
      String written = table.header().get(i).of(page.text()).strip();
      String rule = i < rules.length ? rules[i].strip() : "";
      boolean aligned = rule.matches(":?-+:?");
      // A second column of one name is the book's own.
      heads.add(new Head(written, Column.of(written).filter(seen::add), aligned ? rule : "---"));
    }
    return heads;
  }

  private static String delimiter(Table table, Document page) {
    int line = page.source().lineAt(table.span().start()) + 1;
    if (line > page.source().lineCount()) {
      return "";
    }
    return page.source().line(line).of(page.text()).strip().replaceFirst("^\\|", "");
  }

  private String text(Progress progress) {
    StringBuilder text = new StringBuilder();
    text.append(row(heads.stream().map(Head::written).toList()));
    text.append("|").append(String.join("|", heads.stream().map(Head::rule).toList()));
    text.append("|\n");
    for (ChapterProgress chapter : progress.chapters()) {
      List<String> before = old.of(chapter.chapter());
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < heads.size(); i++) {
        String kept = i < before.size() ? before.get(i) : "";
        cells.add(heads.get(i).column().map(column -> cell(column, chapter)).orElse(kept));
      }
      text.append(row(cells));
    }
    return text.toString();
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private String cell(Column column, ChapterProgress one) {
    Chapter chapter = one.chapter();
    return switch (column) {
      case NUMBER -> number(chapter);
      case TITLE -> chapter.target().map(page -> CellText.link(page, chapter)).orElse("");
      case SOURCE -> chapter.source().map(page -> CellText.link(page, chapter)).orElse("");
      case STATUS -> status(one);
    };
  }

  private static String number(Chapter chapter) {
    return chapter.ordinal().matter() == Matter.BODY ? CellText.of(chapter.name()) : "";
  }

  private String status(ChapterProgress chapter) {
    String state = chapter.state().said().in(language);
    boolean between = chapter.state() == State.PARTIAL || chapter.state() == State.STALE;
    return between && chapter.percent() < 100
        ? state + " " + Progress.shown(chapter.percent())
        : state;
  }
}
