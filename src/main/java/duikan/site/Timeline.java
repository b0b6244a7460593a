package duikan.site;

import duikan.doc.Message;
import java.util.List;
import java.util.Optional;

/**
 * How much was translated when.
 *
 * @param points oldest first; none where nobody asked or nothing is known
 * @param remark what a reader has to know: why there are no points, or none before some day
 */
public record Timeline(List<Point> points, Optional<Message> remark) {
  public Timeline {
    points = List.copyOf(points);
  }

  /** Nobody asked. */
  public static Timeline none() {
    return new Timeline(List.of(), Optional.empty());
  }

  /**
   * Where the translation stood in one commit.
   *
   * @param commit its hash, shortened
   * @param date {@code 2026-01-31}, the committer's day
   * @param percent as {@link duikan.progress.Progress#percent()}
   */
  public record Point(String commit, String date, double percent) {}
}
