package duikan.rule;

import duikan.book.Page;
import duikan.doc.Block;
import duikan.doc.BlockKind;
import duikan.doc.Container;
import duikan.doc.Document;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Options;
import duikan.lint.Rule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An item of a list does not end as most of its list does. */
final class UnevenListEnds implements Rule.OfPage {
  private static final int FEWEST = 3;
  private static final String CLOSING = "”’）)》」』";

  /** How an item ends. */
  private enum End {
    STOP("a full stop", "句号"),
    SEMICOLON("a semicolon", "分号"),
    COMMA("a comma", "逗号"),
    NOTHING("no mark", "没有标点");

    private final String en;
    private final String zh;

    End(String en, String zh) {
      this.en = en;
      this.zh = zh;
    }
  }

  /** An item whose end counts: not one that goes on below. */
  private record Item(int last, End end) {}

  /** A list that may go on. */
  private record Open(int depth, char marker, List<Optional<Item>> items) {}

  @Override
  public String name() {
    return "uneven-list-ends";
  }

  @Override
  public void check(Page page, Options options, Findings out) {
    Document document = page.document();
    Beside beside = new Beside(document);
    Deque<Open> open = new ArrayDeque<>();
    for (Block block : document.blocks()) {
      int depth = Collections.frequency(block.within(), Container.LIST);
      while (!open.isEmpty() && open.getLast().depth() > depth) {
        judge(document, open.removeLast(), out);
      }
      if (block.kind() == BlockKind.LIST_ITEM) {
        add(document, beside, block, depth, open, out);
      } else if (!open.isEmpty()) {
        goesOn(open);
      }
    }
    open.forEach(list -> judge(document, list, out));
  }

  private static void add(
      Document page, Beside beside, Block block, int depth, Deque<Open> open, Findings out) {
    char first = page.text().charAt(block.span().start());
    char marker = Character.isDigit(first) ? '1' : first;
    if (!open.isEmpty() && open.getLast().depth() == depth && open.getLast().marker() != marker) {
      judge(page, open.removeLast(), out);
    }
    if (open.isEmpty() || open.getLast().depth() < depth) {
      if (!open.isEmpty()) {
        goesOn(open);
      }
      open.add(new Open(depth, marker, new ArrayList<>()));
    }
    open.getLast().items().add(item(page, beside, block));
  }

  private static void goesOn(Deque<Open> open) {
    List<Optional<Item>> items = open.getLast().items();
    items.set(items.size() - 1, Optional.empty());
  }

  /** How it ends; nothing where it leads on, or is no Chinese. */
  private static Optional<Item> item(Document page, Beside beside, Block block) {
    int last = beside.wordBefore(block.content().end());
    if (last < block.content().start() || !Brackets.holdsHan(page, block.content())) {
      return Optional.empty();
    }
    int at = last;
    while (at > block.content().start() && CLOSING.indexOf(page.prose().charAt(at)) >= 0) {
      at--;
    }
    return switch (page.prose().charAt(at)) {
      case '：', ':' -> Optional.empty();
      case '。', '！', '？', '…', '!', '?' -> Optional.of(new Item(last, End.STOP));
      case '；', ';' -> Optional.of(new Item(last, End.SEMICOLON));
      case '，', '、', ',' -> Optional.of(new Item(last, End.COMMA));
      default -> Optional.of(new Item(last, End.NOTHING));
    };
  }

  private static void judge(Document page, Open list, Findings out) {
    List<Item> items = list.items().stream().flatMap(Optional::stream).toList();
    if (items.size() < FEWEST) {
      return;
    }
    Map<End, Integer> counts = new EnumMap<>(End.class);
    items.forEach(item -> counts.merge(item.end(), 1, Integer::sum));
    for (Map.Entry<End, Integer> most : counts.entrySet()) {
      if (most.getValue() * 3 >= items.size() * 2) {
        items.stream()
            .filter(item -> item.end() != most.getKey() && !closes(item, items, most.getKey()))
            .forEach(item -> report(page, item, most.getKey(), out));
      }
    }
  }

  // The last item ends the sentence that the others are parts of.
  private static boolean closes(Item item, List<Item> items, End most) {
    return item.end() == End.STOP
        && item.last() == items.get(items.size() - 1).last()
        && (most == End.SEMICOLON || most == End.COMMA);
  }

  private static void report(Document page, Item item, End most, Findings out) {
    out.report(
        Finding.at(page.at(new Span(item.last(), item.last() + 1)))
            .with("found", item.end().en)
            .with("found-zh", item.end().zh)
            .with("most", most.en)
            .with("most-zh", most.zh));
  }
}
