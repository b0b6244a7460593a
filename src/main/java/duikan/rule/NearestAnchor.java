package duikan.rule;

import duikan.book.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The one anchor of a page that a wrong one may have meant. */
final class NearestAnchor {
  private NearestAnchor() {}

  /**
   * The anchor of the same letters and digits, whatever stands between them; else the nearest in
   * edits.
   */
  static Optional<String> to(String anchor, Collection<String> anchors) {
    String letters = ChapterName.folded(anchor);
    return only(anchors, other -> !letters.isEmpty() && ChapterName.folded(other).equals(letters))
        .or(() -> misspelt(anchor, anchors));
  }

  private static Optional<String> misspelt(String anchor, Collection<String> anchors) {
    String numbers = ChapterName.numbersIn(anchor);
    List<String> near =
        Nearest.allTo(
            anchor,
            anchors.stream()
                .filter(other -> ChapterName.numbersIn(other).equals(numbers))
                .toList());
    return only(near, other -> true);
  }

  /** The anchor that fits, if it is the only one. */
  static Optional<String> only(Collection<String> anchors, Predicate<String> fits) {
    List<String> few = anchors.stream().filter(fits).limit(2).toList();
    return few.size() == 1 ? Optional.of(few.get(0)) : Optional.empty();
  }
}
