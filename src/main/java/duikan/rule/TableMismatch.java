package duikan.rule;

import duikan.align.AlignedChapter;
import duikan.align.Segment;
import duikan.book.Book;
import duikan.doc.BlockKind;
import duikan.doc.Document;
import duikan.doc.Table;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.lint.Severity;
import java.util.List;
import java.util.Optional;

/** A table that lost or gained rows or columns. */
final class TableMismatch implements Rule.OfAlignment {
  @Override
  public String name() {
    return "table-mismatch";
  }

  @Override
  public void check(AlignedChapter chapter, Book book, Options options, Findings out) {
    for (Counterpart pair : Counterpart.of(chapter)) {
      Optional<Table> source = table(chapter.source(), pair.source().get(0));
      Optional<Table> target = table(chapter.target(), pair.target().get(0));
      if (source.isEmpty() || target.isEmpty()) {
        continue;
      }
      int rows = source.get().rows().size();
      int columns = source.get().header().size();
      int targetRows = target.get().rows().size();
      int targetColumns = target.get().header().size();
      Finding finding =
          Finding.at(chapter.target().at(target.get().span()))
              .with("source", rows != targetRows ? rows : columns)
              .with("target", rows != targetRows ? targetRows : targetColumns)
              .and(chapter.source().at(source.get().span()), "source");
      if (rows != targetRows) {
        out.report(finding.atMost(rows < targetRows ? Severity.INFO : Severity.ERROR));
      } else if (columns != targetColumns) {
        out.report(
            finding
                .saying("columns")
                .atMost(columns < targetColumns ? Severity.INFO : Severity.ERROR));
      }
    }
  }

  private static Optional<Table> table(Document page, Segment block) {
    if (block.kind() != BlockKind.TABLE) {
      return Optional.empty();
    }
    List<Table> tables = page.tables();
    int low = 0;
    int high = tables.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tables.get(middle).span().end() <= block.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < tables.size() && tables.get(low).span().overlaps(Counterpart.span(block))
        ? Optional.of(tables.get(low))
        : Optional.empty();
  }
}
