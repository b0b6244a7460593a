package duikan.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import duikan.doc.Source;
import duikan.progress.StampFile;

/** A duikan.lock: its faults lie in it, and what is written of it is read as the same. */
public final class StampFuzz {
  private StampFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    StampFile file = StampFile.read(Source.decode(StampFile.NAME, bytes));
    Laws.faults(file.faults());
    String text = file.text();
    StampFile again = StampFile.read(Source.of(StampFile.NAME, text));
    assertEquals(0, again.faults().size(), text);
    assertEquals(text, again.text());
  }
}
