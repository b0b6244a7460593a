package duikan.rule;

import duikan.book.Page;
import duikan.doc.Document;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Fix;
import duikan.lint.Fix.Edit;
import duikan.lint.Options;
import duikan.lint.Rule;
import java.util.List;

/** A fence inside a fence closes the outer one, and what follows is shown the wrong way round. */
final class EarlyClosedFence implements Rule.OfPage {
  @Override
  public String name() {
    return "early-closed-fence";
  }

  @Override
  public void check(Page page, Options options, Findings out) {
    Document document = page.document();
    Trials trials = new Trials(document);
    for (FenceNest nest : FenceNest.of(document)) {
      out.report(finding(document, nest, trials));
    }
  }

  private static Finding finding(Document document, FenceNest nest, Trials trials) {
    char mark = nest.outer().mark(document);
    int inner = document.source().lineAt(nest.inner().run().start());
    Finding finding = Finding.at(document.at(nest.outer().run())).with("inner", inner);
    if (nest.closing().isEmpty()) {
      return finding.saying("forgotten");
    }
    Span closing = nest.closing().get().run();
    String longer = String.valueOf(mark).repeat(nest.longest() + 1);
    Finding said =
        finding.with("fence", longer).with("last", document.source().lineAt(closing.start()));
    Fix fix =
        new Fix(
            false, true, List.of(new Edit(nest.outer().run(), longer), new Edit(closing, longer)));
    return renders(fix, nest, trials, document) ? said.fixedBy(fix) : said;
  }

  /** Whether one block then runs from the outer line to the one that was meant to close it. */
  private static boolean renders(Fix fix, FenceNest nest, Trials trials, Document page) {
    int start = nest.outer().run().start();
    Span closing = nest.closing().orElseThrow().run();
    // Outside of lists and quotes nothing before an opening line has a say in what it opens.
    Span piece =
        nest.within().isEmpty()
            ? new Span(lineOf(start, page).start(), lineOf(closing.start(), page).end())
            : page.source().all();
    int growth =
        fix.edits().stream().mapToInt(edit -> edit.text().length() - edit.span().length()).sum();
    int end = closing.end() + growth - piece.start();
    return trials.ofPiece(piece, fix.edits()).stream()
        .flatMap(repaired -> repaired.blocks().stream())
        .anyMatch(
            block ->
                block.fence().isPresent()
                    && block.span().contains(start - piece.start())
                    && block.span().end() == end);
  }

  private static Span lineOf(int offset, Document page) {
    return page.source().line(page.source().lineAt(offset));
  }
}
