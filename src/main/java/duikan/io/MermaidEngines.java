package duikan.io;

import duikan.mermaid.Bundle;
import duikan.mermaid.Engine;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The ways to run Mermaid's parser on this machine: the embedded engine, else {@code node} on the
 * {@code PATH}. A way that has failed once is not tried again. Not safe for several threads.
 */
final class MermaidEngines implements AutoCloseable {
  /** Processor time to load V8 and the script; a third of a second is usual. */
  private static final Duration START = Duration.ofSeconds(10);

  /** Quick to start, and silent when V8 ends the process: no dump is left anywhere. */
  private static final List<String> JAVA_OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xshare:auto",
          "-Xlog:disable",
          "-Xmx64m",
          "-Xss8m",
          "-XX:+SuppressFatalErrorMessage");

  /** How node is told to open no file and start no process: from 23.5, from 20, and before. */
  private static final List<List<String>> NODE_OPTIONS =
      List.of(List.of("--permission"), List.of("--experimental-permission"), List.of());

  private final Optional<Path> cacheFolder;
  private final List<Way> ways;
  private Optional<Path> temporary = Optional.empty();
  private int first;
  private List<List<String>> nodeOptions = NODE_OPTIONS;

  private MermaidEngines(Optional<Path> cacheFolder, List<Way> ways) {
    this.cacheFolder = cacheFolder;
    this.ways = ways;
  }

  /** One way to run it. */
  enum Way {
    /** V8 in a Java process. */
    EMBEDDED,
    /** {@code node}. */
    NODE
  }

  /**
   * All ways.
   *
   * @param cacheFolder where V8 is unpacked for this and later runs; if empty, a temporary folder
   */
  static MermaidEngines of(Optional<Path> cacheFolder) {
    return of(cacheFolder, List.of(Way.values()));
  }

  /** Some ways. */
  static MermaidEngines of(Optional<Path> cacheFolder, List<Way> ways) {
    return new MermaidEngines(cacheFolder, ways);
  }

  /** A new process that is ready to answer; empty if there is no way. */
  Optional<Child> start() {
    while (first < ways.size()) {
      Optional<Child> child =
          switch (ways.get(first)) {
            case EMBEDDED -> embedded();
            case NODE -> node();
          };
      if (child.isPresent()) {
        return child;
      }
      first++;
    }
    return Optional.empty();
  }

  private Optional<Child> embedded() {
    Optional<Path> folder =
        Engine.library().flatMap(library -> beside(library).or(() -> unpacked(library)));
    return folder.flatMap(MermaidEngines::embedded).filter(this::isReady);
  }

  private static Optional<Child> embedded(Path folder) {
    Stream<String> command =
        Stream.of(
                Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
                JAVA_OPTIONS.stream(),
                nativeAccess().stream(),
                Stream.of(
                    "-Djava.library.path=" + folder,
                    "-cp",
                    absolute(System.getProperty("java.class.path")),
                    EngineProcess.class.getName()))
            .flatMap(part -> part);
    return Child.start(command.toList(), folder);
  }

  // From Java 24 on, native code needs leave, or a warning is printed.
  private static List<String> nativeAccess() {
    return Runtime.version().feature() < 22
        ? List.of()
        : List.of("--enable-native-access=ALL-UNNAMED");
  }

  // It runs in another folder.
  private static String absolute(String classPath) {
    return Stream.of(classPath.split(File.pathSeparator, -1))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .reduce((all, next) -> all + File.pathSeparator + next)
        .orElse("");
  }

  /** A release has V8 beside its jar, so that nobody must unpack it. */
  private static Optional<Path> beside(String library) {
    String jar = System.getProperty("java.class.path").split(File.pathSeparator, 2)[0];
    Path folder = Path.of(jar).toAbsolutePath().resolveSibling("native");
    return Optional.of(folder).filter(it -> Files.isRegularFile(it.resolve(library.substring(1))));
  }

  private Optional<Path> unpacked(String library) {
    String name = "v8-" + library.replaceAll(".*/|\\.[^.]*$", "");
    return cacheFolder
        .flatMap(folder -> Unpacked.in(folder.resolve(name), library))
        .or(() -> temporary().flatMap(folder -> Unpacked.in(folder, library)));
  }

  private Optional<Path> temporary() {
    if (temporary.isEmpty()) {
      try {
        temporary = Optional.of(Files.createTempDirectory("duikan-"));
      } catch (IOException nowhere) {
        return Optional.empty();
      }
    }
    return temporary;
  }

  private Optional<Child> node() {
    while (!nodeOptions.isEmpty()) {
      Optional<Child> child = node(nodeOptions.get(0));
      if (child.isPresent()) {
        return child;
      }
      nodeOptions = nodeOptions.subList(1, nodeOptions.size());
    }
    return Optional.empty();
  }

  private Optional<Child> node(List<String> options) {
    List<String> command = new ArrayList<>(List.of("node", "--max-old-space-size=512"));
    command.addAll(options);
    command.addAll(List.of("-e", Bundle.nodeDriver()));
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    Optional<Child> child = Child.start(command, folder);
    child.ifPresent(node -> node.tell(Bundle.script()));
    return child.filter(this::isReady);
  }

  private boolean isReady(Child child) {
    boolean ready = child.next(START) instanceof Child.Said said && isGreeting(said);
    if (!ready) {
      child.close();
    }
    return ready;
  }

  private static boolean isGreeting(Child.Said said) {
    return said.text().equals(EngineProcess.READY);
  }

  /** Deletes the temporary folder, if there is one. */
  @Override
  public void close() {
    temporary.ifPresent(MermaidEngines::delete);
    temporary = Optional.empty();
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException inUse) {
      folder.toFile().deleteOnExit(); // Windows holds a library that is loaded.
    }
  }
}
