package duikan.rule;

import duikan.book.Anchor;
import duikan.book.Book;
import duikan.book.Chapter;
import duikan.book.Destination;
import duikan.book.Page;
import duikan.doc.Document;
import duikan.doc.Link;
import duikan.doc.Place;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Fix;
import duikan.lint.Options;
import duikan.lint.Rule;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A fragment that no heading and no id answers. */
final class DeadAnchor implements Rule.OfPageInBook {
  // What GitHub gives footnotes, and what browsers understand by themselves.
  private static final Pattern NO_ANCHOR = Pattern.compile("|top|:~:.*|fn(ref)?[-:].*");

  @Override
  public String name() {
    return "dead-anchor";
  }

  @Override
  public void check(Page page, Book book, Options options, Findings out) {
    Set<String> known = new HashSet<>();
    options.list("anchors").forEach(anchor -> known.add(Destination.nfc(anchor)));
    Map<String, PageAnchors> pages = new HashMap<>();
    List<Dead> all =
        dead(page.document(), book, pages).stream()
            .filter(dead -> !known.contains(dead.anchor()))
            .toList();
    Map<String, Place> sourcesOwn = all.isEmpty() ? Map.of() : sourcesOwn(page, book, pages);
    for (Dead dead : all) {
      Finding finding = found(dead, page, anchors(dead.there(), book, pages));
      Place same = sourcesOwn.get(dead.anchor());
      out.report(same == null ? finding : finding.and(same, "same-in-source"));
    }
  }

  /** A link whose anchor is not there. */
  private record Dead(Link link, String anchor, Document there) {}

  /** One for each destination as written, for uses of one definition share it. */
  private static Collection<Dead> dead(Document page, Book book, Map<String, PageAnchors> pages) {
    Map<Span, Dead> dead = new LinkedHashMap<>();
    for (Link link : page.links()) {
      Optional<Anchor> anchor =
          Anchor.of(link, page.path(), book.files())
              .filter(to -> !NO_ANCHOR.matcher(to.name()).matches());
      Optional<Document> there = anchor.flatMap(to -> page(to, page, book));
      if (there.isPresent() && !anchors(there.get(), book, pages).has(anchor.get().name())) {
        dead.putIfAbsent(link.destination(), new Dead(link, anchor.get().name(), there.get()));
      }
    }
    return dead.values();
  }

  private static PageAnchors anchors(Document page, Book book, Map<String, PageAnchors> pages) {
    return pages.computeIfAbsent(page.path(), path -> new PageAnchors(page, book.chapterOf(path)));
  }

  private static Optional<Document> page(Anchor anchor, Document here, Book book) {
    return anchor.page().equals(here.path()) ? Optional.of(here) : book.files().page(anchor.page());
  }

  private static Finding found(Dead dead, Page page, PageAnchors anchors) {
    Finding finding =
        Finding.at(page.document().at(dead.link().destination()))
            .with("anchor", dead.anchor())
            .with("page", dead.there().path());
    return anchors
        .meant(dead.anchor())
        .map(meant -> suggesting(meant, finding, dead.link(), page))
        .orElse(finding);
  }

  private static Finding suggesting(
      PageAnchors.Meant meant, Finding finding, Link link, Page page) {
    String text = page.document().text();
    Finding suggested =
        finding
            .saying(meant.translated() ? "translated" : "suggested")
            .with("suggestion", meant.anchor());
    Optional<Span> place = Destination.fragmentIn(text, link.destination());
    if (place.isEmpty()) {
      return suggested;
    }
    String written = Destination.encoded(meant.anchor(), place.get().of(text));
    Fix fix = meant.sure() ? Fix.safe(place.get(), written) : Fix.unsafe(place.get(), written);
    return suggested.fixedBy(fix.reshaping());
  }

  /**
   * Where the source has the same dead anchors: then the translator copied them faithfully. Empty
   * for a page that is no translation.
   */
  private static Map<String, Place> sourcesOwn(
      Page page, Book book, Map<String, PageAnchors> pages) {
    Map<String, Place> own = new HashMap<>();
    Optional<Document> source = book.chapterOf(page.path()).flatMap(Chapter::source);
    for (Dead dead : source.map(it -> dead(it, book, pages)).orElse(List.of())) {
      own.putIfAbsent(dead.anchor(), source.get().at(dead.link().destination()));
    }
    return own;
  }
}
