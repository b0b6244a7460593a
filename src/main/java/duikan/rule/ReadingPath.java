package duikan.rule;

import duikan.doc.Block;
import duikan.doc.BlockKind;
import duikan.doc.Document;
import duikan.doc.Span;
import duikan.doc.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which chapters a README recommends to whom: {@code **后端读者**：第3-5章 → 第7章}, in a list, a paragraph
 * or a row of a table.
 *
 * @param name as {@link PathName} has it
 * @param told the name as written
 * @param place where it is said
 * @param chapters the chapters named
 * @param readings other sets of chapters that it may be read as
 */
record ReadingPath(
    String name,
    String told,
    Span place,
    NavigableSet<Integer> chapters,
    Set<NavigableSet<Integer>> readings) {
  /** No book has more chapters, and a range of more is none. */
  private static final int MOST = 500;

  /**
   * What makes a list one of chapters not to be read, or not by all, or not one of chapters alone.
   */
  private static final Pattern OTHERWISE =
      Pattern.compile(
          "[0-9][.．][0-9]|附录|附錄|部分|全部|全书|全書|其余|其餘|跳过|跳過|略过|略過|不必|不用|无需|無需|不需|除|以外|之外|选读|選讀|可选|可選|如果|若|参考|參考|回顾|"
              + "(?i:\\b(?:skip|optional|except|without|unless|if)\\b)");

  private static final Pattern NAME_END =
      Pattern.compile("(?<!\\s)\\s*+(?:[：:]|→|->|—+|–|(?<=\\s)-\\s|[（(])");
  private static final Pattern SENTENCE_END = Pattern.compile("[。；;！？]|\\.\\s");

  ReadingPath {
    readings = Set.copyOf(readings);
  }

  /** The paths that a page tells in words, in reading order. */
  static List<ReadingPath> in(Document page) {
    List<ReadingPath> paths = new ArrayList<>();
    List<Block> blocks = page.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.kind() == BlockKind.LIST_ITEM || block.kind() == BlockKind.PARAGRAPH) {
        Seen seen = Seen.ofProse(page, block.content());
        of(seen, block.span()).ifPresent(paths::add);
        if (block.kind() == BlockKind.LIST_ITEM) {
          ofItems(seen, blocks, i, page).ifPresent(paths::add);
        }
      }
    }
    for (Table table : page.tables()) {
      table.rows().forEach(row -> ofRow(row, page).ifPresent(paths::add));
    }
    return paths;
  }

  /** The numbers of all lists in a text. */
  static NavigableSet<Integer> chapters(String text) {
    NavigableSet<Integer> chapters = new TreeSet<>();
    for (ChapterList list : ChapterList.in(text)) {
      for (ChapterList.Run run : list.runs()) {
        for (int i = run.first(); i <= Math.min(run.last(), run.first() + MOST); i++) {
          chapters.add(i);
        }
      }
    }
    return chapters;
  }

  /** Where the first list of a text starts; its end where there is none. */
  static int firstList(String text) {
    return ChapterList.in(text).stream()
        .mapToInt(list -> list.span().start())
        .min()
        .orElse(text.length());
  }

  private static Optional<ReadingPath> of(Seen seen, Span place) {
    String text = seen.text();
    int lists = firstList(text);
    Matcher end = NAME_END.matcher(text).region(0, lists);
    if (lists == text.length() || !end.find()) {
      return Optional.empty();
    }
    return of(text.substring(0, end.start()), text.substring(end.end()), place);
  }

  private static Optional<ReadingPath> of(String told, String rest, Span place) {
    String name = PathName.of(told);
    NavigableSet<Integer> all = chapters(rest);
    if (name.isEmpty() || all.isEmpty() || OTHERWISE.matcher(rest).find()) {
      return Optional.empty();
    }
    Set<NavigableSet<Integer>> readings = new LinkedHashSet<>();
    // What follows the first sentence may speak of other chapters.
    Matcher sentence = SENTENCE_END.matcher(rest);
    while (sentence.find()) {
      readings.add(chapters(rest.substring(0, sentence.start())));
    }
    return Optional.of(new ReadingPath(name, told.strip(), place, all, readings));
  }

  /** A name whose chapters are the items below it. */
  private static Optional<ReadingPath> ofItems(
      Seen seen, List<Block> blocks, int at, Document page) {
    String told = seen.text().strip().replaceFirst("\\s*[：:]$", "");
    if (!chapters(told).isEmpty()) {
      return Optional.empty();
    }
    int depth = blocks.get(at).within().size();
    StringBuilder rest = new StringBuilder();
    Span place = blocks.get(at).span();
    for (int i = at + 1; i < blocks.size() && blocks.get(i).within().size() > depth; i++) {
      rest.append(Seen.ofProse(page, blocks.get(i).content()).text()).append('\n');
      place = new Span(place.start(), blocks.get(i).span().end());
    }
    return of(told, rest.toString(), place);
  }

  /** A row that says in its first cell who, and in just one other which chapters. */
  private static Optional<ReadingPath> ofRow(List<Span> row, Document page) {
    if (row.size() < 2) {
      return Optional.empty();
    }
    List<Seen> cells = row.stream().map(cell -> Seen.ofProse(page, cell)).toList();
    List<Seen> lists = cells.stream().filter(cell -> !chapters(cell.text()).isEmpty()).toList();
    if (lists.size() != 1 || lists.get(0) == cells.get(0)) {
      return Optional.empty();
    }
    Span place = new Span(row.get(0).start(), row.get(row.size() - 1).end());
    return of(cells.get(0).text(), lists.get(0).text(), place);
  }
}
