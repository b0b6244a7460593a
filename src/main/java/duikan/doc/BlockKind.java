package duikan.doc;

import java.util.Locale;

/** What a block of a page is. */
public enum BlockKind {
  HEADING,
  PARAGRAPH,
  LIST_ITEM,
  TABLE,
  IMAGE,
  CODE,
  MERMAID,
  MATH,
  HTML;

  /** Whether it is made of running text that a translator translates. */
  public boolean isProse() {
    return switch (this) {
      case HEADING, PARAGRAPH, LIST_ITEM, TABLE -> true;
      case IMAGE, CODE, MERMAID, MATH, HTML -> false;
    };
  }

  /** Its name in reports: {@code list-item}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
