package duikan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * What an {@link Attack} costs as it doubles: one row of a table, for {@code bench/growth}. Seconds
 * are those of the processor, so that a busy machine makes no difference.
 */
final class Growth {
  /** What takes more is told to. */
  private static final double SLOW = 20;

  /** What takes more is not waited for. */
  private static final long LIMIT_NANOS = 90_000_000_000L;

  /** Below this many seconds the machine's own noise is louder. */
  private static final double TELLING = 0.4;

  /** An n log n is 1.1 here; noise makes more of it. */
  private static final double STEEPEST = 1.45;

  private static final int WRONG = 1;
  private static final int TOO_SLOW = 4;

  private Growth() {}

  /**
   * Prints a row a size.
   *
   * @param args the attack's name, the smallest and the largest size in KB; or nothing, for all
   *     names
   */
  public static void main(String[] args) throws Exception {
    if (args.length == 0) {
      Attack.all().keySet().forEach(System.out::println);
      return;
    }
    Attack attack = named(args[0]);
    int smallest = Integer.parseInt(args[1]) << 10;
    int largest = Integer.parseInt(args[2]) << 10;
    Path folder = Files.createTempDirectory("duikan-growth");
    try {
      System.exit(row(args[0], attack, smallest, largest, folder));
    } finally {
      delete(folder);
    }
  }

  private static Attack named(String name) {
    return Optional.ofNullable(Attack.all().get(name)).orElseThrow();
  }

  private static int row(String name, Attack attack, int smallest, int largest, Path folder)
      throws Exception {
    run(folder.resolve("warm"), named("scribble"), 4 << 10);
    StringBuilder row = new StringBuilder("| " + name + " |");
    List<Double> seconds = new ArrayList<>();
    long most = 0;
    for (int size = smallest; size <= largest; size *= 2) {
      pools().forEach(MemoryPoolMXBean::resetPeakUsage);
      double taken = run(folder.resolve("book-" + size), attack, size);
      seconds.add(taken);
      row.append(String.format(" %.1f |", taken));
      most = Math.max(most, pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum());
    }
    double exponent = exponent(seconds);
    boolean wrong = exponent > STEEPEST || seconds.get(seconds.size() - 1) > SLOW;
    System.out.printf(
        "%s %d | %s%s |%n",
        row, most >> 20, exponent > 0 ? String.format("%.1f", exponent) : "–", wrong ? " !" : "");
    return wrong ? WRONG : 0;
  }

  /**
   * The power of the size that the time grows with, over the last three doublings or the very last,
   * whichever is steeper: what grows with the square is hidden by the rest as long as it is small.
   * 0: too quick to tell.
   */
  private static double exponent(List<Double> seconds) {
    int last = seconds.size() - 1;
    int first = Math.max(0, last - 3);
    while (first < last && seconds.get(first) < TELLING / 4) {
      first++;
    }
    if (seconds.get(last) < TELLING || first == last) {
      return 0;
    }
    double whole = power(seconds, first, last);
    return seconds.get(last - 1) < TELLING
        ? whole
        : Math.max(whole, power(seconds, last - 1, last));
  }

  private static double power(List<Double> seconds, int from, int to) {
    return Math.log(seconds.get(to) / seconds.get(from)) / Math.log(2) / (to - from);
  }

  private static double run(Path folder, Attack attack, int size) throws IOException {
    AtomicBoolean done = new AtomicBoolean();
    long start = cpu();
    Thread watch = new Thread(() -> watch(start, done, size));
    watch.setDaemon(true);
    watch.start();
    double taken = seconds(folder, attack, size);
    done.set(true);
    return taken;
  }

  /** The seconds that the processor works for an attack of a size, in a folder that is new. */
  static double seconds(Path folder, Attack attack, int size) throws IOException {
    write(folder, attack.book().apply(size));
    PrintWriter nowhere =
        new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    StringWriter said = new StringWriter();
    Surroundings here =
        new Surroundings(
            folder,
            Map.of(
                "LANG",
                "en_GB.UTF-8",
                "GIT_CEILING_DIRECTORIES",
                folder.resolveSibling("").toString()),
            false,
            nowhere,
            new PrintWriter(said));
    long start = cpu();
    int code = Main.run(attack.command(), here);
    double taken = (cpu() - start) / 1e9;
    delete(folder);
    if (code > 2) {
      throw new IllegalStateException("exit code " + code + "\n" + said);
    }
    return taken;
  }

  // Nothing can stop a thread that works: the process ends, and shows where it was.
  private static void watch(long start, AtomicBoolean done, int size) {
    try {
      while (!done.get()) {
        if (cpu() - start > LIMIT_NANOS) {
          Thread.getAllStackTraces().values().stream()
              .map(stack -> Arrays.stream(stack).filter(Growth::isOurs).limit(12).toList())
              .filter(stack -> stack.size() > 2)
              .limit(3)
              .forEach(stack -> System.err.println(size + ": " + stack));
          Runtime.getRuntime().halt(TOO_SLOW);
        }
        Thread.sleep(50);
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isOurs(StackTraceElement element) {
    return element.getClassName().startsWith("duikan")
        || element.getClassName().startsWith("com.vladsch");
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static Stream<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }

  private static void write(Path folder, Map<String, String> book) throws IOException {
    for (Map.Entry<String, String> file : book.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(Growth::remove);
    }
  }

  private static void remove(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
