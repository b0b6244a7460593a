package duikan.report;

import duikan.align.AlignedChapter;
import duikan.align.Bead;
import duikan.align.Segment;
import duikan.book.Chapter;
import duikan.doc.Document;
import duikan.doc.Place;
import duikan.doc.Span;
import duikan.doc.Visible;
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
  record Side(Level level, Document document, List<Segment> segments) {

    /** The line that segments begin in, 1-based; empty where there are none. */
    String line(List<Segment> of) {
      return of.isEmpty() ? "" : Integer.toString(document.source().lineAt(of.get(0).start()));
    }

    /** What is seen of segments, a line a block. */
    String text(List<Segment> of) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < of.size(); ) {
        int last = i;
        while (last + 1 < of.size() && areNeighbours(of.get(last), of.get(last + 1))) {
          last++;
        }
        String seen = seen(of.get(i).start(), of.get(last).end());
        text.append(seen.isEmpty() || text.isEmpty() ? "" : "\n").append(seen);
        i = last + 1;
      }
      return text.toString();
    }

    /** Whether nothing but a blank stands between them, so that they are sentences of one block. */
    private boolean areNeighbours(Segment one, Segment next) {
      if (level == Level.BLOCK || one.kind() != next.kind() || next.start() < one.end()) {
        return false;
      }
      String between = document.text().substring(one.end(), next.start());
      return between.isBlank() && between.lines().count() <= 2;
    }

    private String seen(int start, int end) {
      return Visible.of(document, new Span(start, end));
    }

    /** What is seen of a segment. */
    String text(Segment segment) {
      return seen(segment.start(), segment.end());
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
  record Pair(Side source, Side target, List<Bead> beads) {
    List<Segment> source(Bead bead) {
      return source.segments.subList(bead.sourceFrom(), bead.sourceTo());
    }

    List<Segment> target(Bead bead) {
      return target.segments.subList(bead.targetFrom(), bead.targetTo());
    }
  }

  /** The beads of a chapter, at this level. */
  Optional<Pair> pair(Entry entry) {
    return entry.aligned().map(aligned -> pair(aligned, level));
  }

  private static Pair pair(AlignedChapter aligned, Level level) {
    return switch (level) {
      case BLOCK ->
          new Pair(
              new Side(level, aligned.source(), aligned.sourceBlocks()),
              new Side(level, aligned.target(), aligned.targetBlocks()),
              aligned.blocks());
      case SENTENCE ->
          new Pair(
              new Side(level, aligned.source(), aligned.alignment().sourceSentences()),
              new Side(level, aligned.target(), aligned.alignment().targetSentences()),
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
