package duikan.term;

import duikan.align.AlignedStretch;
import duikan.book.Chapter;
import duikan.doc.Document;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the chapters of one stretch of a book say. As long as nobody has it aligned, that is what
 * the translation alone tells: every place where a row may stand, the glosses, and the lessons.
 */
final class StretchTerms {
  private final AlignedStretch stretch;
  private final List<Chapter> chapters;
  private boolean whole;
  private List<ChapterTerms.Reading> readings = List.of();

  /**
   * Of those chapters that have a translation.
   *
   * @param counted which paths of translations count
   */
  StretchTerms(AlignedStretch stretch, Predicate<String> counted) {
    this.stretch = stretch;
    chapters =
        stretch.all().stream()
            .filter(chapter -> chapter.target().map(Document::path).filter(counted).isPresent())
            .toList();
  }

  /** Reads all of it if it holds a chapter that is asked for, else what the translation tells. */
  void read(Vocabulary vocabulary, Predicate<Chapter> asked) {
    whole = stretch.all().stream().anyMatch(asked);
    readings = chapters(chapter -> true, vocabulary);
  }

  /** The same with what the book teaches, which changes nothing where none of it stands. */
  void readAgain(Teachings taught, Vocabulary vocabulary) {
    readings = chapters(chapter -> taught.standIn(chapter.target().orElseThrow()), vocabulary);
  }

  /** Reads all of it, whoever asks. */
  void readWhole(Vocabulary vocabulary) {
    read(vocabulary, chapter -> true);
  }

  /** Whether all of it was read. */
  boolean isWhole() {
    return whole;
  }

  private List<ChapterTerms.Reading> chapters(Predicate<Chapter> changed, Vocabulary vocabulary) {
    if (whole) {
      stretch.chapters(); // before threads ask, for it takes all cores itself
    }
    return IntStream.range(0, chapters.size())
        .parallel()
        .mapToObj(
            c ->
                changed.test(chapters.get(c)) ? read(chapters.get(c), vocabulary) : readings.get(c))
        .toList();
  }

  private ChapterTerms.Reading read(Chapter chapter, Vocabulary vocabulary) {
    return whole
        ? ChapterTerms.read(chapter, stretch.chapter(chapter), vocabulary)
        : ChapterTerms.glance(chapter, vocabulary);
  }

  /** The places of the translation, in reading order. */
  Stream<Use> uses() {
    return readings.stream().flatMap(reading -> reading.uses().stream());
  }

  /** The places of the original, in reading order; none before all of it is read. */
  Stream<Mention> mentions() {
    return readings.stream().flatMap(reading -> reading.mentions().stream());
  }

  /** What its glosses teach, in reading order. */
  Stream<Lesson> lessons() {
    return readings.stream().flatMap(reading -> reading.lessons().stream());
  }

  /** The forbidden renderings in its diagrams, in reading order; of one that was read whole. */
  List<Label> labels(Vocabulary vocabulary) {
    return chapters.parallelStream()
        .flatMap(chapter -> Label.of(chapter, stretch.chapter(chapter), vocabulary).stream())
        .toList();
  }
}
