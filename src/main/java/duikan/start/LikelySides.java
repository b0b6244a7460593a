package duikan.start;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which folders of a repository hold a book's original and its translation, told by their names
 * ({@code en} and {@code zh-CN}, {@code docs} and {@code i18n/zh-Hans}) and by the pages that stand
 * under one name in both.
 *
 * @param sides the folders
 * @param shared how many pages of the translation have the path of a page of the original
 */
public record LikelySides(Sides sides, int shared) {
  private static final Set<String> CHINESE =
      Set.of(
          "zh",
          "zh-cn",
          "zh-hans",
          "zh-hans-cn",
          "cn",
          "chinese",
          "target-zh",
          "translation",
          "translations",
          "中文",
          "中文版",
          "译文",
          "简体中文");
  private static final Set<String> ENGLISH =
      Set.of("en", "en-us", "en-gb", "english", "source-en", "original", "英文", "原文");

  /** Names that say nothing of a language; taken for the original where they share pages. */
  private static final List<String> ANY =
      List.of("docs", "doc", "content", "book", "chapters", "manuscript", "source", "src");

  /** A repository has few folders of such names; what comes after these is not looked at. */
  private static final int MOST = 40;

  /**
   * The likeliest folders, if there are any for both sides.
   *
   * @param pages paths of the Markdown files of the repository, with {@code /}
   */
  public static Optional<LikelySides> among(Collection<String> pages) {
    Map<String, Set<String>> folders = folders(pages);
    List<String> targets = folders.keySet().stream().filter(LikelySides::isChinese).toList();
    List<String> sources = folders.keySet().stream().filter(one -> isSource(one)).toList();
    Map<LikelySides, Integer> sizes = new HashMap<>();
    for (String target : targets.subList(0, Math.min(MOST, targets.size()))) {
      for (String source : sources.subList(0, Math.min(MOST, sources.size()))) {
        of(source, target, folders)
            .ifPresent(one -> sizes.put(one, folders.getOrDefault(target, Set.of()).size()));
      }
    }
    return sizes.keySet().stream()
        .min(
            Comparator.comparing((LikelySides one) -> -one.shared)
                .thenComparing(
                    one -> !parent(one.sides.source()).equals(parent(one.sides.target())))
                .thenComparing(one -> -sizes.getOrDefault(one, 0))
                .thenComparing(one -> one.sides.target().length())
                .thenComparing(one -> one.sides.source().length())
                .thenComparing(one -> one.sides.target() + " " + one.sides.source()));
  }

  private static Optional<LikelySides> of(
      String source, String target, Map<String, Set<String>> folders) {
    if (source.startsWith(target + "/") || source.equals(target)) {
      return Optional.empty();
    }
    Set<String> original = new HashSet<>(folders.getOrDefault(source, Set.of()));
    if (target.startsWith(source + "/")) {
      String inside = target.substring(source.length() + 1) + "/";
      original.removeIf(path -> path.startsWith(inside));
    }
    int shared =
        (int) folders.getOrDefault(target, Set.of()).stream().filter(original::contains).count();
    boolean told = ENGLISH.contains(name(source));
    return original.isEmpty() || (shared == 0 && !told)
        ? Optional.empty()
        : Optional.of(new LikelySides(new Sides(source, target), shared));
  }

  /** Every folder and the pages below it, by their paths from there. */
  private static Map<String, Set<String>> folders(Collection<String> pages) {
    Map<String, Set<String>> folders = new TreeMap<>();
    for (String page : pages) {
      for (int slash = page.indexOf('/'); slash >= 0; slash = page.indexOf('/', slash + 1)) {
        folders
            .computeIfAbsent(page.substring(0, slash), any -> new TreeSet<>())
            .add(page.substring(slash + 1));
      }
    }
    return folders;
  }

  // What a site generator puts below the language still is Chinese: i18n/zh-Hans/docs/current.
  private static boolean isChinese(String folder) {
    return List.of(folder.split("/")).stream().anyMatch(one -> CHINESE.contains(folded(one)));
  }

  private static boolean isSource(String folder) {
    return !isChinese(folder) && (ENGLISH.contains(name(folder)) || ANY.contains(name(folder)));
  }

  private static String name(String folder) {
    return folded(folder.substring(folder.lastIndexOf('/') + 1));
  }

  private static String parent(String folder) {
    return folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
