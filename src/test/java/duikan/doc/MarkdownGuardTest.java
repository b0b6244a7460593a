package duikan.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class MarkdownGuardTest {
  private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(300);

  /** A thread of its own has done no work before. */
  private static void alone(Runnable task) throws InterruptedException {
    List<Throwable> failed = new ArrayList<>();
    Thread thread = new Thread(task);
    thread.setUncaughtExceptionHandler((it, why) -> failed.add(why));
    thread.start();
    thread.join();
    assertEquals(List.of(), failed);
  }

  @Test
  void aPageThatOnlyWaitedIsNotRefused() throws InterruptedException {
    alone(() -> new MarkdownGuard(System.nanoTime() - 10 * LONGEST, LONGEST).checkTime(0));
  }

  @Test
  void aPageThatKeptTheParserBusyIs() throws InterruptedException {
    alone(
        () -> {
          MarkdownGuard guard = new MarkdownGuard(System.nanoTime(), LONGEST);
          MarkdownGuard.Overrun overrun =
              assertThrows(
                  MarkdownGuard.Overrun.class,
                  () -> {
                    while (true) {
                      guard.checkTime(7);
                    }
                  });
          assertEquals(7, overrun.offset());
        });
  }
}
