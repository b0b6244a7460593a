package duikan.align;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The words of a book's paired chapters, numbered over both sides of all of them, and which words
 * may stand for which. The chapters are read one after the other, so that the text of hardly more
 * than one is held at a time.
 *
 * @param chapters in the order they came in
 * @param forth what Chinese words may stand for each English one
 * @param back the other way round
 * @param words how many word types there are; they are numbered from 0
 */
record Reading(List<Sides> chapters, Support forth, Support back, int words) {
  /**
   * So many pseudo-segments that no relation is dropped for being met often: that is calibrated.
   */
  static final double ANY_RATE = 1e6;

  /** Chapters that are cut side by side. */
  private static final int AT_ONCE = 16;

  Reading {
    chapters = List.copyOf(chapters);
  }

  /** A chapter to be read: how to come by the blocks of its sides, and the beads over them. */
  record Unread(Supplier<List<Segment>> source, Supplier<List<Segment>> target, List<Bead> beads) {}

  /** Two sides of a chapter and the beads over them. */
  record Sides(PackedBlocks source, PackedBlocks target, List<Bead> beads) {
    /** The 1-1 beads of running text. */
    List<Bead> plain() {
      return beads.stream()
          .filter(bead -> bead.sources() == 1 && bead.targets() == 1)
          .filter(bead -> source.isProse(bead.sourceFrom()) && target.isProse(bead.targetFrom()))
          .toList();
    }
  }

  static Reading of(List<Unread> chapters, List<Term> terms) {
    Dictionary dictionary = Dictionary.cedict();
    Map<String, Map<String, Integer>> pairs = TermPairs.of(terms);
    Types types = new Types();
    Language english =
        Language.of(
            chapters,
            unread -> Cut.of(Pieces.english(unread.source().get()), false),
            new Words(dictionary, List.of()),
            types);
    Language chinese =
        Language.of(
            chapters,
            unread -> Cut.of(Pieces.chinese(unread.target().get()), true),
            new Words(dictionary, Lexicon.names(pairs)),
            types);
    int n = types.size();
    Relations relations =
        Relations.of(
            types,
            english.met,
            chinese.met,
            chinese.sample(n),
            dictionary,
            pairs,
            EnumSet.allOf(Evidence.class),
            ANY_RATE);
    Relations reversed = relations.reversed(Thresholds.SUPPORT, english.sample(n), ANY_RATE);
    List<Sides> sides =
        IntStream.range(0, chapters.size())
            .mapToObj(
                c -> new Sides(english.sides.get(c), chinese.sides.get(c), chapters.get(c).beads()))
            .toList();
    return new Reading(sides, Support.of(relations), Support.of(reversed), n);
  }

  /** A side of a chapter before its words are numbered. */
  private record Cut(Pieces pieces, Marks marks, List<List<Numbers.Numeral>> numerals) {
    static Cut of(Pieces pieces, boolean chinese) {
      return new Cut(pieces, new Marks(pieces.all, chinese), Text.numerals(pieces.all));
    }

    Text text(Words words, Types types) {
      return new Text(pieces.all, marks, numerals, words, types);
    }
  }

  /** All chapters in one language, and the words that were met in them. */
  private record Language(List<PackedBlocks> sides, BitSet met) {
    static Language of(
        List<Unread> chapters, Function<Unread, Cut> cutting, Words words, Types types) {
      List<PackedBlocks> sides = new ArrayList<>();
      BitSet met = new BitSet();
      for (int from = 0; from < chapters.size(); from += AT_ONCE) {
        int to = Math.min(from + AT_ONCE, chapters.size());
        for (Cut cut : chapters.subList(from, to).parallelStream().map(cutting).toList()) {
          // Types are numbered in the order they are met, which no number of cores may change.
          Text text = cut.text(words, types);
          met.or(text.met());
          sides.add(new PackedBlocks(cut.pieces(), text));
        }
      }
      return new Language(sides, met);
    }

    /** Where words stand in an evenly spread sample of the pieces. */
    Text.Places sample(int words) {
      int pieces = sides.stream().mapToInt(side -> side.pieceWords.size()).sum();
      int step = Text.sampleStep(pieces);
      List<int[]> sample = new ArrayList<>();
      int at = 0;
      for (PackedBlocks side : sides) {
        int size = side.pieceWords.size();
        for (int p = (step - at % step) % step; p < size; p += step) {
          sample.add(side.pieceWords.get(p));
        }
        at += size;
      }
      return Text.Places.of(sample, words);
    }
  }
}
