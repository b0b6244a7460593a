package duikan.cli;

import duikan.doc.Language;
import duikan.doc.Message;
import duikan.mermaid.Bundle;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code duikan}: its arguments in, its exit code out. */
@Command(name = "duikan", versionProvider = Main.Version.class)
public final class Main {
  /** What asks for the version and for nothing else. */
  private static final Set<List<String>> VERSION = Set.of(List.of("--version"), List.of("-V"));

  /** We are wrong: a bug. */
  private static final int BUG = 3;

  private static final int CANNOT_START = 2;

  // Picocli alone looks at it.
  @SuppressWarnings("unused")
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "common.help")
  private boolean help;

  // Picocli alone looks at it.
  @SuppressWarnings("unused")
  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      descriptionKey = "duikan.version")
  private boolean version;

  private Main() {}

  /**
   * Runs one command and ends the process with its exit code.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    Map<String, String> environment = withLocale(System.getenv(), Locale.getDefault());
    // Digits, letter case and the words of libraries are the same everywhere.
    Locale.setDefault(Locale.ROOT);
    StandardOutput out = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    Surroundings here =
        new Surroundings(
            Path.of("").toAbsolutePath(),
            environment,
            Terminal.isThere(environment),
            System.in,
            utf8(out),
            utf8(new FileOutputStream(FileDescriptor.err)));
    int exit = run(List.of(args), here);
    System.exit(out.failure().map(why -> unwritten(why, List.of(args), here)).orElse(exit));
  }

  // The environment names the language of messages; a system that names it otherwise counts too.
  private static Map<String, String> withLocale(Map<String, String> environment, Locale locale) {
    Map<String, String> all = new HashMap<>(environment);
    if (Stream.of("LC_ALL", "LC_MESSAGES", "LANG").allMatch(name -> !all.containsKey(name))) {
      all.put("LANG", locale.getLanguage());
    }
    return all;
  }

  private static int unwritten(String why, List<String> args, Surroundings here) {
    Message words = new Message("cannot write to standard output: " + why, "无法写入标准输出：" + why);
    here.err().println("duikan: " + words.in(here.language(args)));
    here.err().flush();
    return CANNOT_START;
  }

  static int run(List<String> args, Surroundings here) {
    try {
      return commandLine(args, here).execute(args.toArray(String[]::new));
    } catch (Error wrong) {
      // The machine's own way would be exit code 1, which says that the book has faults.
      here.err().print(Failures.trace(wrong));
      return BUG;
    } finally {
      // A reader that went away, as `| head` does, is no failure: these never throw.
      here.out().flush();
      here.err().flush();
    }
  }

  static CommandLine commandLine(List<String> args, Surroundings here) {
    Language language = here.language(args);
    // It would say what it finds odd past our streams.
    CommandLine.tracer().setLevel(CommandLine.TraceLevel.OFF);
    CommandLine line = new CommandLine(new Main());
    Map<String, Supplier<Object>> commands = commands(here, language);
    Set<String> asked = asked(args, commands.keySet());
    commands.forEach(
        (name, command) -> {
          if (asked.contains(name)) {
            line.addSubcommand(name, command.get());
          }
        });
    line.setOut(here.out()).setErr(here.err());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    Failures failures = new Failures(here.err(), language);
    line.setParameterExceptionHandler(failures::usage);
    line.setExecutionExceptionHandler(failures::failed);
    if (asked.size() > 1 || args.contains("-h") || args.contains("--help")) {
      line.setResourceBundle(words(language));
    }
    return line;
  }

  // Every command that is known costs milliseconds at every start.
  private static Set<String> asked(List<String> args, Set<String> all) {
    if (VERSION.contains(args)) {
      return Set.of();
    }
    String first = args.isEmpty() ? "" : args.get(0);
    boolean one = all.contains(first) && !first.equals("help") && !first.equals("completion");
    return one ? Set.of(first) : all;
  }

  /** The commands there are, in the order of the help. */
  private static Map<String, Supplier<Object>> commands(Surroundings here, Language language) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("lint", () -> new LintCommand(here, language));
    commands.put("merge", () -> new MergeCommand(here));
    commands.put("fix", () -> new FixCommand(here, language));
    commands.put("align", () -> new AlignCommand(here, language));
    commands.put("term", () -> new TermCommand(here, language));
    commands.put("glossary", () -> GlossaryCommand.of(here, language));
    commands.put("progress", () -> new ProgressCommand(here, language));
    commands.put("badge", () -> new BadgeCommand(here, language));
    commands.put("readme", () -> new ReadmeCommand(here, language));
    commands.put("report", () -> new ReportCommand(here, language));
    commands.put("stamp", () -> new StampCommand(here, language));
    commands.put("explain", () -> new ExplainCommand(here, language));
    commands.put("init", () -> new InitCommand(here, language));
    commands.put("completion", CompletionCommand::new);
    commands.put("help", CommandLine.HelpCommand::new);
    return commands;
  }

  /** The help texts. */
  static ResourceBundle words(Language language) {
    Locale locale =
        switch (language) {
          case EN -> Locale.ROOT;
          case ZH -> Locale.CHINESE;
        };
    return ResourceBundle.getBundle(
        "duikan.cli.Help",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  // Java 17 does not honour stdout.encoding, so the streams are made here.
  private static PrintWriter utf8(OutputStream stream) {
    return new PrintWriter(stream, false, StandardCharsets.UTF_8);
  }

  /**
   * The version that the build wrote into {@code duikan/version.txt}, the Java that runs it, and
   * the Mermaid whose parser it asks.
   */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {
        "duikan %s (Java %s, Mermaid %s)"
            .formatted(number(), System.getProperty("java.version"), Bundle.VERSION)
      };
    }

    /** {@code 1.2.3}. */
    static String number() {
      try (InputStream in = Main.class.getResourceAsStream("/duikan/version.txt")) {
        if (in == null) throw new IllegalStateException("no duikan/version.txt in the jar");
        return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
