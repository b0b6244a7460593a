package duikan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.doc.Language;
import duikan.doc.Markdown;
import duikan.doc.Source;
import duikan.doc.TooHostile;
import duikan.start.Ci;
import duikan.start.NewBook;
import duikan.start.NewFile;
import duikan.yaml.Node;
import duikan.yaml.Yaml;
import duikan.yaml.YamlFault;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The files for other people's CI fit each other, the documentation and the command line. */
final class CiFilesTest {
  private static final List<String> READMES = List.of("README.md", "README.zh-CN.md");

  private static Node.Entries yaml(String name, String text) throws YamlFault {
    Source source = Source.of(name, text);
    return (Node.Entries) Yaml.parse(source, source.all()).orElseThrow();
  }

  private static Node.Entries file(String name) throws IOException, YamlFault {
    return yaml(name, Files.readString(Path.of(name)));
  }

  private static List<String> snippets(String readme) throws IOException, TooHostile {
    String text = Files.readString(Path.of(readme));
    return Markdown.parse(Source.of(readme, text)).blocks().stream()
        .flatMap(block -> block.fence().stream())
        .filter(fence -> fence.info().of(text).equals("yaml"))
        .map(fence -> fence.lines().stream().map(line -> line.of(text)))
        .map(lines -> lines.collect(Collectors.joining("\n")))
        .toList();
  }

  /** What is laid out for books with plain and with odd names. */
  private static List<NewFile> laidOut() {
    List<NewFile> files = new ArrayList<>();
    for (Language language : Language.values()) {
      for (String book : List.of(".", "书/我的 书", "it's: #1")) {
        for (Ci ci : Ci.values()) {
          files.addAll(NewBook.checks(ci, language, book));
        }
        files.add(NewBook.hooks(language, book));
      }
    }
    return files;
  }

  private static List<String> all() throws IOException, TooHostile {
    List<String> all = new ArrayList<>(laidOut().stream().map(NewFile::text).toList());
    for (String readme : READMES) {
      all.addAll(snippets(readme));
    }
    for (String file : List.of(".pre-commit-hooks.yaml", ".github/workflows/ci.yml")) {
      all.add(Files.readString(Path.of(file)));
    }
    return all;
  }

  private static Set<String> keys(Node node) {
    return ((Node.Entries) node)
        .entries().stream()
            .map(entry -> entry.key().text())
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Node> below(Node node) {
    Stream<Node> children = Stream.of();
    if (node instanceof Node.Items items) {
      children = items.items().stream();
    } else if (node instanceof Node.Entries entries) {
      children = entries.entries().stream().map(Node.Entry::value);
    }
    return Stream.concat(Stream.of(node), children.flatMap(CiFilesTest::below));
  }

  private static String text(Node.Entries entries, String key) {
    return entries.get(key).map(one -> one instanceof Node.Scalar it ? it.text() : "").orElse("");
  }

  private static Set<String> found(String pattern, String text) {
    return Pattern.compile(pattern, Pattern.MULTILINE)
        .matcher(text)
        .results()
        .map((MatchResult one) -> one.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void whatIsLaidOutIsYaml() throws YamlFault {
    for (NewFile one : laidOut()) {
      assertFalse(yaml(one.path(), one.text()).entries().isEmpty());
      assertFalse(one.text().contains("{book}"), one.text());
    }
  }

  @Test
  void theBooksNameArrivesWhole() throws YamlFault {
    NewFile workflow = NewBook.checks(Ci.GITHUB, Language.EN, "it's: #1").get(0);
    List<String> books =
        below(yaml("github.yml", workflow.text()))
            .filter(node -> node instanceof Node.Entries with && !text(with, "book").isEmpty())
            .map(with -> text((Node.Entries) with, "book"))
            .toList();
    assertEquals(List.of("it's: #1"), books);
  }

  @Test
  void aStepOfTheActionRunsItsScriptAndNoOtherWords() throws IOException, YamlFault {
    String script = Files.readString(Path.of(".github/action.sh"));
    Set<String> runs = new TreeSet<>();
    for (Node node : below(file("action.yml")).toList()) {
      if (node instanceof Node.Entries step && !text(step, "run").isEmpty()) {
        runs.addAll(
            found(
                "^sh \"\\$GITHUB_ACTION_PATH/\\.github/action\\.sh\" (\\w+)$", text(step, "run")));
        assertEquals("bash", text(step, "shell"));
        assertFalse(text(step, "run").contains("${{"), text(step, "run"));
      }
    }
    assertEquals(Set.of("plan", "get", "lint", "badge", "verdict"), runs);
    runs.forEach(step -> assertTrue(script.contains("\n" + step + "() {\n"), step));
  }

  @Test
  void theActionsInputsReachTheScript() throws IOException, YamlFault {
    String action = Files.readString(Path.of("action.yml"));
    Set<String> inputs = keys(file("action.yml").get("inputs").orElseThrow());
    assertEquals(inputs, found("inputs\\.([a-z-]+)", action));
    assertEquals(
        found("^ +(INPUT_[A-Z_]+):", action),
        found("(INPUT_[A-Z_]+)", Files.readString(Path.of(".github/action.sh")).replace("_…", "")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md"})
  void theActionsInputsAreDocumented(String readme) throws IOException, YamlFault {
    String text = Files.readString(Path.of(readme));
    for (String input : keys(file("action.yml").get("inputs").orElseThrow())) {
      assertTrue(text.contains("`" + input + "`"), input);
    }
  }

  @Test
  void whoUsesTheActionGivesItInputsThatItHas() throws IOException, YamlFault, TooHostile {
    Set<String> inputs = keys(file("action.yml").get("inputs").orElseThrow());
    int uses = 0;
    for (String text : all()) {
      for (Node node : below(yaml(text)).toList()) {
        if (node instanceof Node.Entries step
            && text(step, "uses").matches("duikan/duikan@.*|\\./")) {
          uses++;
          assertTrue(inputs.containsAll(step.get("with").map(CiFilesTest::keys).orElse(Set.of())));
        }
      }
    }
    assertTrue(uses > 6, "too few: " + uses);
  }

  private static Node yaml(String text) throws YamlFault {
    Source source = Source.of("x.yml", text);
    return Yaml.parse(source, source.all()).orElseThrow();
  }

  @Test
  void theHooksThatAreNamedAreThere() throws IOException, YamlFault, TooHostile {
    Set<String> hooks = found("^- id: (.*)$", Files.readString(Path.of(".pre-commit-hooks.yaml")));
    assertEquals(Set.of("duikan-lint", "duikan-fix"), hooks);
    Set<String> named = new TreeSet<>();
    all().forEach(text -> named.addAll(found("\\bid: (duikan[a-z-]*)", text)));
    assertEquals(hooks, named);
  }

  private static CommandLine commandNamed(CommandLine duikan, String name) {
    return Objects.requireNonNull(duikan.getSubcommands().get(name), name);
  }

  @Test
  void theOptionsThatAreGivenAreThere() throws IOException, TooHostile {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    CommandLine duikan =
        Main.commandLine(
            List.of("help"), new Surroundings(Path.of(""), Map.of(), false, nowhere, nowhere));
    List<String> texts = new ArrayList<>(all());
    texts.add(Files.readString(Path.of(".github/action.sh")).replace("\\\n", " "));
    Set<String> commands = new TreeSet<>();
    for (String line : String.join("\n", texts).lines().toList()) {
      // The part of a line that is duikan's own: "$duikan" lint … | reviewdog …
      for (String call : found("duikan\"? ((?:lint|fix|badge)\\b[^|]*)", line)) {
        String command = call.split("\\s+")[0];
        commands.add(command);
        Set<String> known = commandNamed(duikan, command).getCommandSpec().optionsMap().keySet();
        for (String option : found("(?<=[\\s+])(--[a-z][a-z-]+)", call)) {
          assertTrue(known.contains(option), line);
        }
      }
    }
    assertEquals(Set.of("badge", "fix", "lint"), commands);
  }
}
