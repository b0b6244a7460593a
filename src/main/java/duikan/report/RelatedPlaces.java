package duikan.report;

import duikan.doc.Language;
import duikan.doc.Position;
import duikan.lint.Diagnostic;
import java.util.List;

/**
 * The other places that a finding is about, each a line: {@code target-zh/03.md:3:1: annotated
 * here}.
 */
record RelatedPlaces(Language language, Root root) {

  /** Those of a finding; what cannot be seen is made visible. */
  List<String> of(Diagnostic finding) {
    Positions positions = new Positions(Columns.CODE_POINTS);
    return finding.related().stream().map(related -> line(related, positions)).toList();
  }

  private String line(Diagnostic.Related related, Positions positions) {
    Position start = positions.start(related.place());
    return Cell.visible(
        root.path(related.place().path())
            + (":" + start.line() + ":" + start.column() + ": ")
            + related.message().in(language));
  }
}
