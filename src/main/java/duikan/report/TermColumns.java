package duikan.report;

import duikan.book.Term;
import duikan.doc.Language;
import duikan.doc.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The columns of a row of the glossary beside source and target, in the order of glossary.csv. */
final class TermColumns {
  private static final String BETWEEN = " | ";

  private TermColumns() {}

  /**
   * A column.
   *
   * @param name as in the header
   * @param label what people call it
   * @param text its cell; items of a list with bars between them
   * @param isDefault whether it says nothing
   */
  record Column(String name, Message label, String text, boolean isDefault) {}

  static List<Column> of(Term term) {
    List<Column> columns = new ArrayList<>();
    columns.add(of("kind", "类型", lower(term.kind())));
    columns.add(of("abbr", "缩写", term.abbr()));
    columns.add(of("source_variants", "其他原文", list(term.sourceVariants())));
    columns.add(of("target_variants", "其他译法", list(term.targetVariants())));
    columns.add(of("forbidden", "禁用译法", list(term.forbidden())));
    columns.add(of("first_use", "首次写法", term.firstUse()));
    columns.add(of("later_use", "后续写法", term.laterUse()));
    columns.add(of("annotate", "加注", lower(term.annotate())));
    columns.add(
        new Column(
            "scope",
            new Message("scope", "范围"),
            lower(term.scope()),
            term.scope() == Term.Scope.BOOK));
    columns.add(
        new Column(
            "case_sensitive",
            new Message("case_sensitive", "区分大小写"),
            Boolean.toString(term.caseSensitive()),
            !term.caseSensitive()));
    columns.add(of("context", "语境", list(term.context())));
    columns.add(of("not_in", "例外", list(term.notIn())));
    columns.add(of("note", "备注", term.note()));
    columns.add(of("category", "分类", term.category()));
    columns.add(of("id", "编号", term.id()));
    for (Map.Entry<String, String> other : term.others().entrySet()) {
      columns.add(of(other.getKey(), other.getKey(), other.getValue()));
    }
    return columns;
  }

  /** The columns of a terminal that the widest label takes, those of unknown columns apart. */
  static int width(Language language) {
    return switch (language) {
      case EN -> "source_variants".length();
      case ZH -> Cell.width("区分大小写");
    };
  }

  private static Column of(String name, String chinese, String text) {
    return new Column(name, new Message(name, chinese), text, text.isBlank());
  }

  private static String list(List<String> items) {
    return String.join(BETWEEN, items);
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
