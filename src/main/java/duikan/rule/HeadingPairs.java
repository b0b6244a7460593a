package duikan.rule;

import duikan.book.Chapter;
import duikan.book.Destination;
import duikan.doc.Document;
import duikan.doc.Heading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The headings of a chapter in both languages, which answer each other by their order. For one
 * thread.
 */
final class HeadingPairs {
  private final List<Heading> source;
  private final List<Heading> target;

  /** Which heading of the source each anchor leads to; made when the first is asked for. */
  private Optional<Map<String, Integer>> leading = Optional.empty();

  private Optional<Boolean> alike = Optional.empty();

  private HeadingPairs(List<Heading> source, List<Heading> target) {
    this.source = source;
    this.target = target;
  }

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
    Optional<Integer> k = leads(anchor);
    if (k.isEmpty() || !areAlike()) {
      return Optional.empty();
    }
    return Optional.of(target.get(k.get()).anchor());
  }

  /** The same among the headings of one level alone, if both sides have as many; a guess. */
  Optional<String> answerOnItsLevel(String anchor) {
    Optional<Integer> k = leads(anchor);
    if (k.isEmpty()) {
      return Optional.empty();
    }
    int level = source.get(k.get()).level();
    List<Heading> there = ofLevel(level, target);
    return ofLevel(level, source).size() == there.size()
        ? Optional.of(there.get(ofLevel(level, source.subList(0, k.get())).size()).anchor())
        : Optional.empty();
  }

  private Optional<Integer> leads(String anchor) {
    if (leading.isEmpty()) {
      Map<String, Integer> first = new HashMap<>();
      for (int k = 0; k < source.size(); k++) {
        first.putIfAbsent(Destination.nfc(source.get(k).anchor()), k);
      }
      leading = Optional.of(first);
    }
    return Optional.ofNullable(leading.get().get(anchor));
  }

  private boolean areAlike() {
    if (alike.isEmpty()) {
      alike = Optional.of(levels(source).equals(levels(target)));
    }
    return alike.get();
  }

  private static List<Integer> levels(List<Heading> headings) {
    return headings.stream().map(Heading::level).toList();
  }

  private static List<Heading> ofLevel(int level, List<Heading> headings) {
    return headings.stream().filter(heading -> heading.level() == level).toList();
  }
}
