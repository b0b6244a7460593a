package duikan.rule;

import duikan.book.Book;
import duikan.book.Chapter;
import duikan.book.Destination;
import duikan.book.Numeral;
import duikan.doc.Document;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How the chapters of one folder are named; what no majority agrees on is absent.
 *
 * @param form what stands around the number, and whether it is a Chinese numeral
 * @param separator what stands between number and title
 * @param width to how many digits the number is filled up with zeros
 */
record NameStyle(Optional<Form> form, Optional<String> separator, Optional<Integer> width) {

  /** What stands around a number. */
  record Form(String before, String after, boolean numeral) {}

  /**
   * The style most names share.
   *
   * @param atLeast how many must agree on a trait
   * @param percent how many of a hundred that show the trait must agree on it
   */
  static NameStyle of(Collection<ChapterName> names, int atLeast, int percent) {
    return new NameStyle(
        majority(names, NameStyle::form, atLeast, percent),
        majority(names, NameStyle::separator, atLeast, percent),
        majority(names, NameStyle::width, atLeast, percent));
  }

  private static Optional<Form> form(ChapterName name) {
    return Optional.of(new Form(name.before(), name.after(), name.isNumeral()));
  }

  private static Optional<String> separator(ChapterName name) {
    return Optional.of(name.separator()).filter(separator -> !name.title().isEmpty());
  }

  // 12 does not tell whether 7 would be 7 or 07; 07 and 7 do.
  private static Optional<Integer> width(ChapterName name) {
    boolean telling = name.digits().length() == 1 || name.digits().startsWith("0");
    return Optional.of(name.digits().length()).filter(width -> telling && !name.isNumeral());
  }

  private static <T> Optional<T> majority(
      Collection<ChapterName> names,
      Function<ChapterName, Optional<T>> trait,
      int atLeast,
      int percent) {
    Map<T, Integer> counts = new LinkedHashMap<>();
    names.forEach(
        name -> trait.apply(name).ifPresent(value -> counts.merge(value, 1, Integer::sum)));
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= atLeast && entry.getValue() * 100 >= percent * all)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }

  /** {@code name} in this style. */
  String applied(ChapterName name) {
    Form around = form.orElseGet(() -> new Form(name.before(), name.after(), name.isNumeral()));
    String number =
        around.numeral()
            ? Numeral.chinese(name.number() % 1000)
            : width
                .map(digits -> filled(name.number(), digits))
                .orElseGet(() -> name.isNumeral() ? "" + name.number() : name.digits());
    String between = name.title().isEmpty() ? "" : separator.orElseGet(name::separator);
    return around.before() + number + around.after() + between + name.title();
  }

  private static String filled(int number, int width) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }

  /** The translated chapters whose names tell a number, by folder in order of path. */
  static Map<String, List<Document>> byFolder(Book book) {
    return book.chapters().stream()
        .map(Chapter::target)
        .flatMap(Optional::stream)
        .filter(page -> nameOf(page).isPresent())
        .sorted((a, b) -> a.path().compareTo(b.path()))
        .collect(
            Collectors.groupingBy(
                page -> Destination.folder(page.path()), LinkedHashMap::new, Collectors.toList()));
  }

  /** The page's file name, where it tells the number of a chapter and not of a part of one. */
  static Optional<ChapterName> nameOf(Document page) {
    return ChapterName.ofFile(ChapterName.stem(page.path())).filter(name -> !name.isPart());
  }
}
