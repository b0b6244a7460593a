package duikan.cli;

import duikan.doc.Language;
import duikan.report.OneLine;
import duikan.report.Root;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a command stands in.
 *
 * @param folder the folder that relative paths are relative to
 * @param environment the environment variables
 * @param terminal whether a person reads along
 * @param in standard input
 * @param out for findings, in UTF-8
 * @param err for everything else, in UTF-8
 */
record Surroundings(
    Path folder,
    Map<String, String> environment,
    boolean terminal,
    InputStream in,
    PrintWriter out,
    PrintWriter err) {
  private static final int USUAL_WIDTH = 100;

  /** With nothing to read. */
  Surroundings(
      Path folder,
      Map<String, String> environment,
      boolean terminal,
      PrintWriter out,
      PrintWriter err) {
    this(folder, environment, terminal, InputStream.nullInputStream(), out, err);
  }

  /** The language that {@code --lang} asks for, else the locale's; Chinese or English. */
  Language language(List<String> args) {
    for (int i = 0; i < args.size(); i++) {
      Optional<String> asked = Optional.empty();
      if (args.get(i).startsWith("--lang=")) {
        asked = Optional.of(args.get(i).substring("--lang=".length()));
      } else if (args.get(i).equals("--lang") && i + 1 < args.size()) {
        asked = Optional.of(args.get(i + 1));
      }
      if (asked.isPresent()) {
        return language(asked.get());
      }
    }
    // The order in which POSIX (8.2, Internationalization Variables) lets them win.
    return language(
        Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
            .map(name -> environment.getOrDefault(name, ""))
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElseGet(() -> Locale.getDefault().getLanguage()));
  }

  private static Language language(String locale) {
    return locale.toLowerCase(Locale.ROOT).startsWith("zh") ? Language.ZH : Language.EN;
  }

  /** Whether colours are welcome where nothing was said; see no-color.org. */
  boolean likesColour() {
    boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    return terminal && !refused && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /**
   * Where a book lies in the checkout that a CI system looks at: GitHub's workspace, GitLab's
   * project, else the folder that this runs in. A book outside of it is a checkout of its own.
   */
  Root root(Path book) {
    return Stream.of("GITHUB_WORKSPACE", "CI_PROJECT_DIR")
        .map(name -> environment.getOrDefault(name, ""))
        .filter(value -> !value.isEmpty())
        .map(value -> folder.resolve(value).normalize())
        .filter(book::startsWith)
        .findFirst()
        .or(() -> Optional.of(folder).filter(book::startsWith))
        .map(checkout -> checkout.relativize(book).toString().replace('\\', '/'))
        .filter(path -> !path.isEmpty())
        .map(path -> new Root(path + "/"))
        .orElse(new Root(""));
  }

  /**
   * Whether somebody watches standard error, and it can be drawn over. {@code bin/duikan} says in
   * DUIKAN_STDERR whether it is a terminal, which Java cannot tell.
   */
  boolean isWatched() {
    String said = environment.getOrDefault("DUIKAN_STDERR", terminal ? "terminal" : "");
    return said.equals("terminal")
        && !environment.getOrDefault("TERM", "").equals("dumb")
        && environment.getOrDefault("CI", "").isEmpty();
  }

  /**
   * Standard output for what people read, and not for what a program or a file takes: in the log of
   * GitHub Actions nothing in it is a command to the runner.
   */
  PrintWriter text() {
    return guarded(out);
  }

  /** Says one line on standard output, in which nothing is obeyed by a terminal. */
  void say(String line) {
    text().println(OneLine.of(line));
  }

  /** Says one line on standard error, in which nothing is obeyed by a terminal. */
  void remark(String line) {
    err().println(OneLine.of(line));
  }

  @Override
  public PrintWriter err() {
    return guarded(err);
  }

  private PrintWriter guarded(PrintWriter to) {
    boolean runner = environment.getOrDefault("GITHUB_ACTIONS", "").equals("true");
    return runner ? new PrintWriter(new RunnerLog(to)) : to;
  }

  /** The columns of the terminal, from 40; what goes elsewhere is the same in every terminal. */
  int width() {
    String columns = terminal ? environment.getOrDefault("COLUMNS", "") : "";
    return columns.matches("[1-9][0-9]{1,3}")
        ? Math.max(40, Integer.parseInt(columns))
        : USUAL_WIDTH;
  }
}
