package duikan.term;

/** Which brackets a gloss is written in. */
public enum BracketStyle {
  /** As its row's first_use writes them, else by content. */
  BY_ROW,
  /** English alone: half-width after a blank; with any Chinese: full-width, no blank. */
  BY_CONTENT,
  FULL,
  HALF
}
