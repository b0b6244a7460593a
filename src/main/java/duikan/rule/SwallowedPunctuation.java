package duikan.rule;

import duikan.book.Page;
import duikan.doc.Document;
import duikan.doc.Link;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Fix;
import duikan.lint.Fix.Edit;
import duikan.lint.Options;
import duikan.lint.Rule;
import java.util.List;

/** A link's address holds a mark of punctuation that belongs to the sentence. */
final class SwallowedPunctuation implements Rule.OfPage {
  private static final String FULL_WIDTH = "，。；：！？、…”’》」』】";
  private static final String HALF_WIDTH = ",;";

  @Override
  public String name() {
    return "swallowed-punctuation";
  }

  @Override
  public void check(Page page, Options options, Findings out) {
    Document document = page.document();
    for (Link link : document.links()) {
      switch (link.kind()) {
        case AUTOLINK -> {
          if (document.text().charAt(link.span().start()) == '<') {
            inAddress(document, link, out);
          } else {
            bare(document, link, out);
          }
        }
        case INLINE -> inAddress(document, link, out);
        case REFERENCE, HTML -> {}
      }
    }
  }

  /** GitHub ends a bare address at a blank or a {@code <} only (GFM 0.29, section 6.9). */
  private static void bare(Document document, Link link, Findings out) {
    String text = document.text();
    int end = link.span().end();
    if (end == text.length() || !isMark(text.charAt(end))) {
      return;
    }
    int stop = end;
    while (stop < text.length()
        && !Character.isWhitespace(text.charAt(stop))
        && text.charAt(stop) != '<') {
      stop++;
    }
    String address = link.span().of(text);
    Finding finding =
        Finding.at(document.at(link.span()))
            .with("mark", text.substring(end, end + 1))
            .with("address", address)
            .saying("bare");
    boolean whole = address.contains("://");
    Fix fix =
        new Fix(
            true,
            true,
            List.of(new Edit(Span.at(link.span().start()), "<"), new Edit(Span.at(end), ">")));
    out.report(whole ? finding.fixedBy(fix) : finding);
  }

  // What ends a bare address in the middle of Chinese text: any mark that is not ASCII.
  private static boolean isMark(char c) {
    return FULL_WIDTH.indexOf(c) >= 0 || "（）“‘《「『【——～·".indexOf(c) >= 0;
  }

  private static void inAddress(Document document, Link link, Findings out) {
    String text = document.text();
    Span destination = link.destination();
    int end = destination.end();
    int start = end;
    while (start > destination.start()
        && endsSentence(text, new Span(destination.start(), start))) {
      start--;
    }
    if (start == end || start == destination.start()) {
      return;
    }
    Span marks = new Span(start, end);
    int after = link.span().end();
    boolean followed = after < text.length() && isPunctuation(text.charAt(after));
    String moved = followed ? "" : marks.of(text);
    Fix fix =
        new Fix(
            link.kind() == Link.Kind.AUTOLINK || FULL_WIDTH.indexOf(marks.of(text).charAt(0)) >= 0,
            true,
            moved.isEmpty()
                ? List.of(new Edit(marks, ""))
                : List.of(new Edit(marks, ""), new Edit(Span.at(after), moved)));
    out.report(
        Finding.at(document.at(marks))
            .with("mark", marks.of(text))
            .with("address", text.substring(destination.start(), start))
            .fixedBy(fix));
  }

  private static boolean endsSentence(String text, Span address) {
    char last = text.charAt(address.end() - 1);
    if (last == '）') {
      return address.of(text).chars().filter(c -> c == '（').count()
          < address.of(text).chars().filter(c -> c == '）').count();
    }
    // A mark that closes what the address opens is its own: 《》 in a file's name.
    int partner = "》」』】".indexOf(last);
    if (partner >= 0 && address.of(text).indexOf("《「『【".charAt(partner)) >= 0) {
      return false;
    }
    boolean local = address.of(text).startsWith("#");
    return (FULL_WIDTH.indexOf(last) >= 0 && !local) || HALF_WIDTH.indexOf(last) >= 0;
  }

  private static boolean isPunctuation(char c) {
    return FULL_WIDTH.indexOf(c) >= 0 || ",.;:!?".indexOf(c) >= 0;
  }
}
