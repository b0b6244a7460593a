package duikan.rule;

import duikan.book.Chapter;
import duikan.book.Numeral;
import duikan.book.Page;
import duikan.doc.Block;
import duikan.doc.BlockKind;
import duikan.doc.Document;
import duikan.doc.Span;
import duikan.doc.Table;
import duikan.readme.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A topic that a README says a chapter is about, in a row {@code | 7 | … | Redis、缓存 |} or an item
 * {@code 第7章：缓存、限流}.
 *
 * @param topic as written
 * @param span where it is written
 * @param chapters the chapter, all files of it
 */
record Credit(String topic, Span span, List<Chapter> chapters) {
  /** What books call the column of a chapter's topics. */
  private static final Pattern TOPICS =
      Pattern.compile(
          "(?:核心|关键|主要|涉及|重点)?(?:技术栈?|技术点|主题|概念|知识点|内容|术语|话题)|关键词|关键字"
              + "|(?i:(?:core |key |main )?(?:technolog(?:y|ies)|topics?|concepts?|terms?|keywords?))");

  private static final Pattern BREAK =
      Pattern.compile("[、，,；;/|·•+＋]|<br ?/?>|\\s(?:和|与|及|and)\\s|\\s&\\s");

  private static final Pattern ITEM =
      Pattern.compile(
          "\\s*+(第\\s?(?:[0-9]{1,3}|[一二三四五六七八九十百]{1,5})\\s?章|Chapter\\s[0-9]{1,3})[^：:]{0,60}[：:]");

  Credit {
    chapters = List.copyOf(chapters);
  }

  /** The topics of a page, in reading order of tables and then of items. */
  static List<Credit> in(Page page, NamedChapters chapters) {
    Document document = page.document();
    List<Credit> credits = new ArrayList<>();
    document.tables().forEach(table -> ofTable(table, document, chapters, credits));
    for (Block block : document.blocks()) {
      if (block.kind() == BlockKind.LIST_ITEM) {
        ofItem(block, document, chapters, credits);
      }
    }
    return credits;
  }

  private static void ofTable(
      Table table, Document page, NamedChapters chapters, List<Credit> credits) {
    int number = -1;
    List<Integer> topics = new ArrayList<>();
    for (int i = 0; i < table.header().size(); i++) {
      String header = Seen.ofProse(page, table.header().get(i)).text().strip();
      number = Column.of(header).filter(it -> it == Column.NUMBER).isPresent() ? i : number;
      if (TOPICS.matcher(header).matches()) {
        topics.add(i);
      }
    }
    for (List<Span> row : topics.isEmpty() ? List.<List<Span>>of() : table.rows()) {
      List<Chapter> of = ofRow(row, number, page, chapters);
      for (int topic : topics) {
        if (!of.isEmpty() && topic < row.size()) {
          add(Seen.ofProse(page, row.get(topic)), 0, of, credits);
        }
      }
    }
  }

  private static List<Chapter> ofRow(
      List<Span> row, int number, Document page, NamedChapters chapters) {
    for (Span cell : row) {
      Optional<Chapter> linked = chapters.linked(page, cell);
      if (linked.isPresent()) {
        return withTwins(linked.get(), chapters);
      }
    }
    if (number < 0 || number >= row.size()) {
      return List.of();
    }
    OptionalInt told = Numeral.ofChapter(Seen.ofProse(page, row.get(number)).text());
    return told.isPresent() ? chapters.of(told.getAsInt()) : List.of();
  }

  private static List<Chapter> withTwins(Chapter chapter, NamedChapters chapters) {
    OptionalInt number = NamedChapters.number(chapter);
    return number.isPresent() ? chapters.of(number.getAsInt()) : List.of(chapter);
  }

  private static void ofItem(
      Block block, Document page, NamedChapters chapters, List<Credit> credits) {
    Seen seen = Seen.ofProse(page, block.content());
    Matcher item = ITEM.matcher(seen.text());
    if (item.lookingAt()) {
      OptionalInt number = Numeral.ofChapter(item.group(1));
      if (number.isPresent()) {
        add(seen, item.end(), chapters.of(number.getAsInt()), credits);
      }
    }
  }

  private static void add(Seen seen, int from, List<Chapter> chapters, List<Credit> credits) {
    String text = seen.text();
    Matcher end = BREAK.matcher(text);
    int start = from;
    while (start <= text.length()) {
      int stop = end.find(start) ? end.start() : text.length();
      int next = stop < text.length() ? end.end() : text.length() + 1;
      int first = start;
      int last = stop;
      while (first < last && text.charAt(first) <= ' ') {
        first++;
      }
      while (last > first && " 。.".indexOf(text.charAt(last - 1)) >= 0) {
        last--;
      }
      if (first < last) {
        credits.add(new Credit(text.substring(first, last), seen.at(first, last), chapters));
      }
      start = next;
    }
  }
}
