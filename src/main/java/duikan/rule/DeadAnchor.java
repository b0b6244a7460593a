package duikan.rule;

import duikan.book.Book;
import duikan.book.Chapter;
import duikan.book.Files;
import duikan.book.Page;
import duikan.book.Role;
import duikan.doc.Document;
import duikan.doc.Link;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Fix;
import duikan.lint.Options;
import duikan.lint.Rule;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A fragment that no heading and no id answers. */
final class DeadAnchor implements Rule.OfPage {
  // What GitHub puts before every id, what it gives footnotes, and what browsers understand by
  // themselves.
  private static final String GITHUB_PREFIX = "user-content-";
  private static final Pattern NO_ANCHOR = Pattern.compile("|top|:~:.*|fn(ref)?[-:].*");

  @Override
  public String name() {
    return "dead-anchor";
  }

  @Override
  public void check(Page page, Book book, Options options, Findings out) {
    Set<String> known = new HashSet<>();
    options.list("anchors").forEach(anchor -> known.add(Destination.nfc(anchor)));
    Set<Span> seen = new HashSet<>();
    for (Link link : page.document().links()) {
      Destination destination = Destination.of(link, page.path());
      Optional<Document> there = page(destination, page.document(), book);
      if (there.isEmpty() || destination.fragment().isEmpty()) {
        continue;
      }
      String anchor = anchor(destination.fragment().get());
      if (isDead(anchor, there.get()) && !known.contains(anchor) && seen.add(link.destination())) {
        Finding finding = found(link, anchor, there.get(), page, book);
        out.report(inSource(finding, anchor, page, book));
      }
    }
  }

  private static String anchor(String fragment) {
    return fragment.startsWith(GITHUB_PREFIX)
        ? fragment.substring(GITHUB_PREFIX.length())
        : fragment;
  }

  private static boolean isDead(String anchor, Document there) {
    return !NO_ANCHOR.matcher(anchor).matches()
        && !there.anchors().containsKey(anchor)
        && there.anchors().keySet().stream().map(Destination::nfc).noneMatch(anchor::equals);
  }

  /**
   * The Markdown page a link leads to, if it is one; lines of its source text are no anchors of the
   * page.
   */
  private static Optional<Document> page(Destination destination, Document here, Book book) {
    return switch (destination.kind()) {
      case EMPTY, ELSEWHERE, OUTSIDE -> Optional.empty();
      case HERE -> Optional.of(here);
      case INSIDE ->
          destination.fragment().isEmpty() || destination.query().contains("plain=1")
              ? Optional.empty()
              : file(destination.path(), book)
                  .filter(Destination::isPage)
                  .flatMap(
                      path ->
                          path.equals(here.path()) ? Optional.of(here) : book.files().page(path));
    };
  }

  private static Optional<String> file(String path, Book book) {
    if (path.isEmpty()) {
      return Optional.empty();
    }
    Files.Found found = book.files().find(path);
    if (found instanceof Files.Folder folder) {
      return folder.index();
    }
    if (found instanceof Files.OtherCase other) {
      return Optional.of(other.actual());
    }
    return found instanceof Files.File ? Optional.of(path) : Optional.empty();
  }

  private static Finding found(Link link, String anchor, Document there, Page page, Book book) {
    Finding finding =
        Finding.at(page.document().at(link.destination()))
            .with("anchor", anchor)
            .with("page", there.path());
    Set<String> anchors = there.anchors().keySet();
    Optional<String> answer = translated(anchor, there, book);
    if (answer.isPresent()) {
      return suggesting(answer.get(), true, finding.saying("translated"), link, page);
    }
    Optional<String> otherCase =
        NearestAnchor.only(anchors, other -> Destination.nfc(other).equalsIgnoreCase(anchor));
    if (otherCase.isPresent()) {
      return suggesting(otherCase.get(), true, finding.saying("suggested"), link, page);
    }
    return inSameLevel(anchor, there, book)
        .or(() -> NearestAnchor.to(anchor, anchors))
        .map(near -> suggesting(near, false, finding.saying("suggested"), link, page))
        .orElse(finding);
  }

  private static Finding suggesting(
      String anchor, boolean safe, Finding finding, Link link, Page page) {
    String text = page.document().text();
    Finding suggested = finding.with("suggestion", anchor);
    Optional<Span> place = Destination.fragmentIn(text, link.destination());
    if (place.isEmpty()) {
      return suggested;
    }
    String written = Destination.encoded(anchor, place.get().of(text));
    Fix fix = safe ? Fix.safe(place.get(), written) : Fix.unsafe(place.get(), written);
    return suggested.fixedBy(fix.reshaping());
  }

  /**
   * The anchor of the translated heading, where {@code anchor} is the source's and both sides have
   * the same headings.
   */
  private static Optional<String> translated(String anchor, Document there, Book book) {
    return book.chapterOf(there.path()).flatMap(chapter -> HeadingPairs.of(chapter).answer(anchor));
  }

  private static Optional<String> inSameLevel(String anchor, Document there, Book book) {
    return book.chapterOf(there.path())
        .flatMap(chapter -> HeadingPairs.of(chapter).answerOnItsLevel(anchor));
  }

  /** Adds the source's own dead anchor, for then the translator copied it faithfully. */
  private static Finding inSource(Finding finding, String anchor, Page page, Book book) {
    if (page.role() != Role.TARGET) {
      return finding;
    }
    return book.chapterOf(page.path())
        .flatMap(Chapter::source)
        .flatMap(
            source ->
                source.links().stream()
                    .filter(original -> isDeadIn(source, original, anchor, book))
                    .findFirst()
                    .map(
                        original ->
                            finding.and(source.at(original.destination()), "same-in-source")))
        .orElse(finding);
  }

  private static boolean isDeadIn(Document source, Link original, String anchor, Book book) {
    Destination destination = Destination.of(original, source.path());
    return destination.fragment().filter(it -> anchor(it).equals(anchor)).isPresent()
        && page(destination, source, book).filter(there -> isDead(anchor, there)).isPresent();
  }
}
