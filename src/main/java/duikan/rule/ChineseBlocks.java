package duikan.rule;

import duikan.book.Book;
import duikan.book.Role;
import duikan.doc.Block;
import duikan.doc.Document;
import duikan.zh.Glyph;
import java.util.ArrayList;
import java.util.List;

/** The blocks of a page whose words are Chinese: what the typography of Chinese is about. */
final class ChineseBlocks {
  /**
   * Letters for each Han character beyond which a block is English that names something Chinese.
   */
  private static final int MOST_LETTERS = 8;

  private ChineseBlocks() {}

  /** Those of {@code page}, code and diagrams left out, in reading order. */
  static List<Block> of(Document page) {
    return holding(page, MOST_LETTERS);
  }

  /** Those of {@code page} that hold any Han character, also where they are English otherwise. */
  static List<Block> withHan(Document page) {
    return holding(page, Integer.MAX_VALUE);
  }

  private static List<Block> holding(Document page, int mostLetters) {
    List<Block> chinese = new ArrayList<>();
    for (Block block : page.blocks()) {
      if (isText(block) && isChinese(page.prose(), block, mostLetters)) {
        chinese.add(block);
      }
    }
    return chinese;
  }

  /** The pages of the translation, where a book shows its style. */
  static List<Document> pages(Book book) {
    return book.pages().stream()
        .filter(page -> page.role() == Role.TARGET)
        .map(page -> page.document())
        .toList();
  }

  private static boolean isText(Block block) {
    return switch (block.kind()) {
      case HEADING, PARAGRAPH, LIST_ITEM, TABLE, IMAGE, HTML -> true;
      case CODE, MERMAID, MATH -> false;
    };
  }

  private static boolean isChinese(String prose, Block block, int mostLetters) {
    int han = 0;
    int letters = 0;
    int end = block.content().end();
    for (int i = block.content().start(); i < end; i++) {
      switch (Glyph.of(prose.charAt(i))) {
        case HAN -> {
          han++;
          // What is left cannot turn it.
          if (letters + end - i <= (long) han * mostLetters) {
            return true;
          }
        }
        case LATIN -> letters++;
        default -> {}
      }
    }
    return han > 0 && letters <= (long) han * mostLetters;
  }
}
