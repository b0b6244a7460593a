package duikan.io;

import duikan.progress.Silence;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The program {@code git}, asked about one folder. It reads and never writes; it reaches no
 * network, asks nobody for a password and runs nothing that the repository names. A call that takes
 * longer than {@value #SECONDS} seconds is ended.
 */
final class Git {
  private static final int SECONDS = 30;

  /** What one call may answer, in bytes. */
  private static final int MOST = 512 << 20;

  private static final int MOST_COMPLAINT = 10_000;

  // A repository is somebody else's: its settings may name programs to run.
  private static final List<String> CAREFUL =
      List.of(
          "--no-pager",
          "--no-optional-locks",
          "--literal-pathspecs",
          "-c",
          "core.fsmonitor=false",
          "-c",
          "core.hooksPath=/dev/null",
          "-c",
          "protocol.allow=never",
          "-c",
          "safe.bareRepository=explicit",
          "-c",
          "log.showSignature=false");

  private final Path folder;
  private final Map<String, String> environment;

  Git(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = Map.copyOf(environment);
  }

  /** The folder that git is asked in. */
  Path folder() {
    return folder;
  }

  /** Whether a repository may be around, without starting anything. */
  boolean mayBeThere() {
    if (environment.containsKey("GIT_DIR")) {
      return true;
    }
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return true;
      }
    }
    return false;
  }

  /**
   * What the history says depends on nothing but this and the files: the commit, whether the clone
   * is shallow and where the book stands in it, or why git does not say.
   */
  String state() {
    if (!mayBeThere()) {
      return Silence.NO_REPOSITORY.name();
    }
    try {
      return ask("rev-parse", "--is-shallow-repository", "--show-prefix", "HEAD");
    } catch (GitFailure failure) {
      return failure.silence().name();
    }
  }

  /**
   * What git answers, as text.
   *
   * @throws GitFailure if it does not
   */
  String ask(String... words) throws GitFailure {
    return new String(run(List.of(words), ""), StandardCharsets.UTF_8);
  }

  /**
   * Files by name, {@code COMMIT:path} or an object's hash; empty where there is none.
   *
   * @throws GitFailure if git does not answer
   */
  List<Optional<byte[]>> files(List<String> names) throws GitFailure {
    if (names.isEmpty()) {
      return List.of();
    }
    StringBuilder asked = new StringBuilder();
    // A line end parts two names, so one that holds it cannot be asked for.
    names.forEach(name -> asked.append(name.indexOf('\n') < 0 ? name : "-").append('\n'));
    byte[] answer = run(List.of("cat-file", "--batch"), asked.toString());
    List<Optional<byte[]>> files = new ArrayList<>();
    int at = 0;
    while (files.size() < names.size()) {
      int end = at;
      while (end < answer.length && answer[end] != '\n') {
        end++;
      }
      String header = new String(answer, at, end - at, StandardCharsets.UTF_8);
      String[] words = header.split(" ");
      at = end + 1;
      if (words.length != 3 || !words[2].matches("[0-9]{1,9}")) {
        if (end >= answer.length) {
          throw new GitFailure(Silence.UNREADABLE, "an answer that ends too early");
        }
        files.add(Optional.empty());
        continue;
      }
      int size = Integer.parseInt(words[2]);
      if (at + size > answer.length) {
        throw new GitFailure(Silence.UNREADABLE, "an answer that ends too early");
      }
      boolean wanted = words[1].equals("blob") && size <= FileBytes.LARGEST;
      files.add(wanted ? Optional.of(Arrays.copyOfRange(answer, at, at + size)) : Optional.empty());
      at += size + 1;
    }
    return files;
  }

  private byte[] run(List<String> words, String input) throws GitFailure {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(CAREFUL);
    command.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder
        .environment()
        .putAll(Map.of("LC_ALL", "C", "GIT_TERMINAL_PROMPT", "0", "GIT_NO_LAZY_FETCH", "1"));
    Process process;
    try {
      process = builder.start();
    } catch (IOException missing) {
      throw new GitFailure(Silence.NO_GIT, String.valueOf(missing.getMessage()));
    }
    AtomicBoolean late = new AtomicBoolean();
    CompletableFuture<Void> clock =
        CompletableFuture.runAsync(
            () -> {
              late.set(true);
              process.destroyForcibly();
            },
            CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS));
    // All three streams at once, so that none fills up while another waits.
    CompletableFuture<Void> asked =
        CompletableFuture.runAsync(() -> write(process.getOutputStream(), input), Git::start);
    CompletableFuture<String> complaint =
        CompletableFuture.supplyAsync(() -> complaint(process.getErrorStream()), Git::start);
    try (InputStream out = process.getInputStream()) {
      byte[] answer = out.readNBytes(MOST);
      boolean whole = answer.length < MOST;
      if (!whole) {
        process.destroyForcibly();
      }
      int exit = process.waitFor();
      asked.join();
      String said = complaint.join();
      if (late.get() || !whole) {
        throw new GitFailure(Silence.TOO_SLOW, "no answer in " + SECONDS + " s");
      }
      if (exit != 0) {
        throw new GitFailure(meaning(said), said.strip());
      }
      return answer;
    } catch (IOException broken) {
      throw new GitFailure(
          late.get() ? Silence.TOO_SLOW : Silence.UNREADABLE, String.valueOf(broken.getMessage()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new GitFailure(Silence.TOO_SLOW, "stopped");
    } finally {
      clock.cancel(false);
      process.destroyForcibly();
    }
  }

  // Not the common pool: rules wait for git in it.
  private static void start(Runnable work) {
    Thread thread = new Thread(work, "git");
    thread.setDaemon(true);
    thread.start();
  }

  private static void write(OutputStream to, String input) {
    try (to) {
      to.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException refused) {
      // Git ended before it read everything: its exit code tells why.
      return;
    }
  }

  private static String complaint(InputStream from) {
    try (from) {
      ByteArrayOutputStream kept = new ByteArrayOutputStream();
      byte[] some = new byte[4096];
      for (int n = from.read(some); n >= 0; n = from.read(some)) {
        kept.write(some, 0, Math.min(n, Math.max(0, MOST_COMPLAINT - kept.size())));
      }
      return kept.toString(StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  // What git 2.20 to 2.50 says in English, which LC_ALL=C asks for.
  private static Silence meaning(String said) {
    if (said.contains("dubious ownership") || said.contains("unsafe repository")) {
      return Silence.NOT_TRUSTED;
    }
    boolean nothing =
        said.contains("not a git repository")
            || said.contains("does not have any commits")
            || said.contains("unknown revision")
            || said.contains("bad revision")
            || said.contains("Needed a single revision");
    return nothing ? Silence.NO_REPOSITORY : Silence.UNREADABLE;
  }
}
