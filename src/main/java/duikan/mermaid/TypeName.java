package duikan.mermaid;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The words that begin a diagram and the version of mermaid that first knew them.
 *
 * <p>From the release notes and the documentation of mermaid; betas count from their first release.
 */
public final class TypeName {
  private static final Map<String, String> SINCE = new TreeMap<>();

  static {
    since("0.1", "graph", "sequenceDiagram", "gantt");
    since("0.5", "gitGraph");
    since("8.0", "classDiagram", "pie", "info");
    since("8.4", "stateDiagram");
    since("8.6", "flowchart", "stateDiagram-v2", "erDiagram", "journey", "classDiagram-v2");
    since("9.2", "requirementDiagram", "requirement");
    since("9.3", "mindmap", "timeline", "C4Context", "C4Container", "C4Component");
    since("9.3", "C4Dynamic", "C4Deployment");
    since("9.4", "flowchart-elk");
    since("10.2", "quadrantChart");
    since("10.3", "sankey-beta");
    since("10.6", "xychart-beta");
    since("10.9", "block-beta");
    since("11.0", "packet-beta");
    since("11.1", "architecture-beta");
    since("11.4", "kanban");
    since("11.6", "radar-beta");
    since("11.8", "treemap-beta", "treemap");
    since("11.10", "sankey", "xychart", "block", "packet", "architecture");
    since("11.13", "venn-beta", "ishikawa", "ishikawa-beta", "wardley-beta");
    since("11.14", "treeView-beta", "eventmodeling", "cynefin-beta");
    since("11.17", "swimlane-beta", "railroad-beta", "railroad-ebnf-beta");
    since("11.17", "railroad-abnf-beta", "railroad-peg-beta");
  }

  private TypeName() {}

  private static void since(String version, String... names) {
    for (String name : names) {
      SINCE.put(name, version);
    }
  }

  /** Every word that may begin a diagram. */
  public static List<String> all() {
    return List.copyOf(SINCE.keySet());
  }

  /** The first version that knew {@code name}: {@code 10.2}. */
  public static Optional<String> since(String name) {
    return Optional.ofNullable(SINCE.get(name));
  }

  /** The word that begins a diagram, front matter, directives and comments passed over. */
  public static String in(String diagram) {
    return diagram
        .replaceFirst("(?s)\\A\\s*---[ \t]*\n.*?\n[ \t]*---[ \t]*(\n|\\z)", "")
        .replaceAll("(?s)%%\\{.*?\\}%%", "")
        .replaceAll("(?m)^[ \t]*%%.*$", "")
        .strip()
        .split("[\\s:;{]", 2)[0];
  }
}
