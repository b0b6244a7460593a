package duikan.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.doc.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class KeptLinesTest {
  private static List<Integer> before(String before, String now) {
    Source old = Source.of("a.md", before);
    Source today = Source.of("a.md", now);
    KeptLines kept = KeptLines.of(old, today);
    List<Integer> lines = new ArrayList<>();
    for (int line = 1; line <= today.lineCount(); line++) {
      lines.add(kept.before(line));
    }
    return lines;
  }

  @Test
  void linesAreFoundWhereTheyWere() {
    assertEquals(List.of(1, 2, 3), before("一\n\n𠮷\n", "一\r\n\r\n𠮷"));
    assertEquals(List.of(1, 0, 2, 3), before("一\n\n𠮷\n", "一\n新\n\n𠮷\n"));
    assertEquals(List.of(2, 3), before("一\n\n𠮷\n", "\n𠮷\n"));
    assertEquals(List.of(1, 2, 0, 4, 5), before("一\n\n二\n\n三\n", "一\n\n二改\n\n三\n"));
    assertEquals(List.of(0), before("一\n", "二\n"));
    assertEquals(List.of(0, 0), before("", "一\n二\n"));
  }

  @Test
  void ofTwoThatChangedPlacesOneMoved() {
    List<Integer> swapped = before("一\n二\n", "二\n一\n");
    assertEquals(1, swapped.stream().filter(line -> line > 0).count());
  }

  @Test
  void whatIsKeptIsTheSameAndInOrder() {
    Random random = new Random(7);
    for (int round = 0; round < 400; round++) {
      String before = text(random);
      String now = text(random);
      String[] old = before.split("\n", -1);
      String[] today = now.split("\n", -1);
      int last = 0;
      List<Integer> lines = before(before, now);
      for (int i = 0; i < lines.size(); i++) {
        int line = lines.get(i);
        if (line > 0) {
          assertEquals(old[line - 1], today[i]);
          assertTrue(line > last, lines::toString);
          last = line;
        }
      }
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i >= 0; i--) {
      text.append((char) ('a' + random.nextInt(9))).append('\n');
    }
    return text.toString();
  }

  @Test
  void longTextsThatShareNothingButBlanksAreQuick() {
    StringBuilder before = new StringBuilder();
    StringBuilder now = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      before.append(i).append("\n\n");
      now.append(-i - 1).append("\n\n");
    }
    assertTimeout(Duration.ofSeconds(10), () -> before(before.toString(), now.toString()));
  }
}
