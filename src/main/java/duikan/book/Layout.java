package duikan.book;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which paths of a book's folder are its pages, and what they are to it. */
public final class Layout {
  private final Config config;
  private final List<Glob> excluded;

  private Layout(Config config) {
    this.config = config;
    this.excluded = config.exclude().stream().map(Glob::of).toList();
  }

  /** The layout that {@code config} says. */
  public static Layout of(Config config) {
    return new Layout(config);
  }

  /**
   * What the page at {@code path} is: a Markdown file below the folder of the source or the
   * translation (the inner folder wins where one stands in the other), the source in one file, or a
   * README of the book, in any language. Empty for everything else, for what {@code exclude:}
   * names, for hidden files and for the book's own rules.
   */
  public Optional<Role> roleOf(String path) {
    if (isSourceFile(path)) {
      return Optional.of(Role.SOURCE);
    }
    if (!isMarkdown(path) || isSkipped(path) || isExcluded(path)) {
      return Optional.empty();
    }
    if (isReadme(path)) {
      return Optional.of(Role.README);
    }
    boolean inTarget = below(config.targetFolder(), path).isPresent();
    boolean inSource =
        config.sourceFile().isEmpty() && below(config.sourceFolder(), path).isPresent();
    if (inTarget && (!inSource || targetIsInner())) {
      return Optional.of(Role.TARGET);
    }
    return inSource ? Optional.of(Role.SOURCE) : Optional.empty();
  }

  /**
   * Whether {@code path} is a file of the book's own rules: Markdown or XML right in their folder.
   */
  public boolean isRulePage(String path) {
    return (isMarkdown(path) || path.endsWith(".xml"))
        && below(config.rulesFolder(), path)
            .filter(name -> !name.contains("/") && !isSkippedName(name))
            .isPresent();
  }

  /** Whether {@code exclude:} names {@code path}, a file or a folder. */
  public boolean isExcluded(String path) {
    return excluded.stream().anyMatch(glob -> glob.matches(path));
  }

  /** The path of a page below the folder of its side. */
  String below(Role role, String path) {
    String folder = role == Role.SOURCE ? config.sourceFolder() : config.targetFolder();
    return below(folder, path).orElse(path);
  }

  /** Whether a name ends as Markdown does. */
  public static boolean isMarkdown(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.endsWith(".md") || lower.endsWith(".markdown");
  }

  /** Whether a name is one that no book keeps pages in: hidden, or other people's packages. */
  public static boolean isSkippedName(String name) {
    return name.startsWith(".") || name.equals("node_modules");
  }

  private boolean isSkipped(String path) {
    return Stream.of(path.split("/")).anyMatch(Layout::isSkippedName)
        || below(config.rulesFolder(), path).isPresent();
  }

  private boolean isSourceFile(String path) {
    return config
        .sourceFile()
        .filter(file -> Names.composed(file.path()).equals(Names.composed(path)))
        .isPresent();
  }

  private boolean targetIsInner() {
    return config.targetFolder().length() > config.sourceFolder().length();
  }

  private static boolean isReadme(String path) {
    return !path.contains("/") && path.toLowerCase(Locale.ROOT).startsWith("readme");
  }

  private static Optional<String> below(String folder, String path) {
    if (folder.isEmpty()) {
      return Optional.of(path);
    }
    String start = Names.composed(folder) + "/";
    String composed = Names.composed(path);
    return composed.startsWith(start)
        ? Optional.of(composed.substring(start.length()))
        : Optional.empty();
  }
}
