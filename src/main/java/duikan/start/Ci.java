package duikan.start;

/** Who runs the checks of a book. */
public enum Ci {
  GITHUB,
  GITLAB,
  NONE
}
