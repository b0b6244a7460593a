package duikan.doc;

/** What a block of Markdown is. */
public enum BlockKind {
  HEADING,
  PARAGRAPH,
  LIST_ITEM,
  CODE,
  MERMAID,
  TABLE,
  MATH,
  IMAGE,
  HTML
}
