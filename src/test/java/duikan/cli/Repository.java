package duikan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A book in a folder, a real git to keep its history, and a real {@code duikan lint} to look at it.
 *
 * @param home a folder around it, that neither git nor duikan look beyond
 * @param root the book's folder
 */
record Repository(Path home, Path root) {
  private static final Pattern FINDING =
      Pattern.compile("(?m)^(\\S[^:\n]*):(\\d+):\\d+: [a-z]+\\[([a-z-]+)\\].*$");

  /** What a run said: findings as {@code rule path:line}. */
  record Run(int exit, List<String> findings, String out, String err) {}

  static boolean hasGit() throws InterruptedException {
    try {
      return new ProcessBuilder("git", "--version").start().waitFor() == 0;
    } catch (IOException none) {
      return false;
    }
  }

  Repository at(String folder) {
    return new Repository(home, root.resolve(folder));
  }

  void git(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=n", "-c"));
    command.addAll(List.of("user.email=n@example.org", "-c", "core.autocrlf=false", "-c"));
    command.addAll(List.of("protocol.file.allow=always", "-c", "init.defaultBranch=main"));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
    builder.environment().put("GIT_CONFIG_GLOBAL", home.resolve("none").toString());
    builder.environment().put("GIT_CEILING_DIRECTORIES", home.toString());
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), () -> String.join(" ", command));
    assertEquals(0, process.exitValue(), said);
  }

  void commit() throws IOException, InterruptedException {
    git("add", "-A");
    git("commit", "-q", "-m", "x");
  }

  void write(String path, String text) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(file, text);
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  String read(String path) throws IOException {
    return Files.readString(root.resolve(path));
  }

  void replace(String path, String from, String to) throws IOException {
    String text = read(path);
    assertTrue(text.contains(from), path + " has no " + from);
    write(path, text.replace(from, to));
  }

  /** Lints, without LanguageTool, which takes its time to start. */
  Run lint(String... args) {
    List<String> words = new ArrayList<>(List.of("lint", "--skip", "grammar"));
    words.addAll(List.of(args));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Map<String, String> environment =
        Map.of(
            "LANG", "en_GB.UTF-8",
            "GIT_CONFIG_GLOBAL", home.resolve("none").toString(),
            "GIT_CEILING_DIRECTORIES", home.toString(),
            "DUIKAN_CACHE", home.resolve("cache").toString());
    int exit =
        Main.run(
            words,
            new Surroundings(root, environment, false, new PrintWriter(out), new PrintWriter(err)));
    assertTrue(exit < 3, err::toString);
    List<String> findings = new ArrayList<>();
    Matcher finding = FINDING.matcher(out.toString());
    while (finding.find()) {
      findings.add(finding.group(3) + " " + finding.group(1) + ":" + finding.group(2));
    }
    return new Run(exit, findings, out.toString(), err.toString().replace("\r\n", "\n"));
  }
}
