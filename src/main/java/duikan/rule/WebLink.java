package duikan.rule;

import duikan.book.Book;
import duikan.book.Chapter;
import duikan.book.Destination;
import duikan.book.Page;
import duikan.book.Role;
import duikan.doc.Document;
import duikan.doc.Link;
import duikan.doc.Place;
import duikan.lint.Finding;
import duikan.lint.Options;
import duikan.lint.Severity;
import duikan.web.Address;
import duikan.web.Answer;
import duikan.web.Answer.Failed;
import duikan.web.Answer.Failure;
import duikan.web.Answer.Found;
import duikan.web.Answer.Status;
import duikan.web.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A link that the web is asked about, and what is said of it.
 *
 * @param options those of its page
 */
record WebLink(Link link, Page page, Question question, Options options) {
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;
  private static final int SERVER_FAULT = 500;

  /**
   * What is wrong with it, in no order of weight; none where there is a page.
   *
   * @param original see {@link #original}
   */
  List<Finding> findings(Answer answer, Map<String, Place> original) {
    if (answer instanceof Found found) {
      return found(found);
    }
    if (answer instanceof Status status) {
      return options.list("accept").contains(String.valueOf(status.code()))
          ? List.of()
          : List.of(inSource(status(status.code()), original));
    }
    return List.of(inSource(failed(((Failed) answer).why()), original));
  }

  private List<Finding> found(Found found) {
    List<Finding> findings = new ArrayList<>();
    for (String anchor : found.missing()) {
      // Of the places asked for on that page, this link's own.
      if (question.anchors().contains(anchor)) {
        findings.add(finding().saying("anchor").with("anchor", anchor).atMost(Severity.WARNING));
      }
    }
    found.moved().map(this::moved).ifPresent(findings::add);
    return findings;
  }

  private Finding moved(Address there) {
    boolean front = there.isFront() && !question.address().isFront();
    int hash = link.target().indexOf('#');
    String fragment = hash < 0 ? "" : link.target().strip().substring(hash);
    return finding()
        .saying(front ? "front" : "moved")
        .with("there", there.text() + (front ? "" : fragment))
        .atMost(Severity.INFO);
  }

  private Finding status(int code) {
    Finding finding = finding().with("status", code);
    if (code == NOT_FOUND || code == GONE) {
      return finding;
    }
    return code >= SERVER_FAULT && code < 600
        ? finding.saying("server").atMost(Severity.WARNING)
        : finding.saying("unsaid").atMost(Severity.INFO);
  }

  private Finding failed(Failure why) {
    Finding finding = finding().with("host", question.address().host());
    return switch (why) {
      case NO_HOST -> finding.saying("host");
      case NO_CONNECTION -> finding.saying("connection").atMost(Severity.WARNING);
      case CERTIFICATE -> finding.saying("certificate").atMost(Severity.WARNING);
      case REDIRECTS, LEFT_THE_WEB -> finding.saying("redirects").atMost(Severity.WARNING);
      case SLOW -> finding.saying("slow").atMost(Severity.INFO);
      case PRIVATE -> finding.saying("private").atMost(Severity.INFO);
      case OFFLINE, NO_TIME -> throw new IllegalArgumentException(why + " is nobody's fault");
    };
  }

  private Finding finding() {
    return at(link, page);
  }

  /** A finding where a link's destination is written. */
  static Finding at(Link link, Page page) {
    return Finding.at(place(link, page.document()))
        .with("address", Destination.decoded(link.target().strip()));
  }

  private static Place place(Link link, Document document) {
    return document.at(link.destination().isEmpty() ? link.span() : link.destination());
  }

  /** Adds the source's own link of that address, for then the translator copied it faithfully. */
  private Finding inSource(Finding finding, Map<String, Place> original) {
    return Optional.ofNullable(original.get(link.target()))
        .map(place -> finding.and(place, "same-in-source"))
        .orElse(finding);
  }

  /** Where the links of the page's source stand, the first of each target; of a source none. */
  static Map<String, Place> original(Page page, Book book) {
    Map<String, Place> places = new HashMap<>();
    if (page.role() == Role.TARGET) {
      book.chapterOf(page.path())
          .flatMap(Chapter::source)
          .ifPresent(
              document ->
                  document
                      .links()
                      .forEach(one -> places.putIfAbsent(one.target(), place(one, document))));
    }
    return places;
  }
}
