package duikan.rule;

import duikan.book.Book;
import duikan.book.Page;
import duikan.doc.Block;
import duikan.doc.BlockKind;
import duikan.doc.Document;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.lint.Severity;
import java.util.List;

/** A heading stands more than one level below the one before it. */
final class HeadingJump implements Rule.OfPageInBook {
  @Override
  public String name() {
    return "heading-jump";
  }

  @Override
  public void check(Page page, Book book, Options options, Findings out) {
    Document document = page.document();
    List<Block> headings = headings(document);
    List<Integer> source = source(document, book);
    for (int i = 1; i < headings.size(); i++) {
      int above = headings.get(i - 1).level();
      int level = headings.get(i).level();
      if (level <= above + 1) {
        continue;
      }
      Finding finding =
          Finding.at(document.at(headings.get(i).span()))
              .with("level", level)
              .with("above", above)
              .with("expected", above + 1);
      boolean same = i < source.size() && source.get(i) == level && source.get(i - 1) == above;
      out.report(same ? finding.saying("source").atMost(Severity.INFO) : finding);
    }
  }

  /** Headings in quotes and lists have an order of their own. */
  private static List<Block> headings(Document document) {
    return document.blocks().stream()
        .filter(block -> block.kind() == BlockKind.HEADING && block.within().isEmpty())
        .toList();
  }

  /** The levels of the original's headings, where this page is its translation. */
  private static List<Integer> source(Document document, Book book) {
    return book.chapterOf(document.path())
        .flatMap(chapter -> chapter.source())
        .map(source -> headings(source).stream().map(Block::level).toList())
        .orElse(List.of());
  }
}
