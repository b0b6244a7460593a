package duikan.io;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.function.BiFunction;

/** As many threads as there are cores or were asked for, working through files side by side. */
final class Crew {
  /** Bytes of stack, taken only where a page nests so deeply that the parser needs them. */
  private static final long STACK = 64L << 20;

  private Crew() {}

  /**
   * What {@code work} makes of every file, by path.
   *
   * @throws RuntimeException whatever {@code work} throws, of the first path it throws for
   */
  static <T> SortedMap<String, T> map(Map<String, Path> files, BiFunction<String, Path, T> work) {
    int cores = Math.min(cores(), Math.max(1, files.size()));
    ExecutorService threads = Executors.newFixedThreadPool(cores, Crew::thread);
    try {
      SortedMap<String, Future<T>> begun = new TreeMap<>();
      new TreeMap<>(files)
          .forEach((path, file) -> begun.put(path, threads.submit(() -> work.apply(path, file))));
      SortedMap<String, T> done = new TreeMap<>();
      for (Map.Entry<String, Future<T>> each : begun.entrySet()) {
        done.put(each.getKey(), each.getValue().get());
      }
      return done;
    } catch (ExecutionException e) {
      throw unwrapped(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      threads.shutdownNow();
    }
  }

  // Those of the pool that this is called in, if it is.
  private static int cores() {
    ForkJoinPool pool = ForkJoinTask.getPool();
    return pool == null ? Runtime.getRuntime().availableProcessors() : pool.getParallelism();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(null, work, "reader", STACK);
    thread.setDaemon(true);
    return thread;
  }

  private static RuntimeException unwrapped(ExecutionException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
  }
}
