package duikan.report;

/**
 * The widths of texts in Verdana of 11 px, as badges are measured. Source: the table {@code
 * data/verdana-11px-normal.json} of npm anafanafo 2.0.0 (MIT), which badge-maker uses; printable
 * ASCII only. Han characters and full-width marks take 11 px there; whatever else is taken to be as
 * wide.
 */
final class Verdana {
  /** Hundredths of a pixel, from the blank to the tilde. */
  private static final int[] ASCII = {
    387, 433, 505, 900, 699, 1184, 799, 295, 500, 500,
    699, 900, 400, 500, 400, 500, 699, 699, 699, 699,
    699, 699, 699, 699, 699, 699, 500, 500, 900, 900,
    900, 600, 1100, 752, 754, 768, 848, 696, 632, 853,
    827, 463, 500, 762, 612, 927, 823, 866, 663, 866,
    765, 752, 678, 805, 752, 1088, 754, 677, 754, 500,
    500, 500, 900, 699, 699, 661, 685, 573, 685, 655,
    387, 685, 696, 302, 379, 651, 302, 1070, 696, 668,
    685, 685, 469, 573, 433, 696, 651, 900, 651, 651,
    578, 698, 500, 698, 900
  };

  private static final int WIDE = 1100;

  private Verdana() {}

  /** Whole pixels, cut off and made odd, so that the middle of a text is a pixel's. */
  static int width(String text) {
    int hundredths =
        text.codePoints()
            .map(point -> point >= ' ' && point <= '~' ? ASCII[point - ' '] : WIDE)
            .sum();
    int pixels = hundredths / 100;
    return pixels % 2 == 0 ? pixels + 1 : pixels;
  }
}
