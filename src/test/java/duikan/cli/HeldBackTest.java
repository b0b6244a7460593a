package duikan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class HeldBackTest {
  @Test
  void aReportIsToldWhenItIsWhole() throws IOException {
    StringWriter out = new StringWriter();
    HeldBack held = new HeldBack(out);
    held.write("一半𠮷");
    held.flush();
    assertEquals("", out.toString());
    held.release();
    assertEquals("一半𠮷", out.toString());
  }

  @Test
  void aReportTooLargeToHoldIsToldAsItComes() throws IOException {
    StringWriter out = new StringWriter();
    HeldBack held = new HeldBack(out);
    String line = "x".repeat(999) + "\n";
    for (int i = 0; i < 5_000; i++) {
      held.write(line);
    }
    assertEquals(5_000_000, out.getBuffer().length());
    held.release();
    assertEquals(line.repeat(5_000), out.toString());
  }
}
