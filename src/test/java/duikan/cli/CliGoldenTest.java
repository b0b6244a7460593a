package duikan.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder in {@code cli/} is a run: {@code args}, one a line, in the folder {@code book} if
 * there is one, with {@code in} to read if it is there; what it prints and its exit code. A run
 * that writes, one with a file {@code changed}, has a copy of the book, and says which files are
 * others afterwards; of a {@code report} their names alone. {@code -Dgolden=update} writes what is
 * expected anew.
 */
final class CliGoldenTest {
  private static final Path CASES = Path.of("src/test/resources/cli");
  private static final boolean UPDATE = "update".equals(System.getProperty("golden"));

  private record Run(String out, String err, String exit, String changed) {}

  @TestFactory
  List<DynamicTest> everyRun() throws IOException {
    try (Stream<Path> cases = Files.list(CASES)) {
      return cases
          .sorted()
          .map(folder -> dynamicTest(folder.getFileName().toString(), () -> check(folder)))
          .toList();
    }
  }

  private static void check(Path folder) throws IOException {
    Run run = run(folder);
    assertFalse(run.exit.equals("3\n"), run.err);
    if (UPDATE) {
      Files.writeString(folder.resolve("out"), run.out);
      Files.writeString(folder.resolve("err"), run.err);
      Files.writeString(folder.resolve("exit"), run.exit);
      if (writes(folder)) {
        Files.writeString(folder.resolve("changed"), run.changed);
      }
    }
    assertAll(
        () -> assertEquals(Files.readString(folder.resolve("out")), run.out),
        () -> assertEquals(Files.readString(folder.resolve("err")), run.err),
        () -> assertEquals(Files.readString(folder.resolve("exit")), run.exit),
        () ->
            assertEquals(
                writes(folder) ? Files.readString(folder.resolve("changed")) : "", run.changed));
  }

  private static boolean writes(Path folder) {
    return Files.exists(folder.resolve("changed"));
  }

  private static Run run(Path folder) throws IOException {
    Path book = folder.resolve("book");
    Path here = (Files.isDirectory(book) ? book : folder).toAbsolutePath();
    if (!writes(folder)) {
      return run(folder, here);
    }
    Path copy = Files.createTempDirectory("duikan-golden").toRealPath();
    try {
      copy(here, copy);
      Run run = run(folder, copy);
      boolean report = Files.readAllLines(folder.resolve("args")).get(0).equals("report");
      String changed = changed(here, copy);
      return new Run(run.out, run.err, run.exit, report ? names(changed) : changed);
    } finally {
      delete(copy);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : files(from)) {
      Path target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String changed(Path before, Path after) throws IOException {
    StringBuilder changed = new StringBuilder();
    for (Path file : files(after)) {
      Path path = after.relativize(file);
      Path old = before.resolve(path.toString());
      if (!Files.exists(old) || Files.mismatch(old, file) >= 0) {
        changed.append("== ").append(path).append('\n').append(Files.readString(file));
      }
    }
    return changed.toString();
  }

  private static String names(String changed) {
    return changed
        .lines()
        .filter(line -> line.startsWith("== "))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private static Run run(Path folder, Path here) throws IOException {
    Path read = folder.resolve("in");
    InputStream in =
        Files.exists(read) ? Files.newInputStream(read) : InputStream.nullInputStream();
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Surroundings surroundings =
        new Surroundings(
            here,
            // The history of this repository is not that of the books in it.
            Map.of(
                "LANG",
                "en_GB.UTF-8",
                "GIT_CEILING_DIRECTORIES",
                CASES.toAbsolutePath().toString()),
            false,
            in,
            new PrintWriter(out),
            new PrintWriter(err));
    int exit = Main.run(Files.readAllLines(folder.resolve("args")), surroundings);
    return new Run(told(out, here), told(err, here), exit + "\n", "");
  }

  // What differs from machine to machine.
  private static String told(StringWriter text, Path here) {
    return text.toString()
        .replace("\r\n", "\n")
        .replace(here.toString(), "<here>")
        .replaceAll("duikan [0-9][^ ]* \\(Java [^)]*\\)", "duikan <version> (Java <version>)")
        .replaceAll("creationtoolversion=\"[^\"]*\"", "creationtoolversion=\"<version>\"")
        .replaceAll("(\"name\":\"duikan\",\"version\":)\"[^\"]*\"", "$1\"<version>\"")
        .replaceAll("(?s)<(style|script)>.*?</\\1>", "<$1>…</$1>")
        .replaceAll("'sha256-[^']*'", "'sha256-…'");
  }
}
