package duikan.site;

import duikan.book.Book;
import duikan.book.Page;
import duikan.book.Role;
import duikan.doc.Heading;
import duikan.progress.Badge;
import duikan.report.BadgeSvg;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** A book as a site: static files that need no server and no network. */
public final class Site {
  private final Edition edition;
  private final Words words;
  private final Leaves leaves;
  private final Frame frame;
  private final SortedMap<String, SiteFile> files = new TreeMap<>();

  private Site(Edition edition) {
    this.edition = edition;
    this.words = new Words(edition.language());
    this.leaves = new Leaves(edition);
    this.frame =
        new Frame(
            words,
            title(edition.book()).orElseGet(() -> words.in("Original and translation", "原文与译文对照")),
            !leaves.elsewhere().isEmpty());
  }

  /**
   * The files by name; the same for the same edition, byte for byte.
   *
   * @return what is to be written in UTF-8, by names without folders
   */
  public static SortedMap<String, SiteFile> of(Edition edition) {
    return new Site(edition).files();
  }

  private SortedMap<String, SiteFile> files() {
    TermMap terms = new TermMap(edition.terms(), leaves);
    List<RuleTotal> totals = RuleTotal.of(leaves);
    SearchIndex index = SearchIndex.of(leaves, SearchIndex.MOST);
    // Else GitHub Pages would have it made over by Jekyll.
    files.put(".nojekyll", out -> {});
    Assets.NAMES.forEach(name -> files.put(name, out -> out.write(Assets.text(name))));
    Badge badge = Badge.ofProgress(edition.progress(), edition.language());
    files.put("badge.svg", out -> out.append(BadgeSvg.of(badge)).append('\n'));
    files.put(SearchIndex.FILE, out -> out.write(index.script()));
    put(
        OverviewPage.FILE,
        "",
        () -> new OverviewPage(words, edition, leaves, frame.title()).content(totals));
    put(
        RulesPage.FILE,
        words.in("Findings", "问题"),
        () -> new RulesPage(words, leaves, edition.rules()).content(totals));
    put(
        GlossaryPage.FILE,
        words.in("Glossary", "术语"),
        () -> new GlossaryPage(words, leaves, terms).content());
    if (frame.others()) {
      put(
          ElsewherePage.FILE,
          words.in("Elsewhere", "其他文件"),
          () -> new ElsewherePage(words, leaves).content());
    }
    files.put(
        SearchPage.FILE,
        out ->
            frame.write(
                SearchPage.FILE,
                words.in("Search", "搜索"),
                new SearchPage(words).content(index),
                List.of(SearchIndex.FILE),
                out));
    List<Leaf> all = leaves.all();
    for (int i = 0; i < all.size(); i++) {
      Leaf leaf = all.get(i);
      Optional<Leaf> before = i > 0 ? Optional.of(all.get(i - 1)) : Optional.empty();
      Optional<Leaf> after = i + 1 < all.size() ? Optional.of(all.get(i + 1)) : Optional.empty();
      put(
          leaf.file(),
          leaf.title(),
          () -> new ChapterPage(words, leaves, leaf, terms.signposts(leaf)).content(before, after));
    }
    return files;
  }

  private void put(String file, String heading, Supplier<Markup> content) {
    files.put(file, out -> frame.write(file, heading, content.get(), List.of(), out));
  }

  /** The title of the README, which is that of the book. */
  private static Optional<String> title(Book book) {
    return book.pages().stream()
        .filter(page -> page.role() == Role.README)
        .map(Page::document)
        .flatMap(page -> page.title().stream())
        .map(Heading::text)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }
}
