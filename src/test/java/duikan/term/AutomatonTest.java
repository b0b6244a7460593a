package duikan.term;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AutomatonTest {
  private static final String LETTERS = "ab" + Folded.EDGE;

  private static List<String> found(List<String> sorted, String text, Automaton.Accept accept) {
    List<String> found = new ArrayList<>();
    new Automaton(sorted)
        .scan(
            text,
            accept,
            (number, start, end) -> found.add(start + ".." + end + " " + sorted.get(number)));
    return found;
  }

  /** What it must find, tried text by text at every place. */
  private static List<String> naive(List<String> sorted, String text, Automaton.Accept accept) {
    List<String> found = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int best = -1;
      for (int number = 0; number < sorted.size(); number++) {
        String wanted = sorted.get(number);
        if (text.startsWith(wanted, start)
            && accept.test(number, start, start + wanted.length())
            && (best < 0 || wanted.length() > sorted.get(best).length())) {
          best = number;
        }
      }
      if (best < 0) {
        start++;
        continue;
      }
      int end = start + sorted.get(best).length();
      found.add(start + ".." + end + " " + sorted.get(best));
      boolean shared = text.charAt(end - 1) == Folded.EDGE && end - start > 1;
      start = shared ? end - 1 : end;
    }
    return found;
  }

  private static String random(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void itFindsWhatAPatientReaderFinds(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 3000; round++) {
      TreeSet<String> texts = new TreeSet<>();
      for (int i = random.nextInt(8); i >= 0; i--) {
        texts.add(random(random, 1 + random.nextInt(5)));
      }
      List<String> sorted = List.copyOf(texts);
      String text = random(random, random.nextInt(24));
      int odd = random.nextInt(4);
      Automaton.Accept accept =
          (number, start, end) -> (number * 7 + start * 3 + end + odd) % 4 > 0;
      assertEquals(
          naive(sorted, text, accept), found(sorted, text, accept), () -> sorted + " in " + text);
    }
  }

  @Test
  void theLongestWinsAndWhatItRefusesGivesWayToAShorter() {
    List<String> nested = List.of("缓存", "缓存未", "缓存未命中");
    assertEquals(
        List.of("0..5 缓存未命中", "5..8 缓存未", "8..10 缓存"),
        found(nested, "缓存未命中缓存未缓存", (number, start, end) -> true));
    assertEquals(List.of("0..3 缓存未"), found(nested, "缓存未命中", (number, start, end) -> number < 2));
  }

  @Test
  void neighboursShareTheEdgeBetweenThem() {
    String edge = String.valueOf(Folded.EDGE);
    List<String> sorted = List.of(edge + "a" + edge, edge + "b" + edge);
    assertEquals(2, found(sorted, edge + "a" + edge + "b" + edge, (n, s, e) -> true).size());
  }

  @Test
  void nothingIsFoundInNothingAndByNothing() {
    assertEquals(List.of(), found(List.of(), "缓存", (number, start, end) -> true));
    assertEquals(List.of(), found(List.of("缓存"), "", (number, start, end) -> true));
  }
}
