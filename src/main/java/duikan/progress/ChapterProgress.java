package duikan.progress;

import duikan.align.AlignedChapter;
import duikan.align.Answer;
import duikan.align.Segments;
import duikan.book.Chapter;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a chapter stands.
 *
 * @param blocks of the source
 * @param words of the source's running text
 * @param added blocks of the translation that answer nothing: they never count as translation
 * @param unknown why it is not known whether some of it is stale
 */
public record ChapterProgress(
    Chapter chapter, State state, Count blocks, Count words, int added, Optional<Silence> unknown) {

  /** A chapter with one side. */
  static ChapterProgress alone(Chapter chapter) {
    if (chapter.source().isEmpty()) {
      int added = Segments.of(chapter.target().orElseThrow()).size();
      return new ChapterProgress(
          chapter, State.ADDED, Count.NONE, Count.NONE, added, Optional.empty());
    }
    Tally.Counts counts = Tally.missing(Segments.of(chapter.source().get()));
    return new ChapterProgress(
        chapter, State.MISSING, counts.blocks(), counts.words(), 0, Optional.empty());
  }

  /** A chapter with both sides. */
  static ChapterProgress of(AlignedChapter chapter, Staleness staleness) {
    Tally.Counts counts =
        Tally.of(
            chapter,
            staleness.passages().stream()
                .map(Staleness.Outdated::block)
                .collect(Collectors.toSet()));
    int added =
        chapter.answers().stream()
            .filter(Answer::isAdded)
            .mapToInt(answer -> answer.target().size())
            .sum();
    return new ChapterProgress(
        chapter.chapter(),
        state(chapter.chapter(), counts),
        counts.blocks(),
        counts.words(),
        added,
        staleness.unknown());
  }

  private static State state(Chapter chapter, Tally.Counts counts) {
    Count blocks = counts.blocks();
    Count said = counts.words().source() > 0 ? counts.words() : blocks;
    if (said.source() > 0 && said.translated() == 0) {
      return State.UNTRANSLATED;
    }
    if (blocks.stale() > 0) {
      return State.STALE;
    }
    return chapter.draft() || blocks.translated() < blocks.source() ? State.PARTIAL : State.DONE;
  }

  /** As {@link Progress#percent()}, of this chapter alone. */
  public double percent() {
    return Progress.percent(words, blocks);
  }
}
