package duikan.rule;

import duikan.book.Book;
import duikan.book.Destination;
import duikan.book.Files;
import duikan.book.Page;
import duikan.doc.Document;
import duikan.doc.FailedLink;
import duikan.doc.Link;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Fix;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.lint.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address that ends, or goes on, where its writer did not mean it to. */
final class UnencodedUrl implements Rule.OfPageInBook {
  private static final Pattern WEB = Pattern.compile("(?i)https?://.*", Pattern.DOTALL);

  /** A host of ASCII that Chinese text follows without a slash: {@code example.com查看详情}. */
  private static final Pattern HOST =
      Pattern.compile("(?i)(https?://[a-z0-9.-]+\\.[a-z]{2,}(?::[0-9]+)?)(\\p{IsHan}+)");

  @Override
  public String name() {
    return "unencoded-url";
  }

  @Override
  public void check(Page page, Book book, Options options, Findings out) {
    Document document = page.document();
    for (FailedLink link : document.failedLinks()) {
      if (!Destination.isTemplate(link.address().of(document.text()))) {
        out.report(blank(link.address(), page, book));
      }
    }
    for (Link link : document.links()) {
      if (link.kind() == Link.Kind.AUTOLINK) {
        longHost(link, document, out);
      } else {
        lonePercent(link, document, out);
      }
    }
  }

  private static Finding blank(Span address, Page page, Book book) {
    String written = address.of(page.document().text());
    List<Fix.Edit> edits =
        each(address, written, i -> " \t".indexOf(written.charAt(i)) >= 0, "%20");
    String encoded = written.replaceAll("[ \t]", "%20");
    return Finding.at(page.document().at(address))
        .with("suggestion", encoded)
        .fixedBy(new Fix(isThere(encoded, page, book), true, edits));
  }

  private static boolean isThere(String target, Page page, Book book) {
    Span nowhere = Span.at(0);
    Link link = new Link(Link.Kind.INLINE, false, nowhere, nowhere, nowhere, target);
    Destination destination = Destination.of(link, page.path());
    return destination.kind() == Destination.Kind.INSIDE
        && book.files().find(destination.path()) instanceof Files.File;
  }

  /** A per cent sign that encodes nothing, as in a badge of progress: servers refuse it. */
  private static void lonePercent(Link link, Document document, Findings out) {
    String written = link.destination().of(document.text());
    if (!WEB.matcher(written).matches() || Destination.isTemplate(written)) {
      return;
    }
    List<Fix.Edit> edits =
        each(
            link.destination(),
            written,
            i -> written.charAt(i) == '%' && !Destination.isEncodedByte(written, i),
            "%25");
    if (!edits.isEmpty()) {
      out.report(
          Finding.at(document.at(edits.get(0).span()))
              .saying("percent")
              .atMost(Severity.WARNING)
              .fixedBy(new Fix(true, true, edits)));
    }
  }

  /** An edit for every unit of {@code written}, which stands at {@code place}, that is wrong. */
  private static List<Fix.Edit> each(
      Span place, String written, IntPredicate isWrong, String instead) {
    List<Fix.Edit> edits = new ArrayList<>();
    for (int i = 0; i < written.length(); i++) {
      if (isWrong.test(i)) {
        edits.add(new Fix.Edit(new Span(place.start() + i, place.start() + i + 1), instead));
      }
    }
    return edits;
  }

  /**
   * GitHub takes Chinese after a bare host into its name; after a mark it is
   * swallowed-punctuation's.
   */
  private static void longHost(Link link, Document document, Findings out) {
    String text = document.text();
    int start = link.destination().start();
    boolean bracketed = start > 0 && text.charAt(start - 1) == '<';
    Matcher host = HOST.matcher(text).region(start, text.length());
    if (bracketed || !host.lookingAt() || nextIsLabel(text, host.end())) {
      return;
    }
    List<Fix.Edit> brackets =
        List.of(new Fix.Edit(Span.at(start), "<"), new Fix.Edit(Span.at(host.end(1)), ">"));
    out.report(
        Finding.at(document.at(new Span(host.start(2), host.end(2))))
            .saying("host")
            .with("rest", host.group(2))
            .with("suggestion", host.group(1))
            .atMost(Severity.WARNING)
            .fixedBy(new Fix(false, true, brackets)));
  }

  // example.abc中文.com is a host with Chinese in it.
  private static boolean nextIsLabel(String text, int at) {
    return at + 1 < text.length()
        && text.charAt(at) == '.'
        && Character.isLetter(text.charAt(at + 1));
  }
}
