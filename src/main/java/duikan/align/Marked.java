package duikan.align;

/** A set of words that is emptied at no cost. */
final class Marked {
  private final int[] stamp;
  private int now = 1;

  Marked(int words) {
    stamp = new int[words];
  }

  void clear() {
    now++;
  }

  void add(int word) {
    stamp[word] = now;
  }

  void addAll(int[] words) {
    for (int word : words) {
      stamp[word] = now;
    }
  }

  boolean has(int word) {
    return stamp[word] == now;
  }
}
