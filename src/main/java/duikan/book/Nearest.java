package duikan.book;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The known word that somebody probably meant. */
public final class Nearest {
  // Nobody mistypes a word of this length, and the cost grows with its square.
  private static final int LONGEST = 64;

  private Nearest() {}

  /**
   * The candidate with the fewest letters to add, drop, change or swap with their neighbour, if
   * that is at most a third of {@code word}'s letters or one; of several the first in order.
   */
  public static Optional<String> to(String word, Collection<String> candidates) {
    return allTo(word, candidates).stream().findFirst();
  }

  /** All candidates as near as the one of {@link #to}, sorted. */
  public static List<String> allTo(String word, Collection<String> candidates) {
    if (word.length() > LONGEST) {
      return List.of();
    }
    int best = Math.max(1, word.length() / 3);
    List<String> nearest = new ArrayList<>();
    for (String candidate : candidates.stream().sorted().toList()) {
      if (Math.abs(candidate.length() - word.length()) > best) {
        continue;
      }
      int distance = distance(word, candidate);
      if (distance < best) {
        best = distance;
        nearest.clear();
      }
      if (distance == best) {
        nearest.add(candidate);
      }
    }
    return nearest;
  }

  /**
   * How many letters to add, drop, change or swap with their neighbour make {@code b} of {@code a}:
   * optimal string alignment, in which a letter takes part in one swap at most. The cost grows with
   * the product of the lengths.
   */
  public static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        cost[i][j] =
            Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[a.length()][b.length()];
  }
}
