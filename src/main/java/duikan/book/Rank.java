package duikan.book;

import duikan.doc.Document;
import duikan.doc.Heading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a page stands among the pages of its side: folder by folder, and what each name says.
 *
 * @param path below the folder of its side, without suffix, in NFC: what twins share
 */
record Rank(String path, List<Step> steps) implements Comparable<Rank> {
  private static final Comparator<List<Integer>> BY_NUMBERS = Rank::compareNumbers;
  private static final Comparator<Step> BY_STEP =
      Comparator.comparing((Step step) -> step.numbering.matter())
          .thenComparing(step -> !step.numbering.saysSomething())
          .thenComparing(step -> step.numbering.numbers(), BY_NUMBERS)
          .thenComparing(Step::isFolder)
          .thenComparing(Step::unnumberedName, NaturalOrder.INSTANCE);

  /** A Markdown suffix and, before it, a language: {@code ch01.zh-CN.md}. */
  private static final Pattern SUFFIX =
      Pattern.compile(
          "(?:\\.(?:en|zh|cn)(?:[-_][a-z]{2,4})?)?\\.(?:md|markdown)$", Pattern.CASE_INSENSITIVE);

  private static final List<String> NO_CHAPTERS = List.of("readme", "index", "_index", "summary");

  Rank {
    steps = List.copyOf(steps);
  }

  /**
   * The rank of a page.
   *
   * @param below its path below the folder of its side
   */
  static Rank of(String below, Document page) {
    String path = withoutSuffix(Names.composed(below));
    String[] names = path.split("/");
    List<Step> steps = new ArrayList<>();
    for (String name : names) {
      boolean isFolder = steps.size() < names.length - 1;
      Numbering numbering = isFolder ? Numbering.ofFolder(name) : Numbering.ofName(name);
      Optional<Heading> title = page.title();
      boolean mayAskTitle = !isFolder && !numbering.saysSomething() && title.isPresent();
      steps.add(
          new Step(
              name,
              isFolder,
              mayAskTitle ? Numbering.ofHeading(title.orElseThrow().text()) : numbering));
    }
    return new Rank(path, steps);
  }

  /** The rank of a chapter in a file of many. */
  static Rank of(Numbering numbering, String name) {
    return new Rank(name, List.of(new Step(name, false, numbering)));
  }

  /** A file's name without its Markdown suffix and its language. */
  static String withoutSuffix(String name) {
    return SUFFIX.matcher(name).replaceFirst("");
  }

  Numbering numbering() {
    return steps.get(steps.size() - 1).numbering;
  }

  String name() {
    return steps.get(steps.size() - 1).name;
  }

  /** Whether its name is one of a list of pages or a cover, which no chapter needs to answer. */
  boolean isFolderPage() {
    return NO_CHAPTERS.contains(name().toLowerCase(Locale.ROOT));
  }

  /** Equal for pages with the same number in folders of the same number or name. */
  String numberInFolder() {
    return steps.stream().map(Step::key).collect(Collectors.joining("/"));
  }

  /** What its folders say of the part it stands in; empty where they say nothing. */
  String part() {
    return steps.stream()
        .filter(step -> step.isFolder && step.numbering.saysSomething())
        .map(Step::key)
        .collect(Collectors.joining("/"));
  }

  /** Equal for pages with the same number in any folder. */
  String number() {
    return steps.get(steps.size() - 1).key();
  }

  /** Whether it is number 0 in its folder, be it called a chapter or an opening. */
  boolean isNought() {
    return numbering().numbers().equals(List.of(0)) || Numbering.isNought(name());
  }

  /** As {@link #number}, but for a number 0 that an opening's name follows that opening's. */
  String numberBesidesNought() {
    Numbering besides = Numbering.besidesNought(name());
    return besides.saysSomething() ? new Step(name(), false, besides).key() : number();
  }

  @Override
  public int compareTo(Rank other) {
    int shared = Math.min(steps.size(), other.steps.size());
    for (int i = 0; i < shared; i++) {
      int byStep = BY_STEP.compare(steps.get(i), other.steps.get(i));
      if (byStep != 0) {
        return byStep;
      }
    }
    int byDepth = Integer.compare(steps.size(), other.steps.size());
    return byDepth != 0 ? byDepth : NaturalOrder.INSTANCE.compare(path, other.path);
  }

  private static int compareNumbers(List<Integer> a, List<Integer> b) {
    return Arrays.compare(
        a.stream().mapToInt(number -> number).toArray(),
        b.stream().mapToInt(number -> number).toArray());
  }

  /** A folder or the page itself. */
  record Step(String name, boolean isFolder, Numbering numbering) {
    // part-1 and 第一部分 are one place, whatever they are called.
    private String unnumberedName() {
      return numbering.saysSomething() ? "" : name;
    }

    private String key() {
      return numbering.saysSomething() ? numbering.matter() + "" + numbering.numbers() : name;
    }
  }
}
