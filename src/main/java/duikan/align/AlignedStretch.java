package duikan.align;

import duikan.book.Chapter;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Chapters that follow each other and are aligned together, by what they say of their own
 * translation, when somebody first asks; for several threads, though aligning takes all cores
 * itself.
 */
public final class AlignedStretch {
  private final List<Chapter> all;
  private final Aligning aligning;
  private Optional<List<AlignedChapter>> aligned = Optional.empty();

  /** By identity: to compare chapters by what they hold is to read them whole. */
  private final IdentityHashMap<Chapter, AlignedChapter> byChapter = new IdentityHashMap<>();

  AlignedStretch(List<Chapter> all, Aligning aligning) {
    this.all = List.copyOf(all);
    this.aligning = aligning;
  }

  /** Its chapters in the book's order, also those of which a side is missing. */
  public List<Chapter> all() {
    return all;
  }

  /** Whether nobody need wait for {@link #chapters}. */
  public synchronized boolean isAligned() {
    return aligned.isPresent();
  }

  /** Those of its chapters that have both sides, aligned. */
  public synchronized List<AlignedChapter> chapters() {
    List<AlignedChapter> known = aligned.orElseGet(() -> aligning.of(paired()));
    if (aligned.isEmpty()) {
      known.forEach(one -> byChapter.put(one.chapter(), one));
      aligned = Optional.of(known);
    }
    return known;
  }

  /**
   * The chapter with both its sides aligned; empty where one is missing.
   *
   * @param chapter one of its own
   */
  public synchronized Optional<AlignedChapter> chapter(Chapter chapter) {
    chapters();
    return Optional.ofNullable(byChapter.get(chapter));
  }

  /** Those of its chapters that can be aligned. */
  List<Chapter> paired() {
    return all.stream()
        .filter(chapter -> chapter.source().isPresent() && chapter.target().isPresent())
        .toList();
  }
}
