package duikan.book;

import com.google.re2j.PatternSyntaxException;
import duikan.doc.Message;
import duikan.doc.Place;
import duikan.doc.Source;
import duikan.doc.Span;
import duikan.yaml.Node;
import duikan.yaml.Yaml;
import duikan.yaml.YamlFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * The schema of duikan.yml. Every key is optional; an unknown one is refused. Paths are relative to
 * the book, with {@code /}.
 *
 * <pre>
 * source: source-en             # folder of the original, or a file and what begins its chapters:
 * source: {file: book.md, split: '^## Chapter (\d+)'}    # RE2; the first group is the number
 * target: target-zh             # folder of the translation
 * glossary: glossary.csv
 * rules-folder: rules           # the book's own rules
 * pair:                         # where names do not tell; or a list of {source: …, target: …}
 *   source-en/intro.md: target-zh/开篇.md
 * order: [target-zh/开篇.md]    # globs; what none matches follows in the usual order
 * exclude: [target-zh/drafts]   # globs of paths that are no pages
 * rules:                        # a severity, or a mapping of severity and options
 *   touching-scripts: off
 * overrides:                    # for some paths; later ones win
 *   - paths: [target-zh/附录*]
 *     rules: {touching-scripts: info}
 * </pre>
 */
public final class ConfigReader {
  static final List<String> KEYS =
      List.of(
          "source",
          "target",
          "glossary",
          "rules-folder",
          "pair",
          "order",
          "exclude",
          "rules",
          "overrides");

  private final Source file;

  private ConfigReader(Source file) {
    this.file = file;
  }

  /**
   * The settings that {@code file} says over the defaults.
   *
   * @throws BadSetting if it is not YAML or says something that is not in the schema
   */
  public static Config read(Source file) throws BadSetting {
    try {
      Optional<Node> root = Yaml.parse(file, file.all());
      ConfigReader reader = new ConfigReader(file);
      return root.isEmpty()
          ? Config.defaults().in(file)
          : reader.config(reader.entries("duikan.yml", root.get(), KEYS));
    } catch (YamlFault e) {
      throw new BadSetting(e.place(), e.problem());
    }
  }

  /** Where {@code file} sets a top-level key; the empty span at its beginning where it does not. */
  public static Place placeOf(String key, Source file) {
    Span span = Span.at(0);
    Matcher line = java.util.regex.Pattern.compile("(?m)^" + key + "\\s*:").matcher(file.text());
    if (line.find()) {
      span = new Span(line.start(), line.start() + key.length());
    }
    return new Place(file, span);
  }

  private Config config(Node.Entries root) throws BadSetting {
    Config usual = Config.defaults();
    Optional<Node> source = root.get("source");
    boolean inOneFile = source.filter(Node.Entries.class::isInstance).isPresent();
    String sourceFolder =
        inOneFile ? usual.sourceFolder() : folder(root, "source", usual.sourceFolder());
    String targetFolder = folder(root, "target", usual.targetFolder());
    if (!inOneFile && sourceFolder.equals(targetFolder)) {
      throw bad(
          root.get("target").or(() -> source).map(Node::span).orElse(Span.at(0)),
          "source and target are the same folder",
          "source 与 target 是同一个文件夹");
    }
    return new Config(
        file,
        sourceFolder,
        targetFolder,
        path(root, "glossary", usual.glossaryFile()),
        folder(root, "rules-folder", usual.rulesFolder()),
        inOneFile ? Optional.of(sourceFile(source.orElseThrow())) : Optional.empty(),
        root.get("pair").isPresent() ? pairs(root.get("pair").orElseThrow()) : List.of(),
        globs(root, "order"),
        globs(root, "exclude"),
        rules(root),
        overrides(root));
  }

  private String folder(Node.Entries root, String key, String usual) throws BadSetting {
    Optional<Node> node = root.get(key);
    if (node.isEmpty()) {
      return usual;
    }
    String path = path(key, node.get());
    return path.equals(".") ? "" : path;
  }

  private String path(Node.Entries root, String key, String usual) throws BadSetting {
    Optional<Node> node = root.get(key);
    return node.isEmpty() ? usual : path(key, node.get());
  }

  private Config.SourceFile sourceFile(Node node) throws BadSetting {
    Node.Entries parts = entries("source", node, List.of("file", "split"));
    Node path = needed("source", "file", parts);
    Node split = needed("source", "split", parts);
    String pattern = text("split", split).text();
    try {
      if (Expression.compile(pattern).groupCount() == 0) {
        throw bad(
            split.span(),
            "split needs a group around the chapter's number: '^## Chapter (\\d+)'",
            "split 需要用括号括住章号：'^## Chapter (\\d+)'");
      }
    } catch (PatternSyntaxException e) {
      throw bad(
          split.span(),
          "split is no RE2 pattern: " + e.getMessage(),
          "split 不是合法的 RE2 正则表达式：" + e.getMessage());
    }
    return new Config.SourceFile(path("file", path), pattern);
  }

  private List<Config.Pair> pairs(Node node) throws BadSetting {
    List<Config.Pair> pairs = new ArrayList<>();
    if (node instanceof Node.Entries mapping) {
      for (Node.Entry entry : mapping.entries()) {
        String source = path("source", entry.key());
        String target = path("target", entry.value());
        Span span = new Span(entry.key().span().start(), entry.value().span().end());
        pairs.add(new Config.Pair(source, target, span));
      }
    } else {
      for (Node item : items("pair", node)) {
        Node.Entries sides = entries("pair", item, List.of("source", "target"));
        String source = path("source", needed("pair", "source", sides));
        String target = path("target", needed("pair", "target", sides));
        pairs.add(new Config.Pair(source, target, item.span()));
      }
    }
    return pairs;
  }

  private List<String> globs(Node.Entries root, String key) throws BadSetting {
    Optional<Node> node = root.get(key);
    return node.isEmpty() ? List.of() : globs(key, node.get());
  }

  private List<String> globs(String key, Node node) throws BadSetting {
    List<Node> nodes = node instanceof Node.Scalar one ? List.of(one) : items(key, node);
    List<String> globs = new ArrayList<>();
    for (Node each : nodes) {
      Node.Scalar glob = text(key, each);
      refuseOutside(glob);
      globs.add(glob.text());
    }
    return globs;
  }

  private List<Config.RuleSetting> rules(Node.Entries parent) throws BadSetting {
    Optional<Node> node = parent.get("rules");
    if (node.isEmpty()) {
      return List.of();
    }
    List<Config.RuleSetting> rules = new ArrayList<>();
    for (Node.Entry entry : mapping("rules", node.get()).entries()) {
      if (entry.value() instanceof Node.Items list) {
        throw bad(
            list.span(), "a rule takes a severity or a mapping, not a list", "规则的值应为严重程度或映射，不能是列表");
      }
      rules.add(new Config.RuleSetting(entry.key(), entry.value()));
    }
    return rules;
  }

  private List<Config.PathRules> overrides(Node.Entries root) throws BadSetting {
    Optional<Node> node = root.get("overrides");
    if (node.isEmpty()) {
      return List.of();
    }
    List<Config.PathRules> overrides = new ArrayList<>();
    for (Node item : items("overrides", node.get())) {
      Node.Entries parts = entries("overrides", item, List.of("paths", "rules"));
      Node paths = needed("overrides", "paths", parts);
      needed("overrides", "rules", parts);
      overrides.add(new Config.PathRules(globs("paths", paths), rules(parts)));
    }
    return overrides;
  }

  private String path(String key, Node node) throws BadSetting {
    Node.Scalar path = text(key, node);
    refuseOutside(path);
    String text = path.text().replaceAll("/+", "/").replaceAll("^(\\./)+(?=.)|/\\.?$", "");
    return Names.composed(text);
  }

  // A book's settings come from whoever wrote the book; they must not reach the rest of the disk.
  private void refuseOutside(Node.Scalar path) throws BadSetting {
    String text = path.text();
    boolean absolute = text.startsWith("/") || text.matches("(?s)[A-Za-z]:.*");
    if (absolute || text.contains("\\") || List.of(text.split("/")).contains("..")) {
      throw bad(
          path.span(),
          "'" + text + "' must be a path inside the book, relative and with /",
          "'" + text + "' 必须是书内的相对路径，用 / 分隔");
    }
  }

  private Node needed(String key, String part, Node.Entries entries) throws BadSetting {
    Optional<Node> found = entries.get(part);
    return found.orElseThrow(
        () -> bad(entries.span(), key + " needs '" + part + "'", key + " 缺少 '" + part + "'"));
  }

  private Node.Scalar text(String key, Node node) throws BadSetting {
    if (node instanceof Node.Scalar scalar && !scalar.text().isEmpty()) {
      return scalar;
    }
    throw bad(node.span(), key + " must be a text", key + " 应为文本");
  }

  private List<Node> items(String key, Node node) throws BadSetting {
    if (node instanceof Node.Items items) {
      return items.items();
    }
    throw bad(node.span(), key + " must be a list", key + " 应为列表");
  }

  private Node.Entries mapping(String key, Node node) throws BadSetting {
    if (node instanceof Node.Entries entries) {
      return entries;
    }
    throw bad(node.span(), key + " must be a mapping", key + " 应为映射（键: 值）");
  }

  private Node.Entries entries(String key, Node node, List<String> known) throws BadSetting {
    Node.Entries entries = mapping(key, node);
    for (Node.Entry entry : entries.entries()) {
      String name = entry.key().text();
      if (!known.contains(name)) {
        Optional<String> nearest = Nearest.to(name, known);
        throw bad(
            entry.key().span(),
            "unknown key '"
                + name
                + "'"
                + nearest
                    .map(near -> ", did you mean '" + near + "'?")
                    .orElse("; known are " + String.join(", ", known)),
            "未知的键 '"
                + name
                + "'"
                + nearest
                    .map(near -> "，是否想写 '" + near + "'？")
                    .orElse("；可用的键：" + String.join("、", known)));
      }
    }
    return entries;
  }

  private BadSetting bad(Span span, String en, String zh) {
    return new BadSetting(new Place(file, span), new Message(en, zh));
  }
}
