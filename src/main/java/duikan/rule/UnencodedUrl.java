package duikan.rule;

import duikan.book.Book;
import duikan.book.Files;
import duikan.book.Page;
import duikan.doc.Document;
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
import java.util.regex.Pattern;

/** An address that ends, or never begins, where its writer did not mean it to. */
final class UnencodedUrl implements Rule.OfPage {
  private static final Pattern WEB = Pattern.compile("(?i)https?://.*", Pattern.DOTALL);

  @Override
  public String name() {
    return "unencoded-url";
  }

  @Override
  public void check(Page page, Book book, Options options, Findings out) {
    Document document = page.document();
    for (FailedLink failed : FailedLink.in(document)) {
      out.report(found(failed, page, book));
    }
    for (Link link : document.links()) {
      if (link.kind() != Link.Kind.AUTOLINK) {
        lonePercent(link, document, out);
      } else {
        swallowed(link, document, out);
      }
    }
  }

  private static Finding found(FailedLink failed, Page page, Book book) {
    Document document = page.document();
    Finding finding = Finding.at(document.at(failed.destination()));
    if (failed.title().isPresent()) {
      Span title = failed.title().get();
      String straight = "\"" + document.text().substring(title.start() + 1, title.end() - 1) + "\"";
      return finding
          .saying("title")
          .with("suggestion", straight)
          .fixedBy(Fix.unsafe(title, straight).reshaping());
    }
    String target = failed.destination().of(document.text());
    List<Fix.Edit> edits = new ArrayList<>();
    for (int i = 0; i < target.length(); i++) {
      if (target.charAt(i) == ' ' || target.charAt(i) == '\t') {
        int at = failed.destination().start() + i;
        edits.add(new Fix.Edit(new Span(at, at + 1), "%20"));
      }
    }
    String encoded = target.replaceAll("[ \t]", "%20");
    return finding
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

  /**
   * A per cent sign in an address that encodes nothing, as in a badge of progress: servers refuse
   * it.
   */
  private static void lonePercent(Link link, Document document, Findings out) {
    String written = link.destination().of(document.text());
    if (!WEB.matcher(written).matches() || Destination.isTemplate(written)) {
      return;
    }
    List<Fix.Edit> edits = new ArrayList<>();
    for (int i = written.indexOf('%'); i >= 0; i = written.indexOf('%', i + 1)) {
      if (!Destination.isEncodedByte(written, i)) {
        int at = link.destination().start() + i;
        edits.add(new Fix.Edit(new Span(at, at + 1), "%25"));
      }
    }
    if (!edits.isEmpty()) {
      out.report(
          Finding.at(document.at(edits.get(0).span()))
              .saying("percent")
              .atMost(Severity.WARNING)
              .fixedBy(new Fix(true, true, edits)));
    }
  }

  private static void swallowed(Link link, Document document, Findings out) {
    BareAddress address = BareAddress.at(link.destination().start(), document);
    if (address.swallowed().isEmpty()) {
      return;
    }
    Span meant = address.meant();
    String text = document.text();
    Finding finding =
        Finding.at(document.at(address.swallowed()))
            .saying("swallowed")
            .with("rest", address.swallowed().of(text))
            .with("suggestion", meant.of(text))
            .atMost(Severity.WARNING);
    List<Fix.Edit> brackets =
        List.of(new Fix.Edit(Span.at(meant.start()), "<"), new Fix.Edit(Span.at(meant.end()), ">"));
    // <www.…> would be a tag.
    out.report(
        WEB.matcher(meant.of(text)).matches()
            ? finding.fixedBy(new Fix(false, true, brackets))
            : finding);
  }
}
