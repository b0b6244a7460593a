package duikan.rule;

import duikan.book.Book;
import duikan.book.Chapter;
import duikan.book.Numeral;
import duikan.doc.Block;
import duikan.doc.Document;
import duikan.doc.Emphasis;
import duikan.doc.Span;
import duikan.doc.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of the book and what it is called: {@code ## 第一部分：基础}, {@code **第一部分 基础**} in a table,
 * {@code subgraph p1["Part I: Foundations"]}.
 *
 * @param number 1 or more
 * @param name as written
 * @param span number and name in the file
 * @param kind where it stands
 */
record PartName(int number, String name, Span span, Kind kind) {
  private static final String COUNT = "([0-9０-９]{1,2}|[一二两三四五六七八九十]{1,3})";

  /** How a part is named by number. */
  static final Pattern PART =
      Pattern.compile(
          "第\\s?"
              + COUNT
              + "\\s?(?:部分|[篇编](?![章文幅]))"
              + "|(?<![A-Za-z])(?:Part|PART)\\s([0-9]{1,2}|[IVX]{1,5})(?![A-Za-z0-9])");

  private static final Pattern BEFORE = Pattern.compile("[^\\p{L}\\p{N}]{0,12}+");

  /** A name stands off from the number; where it ends something else begins. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?:\\s*[：:·•|、]\\s*|\\s*[—–-]{1,2}\\s*|\\s+|\\s?(?=[《「“]))([^\\s。；;，,！？!?：:（(\\[【|<>→].{0,60})");

  private static final Pattern NAME_END =
      Pattern.compile("\\s?[（(\\[【|<→]|(?<!\\s)\\s++[—–-]{1,2}\\s");

  /** A sentence about a part is no name of it. */
  private static final Pattern SENTENCE = Pattern.compile("[。；;，,！？!?：:]|\\.\\s");

  private static final Pattern NAMES =
      Pattern.compile("(?:部分)?(?:名称|标题|主题|名)|(?i:name|title|theme|topic)");

  /** How a sentence about a part goes on. */
  private static final Pattern TELLS =
      Pattern.compile("[讲是为先从在将把会有]|介绍|主要|我们|包括|包含|涵盖|带你|帮助|如果|适合");

  private static final Pattern STRONG_END = Pattern.compile("</(?i:strong|b)>");
  private static final int LONGEST = 40;

  /** Where a part is named. */
  enum Kind {
    HEADING,
    CELL,
    TEXT,
    LABEL
  }

  /** The number that a match of {@link #PART} tells; 0 where it is none. */
  static int number(Matcher part) {
    String written = part.group(1) != null ? part.group(1) : part.group(2);
    return Numeral.of(written).orElse(0);
  }

  /** The name without regard to punctuation, width and letter case. */
  String folded() {
    return ChapterName.folded(name);
  }

  /** Whether the name has Chinese characters. */
  boolean isChinese() {
    return name.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }

  /** The names that a page gives to parts, in reading order of each kind. */
  static List<PartName> in(Document page) {
    List<PartName> names = new ArrayList<>();
    for (Block block : page.blocks()) {
      Seen seen = Seen.ofProse(page, block.content());
      switch (block.kind()) {
        case HEADING -> whole(seen, Kind.HEADING).ifPresent(names::add);
        case PARAGRAPH, LIST_ITEM -> opening(seen, block.content(), page).ifPresent(names::add);
        case TABLE, IMAGE, CODE, MERMAID, MATH, HTML -> {}
      }
    }
    page.tables().forEach(table -> names.addAll(ofTable(table, page)));
    for (Flow flow : Flow.in(page)) {
      flow.labels().values().forEach(span -> ofLabel(page, span).ifPresent(names::add));
      flow.frames().forEach(frame -> ofLabel(page, frame.title()).ifPresent(names::add));
    }
    return names;
  }

  /** The numbers that folders of the chapters tell: {@code 第一部分_基础/第01章.md}. */
  static List<Integer> inFolders(Book book) {
    List<Integer> numbers = new ArrayList<>();
    for (Chapter chapter : book.chapters()) {
      String path = chapter.target().or(chapter::source).map(Document::path).orElse("");
      Matcher part = PART.matcher(path);
      if (part.find() && path.indexOf('/', part.end()) > 0) {
        numbers.add(number(part));
      }
    }
    return numbers;
  }

  private static Optional<PartName> ofLabel(Document page, Span span) {
    return whole(Seen.ofLabel(page, span), Kind.LABEL);
  }

  private static List<PartName> ofTable(Table table, Document page) {
    List<PartName> names = new ArrayList<>();
    for (List<Span> row : table.rows()) {
      for (int i = 0; i < row.size(); i++) {
        Seen cell = Seen.ofProse(page, row.get(i));
        whole(cell, Kind.CELL).ifPresent(names::add);
        boolean named =
            i + 1 < row.size()
                && i + 1 < table.header().size()
                && NAMES
                    .matcher(Seen.ofProse(page, table.header().get(i + 1)).text().strip())
                    .matches();
        Matcher part = PART.matcher(cell.text().strip());
        if (named && part.matches()) {
          Seen next = Seen.ofProse(page, row.get(i + 1));
          String name = next.text().strip();
          if (isName(name)) {
            names.add(new PartName(number(part), name, row.get(i + 1), Kind.CELL));
          }
        }
      }
    }
    return names;
  }

  /** A text that is the part's name and nothing else. */
  private static Optional<PartName> whole(Seen seen, Kind kind) {
    return named(seen, seen.text().length(), kind);
  }

  /** A text that begins with the part's name: in emphasis, or up to a bracket or the end. */
  private static Optional<PartName> opening(Seen seen, Span content, Document page) {
    String text = seen.text();
    if (text.isBlank()) {
      return Optional.empty();
    }
    Matcher before = BEFORE.matcher(text);
    int start = before.lookingAt() ? before.end() : 0;
    if (start >= text.length()) {
      return Optional.empty();
    }
    int at = seen.at(start, start + 1).start();
    int end = text.length();
    for (Emphasis emphasis : page.within(content).emphases()) {
      if (emphasis.span().contains(at)) {
        end = seen.lengthUpTo(emphasis.span().end());
      }
    }
    Matcher tag = STRONG_END.matcher(page.text()).region(at, seen.at(0, text.length()).end());
    if (at > 0 && page.text().charAt(at - 1) == '>' && tag.find()) {
      end = Math.min(end, seen.lengthUpTo(tag.start()));
    }
    return named(seen, end, Kind.TEXT);
  }

  private static Optional<PartName> named(Seen seen, int length, Kind kind) {
    String text = seen.text().substring(0, length);
    Matcher before = BEFORE.matcher(text);
    int start = before.lookingAt() ? before.end() : 0;
    Matcher part = PART.matcher(text).region(start, text.length());
    if (!part.lookingAt() || number(part) == 0) {
      return Optional.empty();
    }
    Matcher name = NAME.matcher(text).region(part.end(), text.length());
    if (!name.lookingAt()) {
      return Optional.empty();
    }
    // 第一部分 讲的是缓存
    boolean isSentence = kind == Kind.TEXT && TELLS.matcher(name.group(1)).lookingAt();
    boolean isOpen = kind == Kind.TEXT && length == seen.text().length();
    if (isSentence || (isOpen && text.charAt(part.end()) == ' ')) {
      return Optional.empty();
    }
    Matcher end = NAME_END.matcher(text).region(name.start(1), text.length());
    int stop = end.find() ? end.start() : text.length();
    // 第一部分：基础 第1-5章; in a sentence it would be 第一部分：先读第1章.
    stop = kind == Kind.TEXT ? stop : Math.min(stop, ReadingPath.firstList(text));
    while (stop > name.start(1) && text.charAt(stop - 1) == ' ') {
      stop--;
    }
    String written = text.substring(name.start(1), Math.max(stop, name.start(1)));
    if (!isName(written)) {
      return Optional.empty();
    }
    return Optional.of(new PartName(number(part), written, seen.at(part.start(), stop), kind));
  }

  private static boolean isName(String written) {
    return !ChapterName.folded(written).isEmpty()
        && written.length() <= LONGEST
        && !SENTENCE.matcher(written).find()
        && ChapterList.in(written).isEmpty();
  }
}
