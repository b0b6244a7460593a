package duikan.rule;

import duikan.book.Page;
import duikan.doc.Document;
import duikan.doc.Span;
import duikan.doc.Table;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Options;
import duikan.lint.Rule;
import java.util.List;
import java.util.regex.Pattern;

/** A row of a table has another number of cells than its header. */
final class UnevenTable implements Rule.OfPage {
  /** A bar between two back-ticks: GFM splits cells there too, unless it is escaped. */
  private static final Pattern BAR_IN_CODE = Pattern.compile("`[^`]*(?<!\\\\)\\|[^`]*`");

  @Override
  public String name() {
    return "uneven-table";
  }

  @Override
  public void check(Page page, Options options, Findings out) {
    Document document = page.document();
    for (Table table : document.tables()) {
      for (List<Span> row : table.rows()) {
        if (row.isEmpty() || row.size() == table.header().size()) {
          continue;
        }
        out.report(finding(document, table, row));
        if (row.size() == 1 && isParagraph(document, row)) {
          // So is the rest of the paragraph.
          break;
        }
      }
    }
  }

  private static boolean isParagraph(Document document, List<Span> row) {
    String line =
        document.source().line(document.source().lineAt(row.get(0).start())).of(document.text());
    return line.indexOf('|') < 0 && line.indexOf('｜') < 0;
  }

  private static Finding finding(Document document, Table table, List<Span> row) {
    Span line = document.source().line(document.source().lineAt(row.get(0).start()));
    String text = line.of(document.text());
    Span shown =
        new Span(row.get(0).start(), Math.max(row.get(0).end(), row.get(row.size() - 1).end()));
    Finding finding =
        Finding.at(document.at(shown))
            .with("cells", row.size())
            .with("columns", table.header().size());
    if (row.size() < table.header().size()) {
      return isParagraph(document, row) ? finding.saying("paragraph") : finding;
    }
    return finding.saying(BAR_IN_CODE.matcher(text).find() ? "code" : "more");
  }
}
