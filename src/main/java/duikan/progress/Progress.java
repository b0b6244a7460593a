package duikan.progress;

import duikan.align.AlignedBook;
import duikan.book.Book;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Where the translation of a book stands.
 *
 * @param chapters in the book's order
 */
public record Progress(List<ChapterProgress> chapters) {
  public Progress {
    chapters = List.copyOf(chapters);
  }

  /**
   * Where it stands.
   *
   * @param letters for each page of the translation, how many letters may differ in a passage of
   *     the source that is only spelt otherwise
   */
  public static Progress of(
      Book book, AlignedBook aligned, Evidence evidence, ToIntFunction<String> letters) {
    aligned.align(chapter -> true); // which takes all cores itself
    return new Progress(
        book.chapters().parallelStream()
            .map(
                chapter ->
                    aligned
                        .chapter(chapter)
                        .map(
                            pair ->
                                ChapterProgress.of(
                                    pair,
                                    evidence.of(
                                        book, pair, letters.applyAsInt(pair.target().path()))))
                        .orElseGet(() -> ChapterProgress.alone(chapter)))
            .toList());
  }

  /** Only chapters that have a source: what a translation is measured by. */
  public List<ChapterProgress> measured() {
    return chapters.stream().filter(one -> one.state() != State.ADDED).toList();
  }

  public Count blocks() {
    return chapters.stream().map(ChapterProgress::blocks).reduce(Count.NONE, Count::plus);
  }

  public Count words() {
    return chapters.stream().map(ChapterProgress::words).reduce(Count.NONE, Count::plus);
  }

  /** Blocks of the translation that answer nothing. */
  public int added() {
    return chapters.stream().mapToInt(ChapterProgress::added).sum();
  }

  /** How many chapters there are in each state, in the order of the states; none that has none. */
  public Map<State, Integer> states() {
    Map<State, Integer> states = new LinkedHashMap<>();
    for (State state : State.values()) {
      int count = (int) chapters.stream().filter(one -> one.state() == state).count();
      if (count > 0) {
        states.put(state, count);
      }
    }
    return states;
  }

  /** Why it is not known whether some passages are stale; the first reason met. */
  public Optional<Silence> unknown() {
    return chapters.stream().flatMap(one -> one.unknown().stream()).findFirst();
  }

  /**
   * Of a hundred words of the source, those whose block is translated and not stale; tenths, cut
   * off, so that 100.0 means all. A source without words is measured by its blocks.
   */
  public double percent() {
    return percent(words(), blocks());
  }

  /** {@code 81.4%}, the same wherever it is shown. */
  public static String shown(double percent) {
    return String.format(Locale.ROOT, "%.1f%%", percent);
  }

  static double percent(Count words, Count blocks) {
    Count count = words.source() > 0 ? words : blocks;
    return count.source() == 0
        ? 100
        : Math.floorDiv(1000L * count.current(), count.source()) / 10.0;
  }
}
