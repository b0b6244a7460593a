package duikan.book;

import duikan.doc.Source;
import duikan.doc.Span;
import duikan.yaml.Node;
import java.util.List;
import java.util.Optional;

/**
 * What duikan.yml says; everything has a default. Rule settings are kept as written and understood
 * by {@code lint}, which knows the rules.
 *
 * @param file duikan.yml as read; empty text where there is none
 * @param sourceFolder {@code source-en}; empty for the book's own folder; ignored where {@code
 *     sourceFile} is set
 * @param targetFolder {@code target-zh}
 * @param glossaryFile {@code glossary.csv}
 * @param rulesFolder {@code rules}
 * @param sourceFile a source kept in one file
 * @param pairs explicit pairs
 * @param order globs of target paths in reading order; what none matches follows in the usual order
 * @param exclude globs of paths that are no pages of the book
 * @param rules rule settings for the whole book
 * @param overrides rule settings for some paths, later ones win
 */
public record Config(
    Source file,
    String sourceFolder,
    String targetFolder,
    String glossaryFile,
    String rulesFolder,
    Optional<SourceFile> sourceFile,
    List<Pair> pairs,
    List<String> order,
    List<String> exclude,
    List<RuleSetting> rules,
    List<PathRules> overrides) {
  /** The file of the settings, in the book's own folder. */
  public static final String FILE = "duikan.yml";

  public Config {
    pairs = List.copyOf(pairs);
    order = List.copyOf(order);
    exclude = List.copyOf(exclude);
    rules = List.copyOf(rules);
    overrides = List.copyOf(overrides);
  }

  /** The settings of a book without duikan.yml. */
  public static Config defaults() {
    return new Config(
        Source.of(FILE, ""),
        "source-en",
        "target-zh",
        "glossary.csv",
        "rules",
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** These settings, said by {@code other}. */
  Config in(Source other) {
    return new Config(
        other,
        sourceFolder,
        targetFolder,
        glossaryFile,
        rulesFolder,
        sourceFile,
        pairs,
        order,
        exclude,
        rules,
        overrides);
  }

  /**
   * A source in one file.
   *
   * @param path of the file, relative to the book
   * @param split a RE2 pattern found in the lines that begin a chapter; its first group is the
   *     chapter's number
   */
  public record SourceFile(String path, String split) {}

  /** An explicit pair of paths relative to the book, and where duikan.yml says it. */
  public record Pair(String source, String target, Span span) {}

  /**
   * Settings of one rule as written: {@code touching-scripts: {severity: off}} or {@code
   * touching-scripts: off}.
   */
  public record RuleSetting(Node.Scalar rule, Node value) {}

  /** Rule settings for the paths that a glob matches. */
  public record PathRules(List<String> paths, List<RuleSetting> rules) {
    public PathRules {
      paths = List.copyOf(paths);
      rules = List.copyOf(rules);
    }
  }
}
