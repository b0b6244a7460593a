package duikan.lint;

import duikan.book.Book;
import duikan.book.Chapter;
import duikan.book.Page;
import duikan.book.Stretches;
import duikan.doc.Document;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One of several parts that a book is cut into, to be linted side by side on several machines. Both
 * sides of a chapter are in the same part, and the parts are about equally long; what is no page,
 * as the glossary, is in the first.
 *
 * @param number 1-based
 * @param count how many parts there are
 */
public record Shard(int number, int count) {
  /** The most parts: more than any build has machines. */
  public static final int MOST = 10_000;

  public Shard {
    if (number < 1 || count < number || count > MOST) {
      throw new IllegalArgumentException("shard " + number + "/" + count);
    }
  }

  /** All of the book. */
  public static Shard whole() {
    return new Shard(1, 1);
  }

  /** Whether it is all of the book. */
  public boolean isWhole() {
    return count == 1;
  }

  /** The shard that {@code I/N} names; empty where that is none. */
  public static Optional<Shard> of(String text) {
    if (!text.matches("[1-9][0-9]{0,4}/[1-9][0-9]{0,4}")) {
      return Optional.empty();
    }
    String[] numbers = text.split("/");
    int number = Integer.parseInt(numbers[0]);
    int count = Integer.parseInt(numbers[1]);
    return number <= count && count <= MOST
        ? Optional.of(new Shard(number, count))
        : Optional.empty();
  }

  /** Which paths of a book it holds; every path is in exactly one of the shards. */
  public Predicate<String> in(Book book) {
    return in(book, Stretches.of(book));
  }

  /**
   * The same, of a book that is aligned by other stretches than its length asks for.
   *
   * @param stretches a shard has few of them, for it aligns them whole
   */
  public Predicate<String> in(Book book, Stretches stretches) {
    if (isWhole()) {
      return path -> true;
    }
    Map<String, Integer> shards = shards(book, stretches);
    return path -> shards.getOrDefault(path, 1) == number;
  }

  // The longest first, each into what is shortest so far (R. L. Graham, "Bounds on multiprocessing
  // timing anomalies", SIAM J. Appl. Math. 17, 1969): at most 4/3 of the best cut.
  private Map<String, Integer> shards(Book book, Stretches stretches) {
    Map<String, Group> groups = new LinkedHashMap<>();
    for (List<Chapter> chapters : together(stretches)) {
      Group group = new Group(sides(chapters.get(0)).findFirst().orElseThrow());
      for (Chapter chapter : chapters) {
        sides(chapter).forEach(path -> groups.putIfAbsent(path, group));
      }
    }
    for (Page page : book.pages()) {
      Group group = groups.computeIfAbsent(page.path(), Group::new);
      group.length += page.document().text().length();
    }
    List<Group> longestFirst =
        groups.values().stream()
            .distinct()
            .sorted(
                Comparator.comparingLong((Group group) -> -group.length)
                    .thenComparing(group -> group.name))
            .toList();
    long[] sums = new long[count];
    for (Group group : longestFirst) {
      int least = 0;
      for (int i = 1; i < count; i++) {
        least = sums[i] < sums[least] ? i : least;
      }
      sums[least] += group.length;
      group.shard = least + 1;
    }
    Map<String, Integer> shards = new HashMap<>();
    groups.forEach((path, group) -> shards.put(path, group.shard));
    return shards;
  }

  /** The chapters that no cut parts: of a book of one stretch, each alone. */
  private List<List<Chapter>> together(Stretches stretches) {
    return stretches.all().size() > 1
        ? stretches.cutInto(count).all()
        : stretches.all().stream().flatMap(List::stream).map(List::of).toList();
  }

  private static Stream<String> sides(Chapter chapter) {
    return Stream.of(chapter.target(), chapter.source())
        .flatMap(Optional::stream)
        .map(Document::path);
  }

  private static final class Group {
    final String name;
    long length;
    int shard = 1;

    Group(String name) {
      this.name = name;
    }
  }

  /** {@code I/N}. */
  @Override
  public String toString() {
    return number + "/" + count;
  }
}
