package duikan.align;

/**
 * Segments that answer each other: source [sourceFrom, sourceTo) and target [targetFrom, targetTo),
 * as numbers in their lists. One side may be empty, never both. Beads are in reading order and
 * cover both sides exactly once.
 *
 * @param score the probability of this very bead under the model, 0 to 1
 */
public record Bead(int sourceFrom, int sourceTo, int targetFrom, int targetTo, double score) {
  public Bead {
    if (sourceFrom < 0
        || targetFrom < 0
        || sourceTo < sourceFrom
        || targetTo < targetFrom
        || sourceTo - sourceFrom + targetTo - targetFrom == 0) {
      throw new IllegalArgumentException(
          "bead " + sourceFrom + ".." + sourceTo + " " + targetFrom + ".." + targetTo);
    }
  }

  /** How many source segments. */
  public int sources() {
    return sourceTo - sourceFrom;
  }

  /** How many target segments. */
  public int targets() {
    return targetTo - targetFrom;
  }

  /** Whether one side is empty. */
  public boolean isOneSided() {
    return sources() == 0 || targets() == 0;
  }
}
