package duikan.progress;

import duikan.doc.Language;
import duikan.doc.Message;
import java.util.Locale;

/**
 * A badge: two short texts side by side.
 *
 * @param label what is measured
 * @param message how much it is
 */
public record Badge(String label, String message, Colour colour) {

  /**
   * Colours by what is reached, of a hundred: the names that shields.io knows, and the values that
   * badge-maker 6.0.0 gives them ({@code lib/color.js}).
   */
  public enum Colour {
    RED("#dd4343", 0),
    ORANGE("#ea7233", 40),
    YELLOW("#d8b800", 60),
    YELLOWGREEN("#95991a", 75),
    GREEN("#67ac09", 90),
    BRIGHTGREEN("#4b0", 100);

    private final String value;
    private final double from;

    Colour(String value, double from) {
      this.value = value;
      this.from = from;
    }

    /** The colour of so many of a hundred. */
    public static Colour of(double percent) {
      Colour colour = RED;
      for (Colour each : values()) {
        colour = percent >= each.from ? each : colour;
      }
      return colour;
    }

    /** {@code #67ac09}. */
    public String value() {
      return value;
    }

    /** {@code brightgreen}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How much of the source is translated and up to date. */
  public static Badge ofProgress(Progress progress, Language language) {
    double percent = progress.percent();
    return new Badge(
        new Message("translation", "翻译进度").in(language),
        Progress.shown(percent),
        Colour.of(percent));
  }

  /** How many chapters of the source are done. */
  public static Badge ofChapters(Progress progress, Language language) {
    int all = progress.measured().size();
    int done = progress.states().getOrDefault(State.DONE, 0);
    return share(new Message("chapters", "已译章节").in(language), done, all);
  }

  /**
   * How many terms are annotated with their English where they first stand.
   *
   * @param fine terms that are
   * @param all terms that must be
   */
  public static Badge ofTerms(int fine, int all, Language language) {
    return share(new Message("terms annotated", "术语标注").in(language), fine, all);
  }

  private static Badge share(String label, int part, int all) {
    double percent = all == 0 ? 100 : 100.0 * part / all;
    return new Badge(label, part + "/" + all, Colour.of(percent));
  }
}
