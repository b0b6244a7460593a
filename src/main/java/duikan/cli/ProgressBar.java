package duikan.cli;

import duikan.doc.Language;
import duikan.doc.Message;
import duikan.doc.Steps;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One line on standard error that says how far a long run has come, and is gone when it ends. It is
 * drawn after a second, ten times a second at most, by a thread that keeps nobody waiting.
 */
final class ProgressBar implements Steps, AutoCloseable {
  private static final int PATIENCE_MS = 1000;
  private static final int PAUSE_MS = 100;

  /** Erases the rest of the line: EL of ECMA-48. How wide the line is, only the terminal knows. */
  private static final String TO_THE_END = "\u001b[K";

  /** Characters of the bar itself; the line fits into 40 columns. */
  private static final int BAR = 16;

  private final PrintWriter err;
  private final Language language;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile Stretch now = new Stretch(Phase.READING, 0, new AtomicInteger());
  private boolean drawn;

  private record Stretch(Phase phase, int total, AtomicInteger done) {}

  private ProgressBar(PrintWriter err, Language language) {
    this.err = err;
    this.language = language;
  }

  /** A bar where somebody watches and wants one; else one that is never drawn. */
  static ProgressBar of(Surroundings here, Language language, boolean quiet) {
    return quiet || !here.isWatched()
        ? new ProgressBar(here.err(), language)
        : drawn(here.err(), language, PATIENCE_MS);
  }

  /**
   * A bar that is drawn.
   *
   * @param patience milliseconds before it is
   */
  static ProgressBar drawn(PrintWriter err, Language language, int patience) {
    ProgressBar bar = new ProgressBar(err, language);
    Thread painter = new Thread(() -> bar.paint(patience), "progress");
    painter.setDaemon(true);
    painter.start();
    return bar;
  }

  @Override
  public void begin(Phase phase, int total) {
    now = new Stretch(phase, total, new AtomicInteger());
  }

  @Override
  public void step() {
    now.done().incrementAndGet();
  }

  @Override
  public void close() {
    ended.countDown();
    erase();
  }

  private void paint(int patience) {
    try {
      if (ended.await(patience, TimeUnit.MILLISECONDS)) {
        return;
      }
      do {
        draw();
      } while (!ended.await(PAUSE_MS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void draw() {
    if (ended.getCount() == 0) {
      return;
    }
    Stretch stretch = now;
    String line = line(stretch.phase(), stretch.done().get(), stretch.total(), language);
    err.print("\r" + line + TO_THE_END);
    err.flush();
    drawn = true;
  }

  private synchronized void erase() {
    if (drawn) {
      err.print("\r" + TO_THE_END);
      err.flush();
      drawn = false;
    }
  }

  /** What is drawn: {@code checking ████████░░░░░░░░ 45/90}. */
  static String line(Steps.Phase phase, int done, int total, Language language) {
    int filled = total == 0 ? 0 : (int) ((long) BAR * Math.min(done, total) / total);
    String bar = "█".repeat(filled) + "░".repeat(BAR - filled);
    return word(phase).in(language) + " " + bar + (total == 0 ? "" : " " + done + "/" + total);
  }

  private static Message word(Steps.Phase phase) {
    return switch (phase) {
      case READING -> new Message("reading", "读取");
      case ALIGNING -> new Message("aligning", "对齐");
      case CHECKING -> new Message("checking", "检查");
    };
  }
}
