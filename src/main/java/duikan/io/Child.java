package duikan.io;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A process that answers texts with texts, each written as its length in bytes (four bytes, the
 * highest first) and UTF-8. It dies with us, and when it is too late. Not safe for several threads.
 */
final class Child implements AutoCloseable {
  /** How long a wait for an answer is before the process is asked what time it used. */
  private static final Duration LOOK = Duration.ofMillis(200);

  /** Elapsed time that is waited for each second of processor time, on a machine that is busy. */
  private static final int PATIENCE = 15;

  private static final int LONGEST_ANSWER = 64 << 20;

  /**
   * What a program needs of the environment to start at all, on Windows and where libraries lie in
   * odd places; a token that lies there is none of its business.
   */
  private static final Set<String> INHERITED =
      Set.of("SystemRoot", "SystemDrive", "windir", "TEMP", "TMP", "TMPDIR", "LD_LIBRARY_PATH");

  private final Process process;
  private final DataOutputStream to;
  // An empty one says that the process is gone.
  private final BlockingQueue<Optional<String>> answers = new ArrayBlockingQueue<>(4);

  private Child(Process process) {
    this.process = process;
    this.to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    Thread reader = new Thread(this::read, "answers");
    reader.setDaemon(true);
    reader.start();
  }

  /** What came of a question. */
  sealed interface Answer {}

  record Said(String text) implements Answer {}

  /** The process used up its time, and was ended. */
  record Late() implements Answer {}

  /** The process ended by itself. */
  record Gone() implements Answer {}

  /**
   * Starts a process, which inherits next to nothing of the environment.
   *
   * @param folder where it runs, so that whatever it drops lies there
   * @return empty if there is no such program
   */
  static Optional<Child> start(List<String> command, Path folder) {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command).directory(folder.toFile()).redirectError(Redirect.DISCARD);
      builder.environment().keySet().retainAll(INHERITED);
      return Optional.of(new Child(builder.start()));
    } catch (IOException noProgram) {
      return Optional.empty();
    }
  }

  private void read() {
    try (DataInputStream from =
        new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
      while (true) {
        int length = from.readInt();
        if (length < 0 || length > LONGEST_ANSWER) {
          process.destroyForcibly();
          break;
        }
        answers.put(Optional.of(new String(from.readNBytes(length), StandardCharsets.UTF_8)));
      }
    } catch (IOException end) {
      // It ended; said below.
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    answers.offer(Optional.empty());
  }

  /** The next answer to nothing in particular. */
  Answer next(Duration limit) {
    long start = System.nanoTime();
    Duration used = used();
    while (true) {
      Optional<Answer> answer = poll();
      if (answer.isPresent()) {
        return answer.get();
      }
      Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
      boolean slow = used().minus(used).compareTo(limit) >= 0;
      if (elapsed.compareTo(limit) >= 0
          && (slow || elapsed.compareTo(limit.multipliedBy(PATIENCE)) >= 0)) {
        close();
        return new Late();
      }
    }
  }

  private Optional<Answer> poll() {
    try {
      Optional<String> text = answers.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
      if (text == null) {
        return Optional.empty();
      }
      return Optional.of(text.<Answer>map(Said::new).orElseGet(Gone::new));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      close();
      return Optional.of(new Late());
    }
  }

  /** The processor time that it has used, or no time where the system does not tell. */
  private Duration used() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /**
   * Asks, and waits for the answer for {@code limit} of the process's own time: of a machine that
   * is busy with other things, the wait may be many times as long.
   */
  Answer ask(String question, Duration limit) {
    return tell(question) ? next(limit) : new Gone();
  }

  /** Whether the process takes a text. */
  boolean tell(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      to.writeInt(bytes.length);
      to.write(bytes);
      to.flush();
      return true;
    } catch (IOException ended) {
      return false;
    }
  }

  /** Ends the process. */
  @Override
  public void close() {
    process.destroyForcibly();
  }
}
