package duikan.book;

import duikan.doc.Document;
import duikan.doc.Span;
import duikan.yaml.Node;
import duikan.yaml.Yaml;
import duikan.yaml.YamlFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a page's front matter says of its state: {@code duikan: {status: draft}}, or {@code done}.
 * Front matter that does not speak of duikan is another tool's and is not read.
 *
 * @param isDraft whether the page is in work
 * @param faults what it says that cannot be understood
 */
record PageStatus(boolean isDraft, List<Fault> faults) {
  /** The rule that reports what cannot be understood. */
  static final String RULE = "broken-front-matter";

  private static final PageStatus DONE = new PageStatus(false, List.of());
  private static final List<String> KEYS = List.of("status", "allow");
  private static final List<String> STATES = List.of("draft", "done");

  PageStatus {
    faults = List.copyOf(faults);
  }

  static PageStatus of(Document page) {
    Optional<Span> yaml =
        page.frontMatter().filter(span -> span.of(page.text()).contains("duikan"));
    if (yaml.isEmpty()) {
      return DONE;
    }
    try {
      Optional<Node> root = Yaml.parse(page.source(), yaml.get());
      return root.filter(Node.Entries.class::isInstance)
          .flatMap(node -> ((Node.Entries) node).get("duikan"))
          .map(settings -> of(settings, page))
          .orElse(DONE);
    } catch (YamlFault e) {
      Map<String, String> words =
          Map.of("problem", e.problem().en(), "problem-zh", e.problem().zh());
      return new PageStatus(false, List.of(new Fault(RULE, e.place(), "yaml", words)));
    }
  }

  private static PageStatus of(Node settings, Document page) {
    List<Fault> faults = new ArrayList<>();
    if (!(settings instanceof Node.Entries entries)) {
      return new PageStatus(false, List.of(fault(page, settings.span(), "no-mapping", Map.of())));
    }
    for (Node.Entry entry : entries.entries()) {
      String key = entry.key().text();
      if (!KEYS.contains(key)) {
        String nearest = Nearest.to(key, KEYS).orElse(String.join(", ", KEYS));
        Map<String, String> words = Map.of("key", key, "nearest", nearest);
        faults.add(fault(page, entry.key().span(), "key", words));
      }
    }
    Optional<Node> status = entries.get("status");
    String state = status.map(PageStatus::text).orElse("done");
    if (!STATES.contains(state)) {
      Map<String, String> words = Map.of("value", state);
      faults.add(fault(page, status.orElseThrow().span(), "status", words));
    }
    return new PageStatus(state.equals("draft"), faults);
  }

  private static String text(Node node) {
    return node instanceof Node.Scalar scalar ? scalar.text() : "";
  }

  private static Fault fault(Document page, Span span, String variant, Map<String, String> words) {
    return new Fault(RULE, page.at(span), variant, words);
  }
}
