package duikan.progress;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of a passage: the words that went and those that came.
 *
 * @param runs in reading order; empty where both say the same
 */
record Difference(List<Run> runs) {
  /** A table of this many cells takes some ten milliseconds. */
  private static final int MOST_CELLS = 1_000_000;

  Difference {
    runs = List.copyOf(runs);
  }

  /**
   * Neighbouring words that changed together.
   *
   * @param before what went; empty for an insertion
   * @param after what came; empty for a deletion
   */
  record Run(List<String> before, List<String> after) {
    Run {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }

    /** How many letters a misspelling put right may have changed; large for anything else. */
    private int letters() {
      if (String.join("", before).equals(String.join("", after))) {
        return 0;
      }
      if (before.size() != after.size()) {
        boolean articles =
            Spelling.ARTICLES.containsAll(before) && Spelling.ARTICLES.containsAll(after);
        return articles ? 1 : Spelling.OTHER;
      }
      int letters = 0;
      for (int i = 0; i < before.size(); i++) {
        letters += Spelling.letters(before.get(i), after.get(i));
      }
      return letters;
    }
  }

  /** Between two passages, by their words. */
  static Difference between(Wording before, Wording after) {
    List<String> a = before.words();
    List<String> b = after.words();
    int from = 0;
    while (from < a.size() && from < b.size() && a.get(from).equals(b.get(from))) {
      from++;
    }
    int cut = 0;
    while (cut < Math.min(a.size(), b.size()) - from
        && a.get(a.size() - 1 - cut).equals(b.get(b.size() - 1 - cut))) {
      cut++;
    }
    return of(a.subList(from, a.size() - cut), b.subList(from, b.size() - cut));
  }

  private static Difference of(List<String> a, List<String> b) {
    if (a.isEmpty() && b.isEmpty()) {
      return new Difference(List.of());
    }
    if ((long) a.size() * b.size() > MOST_CELLS) {
      return new Difference(List.of(new Run(a, b)));
    }
    int[][] common = common(a, b);
    List<Run> runs = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    List<String> come = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < a.size() || j < b.size()) {
      if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
        close(gone, come, runs);
        i++;
        j++;
      } else if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
        gone.add(a.get(i++));
      } else {
        come.add(b.get(j++));
      }
    }
    close(gone, come, runs);
    return new Difference(runs);
  }

  /** How many words the rests from i and from j have in common, in order. */
  private static int[][] common(List<String> a, List<String> b) {
    int[][] common = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        common[i][j] =
            a.get(i).equals(b.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static void close(List<String> gone, List<String> come, List<Run> runs) {
    if (!gone.isEmpty() || !come.isEmpty()) {
      runs.add(new Run(gone, come));
      gone.clear();
      come.clear();
    }
  }

  /**
   * Whether nothing changed but the spelling: words of letters alone that differ in at most {@code
   * letters} letters together, articles, and words written together or apart. A number, a sign, a
   * negation or a word more is never spelling.
   */
  boolean isSpelling(int letters) {
    int sum = 0;
    for (Run run : runs) {
      sum = Math.min(Spelling.OTHER, sum + run.letters());
    }
    return sum <= letters;
  }
}
