package duikan.align;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PackedWordsTest {
  @Test
  void everySetComesOutAsItWentIn() {
    Random random = new Random(1);
    int[] reach = {1, 127, 128, 129, 20_000, 3_000_000, Integer.MAX_VALUE};
    List<int[]> sets =
        IntStream.range(0, 500)
            .mapToObj(
                set ->
                    random
                        .ints(random.nextInt(40), 0, reach[set % reach.length])
                        .sorted()
                        .distinct()
                        .toArray())
            .toList();
    PackedWords packed = PackedWords.of(sets);
    assertEquals(sets.size(), packed.size());
    for (int set = 0; set < sets.size(); set++) {
      assertArrayEquals(sets.get(set), packed.get(set));
    }
  }

  @Test
  void theLargestWordIsAWordLikeOthers() {
    int[] words = {0, Integer.MAX_VALUE - 1, Integer.MAX_VALUE};
    assertArrayEquals(words, PackedWords.of(List.of(words)).get(0));
  }
}
