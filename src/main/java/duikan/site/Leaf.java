package duikan.site;

import duikan.align.AlignedChapter;
import duikan.align.Segments;
import duikan.book.Chapter;
import duikan.doc.Document;
import duikan.doc.Heading;
import duikan.lint.Diagnostic;
import duikan.lint.Severity;
import duikan.progress.ChapterProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A chapter of the site: its file, and its rows in reading order.
 *
 * @param file the name of its page in the site
 * @param aligned empty where one side is missing
 * @param loose what is wrong with it and stands in no row
 */
record Leaf(
    String file,
    ChapterProgress progress,
    Optional<AlignedChapter> aligned,
    List<Row> rows,
    List<Diagnostic> loose) {

  /** The chapter, nothing found yet. */
  static Leaf of(String file, ChapterProgress progress, Optional<AlignedChapter> aligned) {
    List<Row> rows = aligned.map(Leaf::rows).orElseGet(() -> alone(progress.chapter()));
    return new Leaf(file, progress, aligned, rows, new ArrayList<>());
  }

  private static List<Row> rows(AlignedChapter aligned) {
    List<Piece> source = Piece.of(aligned.source(), aligned.sourceBlocks());
    List<Piece> target = Piece.of(aligned.target(), aligned.targetBlocks());
    return aligned.blocks().stream()
        .map(
            bead ->
                new Row(
                    source.subList(bead.sourceFrom(), bead.sourceTo()),
                    target.subList(bead.targetFrom(), bead.targetTo())))
        .toList();
  }

  private static List<Row> alone(Chapter chapter) {
    Optional<Document> target = chapter.target();
    Document page = target.or(chapter::source).orElseThrow();
    return Piece.of(page, Segments.of(page)).stream()
        .map(
            piece ->
                target.isPresent()
                    ? new Row(List.of(), List.of(piece))
                    : new Row(List.of(piece), List.of()))
        .toList();
  }

  Chapter chapter() {
    return progress.chapter();
  }

  String name() {
    return chapter().name();
  }

  /** The title of the original; empty where it has none. */
  String sourceTitle() {
    return title(chapter().source());
  }

  /** The title of the translation; empty where it has none. */
  String targetTitle() {
    return title(chapter().target());
  }

  /** What people know it by: the translation's title, else the source's, else its name. */
  String title() {
    return Stream.of(targetTitle(), sourceTitle(), name())
        .filter(title -> !title.isBlank())
        .findFirst()
        .orElse(name());
  }

  private static String title(Optional<Document> page) {
    return page.flatMap(Document::title).map(Heading::text).orElse("");
  }

  /** Every finding, row by row. */
  Stream<Diagnostic> findings() {
    return Stream.concat(loose.stream(), rows.stream().flatMap(row -> row.findings().stream()));
  }

  int count(Severity severity) {
    return (int) findings().filter(one -> one.severity() == severity).count();
  }
}
