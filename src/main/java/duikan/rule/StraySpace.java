package duikan.rule;

import duikan.book.Book;
import duikan.book.Page;
import duikan.book.Term;
import duikan.doc.Block;
import duikan.doc.Document;
import duikan.doc.Link;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Fix;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.zh.Glyph;
import java.util.List;
import java.util.Optional;

/** A blank stands where Chinese has none. */
final class StraySpace implements Rule.OfPageInBook {
  @Override
  public String name() {
    return "stray-space";
  }

  @Override
  public void check(Page page, Book book, Options options, Findings out) {
    Document document = page.document();
    boolean airy = options.text("quotes").equals("always");
    List<String> names = book.glossary().terms().stream().map(Term::target).toList();
    Blanks blanks = new Blanks(document, new NameSpaces(document, names), airy);
    for (Block block : ChineseBlocks.of(document)) {
      check(document, block, blanks, out);
      if (airy) {
        quotes(document, block, out);
      }
    }
    document.links().forEach(link -> label(document, link, out));
  }

  private static void check(Document page, Block block, Blanks blanks, Findings out) {
    String prose = page.prose();
    int end = block.content().end();
    for (int i = block.content().start() + 1; i < end; i++) {
      if (Glyph.of(prose.charAt(i)) != Glyph.BLANK) {
        continue;
      }
      int stop = i + 1;
      while (stop < end && Glyph.of(prose.charAt(stop)) == Glyph.BLANK) {
        stop++;
      }
      Span run = new Span(i, stop);
      if (stop < end) {
        blanks.fault(block, run).ifPresent(fault -> report(page, run, fault, out));
      }
      i = stop - 1;
    }
  }

  private static void report(Document page, Span run, Blanks.Fault fault, Findings out) {
    Finding finding = Finding.at(page.at(run));
    out.report(
        switch (fault) {
          case MARK -> finding.fixedBy(Fix.safe(run, ""));
          case INSIDE -> finding.saying("inside").fixedBy(Fix.safe(run, ""));
          case WORDS -> finding.saying("words").fixedBy(Fix.safe(run, ""));
          case PERCENT -> finding.saying("percent").fixedBy(Fix.safe(run, ""));
          case TRAILING -> finding.saying("trailing").fixedBy(Fix.safe(run, ""));
          case DOUBLED -> finding.saying("doubled").fixedBy(Fix.safe(run, " "));
        });
  }

  /** Blanks at the edges of a link's words, in any language. */
  private static void label(Document page, Link link, Findings out) {
    if (link.kind() != Link.Kind.INLINE || link.image()) {
      return;
    }
    int from = link.text().start();
    int to = link.text().end();
    while (from < to && isBlank(page, from)) {
      from++;
    }
    while (to > from && isBlank(page, to - 1)) {
      to--;
    }
    if (from < to && from > link.text().start()) {
      report(page, new Span(link.text().start(), from), Blanks.Fault.INSIDE, out);
    }
    if (from < to && to < link.text().end()) {
      report(page, new Span(to, link.text().end()), Blanks.Fault.INSIDE, out);
    }
  }

  private static boolean isBlank(Document page, int at) {
    return page.text().charAt(at) == ' ' || page.text().charAt(at) == '\t';
  }

  /** The blanks that a house misses which puts some outside quotation marks. */
  private static void quotes(Document page, Block block, Findings out) {
    String prose = page.prose();
    for (Brackets.Pair pair : Brackets.of(page, block).pairs()) {
      if (pair.kind() == Bracket.DOUBLE_QUOTE) {
        missing(page, pair.open(), Optional.of(pair.open() - 1), out);
        int after = pair.close() + 1;
        missing(page, after, Optional.of(after).filter(at -> at < prose.length()), out);
      }
    }
  }

  private static void missing(Document page, int gap, Optional<Integer> neighbour, Findings out) {
    if (neighbour.filter(at -> at >= 0 && Glyph.at(page.prose(), at) == Glyph.HAN).isPresent()) {
      out.report(
          Finding.at(page.at(Span.at(gap))).saying("quote").fixedBy(Fix.safe(Span.at(gap), " ")));
    }
  }
}
