package duikan.rule;

import duikan.align.AlignedChapter;
import duikan.align.Answer;
import duikan.align.Segment;
import duikan.book.Book;
import duikan.doc.BlockKind;
import duikan.doc.Document;
import duikan.doc.Link;
import duikan.doc.Place;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Options;
import duikan.lint.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An image of the source that its translation does not show. An image of another name, a diagram or
 * a table in its place is no fault.
 */
final class ImageMismatch implements Rule.OfAlignment {
  @Override
  public String name() {
    return "image-mismatch";
  }

  @Override
  public void check(AlignedChapter chapter, Book book, Options options, Findings out) {
    Set<String> shown = new HashSet<>();
    chapter.target().links().stream().filter(Link::image).forEach(image -> shown.add(file(image)));
    int gap = 0;
    for (Answer answer : chapter.answers()) {
      List<Segment> source = answer.source().stream().map(chapter.sourceBlocks()::get).toList();
      List<Segment> target = answer.target().stream().map(chapter.targetBlocks()::get).toList();
      if (answer.isPaired()) {
        gap = target.get(target.size() - 1).end();
      }
      if (target.stream().anyMatch(ImageMismatch::isDrawn)) {
        continue;
      }
      boolean alone = source.stream().allMatch(block -> block.kind() == BlockKind.IMAGE);
      if (answer.isOmitted() && !alone) {
        continue;
      }
      Place place =
          answer.isOmitted()
              ? chapter.target().at(Span.at(gap))
              : new Counterpart(chapter, source, target).place();
      missing(chapter.source(), source, images(chapter.target(), target).size(), shown)
          .forEach(
              image ->
                  out.report(
                      Finding.at(place)
                          .with("image", image.target())
                          .and(chapter.source().at(image.span()), "source")));
    }
  }

  private static boolean isDrawn(Segment block) {
    return switch (block.kind()) {
      case CODE, MERMAID, TABLE, MATH -> true;
      case HEADING, PARAGRAPH, LIST_ITEM, IMAGE, HTML -> false;
    };
  }

  private static List<Link> missing(
      Document page, List<Segment> blocks, int there, Set<String> shown) {
    List<Link> images = images(page, blocks);
    if (images.size() <= there) {
      return List.of();
    }
    return images.stream()
        .filter(image -> !shown.contains(file(image)))
        .limit(images.size() - there)
        .toList();
  }

  private static List<Link> images(Document page, List<Segment> blocks) {
    return Counterpart.links(page, blocks).stream().filter(Link::image).toList();
  }

  private static String file(Link image) {
    String target = image.target();
    return target.substring(target.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }
}
