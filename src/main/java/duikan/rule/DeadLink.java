package duikan.rule;

import duikan.book.Book;
import duikan.book.Chapter;
import duikan.book.Destination;
import duikan.book.Files;
import duikan.book.Page;
import duikan.book.Role;
import duikan.doc.Document;
import duikan.doc.Link;
import duikan.doc.Place;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Fix;
import duikan.lint.Options;
import duikan.lint.Rule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A link or image whose file is not there. */
final class DeadLink implements Rule.OfPageInBook {
  @Override
  public String name() {
    return "dead-link";
  }

  @Override
  public void check(Page page, Book book, Options options, Findings out) {
    Document document = page.document();
    Set<Span> seen = new HashSet<>();
    SourceLinks original = new SourceLinks(page, book);
    Guesses guesses = new Guesses(page, book);
    for (Link link : document.links()) {
      // Uses of one definition share its destination.
      if (seen.add(link.destination()) && !isExpected(link, options)) {
        check(link, page, book, original, guesses, options, out);
      }
    }
  }

  private static void check(
      Link link,
      Page page,
      Book book,
      SourceLinks original,
      Guesses guesses,
      Options options,
      Findings out) {
    Destination destination = Destination.of(link, page.path());
    switch (destination.kind()) {
      case EMPTY, ELSEWHERE, HERE -> {}
      case OUTSIDE -> out.report(at(link, page).saying("outside"));
      case INSIDE -> {
        boolean dead = !leadsSomewhere(destination.path(), link.image(), book, options);
        if (dead || link.target().contains("\\")) {
          out.report(original.beside(found(link, destination.path(), dead, page, guesses), link));
        }
      }
    }
  }

  private static Finding found(Link link, String path, boolean dead, Page page, Guesses guesses) {
    if (!dead) {
      return suggesting(path, "backslash", link, page);
    }
    Optional<String> near = guesses.nearest(path);
    if (near.isPresent()) {
      return suggesting(near.get(), "suggested", link, page);
    }
    return guesses
        .elsewhere(path)
        .map(place -> suggesting(place, "elsewhere", link, page))
        .orElseGet(() -> at(link, page).saying(link.image() ? "image" : Finding.USUAL));
  }

  /** What the first of a page's dead links meant: each guess may look at a folder's files. */
  private static final class Guesses {
    private static final int MOST = 1_000;

    private final Page page;
    private final Book book;
    private int left = MOST;

    Guesses(Page page, Book book) {
      this.page = page;
      this.book = book;
    }

    Optional<String> nearest(String path) {
      return left-- > 0 ? MissingFile.nearest(path, page, book) : Optional.empty();
    }

    Optional<String> elsewhere(String path) {
      return left > 0 ? MissingFile.elsewhere(path, book) : Optional.empty();
    }
  }

  private static Finding suggesting(String path, String variant, Link link, Page page) {
    String text = page.document().text();
    Optional<Span> place = Destination.pathIn(text, link.destination());
    String like = place.map(span -> span.of(text)).orElse("");
    String better = Destination.written(path, page.path(), like.replace('\\', '/'));
    Finding finding =
        at(link, page).saying(variant).with("suggestion", Destination.decoded(better));
    boolean safe = variant.equals("backslash");
    return place
        .map(
            span ->
                finding.fixedBy(
                    (safe ? Fix.safe(span, better) : Fix.unsafe(span, better)).reshaping()))
        .orElse(finding);
  }

  private static Finding at(Link link, Page page) {
    Span place = link.destination().isEmpty() ? link.span() : link.destination();
    return Finding.at(page.document().at(place)).with("target", Destination.decoded(link.target()));
  }

  /** The links of the source by what is written in them, made when the first dead one is found. */
  private static final class SourceLinks {
    private final Page page;
    private final Book book;
    private Optional<Map<String, Place>> missing = Optional.empty();

    SourceLinks(Page page, Book book) {
      this.page = page;
      this.book = book;
    }

    /**
     * Adds the source's own dead link of the same name, for then the translator copied it
     * faithfully.
     */
    Finding beside(Finding finding, Link link) {
      if (page.role() != Role.TARGET) {
        return finding;
      }
      if (missing.isEmpty()) {
        missing = Optional.of(missing());
      }
      return Optional.ofNullable(missing.get().get(link.target()))
          .map(place -> finding.and(place, "same-in-source"))
          .orElse(finding);
    }

    private Map<String, Place> missing() {
      Map<String, Place> places = new HashMap<>();
      Optional<Document> source = book.chapterOf(page.path()).flatMap(Chapter::source);
      for (Link link : source.map(Document::links).orElse(List.of())) {
        if (!places.containsKey(link.target()) && isMissing(link, source.get())) {
          places.put(link.target(), source.get().at(link.destination()));
        }
      }
      return places;
    }

    private boolean isMissing(Link link, Document source) {
      Destination there = Destination.of(link, source.path());
      return there.kind() == Destination.Kind.INSIDE
          && book.files().find(there.path()) instanceof Files.Missing;
    }
  }

  private static boolean leadsSomewhere(String path, boolean image, Book book, Options options) {
    if (path.isEmpty()) {
      return true;
    }
    Files.Found found = book.files().find(path);
    if (found instanceof Files.Missing) {
      return isBuiltFromPage(path, book, options);
    }
    // Hosts list a folder without an index; none shows one as an image. Another letter case is
    // wrong-case-path's.
    return !(image && found instanceof Files.Folder);
  }

  private static boolean isBuiltFromPage(String path, Book book, Options options) {
    return options.list("page-endings").stream()
        .filter(path::endsWith)
        .map(ending -> path.substring(0, path.length() - ending.length()) + ".md")
        .anyMatch(page -> book.files().find(page) instanceof Files.File);
  }

  private static boolean isExpected(Link link, Options options) {
    String target = Destination.decoded(link.target());
    return options.list("ignore").stream().anyMatch(target::startsWith);
  }
}
