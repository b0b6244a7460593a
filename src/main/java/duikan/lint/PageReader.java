package duikan.lint;

import duikan.book.Fault;
import duikan.book.Nearest;
import duikan.doc.Message;
import duikan.doc.Source;
import duikan.doc.Span;
import duikan.lint.RulePage.Repair;
import duikan.lint.RulePage.Wording;
import duikan.yaml.Node;
import duikan.yaml.Yaml;
import duikan.yaml.YamlFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Reads one page of rules; everything wrong with it is a fault of {@code rule-page} at its place.
 */
final class PageReader {
  static final String RULE = "rule-page";

  private static final List<String> KEYS =
      List.of(
          "name",
          "family",
          "severity",
          "fix",
          "message",
          "message-zh",
          "messages",
          "options",
          "choices",
          "pattern",
          "replace",
          "except",
          "patterns");

  private static final java.util.regex.Pattern NAME =
      java.util.regex.Pattern.compile("[a-z][a-z0-9]*+(?:-[a-z0-9]++)*+");

  private final Source source;
  private final List<Fault> faults = new ArrayList<>();

  PageReader(Source source) {
    this.source = source;
  }

  /** What is wrong with the page, once it was read. */
  List<Fault> faults() {
    return List.copyOf(faults);
  }

  /** The page; empty if anything is wrong with it. */
  Optional<RulePage> read() {
    Optional<Span> yaml = frontMatter(source.text());
    if (yaml.isEmpty()) {
      fault(source.line(1), "no-front-matter");
      return Optional.empty();
    }
    try {
      Optional<Node> root = Yaml.parse(source, yaml.get());
      if (root.isPresent() && root.get() instanceof Node.Entries entries) {
        RulePage page = page(entries);
        return faults.isEmpty() ? Optional.of(page) : Optional.empty();
      }
      fault(source.line(1), "no-front-matter");
    } catch (YamlFault wrong) {
      faults.add(
          new Fault(
              RULE,
              wrong.place(),
              "yaml",
              Map.of("reason", wrong.problem().en(), "reason-zh", wrong.problem().zh())));
    }
    return Optional.empty();
  }

  /** The YAML between a first line {@code ---} and the next. */
  static Optional<Span> frontMatter(String text) {
    int start = lineEnd(text, 0);
    if (start < 0 || !text.substring(0, start).strip().equals("---")) {
      return Optional.empty();
    }
    for (int line = start; line < text.length(); ) {
      int end = lineEnd(text, line);
      int next = end < 0 ? text.length() : end;
      if (text.substring(line, next).strip().equals("---")) {
        return Optional.of(new Span(start, line));
      }
      line = next;
    }
    return Optional.empty();
  }

  // The offset after the line end, or -1 in the last line.
  private static int lineEnd(String text, int from) {
    return text.indexOf('\n', from) + 1 == 0 ? -1 : text.indexOf('\n', from) + 1;
  }

  private RulePage page(Node.Entries entries) {
    entries.entries().forEach(entry -> known(entry.key(), KEYS));
    String name = text(entries, "name").orElseGet(() -> missing("name"));
    checkName(entries, name);
    Family family =
        choice(entries, "family", Family.values(), Family::label).orElse(Family.WORDING);
    Severity severity =
        choice(entries, "severity", Severity.values(), Severity::label).orElse(Severity.WARNING);
    if (entries.get("severity").isEmpty()) {
      missing("severity");
    }
    Repair fix = choice(entries, "fix", Repair.values(), PageReader::label).orElse(Repair.NONE);
    Map<String, Message> messages = messages(entries);
    Map<String, Object> options = options(entries);
    Map<String, List<String>> choices = choices(entries, options);
    List<Wording> patterns = new WordingReader(this, fix, messages).read(entries);
    if (!patterns.isEmpty()) {
      checkFilled(messages, entries);
    }
    return new RulePage(name, family, severity, fix, messages, options, choices, patterns, source);
  }

  static String label(Repair repair) {
    return switch (repair) {
      case NONE -> "none";
      case SAFE -> "safe";
      case UNSAFE -> "unsafe";
    };
  }

  /** Faults a key that is not one of {@code keys}. */
  void known(Node.Scalar key, List<String> keys) {
    if (keys.contains(key.text())) {
      return;
    }
    Optional<String> nearest = Nearest.to(key.text(), keys);
    if (nearest.isPresent()) {
      fault(key.span(), "unknown-key-near", "key", key.text(), "nearest", nearest.get());
      return;
    }
    fault(key.span(), "unknown-key", "key", key.text());
  }

  private void checkName(Node.Entries entries, String name) {
    Span span = entries.get("name").map(Node::span).orElse(source.line(1));
    String file = source.path().substring(source.path().lastIndexOf('/') + 1);
    if (name.isEmpty()) {
      return;
    }
    if (!NAME.matcher(name).matches()) {
      fault(span, "bad-name", "name", name);
    } else if (!file.equals(name + ".md")) {
      fault(span, "name-of-file", "name", name, "file", file);
    }
  }

  private Map<String, Message> messages(Node.Entries entries) {
    Map<String, Message> messages = new LinkedHashMap<>();
    String en = text(entries, "message").orElseGet(() -> missing("message"));
    String zh = text(entries, "message-zh").orElseGet(() -> missing("message-zh"));
    messages.put(Finding.USUAL, message(entries, en, zh));
    Optional<Node> variants = entries.get("messages");
    if (variants.isPresent() && mapping("messages", variants.get()) instanceof Node.Entries all) {
      for (Node.Entry variant : all.entries()) {
        if (mapping(variant.key().text(), variant.value()) instanceof Node.Entries both) {
          messages.put(variant.key().text(), variant(variant.key(), both));
        }
      }
    }
    return messages;
  }

  private Message variant(Node.Scalar key, Node.Entries both) {
    for (Node.Entry entry : both.entries()) {
      if (!List.of("en", "zh").contains(entry.key().text())) {
        fault(entry.key().span(), "unknown-key", "key", entry.key().text());
      }
    }
    String en = text(both, "en").orElse("");
    String zh = text(both, "zh").orElse("");
    if (both.get("en").isEmpty() || both.get("zh").isEmpty()) {
      fault(key.span(), "missing-key", "key", both.get("en").isEmpty() ? "en" : "zh");
    }
    return message(both, en, zh);
  }

  /** The message; what only the Chinese one asks for is a fault. */
  Message message(Node.Entries where, String en, String zh) {
    var known = Placeholders.in(en);
    var lacking = new TreeSet<>(Placeholders.in(zh));
    lacking.removeAll(known);
    for (String placeholder : lacking) {
      Span span = where.get("zh").or(() -> where.get("message-zh")).map(Node::span).orElseThrow();
      fault(span, "placeholder", "placeholder", placeholder);
    }
    return new Message(en, zh);
  }

  // Nothing else would fill them when the pattern finds something.
  private void checkFilled(Map<String, Message> messages, Node.Entries entries) {
    var lacking = new TreeSet<String>();
    messages.values().forEach(message -> lacking.addAll(Placeholders.in(message.en())));
    lacking.removeAll(PatternRule.PLACEHOLDERS);
    Span span = entries.get("message").map(Node::span).orElse(source.line(1));
    lacking.forEach(placeholder -> fault(span, "unfilled", "placeholder", placeholder));
  }

  private Map<String, Object> options(Node.Entries entries) {
    Map<String, Object> options = new LinkedHashMap<>();
    Optional<Node> node = entries.get("options");
    if (node.isPresent() && mapping("options", node.get()) instanceof Node.Entries all) {
      for (Node.Entry option : all.entries()) {
        Optional<Object> value = OptionValue.of(option.value());
        if (value.isEmpty()) {
          fault(option.value().span(), "option-type", "key", option.key().text());
        }
        value.ifPresent(known -> options.put(option.key().text(), known));
      }
    }
    return options;
  }

  private Map<String, List<String>> choices(Node.Entries entries, Map<String, Object> options) {
    Map<String, List<String>> choices = new LinkedHashMap<>();
    Optional<Node> node = entries.get("choices");
    if (node.isPresent() && mapping("choices", node.get()) instanceof Node.Entries all) {
      for (Node.Entry choice : all.entries()) {
        String name = choice.key().text();
        Optional<Object> value = OptionValue.of(choice.value());
        if (value.isPresent() && value.get() instanceof List<?> list) {
          List<String> texts = list.stream().map(Object::toString).toList();
          choices.put(name, texts);
          if (!(options.get(name) instanceof String usual && texts.contains(usual))) {
            fault(choice.key().span(), "choice", "key", name);
          }
        } else {
          fault(choice.value().span(), "option-type", "key", name);
        }
      }
    }
    return choices;
  }

  private <T> Optional<T> choice(
      Node.Entries entries, String key, T[] values, Function<T, String> label) {
    Optional<String> written = text(entries, key);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> found =
        Arrays.stream(values).filter(value -> label.apply(value).equals(written.get())).findFirst();
    if (found.isEmpty()) {
      List<String> labels = Arrays.stream(values).map(label).toList();
      fault(
          entries.get(key).orElseThrow().span(),
          "bad-value",
          "key",
          key,
          "value",
          written.get(),
          "expected",
          String.join(", ", labels));
    }
    return found;
  }

  /** The text under {@code key}; blank text is a fault. */
  Optional<String> text(Node.Entries entries, String key) {
    return entries
        .get(key)
        .flatMap(node -> scalar(key, node))
        .filter(text -> notBlank(entries, key, text));
  }

  private boolean notBlank(Node.Entries entries, String key, String text) {
    if (text.isBlank()) {
      fault(entries.get(key).orElseThrow().span(), "empty-text", "key", key);
    }
    return !text.isBlank();
  }

  /** A single value; anything else is a fault. */
  Optional<String> scalar(String key, Node node) {
    if (node instanceof Node.Scalar scalar) {
      return Optional.of(scalar.text());
    }
    fault(node.span(), "not-text", "key", key);
    return Optional.empty();
  }

  /** The node itself; a fault if it is no mapping. */
  Node mapping(String key, Node node) {
    if (!(node instanceof Node.Entries)) {
      fault(node.span(), "not-a-mapping", "key", key);
    }
    return node;
  }

  private String missing(String key) {
    boolean said = faults.stream().anyMatch(fault -> key.equals(fault.args().get("key")));
    if (!said) {
      fault(source.line(1), "missing-key", "key", key);
    }
    return "";
  }

  /** Notes that {@code key} is missing at {@code span}. */
  void missing(Span span, String key) {
    fault(span, "missing-key", "key", key);
  }

  /** Notes a fault; {@code args} are names and values in turn. */
  void fault(Span span, String variant, String... args) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < args.length; i += 2) {
      named.put(args[i], args[i + 1]);
    }
    faults.add(new Fault(RULE, new duikan.doc.Place(source, span), variant, named));
  }
}
