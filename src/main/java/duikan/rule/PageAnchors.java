package duikan.rule;

import duikan.book.Chapter;
import duikan.book.Destination;
import duikan.book.Nearest;
import duikan.doc.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The anchors of one page, and what a wrong one may have meant. Anchors are compared in NFC. For
 * one thread.
 */
final class PageAnchors {
  /** Among more anchors than that nobody looks for a misspelt one: each costs its square. */
  private static final int MOST_GUESSED = 500;

  private static final int MOST_GUESSES = 1_000;

  private final Map<String, List<String>> exact;
  private final Map<String, List<String>> byLowerCase;
  private final Map<String, List<String>> byLetters;
  private final Map<String, List<String>> byNumbers;
  private final Optional<HeadingPairs> headings;

  /** How many more guesses are made: each looks at all headings, and at hundreds of anchors. */
  private int guesses = MOST_GUESSES;

  /**
   * What a wrong anchor meant.
   *
   * @param anchor the right one
   * @param translated whether the wrong one is that of the source's heading
   * @param sure whether it can mean nothing else
   */
  record Meant(String anchor, boolean translated, boolean sure) {}

  /**
   * The anchors of {@code page}.
   *
   * @param chapter the chapter whose translation it is
   */
  PageAnchors(Document page, Optional<Chapter> chapter) {
    Collection<String> anchors = page.anchors().keySet().stream().sorted().toList();
    exact = grouped(anchors, Destination::nfc);
    byLowerCase = grouped(anchors, PageAnchors::lowerCase);
    byLetters = grouped(anchors, ChapterName::folded);
    byNumbers = grouped(anchors, ChapterName::numbersIn);
    headings = chapter.map(HeadingPairs::of);
  }

  private static Map<String, List<String>> grouped(
      Collection<String> anchors, UnaryOperator<String> key) {
    Map<String, List<String>> groups = new HashMap<>();
    anchors.forEach(
        anchor -> groups.computeIfAbsent(key.apply(anchor), k -> new ArrayList<>()).add(anchor));
    return groups;
  }

  private static String lowerCase(String anchor) {
    return Destination.nfc(anchor).toLowerCase(Locale.ROOT);
  }

  /** Whether {@code anchor}, in NFC, leads somewhere. */
  boolean has(String anchor) {
    return exact.containsKey(anchor);
  }

  /**
   * What {@code anchor} meant: the translation of the source's heading, the same in another letter
   * case, the same letters and digits with other marks between them, or the one nearest in
   * spelling.
   */
  Optional<Meant> meant(String anchor) {
    return headings
        .flatMap(both -> both.answer(anchor))
        .map(answer -> new Meant(answer, true, true))
        .or(() -> only(byLowerCase, lowerCase(anchor)).map(it -> new Meant(it, false, true)))
        .or(() -> guesses-- > 0 ? guess(anchor) : Optional.empty());
  }

  private Optional<Meant> guess(String anchor) {
    String letters = ChapterName.folded(anchor);
    return headings
        .flatMap(both -> both.answerOnItsLevel(anchor))
        .or(() -> letters.isEmpty() ? Optional.empty() : only(byLetters, letters))
        .or(() -> misspelt(anchor))
        .map(it -> new Meant(it, false, false));
  }

  private Optional<String> misspelt(String anchor) {
    List<String> sameNumbers = byNumbers.getOrDefault(ChapterName.numbersIn(anchor), List.of());
    return sameNumbers.size() > MOST_GUESSED
        ? Optional.empty()
        : only(Nearest.allTo(anchor, sameNumbers));
  }

  private static Optional<String> only(Map<String, List<String>> groups, String key) {
    return only(groups.getOrDefault(key, List.of()));
  }

  private static Optional<String> only(List<String> few) {
    return few.size() == 1 ? Optional.of(few.get(0)) : Optional.empty();
  }
}
