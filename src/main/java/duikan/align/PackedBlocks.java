package duikan.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a book keeps of one side of each of its chapters once that was read: the words and lengths
 * of its blocks and their pieces, without any text. {@link Blocks} is the same, unpacked.
 */
final class PackedBlocks {
  /** Block b has the pieces first[b] to first[b + 1]. */
  final int[] first;

  final BitSet sentenceStarts;

  /** Of each piece, where it begins in its file, and where it ends. */
  final int[] starts;

  final int[] ends;

  /** Characters before each piece, as the length model counts them. */
  final float[] lengths;

  final PackedWords pieceWords;
  final PackedWords blockWords;
  private final BitSet prose = new BitSet();

  /** What {@code text} says of {@code pieces}, which are its segments. */
  PackedBlocks(Pieces pieces, Text text) {
    first = pieces.first;
    sentenceStarts = pieces.sentenceStarts;
    starts = pieces.all.stream().mapToInt(Segment::start).toArray();
    ends = pieces.all.stream().mapToInt(Segment::end).toArray();
    lengths = text.marks.length;
    List<int[]> words = new ArrayList<>();
    for (int p = 0; p < text.size(); p++) {
      words.add(distinct(Arrays.copyOfRange(text.types, text.start[p], text.start[p + 1])));
    }
    pieceWords = PackedWords.of(words);
    blockWords =
        PackedWords.of(
            IntStream.range(0, size())
                .mapToObj(b -> union(words.subList(first[b], first[b + 1])))
                .toList());
    for (int b = 0; b < size(); b++) {
      prose.set(b, pieces.segments.get(b).isProse());
    }
  }

  private static int[] union(List<int[]> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    IntList all = new IntList();
    for (int[] part : parts) {
      for (int word : part) {
        all.add(word);
      }
    }
    return distinct(all.toArray());
  }

  private static int[] distinct(int[] words) {
    Arrays.sort(words);
    int n = 0;
    for (int i = 0; i < words.length; i++) {
      if (i == 0 || words[i] != words[i - 1]) {
        words[n++] = words[i];
      }
    }
    return Arrays.copyOf(words, n);
  }

  /** How many blocks there are. */
  int size() {
    return first.length - 1;
  }

  boolean isProse(int block) {
    return prose.get(block);
  }

  /** Characters of blocks [from, to) as the length model counts them. */
  double length(int from, int to) {
    return lengths[first[to]] - lengths[first[from]];
  }
}
