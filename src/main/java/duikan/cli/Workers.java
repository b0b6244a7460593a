package duikan.cli;

import duikan.doc.Message;
import duikan.io.UserError;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import picocli.CommandLine.Option;

/** How many threads work; what they find does not depend on it. */
final class Workers {
  private static final int MOST = 256;

  @Option(names = "--jobs", paramLabel = "N", descriptionKey = "common.jobs")
  private Optional<Integer> jobs = Optional.empty();

  /** Does {@code work} with so many threads; parallel streams in it use these and no others. */
  <T> T run(Callable<T> work) throws Exception {
    if (jobs.isEmpty()) {
      return work.call();
    }
    int threads = jobs.get();
    if (threads < 1 || threads > MOST) {
      throw new UserError(new Message("--jobs is 1 to " + MOST, "--jobs 应为 1 到 " + MOST));
    }
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(work).get();
    } catch (ExecutionException failed) {
      throw unwrapped(failed);
    } finally {
      pool.shutdownNow();
    }
  }

  private static Exception unwrapped(ExecutionException failed) {
    Throwable cause = failed.getCause();
    // The pool wraps what is checked once more.
    while (cause instanceof RuntimeException
        && cause.getCause() != null
        && cause.getClass() == RuntimeException.class) {
      cause = cause.getCause();
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof Exception exception ? exception : failed;
  }
}
