package duikan.rule;

import duikan.book.Chapter;
import duikan.book.Destination;
import duikan.doc.Document;
import duikan.doc.Heading;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The headings of a chapter in both languages, which answer each other by their order. */
record HeadingPairs(List<Heading> source, List<Heading> target) {

  static HeadingPairs of(Chapter chapter) {
    return new HeadingPairs(headings(chapter.source()), headings(chapter.target()));
  }

  private static List<Heading> headings(Optional<Document> side) {
    return side.map(Document::headings).orElse(List.of());
  }

  /**
   * The anchor of the target's k-th heading where {@code anchor} leads to the source's k-th, if the
   * levels of both sides are the same from first to last.
   */
  Optional<String> answer(String anchor) {
    return answer(anchor, source, target).filter(it -> levels(source).equals(levels(target)));
  }

  /** The same among the headings of one level alone, if both sides have as many; a guess. */
  Optional<String> answerOnItsLevel(String anchor) {
    return source.stream()
        .filter(heading -> leads(anchor, heading))
        .findFirst()
        .map(Heading::level)
        .flatMap(level -> answer(anchor, ofLevel(level, source), ofLevel(level, target)));
  }

  private static Optional<String> answer(
      String anchor, List<Heading> source, List<Heading> target) {
    if (source.size() != target.size()) {
      return Optional.empty();
    }
    return IntStream.range(0, source.size())
        .filter(k -> leads(anchor, source.get(k)))
        .mapToObj(k -> target.get(k).anchor())
        .findFirst();
  }

  private static boolean leads(String anchor, Heading heading) {
    return Destination.nfc(heading.anchor()).equals(anchor);
  }

  private static List<Integer> levels(List<Heading> headings) {
    return headings.stream().map(Heading::level).toList();
  }

  private static List<Heading> ofLevel(int level, List<Heading> headings) {
    return headings.stream().filter(heading -> heading.level() == level).toList();
  }
}
