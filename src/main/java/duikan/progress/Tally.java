package duikan.progress;

import duikan.align.AlignedChapter;
import duikan.align.Answer;
import duikan.align.Passage;
import duikan.align.Plain;
import duikan.align.Segment;
import duikan.doc.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Counts the blocks and the words of a chapter by what became of them. */
final class Tally {
  /** A word has a letter or a digit; "don't" and "well-known" are one. */
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]++(?:['’.,-][\\p{L}\\p{M}\\p{N}]++)*+");

  /** What became of a block of the source. */
  private enum Fate {
    TRANSLATED,
    UNTRANSLATED,
    MISSING,
    /** Names and the like, which are the same in both languages. */
    UNDECIDED
  }

  private final AlignedChapter chapter;
  private final Fate[] fates;

  private Tally(AlignedChapter chapter) {
    this.chapter = chapter;
    this.fates = new Fate[chapter.sourceBlocks().size()];
  }

  /** Blocks and words. */
  record Counts(Count blocks, Count words) {}

  /** Of a chapter that nobody has begun. */
  static Counts missing(List<Segment> source) {
    int words = source.stream().mapToInt(Tally::words).sum();
    return new Counts(
        new Count(source.size(), 0, 0, source.size(), 0), new Count(words, 0, 0, words, 0));
  }

  /**
   * Of a chapter with both sides.
   *
   * @param stale numbers of blocks of the source
   */
  static Counts of(AlignedChapter chapter, Set<Integer> stale) {
    Tally tally = new Tally(chapter);
    tally.decide();
    List<Segment> source = chapter.sourceBlocks();
    Count blocks = Count.NONE;
    Count words = Count.NONE;
    for (int i = 0; i < source.size(); i++) {
      boolean isStale = stale.contains(i);
      blocks = blocks.plus(count(1, tally.fates[i], isStale));
      words = words.plus(count(words(source.get(i)), tally.fates[i], isStale));
    }
    return new Counts(blocks, words);
  }

  private static Count count(int amount, Fate fate, boolean stale) {
    return switch (fate) {
      case TRANSLATED, UNDECIDED -> new Count(amount, amount, 0, 0, stale ? amount : 0);
      case UNTRANSLATED -> new Count(amount, 0, amount, 0, 0);
      case MISSING -> new Count(amount, 0, 0, amount, 0);
    };
  }

  /** The words of running text; code, pictures and formulas have none. */
  static int words(Segment block) {
    return switch (block.kind()) {
      case CODE, MERMAID, MATH, IMAGE -> 0;
      case HEADING, PARAGRAPH, LIST_ITEM, TABLE, HTML ->
          (int) WORD.matcher(Plain.of(block.text())).results().count();
    };
  }

  private void decide() {
    Arrays.fill(fates, Fate.MISSING);
    Set<Span> english = english(chapter);
    for (Answer answer : chapter.answers()) {
      if (answer.isPaired()) {
        Fate fate = fate(answer, english);
        answer.source().forEach(block -> fates[block] = fate);
      }
    }
    settle();
  }

  /** Blocks of the translation that were left in English, names and quotations not counted. */
  static Set<Span> english(AlignedChapter chapter) {
    Set<Span> english = new HashSet<>();
    for (Passage passage : chapter.faults()) {
      if (passage.kind() == Passage.Kind.UNTRANSLATED
          && passage.strength() != Passage.Strength.WEAK) {
        english.addAll(passage.target());
      }
    }
    return english;
  }

  private Fate fate(Answer answer, Set<Span> english) {
    List<Segment> blocks = answer.target().stream().map(chapter.targetBlocks()::get).toList();
    if (blocks.stream().anyMatch(one -> english.contains(new Span(one.start(), one.end())))) {
      return Fate.UNTRANSLATED;
    }
    boolean words =
        answer.source().stream().anyMatch(block -> words(chapter.sourceBlocks().get(block)) > 0);
    boolean chinese = blocks.stream().anyMatch(Tally::isChinese);
    return chinese || !words ? Fate.TRANSLATED : Fate.UNDECIDED;
  }

  private static boolean isChinese(Segment block) {
    return block
        .text()
        .codePoints()
        .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
  }

  /**
   * What is the same in both languages goes with the text that follows, as a heading does, else
   * with what comes before; where there is no text at all, nothing is translated.
   */
  private void settle() {
    List<Integer> open = new ArrayList<>();
    Optional<Fate> last = Optional.empty();
    for (int i = 0; i < fates.length; i++) {
      switch (fates[i]) {
        case UNDECIDED -> open.add(i);
        case MISSING -> {}
        case TRANSLATED, UNTRANSLATED -> {
          if (words(chapter.sourceBlocks().get(i)) > 0) {
            Fate fate = fates[i];
            open.forEach(block -> fates[block] = fate);
            open.clear();
            last = Optional.of(fate);
          }
        }
      }
    }
    Fate rest = last.orElse(Fate.UNTRANSLATED);
    open.forEach(block -> fates[block] = rest);
  }
}
