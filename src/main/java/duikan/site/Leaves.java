package duikan.site;

import duikan.book.Chapter;
import duikan.doc.Document;
import duikan.doc.Place;
import duikan.lint.Diagnostic;
import duikan.progress.ChapterProgress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The chapters of the site, every finding in its place. */
final class Leaves {
  private final List<Leaf> leaves = new ArrayList<>();
  private final IdentityHashMap<Chapter, Leaf> byChapter = new IdentityHashMap<>();
  private final Map<String, NavigableMap<Integer, Spot>> starts = new HashMap<>();
  private final Map<String, Leaf> bare = new HashMap<>();
  private final List<Diagnostic> elsewhere = new ArrayList<>();

  /**
   * A row of a chapter.
   *
   * @param row 0-based; -1 for the chapter as a whole
   */
  record Spot(Leaf leaf, int row) {

    /** Where it is, seen from a page of the site. */
    String href(String from) {
      String file = from.equals(leaf.file()) ? "" : leaf.file();
      return file + (row < 0 ? "#main" : "#b" + (row + 1));
    }
  }

  Leaves(Edition edition) {
    Address address = new Address();
    for (ChapterProgress one : edition.progress().chapters()) {
      Chapter chapter = one.chapter();
      Leaf leaf = Leaf.of(address.of(chapter.name()), one, edition.aligned().chapter(chapter));
      leaves.add(leaf);
      byChapter.put(chapter, leaf);
      index(leaf);
    }
    edition.findings().forEach(this::put);
  }

  private void index(Leaf leaf) {
    Stream.of(leaf.chapter().source(), leaf.chapter().target())
        .flatMap(Optional::stream)
        .map(Document::path)
        .forEach(path -> bare.putIfAbsent(path, leaf));
    for (int row = 0; row < leaf.rows().size(); row++) {
      Spot spot = new Spot(leaf, row);
      leaf.rows().get(row).source().forEach(piece -> index(piece, spot));
      leaf.rows().get(row).target().forEach(piece -> index(piece, spot));
    }
  }

  private void index(Piece piece, Spot spot) {
    starts
        .computeIfAbsent(piece.page().path(), path -> new TreeMap<>())
        .put(piece.span().start(), spot);
  }

  private void put(Diagnostic finding) {
    List<Place> places = new ArrayList<>(List.of(finding.place()));
    finding.related().forEach(related -> places.add(related.place()));
    // An omission stands where the original is, not where the translation should be.
    places.removeIf(place -> place.span().isEmpty());
    places.add(finding.place());
    Optional<Spot> spot =
        isInChapter(finding.place())
            ? places.stream().flatMap(place -> spot(place).stream()).findFirst()
            : Optional.empty();
    if (spot.isEmpty()) {
      elsewhere.add(finding);
    } else if (spot.get().row() < 0) {
      spot.get().leaf().loose().add(finding);
    } else {
      spot.get().leaf().rows().get(spot.get().row()).findings().add(finding);
    }
  }

  private boolean isInChapter(Place place) {
    return bare.containsKey(place.path());
  }

  /** The row whose block holds a place, or begins last before it. */
  Optional<Spot> spot(Place place) {
    NavigableMap<Integer, Spot> rows = starts.getOrDefault(place.path(), new TreeMap<>());
    if (rows.isEmpty()) {
      return Optional.ofNullable(bare.get(place.path())).map(leaf -> new Spot(leaf, -1));
    }
    return Optional.ofNullable(rows.floorEntry(place.span().start()))
        .or(() -> Optional.of(rows.firstEntry()))
        .map(Map.Entry::getValue);
  }

  /** In the book's order. */
  List<Leaf> all() {
    return leaves;
  }

  /** The page of a chapter of the book. */
  Optional<Leaf> of(Chapter chapter) {
    return Optional.ofNullable(byChapter.get(chapter));
  }

  /** What is wrong outside of the chapters: in the README, the glossary, the settings. */
  List<Diagnostic> elsewhere() {
    return elsewhere;
  }
}
