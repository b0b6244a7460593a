package duikan.report;

import duikan.align.AlignedChapter;
import duikan.align.Bead;
import duikan.align.Segment;
import duikan.book.Chapter;
import duikan.doc.Document;
import duikan.doc.Place;
import duikan.doc.Span;
import duikan.lint.Diagnostic;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How the chapters of a book answer each other, at one level.
 *
 * @param entries in reading order
 */
public record Collation(Level level, List<Entry> entries) {
  public Collation {
    entries = List.copyOf(entries);
  }

  /** What answers what. */
  public enum Level {
    BLOCK,
    SENTENCE;

    /** Its name in reports: {@code block}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A chapter.
   *
   * @param aligned empty where one side is missing
   * @param findings what is wrong with it, sorted
   */
  public record Entry(
      Chapter chapter, Optional<AlignedChapter> aligned, List<Diagnostic> findings) {
    public Entry {
      findings = List.copyOf(findings);
    }
  }

  /** One side of a chapter's beads. */
  record Side(Document document, List<Segment> segments) {

    /** The segments [from, to). */
    List<Segment> of(int from, int to) {
      return segments.subList(from, to);
    }

    /** The place of a segment. */
    Place place(int segment) {
      Segment one = segments.get(segment);
      return document.at(new Span(one.start(), one.end()));
    }
  }

  /**
   * A chapter with both sides.
   *
   * @param beads in reading order
   */
  record Pair(Side source, Side target, List<Bead> beads) {}

  /** The beads of a chapter, at this level. */
  Optional<Pair> pair(Entry entry) {
    return entry.aligned().map(aligned -> pair(aligned, level));
  }

  private static Pair pair(AlignedChapter aligned, Level level) {
    return switch (level) {
      case BLOCK ->
          new Pair(
              new Side(aligned.source(), aligned.sourceBlocks()),
              new Side(aligned.target(), aligned.targetBlocks()),
              aligned.blocks());
      case SENTENCE ->
          new Pair(
              new Side(aligned.source(), aligned.alignment().sourceSentences()),
              new Side(aligned.target(), aligned.alignment().targetSentences()),
              aligned.alignment().sentences());
    };
  }

  /** The chapters that fail a check, each with what nothing answers; drafts never do. */
  public List<Gap> gaps() {
    return entries.stream()
        .filter(entry -> !entry.chapter().draft())
        .flatMap(entry -> gaps(entry).stream())
        .toList();
  }

  private List<Gap> gaps(Entry entry) {
    Optional<Pair> pair = pair(entry);
    if (pair.isEmpty()) {
      Document alone = entry.chapter().source().or(entry.chapter()::target).orElseThrow();
      return List.of(new Gap(alone.at(Span.at(0)), Gap.Kind.CHAPTER));
    }
    Side source = pair.get().source();
    return pair.get().beads().stream()
        .filter(bead -> bead.targets() == 0)
        .flatMap(bead -> IntStream.range(bead.sourceFrom(), bead.sourceTo()).boxed())
        .map(segment -> new Gap(source.place(segment), Gap.Kind.PASSAGE))
        .toList();
  }

  /** Something that nothing answers. */
  public record Gap(Place place, Kind kind) {
    /** How much of it. */
    public enum Kind {
      PASSAGE,
      CHAPTER
    }
  }
}
