package duikan.book;

import duikan.doc.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The chapters that a book's pages make, paired, named and in reading order. */
final class Chapters {
  private final Config config;
  private final Layout layout;
  private final List<Glob> order;

  private Chapters(Config config) {
    this.config = config;
    this.layout = Layout.of(config);
    this.order = config.order().stream().map(Glob::of).toList();
  }

  /**
   * Pairs {@code pages} and puts them in order; the order they come in does not matter.
   *
   * @param unread paths of pages that could not be read
   * @param isDraft whether a translation is in work
   * @throws BadSetting if {@code pair:} names a file that is not there or one file twice
   */
  static List<Chapter> of(
      Config config,
      List<Page> pages,
      Set<String> unread,
      Predicate<Document> isDraft,
      ByContent content)
      throws BadSetting {
    return new Chapters(config).chapters(pages, unread, isDraft, content);
  }

  private List<Chapter> chapters(
      List<Page> pages, Set<String> unread, Predicate<Document> isDraft, ByContent content)
      throws BadSetting {
    List<Side> sources = new ArrayList<>();
    List<Side> targets = new ArrayList<>();
    Set<String> known = new HashSet<>();
    unread.forEach(path -> known.add(Names.composed(path)));
    for (Page page : pages) {
      known.add(Names.composed(page.path()));
      switch (page.role()) {
        case SOURCE -> sources.addAll(sourceSides(page));
        case TARGET -> targets.add(side(page));
        case README -> {}
      }
    }
    List<Pairing.Pair> pairs =
        new ArrayList<>(Pairing.of(sources, targets, config, known, content));
    pairs.sort(
        Comparator.comparingInt(this::givenOrder)
            .thenComparing(pair -> leading(pair).rank())
            .thenComparing(pair -> leading(pair).document().path()));
    return named(pairs, isDraft);
  }

  private List<Side> sourceSides(Page page) {
    return config
        .sourceFile()
        .map(file -> SplitSource.sides(page.document(), file.split()))
        .orElseGet(() -> List.of(side(page)));
  }

  private Side side(Page page) {
    return new Side(
        page.document(), Rank.of(layout.below(page.role(), page.path()), page.document()));
  }

  private int givenOrder(Pairing.Pair pair) {
    for (int i = 0; i < order.size(); i++) {
      Glob glob = order.get(i);
      Side named = pair.target().or(pair::source).orElseThrow();
      if (glob.matches(named.path())) {
        return i;
      }
    }
    return order.size();
  }

  /** The side whose name tells the place: the translation's, unless only the source's says it. */
  private static Side leading(Pairing.Pair pair) {
    return pair.target()
        .filter(side -> side.rank().numbering().saysSomething())
        .or(pair::source)
        .or(pair::target)
        .orElseThrow();
  }

  private static List<Chapter> named(List<Pairing.Pair> pairs, Predicate<Document> isDraft) {
    Map<String, Integer> uses = new HashMap<>();
    pairs.forEach(pair -> uses.merge(name(pair), 1, Integer::sum));
    List<Chapter> chapters = new ArrayList<>();
    for (Pairing.Pair pair : pairs) {
      boolean isAlone = uses.getOrDefault(name(pair), 0) == 1;
      Optional<Document> target = pair.target().map(Side::document);
      chapters.add(
          new Chapter(
              isAlone ? name(pair) : leading(pair).rank().path(),
              leading(pair).rank().numbering().ordinal(),
              pair.source().map(Side::document),
              target,
              pair.how(),
              target.filter(isDraft).isPresent()));
    }
    return List.copyOf(chapters);
  }

  private static String name(Pairing.Pair pair) {
    Rank rank = leading(pair).rank();
    String written = rank.numbering().written();
    return written.isEmpty() ? pair.target().or(pair::source).orElseThrow().rank().name() : written;
  }
}
