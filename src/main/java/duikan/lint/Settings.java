package duikan.lint;

import duikan.book.BadSetting;
import duikan.book.Config;
import duikan.book.Glob;
import duikan.book.Nearest;
import duikan.doc.Message;
import duikan.doc.Place;
import duikan.yaml.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How each rule is set for each path: the rule's page, then duikan.yml, then its overrides for the
 * path; later ones win.
 */
public final class Settings {
  private static final String SEVERITY = "severity";

  private final Map<String, Setting> defaults;
  private final List<Layer> layers;
  private final Set<String> only;
  private final Set<String> skip;

  private Settings(
      Map<String, Setting> defaults, List<Layer> layers, Set<String> only, Set<String> skip) {
    this.defaults = defaults;
    this.layers = List.copyOf(layers);
    this.only = Set.copyOf(only);
    this.skip = Set.copyOf(skip);
  }

  /**
   * The settings of a run.
   *
   * @param only names of the only rules to run; empty: all
   * @param skip names of rules that do not run
   * @throws BadSetting if duikan.yml names an unknown rule or option, or gives one a value of
   *     another type
   */
  public static Settings of(Config config, RuleSet rules, Set<String> only, Set<String> skip)
      throws BadSetting {
    Map<String, Setting> defaults = new HashMap<>();
    rules
        .pages()
        .forEach((name, page) -> defaults.put(name, new Setting(page.severity(), page.options())));
    List<Layer> layers = new ArrayList<>();
    layers.add(new Layer(List.of(Glob.of("**")), changes(config, rules, config.rules())));
    for (Config.PathRules override : config.overrides()) {
      List<Glob> paths = override.paths().stream().map(Glob::of).toList();
      layers.add(new Layer(paths, changes(config, rules, override.rules())));
    }
    return new Settings(defaults, layers, only, skip);
  }

  /**
   * The severity of a rule's findings at {@code path}; {@link Severity#OFF}: it does not run there.
   */
  public Severity severity(String rule, String path) {
    return isChosen(rule) ? at(rule, path).severity() : Severity.OFF;
  }

  /** Whether there is a rule of that name. */
  boolean knows(String rule) {
    return defaults.containsKey(rule);
  }

  /** The options of a rule at {@code path}. */
  public Options options(String rule, String path) {
    return new Options(at(rule, path).options());
  }

  /** The options of a rule that looks at the whole book. */
  public Options options(String rule) {
    return new Options(layers.get(0).over(rule, setting(rule)).options());
  }

  /** Whether a rule runs anywhere. */
  public boolean mayRun(String rule) {
    if (!isChosen(rule)) {
      return false;
    }
    boolean on = layers.get(0).over(rule, setting(rule)).severity() != Severity.OFF;
    return on || layers.stream().anyMatch(layer -> layer.turnsOn(rule));
  }

  /** The same settings for a run without these rules too. */
  Settings without(Set<String> names) {
    Set<String> all = new HashSet<>(skip);
    all.addAll(names);
    return new Settings(defaults, layers, only, all);
  }

  private boolean isChosen(String rule) {
    return !skip.contains(rule) && (only.isEmpty() || only.contains(rule));
  }

  private Setting at(String rule, String path) {
    Setting setting = setting(rule);
    for (Layer layer : layers) {
      if (layer.changes.containsKey(rule) && layer.matches(path)) {
        setting = layer.over(rule, setting);
      }
    }
    return setting;
  }

  private Setting setting(String rule) {
    Setting setting = defaults.get(rule);
    if (setting == null) {
      throw new IllegalArgumentException("no rule " + rule);
    }
    return setting;
  }

  private static Map<String, Change> changes(
      Config config, RuleSet rules, List<Config.RuleSetting> written) throws BadSetting {
    Map<String, Change> changes = new HashMap<>();
    for (Config.RuleSetting setting : written) {
      String name = setting.rule().text();
      RulePage page = rules.page(name).orElse(null);
      if (page == null) {
        throw unknown(config, setting.rule(), rules.names(), "rule", "规则");
      }
      changes.put(name, change(config, page, setting.value()));
    }
    return changes;
  }

  private static Change change(Config config, RulePage page, Node value) throws BadSetting {
    if (value instanceof Node.Scalar severity) {
      return new Change(Optional.of(severity(config, severity)), Map.of());
    }
    if (!(value instanceof Node.Entries entries)) {
      throw bad(
          config,
          value,
          page.name() + " wants a severity or {severity: …, option: …}",
          page.name() + " 应为级别，或 {severity: …, 选项: …}");
    }
    Optional<Severity> severity = Optional.empty();
    Map<String, Object> options = new HashMap<>();
    for (Node.Entry entry : entries.entries()) {
      if (entry.key().text().equals(SEVERITY)) {
        severity = Optional.of(severity(config, entry.value()));
      } else {
        options.put(entry.key().text(), option(config, page, entry));
      }
    }
    return new Change(severity, options);
  }

  private static Severity severity(Config config, Node node) throws BadSetting {
    for (Severity severity : Severity.values()) {
      if (node instanceof Node.Scalar scalar && scalar.text().equals(severity.label())) {
        return severity;
      }
    }
    String known =
        Arrays.stream(Severity.values()).map(Severity::label).collect(Collectors.joining(", "));
    throw bad(config, node, "no such severity; there are " + known, "没有这个级别；可用的有 " + known);
  }

  private static Object option(Config config, RulePage page, Node.Entry entry) throws BadSetting {
    String name = entry.key().text();
    Object usual = page.options().get(name);
    if (usual == null) {
      List<String> known = new ArrayList<>(page.options().keySet());
      known.add(SEVERITY);
      throw unknown(config, entry.key(), known, "option of " + page.name(), page.name() + " 的选项");
    }
    Object value =
        OptionValue.of(entry.value())
            // A text option may look like a number.
            .map(
                found ->
                    usual instanceof String && entry.value() instanceof Node.Scalar s
                        ? s.text()
                        : found)
            .orElse(entry);
    if (!OptionValue.type(value).equals(OptionValue.type(usual))) {
      Message type = OptionValue.type(usual);
      throw bad(config, entry.value(), name + " wants " + type.en(), name + " 的值应为" + type.zh());
    }
    List<String> choices = page.choices().getOrDefault(name, List.of());
    if (!choices.isEmpty() && !choices.contains(value.toString())) {
      String known = String.join(", ", choices);
      throw bad(
          config,
          entry.value(),
          name + " cannot be '" + value + "'; there are " + known,
          name + " 不能是“" + value + "”；可用的有 " + known);
    }
    return value;
  }

  private static BadSetting unknown(
      Config config, Node.Scalar name, java.util.Collection<String> known, String en, String zh) {
    Optional<String> nearest = Nearest.to(name.text(), known);
    String hintEn = nearest.map(near -> "; did you mean '" + near + "'?").orElse("");
    String hintZh = nearest.map(near -> "；是不是“" + near + "”？").orElse("");
    return bad(
        config,
        name,
        "no " + en + " is called '" + name.text() + "'" + hintEn,
        "没有名为“" + name.text() + "”的" + zh + hintZh);
  }

  private static BadSetting bad(Config config, Node node, String en, String zh) {
    return new BadSetting(new Place(config.file(), node.span()), new Message(en, zh));
  }

  private record Setting(Severity severity, Map<String, Object> options) {}

  private record Change(Optional<Severity> severity, Map<String, Object> options) {}

  private record Layer(List<Glob> paths, Map<String, Change> changes) {
    boolean matches(String path) {
      return paths.stream().anyMatch(glob -> glob.matches(path));
    }

    boolean turnsOn(String rule) {
      Change change = changes.get(rule);
      return change != null && change.severity.filter(to -> to != Severity.OFF).isPresent();
    }

    Setting over(String rule, Setting before) {
      Change change = changes.get(rule);
      if (change == null) {
        return before;
      }
      Map<String, Object> options = new HashMap<>(before.options);
      options.putAll(change.options);
      return new Setting(change.severity.orElse(before.severity), options);
    }
  }
}
