package duikan.progress;

import duikan.book.Book;
import duikan.book.Chapter;
import duikan.book.Fault;
import duikan.doc.Document;
import duikan.doc.Place;
import duikan.doc.Source;
import duikan.doc.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The file duikan.lock: the English that the translation was said to answer, by {@code duikan
 * stamp}. A line is a passage: chapter, hash, the words it begins with, tabs between. Lines are
 * sorted and each stands for itself, so that two branches merge by keeping the lines of both.
 */
public final class StampFile {
  /** Its name, in the book's own folder. */
  public static final String NAME = "duikan.lock";

  /** The rule that reports what cannot be read. */
  static final String RULE = "damaged-stamp";

  private static final String HEADER =
      "# duikan.lock 1: the English that the translation answers; written by duikan stamp\n";

  private static final String VERSION = "# duikan.lock ";

  /** Code points of the words that a line shows. */
  private static final int WORDS = 60;

  /** More faults than these say nothing more. */
  private static final int MOST_FAULTS = 100;

  private final Map<String, Map<String, String>> chapters;
  private final List<Fault> faults;

  private StampFile(Map<String, Map<String, String>> chapters, List<Fault> faults) {
    this.chapters = chapters;
    this.faults = List.copyOf(faults);
  }

  /** Of a book that nobody stamped. */
  public static StampFile empty() {
    return new StampFile(Map.of(), List.of());
  }

  /** Of a file that could not be read. */
  public static StampFile unreadable(Place place) {
    return new StampFile(Map.of(), List.of(new Fault(RULE, place, "unreadable", Map.of())));
  }

  /** Reads it; a line that cannot be read is a fault, and the others are read all the same. */
  public static StampFile read(Source file) {
    Map<String, Map<String, String>> chapters = new TreeMap<>();
    List<Fault> faults = new ArrayList<>();
    for (int i = 1; i <= file.lineCount() && faults.size() < MOST_FAULTS; i++) {
      Span span = file.line(i);
      String line = span.of(file.text());
      Place place = new Place(file, span);
      String[] cells = line.split("\t", 3);
      // First, for a chapter's path may begin like any other line.
      if (cells.length >= 2 && !cells[0].isBlank() && isHash(cells[1])) {
        chapters
            .computeIfAbsent(composed(cells[0]), key -> new TreeMap<>())
            .put(cells[1], cells.length == 3 ? cells[2] : "");
      } else if (line.startsWith(VERSION) && !line.startsWith(VERSION + "1:")) {
        return new StampFile(Map.of(), List.of(new Fault(RULE, place, "version", Map.of())));
      } else if (line.startsWith("<<<<<<<")
          || line.startsWith(">>>>>>>")
          || line.equals("=======")) {
        faults.add(new Fault(RULE, place, "conflict", Map.of()));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        faults.add(new Fault(RULE, place, "message", Map.of()));
      }
    }
    return new StampFile(chapters, faults);
  }

  private static boolean isHash(String text) {
    return text.length() == Wording.HASH_DIGITS
        && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }

  /** What stamps call a chapter: the path of its source, and its name where chapters share one. */
  static String key(Book book, Chapter chapter) {
    String path = chapter.source().map(Document::path).orElse("");
    boolean shared = book.config().sourceFile().isPresent();
    return composed((shared ? path + "#" + chapter.name() : path).replaceAll("\\s", " "));
  }

  // Systems write the same name in different ways.
  private static String composed(String key) {
    return Normalizer.normalize(key, Normalizer.Form.NFC);
  }

  /** Whether a chapter must be stamped to be known: both its sides are there. */
  private static boolean isStampable(Chapter chapter) {
    return chapter.source().isPresent() && chapter.target().isPresent();
  }

  /** What cannot be read, in reading order. */
  public List<Fault> faults() {
    return faults;
  }

  /** Whether nothing is stamped. */
  public boolean isEmpty() {
    return chapters.isEmpty();
  }

  /**
   * The hashes that were stamped for a chapter, and the words each passage begins with; empty where
   * it never was. A chapter whose source was renamed has the stamps of chapters that are no more.
   */
  Optional<Map<String, String>> of(Book book, Chapter chapter) {
    Optional<Map<String, String>> own = Optional.ofNullable(chapters.get(key(book, chapter)));
    if (own.isPresent() || chapters.isEmpty()) {
      return own;
    }
    Map<String, String> left = new LinkedHashMap<>();
    leftOver(book).forEach(key -> left.putAll(chapters.getOrDefault(key, Map.of())));
    long known =
        wordings(chapter).stream().filter(wording -> left.containsKey(wording.hash())).count();
    return 2 * known > wordings(chapter).size() ? Optional.of(left) : Optional.empty();
  }

  private Collection<String> leftOver(Book book) {
    TreeSet<String> left = new TreeSet<>(chapters.keySet());
    book.chapters().forEach(chapter -> left.remove(key(book, chapter)));
    return left;
  }

  /**
   * These stamps with those chapters stamped anew that have both sides; what belongs to no chapter
   * of the book goes.
   */
  public StampFile stamped(Book book, List<Chapter> anew) {
    Map<String, Map<String, String>> all = new TreeMap<>(chapters);
    all.keySet().removeAll(leftOver(book));
    for (Chapter chapter : anew) {
      if (isStampable(chapter)) {
        all.put(key(book, chapter), today(chapter));
      }
    }
    return new StampFile(all, List.of());
  }

  private static List<Wording> wordings(Chapter chapter) {
    return chapter.source().map(Wording::of).orElse(List.of()).stream()
        .filter(wording -> !wording.isEmpty())
        .toList();
  }

  private static Map<String, String> today(Chapter chapter) {
    Map<String, String> today = new TreeMap<>();
    wordings(chapter).forEach(wording -> today.put(wording.hash(), opening(wording)));
    return today;
  }

  /** The words that a line of the file shows of a passage. */
  static String opening(Wording wording) {
    String shown = wording.shown().replaceAll("\\p{Cntrl}", " ");
    if (shown.codePointCount(0, shown.length()) <= WORDS) {
      return shown;
    }
    String cut = shown.substring(0, shown.offsetByCodePoints(0, WORDS));
    int blank = cut.lastIndexOf(' ');
    return (blank > 0 ? cut.substring(0, blank) : cut) + "…";
  }

  /**
   * What is not as it is stamped, in the book's order. Chapters in work are left out, and so are
   * those with one side.
   */
  public List<Unstamped> unstamped(Book book, List<Chapter> asked) {
    List<Unstamped> found = new ArrayList<>();
    for (Chapter chapter : asked) {
      if (!isStampable(chapter) || chapter.draft()) {
        continue;
      }
      Map<String, String> today = today(chapter);
      Map<String, String> then = chapters.getOrDefault(key(book, chapter), Map.of());
      int come = count(today, then);
      int gone = count(then, today);
      if (come + gone > 0) {
        found.add(new Unstamped(chapter, then.isEmpty(), come, gone));
      }
    }
    return found;
  }

  private static int count(Map<String, String> these, Map<String, String> without) {
    return (int) these.keySet().stream().filter(hash -> !without.containsKey(hash)).count();
  }

  /**
   * A chapter whose source is not what was stamped.
   *
   * @param never whether nothing of it is stamped
   * @param come passages that are not stamped
   * @param gone stamped passages that the source does not have any more
   */
  public record Unstamped(Chapter chapter, boolean never, int come, int gone) {}

  /** The whole file, sorted. */
  public String text() {
    return HEADER
        + chapters.entrySet().stream()
            .flatMap(
                chapter ->
                    chapter.getValue().entrySet().stream()
                        .map(
                            stamp ->
                                (chapter.getKey() + "\t" + stamp.getKey() + "\t" + stamp.getValue())
                                        .stripTrailing()
                                    + "\n"))
            .collect(Collectors.joining());
  }
}
