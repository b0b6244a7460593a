package duikan.rule;

import duikan.book.Destination;
import duikan.book.Numeral;
import duikan.doc.Covered;
import duikan.doc.Document;
import duikan.doc.Link;
import duikan.doc.Span;
import duikan.doc.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chapters named by number: {@code 第3-5,7-11,13章}, {@code 第三章至第五章}, {@code Chapters 3–5 and 7}, or
 * without a word in a column of chapters, {@code 3-5,7}.
 *
 * @param span all of it
 * @param runs in reading order
 */
record ChapterList(Span span, List<Run> runs) {
  private static final String COUNT = "(?:[0-9０-９]{1,4}|[〇零一二两三四五六七八九十百]{1,7})";
  private static final String TO = "(?:[-–—－~～〜至到]{1,2}|to|through)";
  private static final String AND = "(?:[,，、;；&和及与]|以及|,? ?and)";

  // A list is bounded, for else a text of nothing but openings would be read once for each.
  private static final Pattern CHINESE =
      Pattern.compile(
          "第\\s?("
              + COUNT
              + "(?:\\s?章?\\s?(?:"
              + TO
              + "|"
              + AND
              + ")\\s?(?:第\\s?)?"
              + COUNT
              + "){0,60})\\s?章");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?<![A-Za-z])(?:[Cc]hapters|[Cc]hs\\.)\\s([0-9]{1,3}(?:\\s?(?:"
              + TO
              + "|"
              + AND
              + ")\\s?[0-9]{1,3}){0,60})(?![0-9]|[.][0-9])"
              + "|(?<![A-Za-z])(?:Chapter|Ch\\.)\\s([0-9]{1,3}(?:\\s?(?:[-–—]|to)\\s?[0-9]{1,3})?)"
              + "(?![0-9]|[.][0-9])");

  /** Numbers alone, at least two. */
  private static final String BARE =
      "([0-9]{1,3}(?:\\s?(?:" + TO + "|" + AND + ")\\s?[0-9]{1,3}){1,60})";

  /**
   * 3-5,7章; what is no list of ranges is mostly a number of chapters: 每天读 3-5 章. It never begins
   * behind what joins numbers, in the midst of a longer one.
   */
  private static final Pattern UNNAMED =
      Pattern.compile("(?<![0-9.第\\p{Pd}~～〜至到,，、;；&和及与odh]\\s?)" + BARE + "\\s?章");

  private static final Pattern CELL = Pattern.compile(BARE);
  private static final Pattern HEADER =
      Pattern.compile("(?:推荐|对应|相关|必读|阅读)?章节?(?:范围)?|(?i:(?:recommended )?chapters)");
  private static final Pattern ONE = Pattern.compile(COUNT);
  private static final Pattern RANGE = Pattern.compile("\\s?章?\\s?" + TO + "\\s?(?:第\\s?)?");

  /** Another book's chapters: 《…》（第 2 版）第 30 章, 原书第 3 章, Chapter 5 of another book. */
  private static final Pattern ELSEWHERE_BEFORE =
      Pattern.compile(
          "(?:》(?:\\s?[（(][^（()）]{0,16}[)）])?(?:一书)?|原[书著版]|英文版|[旧上前]一?版)[的中里]{0,2}\\s?$");

  private static final int LONGEST_BEFORE = 30;

  private static final Pattern ELSEWHERE_AFTER =
      Pattern.compile("\\s(?:of|in|from)\\s(?!(?:this|the) book)");

  ChapterList {
    runs = List.copyOf(runs);
  }

  /**
   * A number or a range of them.
   *
   * @param first its first number
   * @param last its last one, the same for a single number
   * @param from where the first is written
   * @param to where the last is written
   */
  record Run(int first, int last, Span from, Span to) {
    Span span() {
      return new Span(from.start(), to.end());
    }

    boolean isRange() {
      return first != last;
    }
  }

  /**
   * The lists of a README that may name chapters of this book, in no order. A link to the web names
   * chapters of what it leads to.
   */
  static List<ChapterList> in(Document page) {
    String text = ReadmeText.of(page);
    List<ChapterList> lists = new ArrayList<>(in(text));
    for (Table table : page.tables()) {
      for (int i = 0; i < table.header().size(); i++) {
        if (HEADER.matcher(Seen.ofProse(page, table.header().get(i)).text().strip()).matches()) {
          int column = i;
          table.rows().stream()
              .filter(row -> column < row.size())
              .forEach(row -> ofCell(text, row.get(column)).ifPresent(lists::add));
        }
      }
    }
    Covered web =
        Covered.by(
            page.links().stream()
                .filter(
                    link -> Destination.of(link, page.path()).kind() == Destination.Kind.ELSEWHERE)
                .map(Link::span));
    lists.removeIf(list -> web.holds(list.span().start()));
    return lists;
  }

  private static Optional<ChapterList> ofCell(String text, Span cell) {
    Matcher bare = CELL.matcher(text).region(cell.start(), cell.end());
    return bare.find()
            && (text.substring(cell.start(), bare.start()) + text.substring(bare.end(), cell.end()))
                .isBlank()
        ? Optional.of(of(text, bare, 1))
        : Optional.empty();
  }

  private static ChapterList of(String text, Matcher list, int group) {
    Span numbers = new Span(list.start(group), list.end(group));
    return new ChapterList(new Span(list.start(), list.end()), runs(text, numbers));
  }

  /** The lists of a text that may name chapters of this book, in no order. */
  static List<ChapterList> in(String text) {
    List<ChapterList> lists = new ArrayList<>();
    for (Pattern form : List.of(CHINESE, ENGLISH)) {
      Matcher list = form.matcher(text);
      while (list.find()) {
        int group = list.group(1) != null ? 1 : 2;
        if (!isElsewhere(text, list.start(), list.end())) {
          lists.add(of(text, list, group));
        }
      }
    }
    Matcher unnamed = UNNAMED.matcher(text);
    while (unnamed.find()) {
      ChapterList list = of(text, unnamed, 1);
      if (list.runs().size() > 1 && list.runs().stream().anyMatch(Run::isRange)) {
        lists.add(list);
      }
    }
    return lists;
  }

  private static boolean isElsewhere(String text, int start, int end) {
    Matcher after = ELSEWHERE_AFTER.matcher(text).region(end, text.length());
    return ELSEWHERE_BEFORE
            .matcher(text.substring(Math.max(0, start - LONGEST_BEFORE), start))
            .find()
        || (text.charAt(end - 1) != '章' && after.lookingAt());
  }

  private static List<Run> runs(String text, Span numbers) {
    List<Run> runs = new ArrayList<>();
    Matcher one = ONE.matcher(text).region(numbers.start(), numbers.end());
    int before = numbers.start();
    while (one.find()) {
      Span span = new Span(one.start(), one.end());
      int number = Numeral.of(one.group()).orElse(0);
      boolean goesOn =
          !runs.isEmpty() && RANGE.matcher(text.substring(before, one.start())).matches();
      if (goesOn) {
        Run open = runs.get(runs.size() - 1);
        runs.set(runs.size() - 1, new Run(open.first(), number, open.from(), span));
      } else {
        runs.add(new Run(number, number, span, span));
      }
      before = one.end();
    }
    return runs;
  }
}
