package duikan.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder in {@code cli/} is a run: {@code args}, one a line, in the folder {@code book} if
 * there is one; what it prints and its exit code. {@code -Dgolden=update} writes what is expected
 * anew.
 */
final class CliGoldenTest {
  private static final Path CASES = Path.of("src/test/resources/cli");
  private static final boolean UPDATE = "update".equals(System.getProperty("golden"));

  private record Run(String out, String err, String exit) {}

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
    }
    assertAll(
        () -> assertEquals(Files.readString(folder.resolve("out")), run.out),
        () -> assertEquals(Files.readString(folder.resolve("err")), run.err),
        () -> assertEquals(Files.readString(folder.resolve("exit")), run.exit));
  }

  private static Run run(Path folder) throws IOException {
    Path book = folder.resolve("book");
    Path here = (Files.isDirectory(book) ? book : folder).toAbsolutePath();
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Surroundings surroundings =
        new Surroundings(
            here,
            // The history of this repository is not that of the books in it.
            Map.of(
                "LANG",
                "en_GB.UTF-8",
                "COLUMNS",
                "100",
                "GIT_CEILING_DIRECTORIES",
                CASES.toAbsolutePath().toString()),
            false,
            new PrintWriter(out),
            new PrintWriter(err));
    int exit = Main.run(Files.readAllLines(folder.resolve("args")), surroundings);
    return new Run(told(out, here), told(err, here), exit + "\n");
  }

  // What differs from machine to machine.
  private static String told(StringWriter text, Path here) {
    return text.toString()
        .replace("\r\n", "\n")
        .replace(here.toString(), "<here>")
        .replaceAll("duikan [0-9][^ ]* \\(Java [^)]*\\)", "duikan <version> (Java <version>)")
        .replaceAll("creationtoolversion=\"[^\"]*\"", "creationtoolversion=\"<version>\"")
        .replaceAll("(?s)<(style|script)>.*?</\\1>", "<$1>…</$1>")
        .replaceAll("'sha256-[^']*'", "'sha256-…'");
  }
}
