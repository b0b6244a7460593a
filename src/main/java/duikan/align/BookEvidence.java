package duikan.align;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * What a book says of its own translation: which words stand for which, how surely, and how long a
 * translation is. Learnt from the pairs of blocks that the aligner made; shared by all chapters,
 * unchanging.
 */
final class BookEvidence {
  final Support forth;
  final Support back;

  /** Of English words sought in Chinese. */
  final Absence english;

  /** Of Chinese words sought in English. */
  final Absence chinese;

  final Lengths lengths;
  private final int words;

  private BookEvidence(
      Support forth, Support back, Absence english, Absence chinese, Lengths lengths, int words) {
    this.forth = forth;
    this.back = back;
    this.english = english;
    this.chinese = chinese;
    this.lengths = lengths;
    this.words = words;
  }

  /** How many word types there are; they are numbered from 0. */
  int words() {
    return words;
  }

  /** Calibrates on what was read. */
  static BookEvidence of(Reading book) {
    Absence.Tally first = tally(book, true);
    Absence.Tally firstBack = tally(book, false);
    learn(book, first, firstBack);
    return new BookEvidence(
        book.forth(),
        book.back(),
        Absence.of(tally(book, true), Thresholds.USUAL_ENGLISH),
        Absence.of(tally(book, false), Thresholds.USUAL_CHINESE),
        lengths(book),
        book.words());
  }

  /** How well the words of one language are supported by those of the other. */
  static Absence.Tally tally(Reading book, boolean isSource) {
    Support support = isSource ? book.forth() : book.back();
    Absence.Tally tally = new Absence.Tally(book.words());
    Marked marked = new Marked(book.words());
    for (Reading.Sides sides : book.chapters()) {
      int[][] own = words(sides, isSource);
      int[][] others = words(sides, !isSource);
      for (int k = 0; k < own.length; k++) {
        for (int step : new int[] {0, -3, -2, 2, 3}) {
          if (k + step < 0 || k + step >= own.length) {
            continue;
          }
          marked.clear();
          marked.addAll(others[k + step]);
          for (int word : own[k]) {
            int grade = support.grade(word, marked);
            if (step == 0) {
              tally.own(word, grade);
            } else {
              tally.far(word, grade);
            }
          }
        }
      }
    }
    return tally;
  }

  /** The words of one side of each plain bead. */
  private static int[][] words(Reading.Sides sides, boolean isSource) {
    return sides.plain().stream()
        .map(
            bead ->
                isSource
                    ? sides.source().blockWords.get(bead.sourceFrom())
                    : sides.target().blockWords.get(bead.targetFrom()))
        .toArray(int[][]::new);
  }

  /** Pairs for words that the dictionary does not know or knows otherwise: names, terms. */
  private static void learn(Reading book, Absence.Tally english, Absence.Tally chinese) {
    Map<Integer, Map<Integer, Integer>> together = new HashMap<>();
    for (Reading.Sides sides : book.chapters()) {
      for (Bead bead : sides.plain()) {
        int[] others = sides.target().blockWords.get(bead.targetFrom());
        for (int word : sides.source().blockWords.get(bead.sourceFrom())) {
          if (!english.needsPair(word)) {
            continue;
          }
          Map<Integer, Integer> counts = together.computeIfAbsent(word, first -> new HashMap<>());
          for (int other : others) {
            counts.merge(other, 1, Integer::sum);
          }
        }
      }
    }
    Map<Integer, IntList> backwards = new HashMap<>();
    together.forEach(
        (word, counts) -> {
          IntList found = new IntList();
          counts.forEach(
              (other, both) -> {
                double dice =
                    2.0 * (both - 1) / Math.max(1, english.seen(word) + chinese.seen(other) - 2);
                if (both > Thresholds.PAIR_BLOCKS && dice >= Thresholds.PAIR_DICE) {
                  found.add(other);
                  backwards.computeIfAbsent(other, first -> new IntList()).add(word);
                }
              });
          if (found.size() > 0) {
            book.forth().learn(word, sorted(found));
          }
        });
    backwards.forEach((word, others) -> book.back().learn(word, sorted(others)));
  }

  private static int[] sorted(IntList list) {
    int[] out = list.toArray();
    Arrays.sort(out);
    return out;
  }

  private static Lengths lengths(Reading book) {
    DoubleStream.Builder english = DoubleStream.builder();
    DoubleStream.Builder chinese = DoubleStream.builder();
    for (Reading.Sides sides : book.chapters()) {
      for (Bead bead : sides.plain()) {
        english.add(sides.source().length(bead.sourceFrom(), bead.sourceTo()));
        chinese.add(sides.target().length(bead.targetFrom(), bead.targetTo()));
      }
    }
    return Lengths.of(english.build().toArray(), chinese.build().toArray());
  }
}
