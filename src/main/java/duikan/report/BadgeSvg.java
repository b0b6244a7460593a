package duikan.report;

import duikan.progress.Badge;
import java.util.Locale;

/**
 * A badge as the picture that people know: byte for byte what npm badge-maker 6.0.0 draws in its
 * style "flat".
 */
public final class BadgeSvg {
  private static final int PADDING = 5;

  private BadgeSvg() {}

  /** One line of SVG, without a line end. */
  public static String of(Badge badge) {
    int labelWidth = Verdana.width(badge.label());
    int messageWidth = Verdana.width(badge.message());
    int left = labelWidth + 2 * PADDING;
    int right = messageWidth + 2 * PADDING;
    String label = escaped(badge.label());
    String message = escaped(badge.message());
    return String.format(
        Locale.ROOT,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"20\" role=\"img\""
            + " aria-label=\"%4$s: %5$s\"><title>%4$s: %5$s</title>"
            + "<filter id=\"blur\"><feGaussianBlur stdDeviation=\"16\"/></filter>"
            + "<linearGradient id=\"s\" x2=\"0\" y2=\"100%%\">"
            + "<stop offset=\"0\" stop-color=\"#bbb\" stop-opacity=\".1\"/>"
            + "<stop offset=\"1\" stop-opacity=\".1\"/></linearGradient>"
            + "<clipPath id=\"r\"><rect width=\"%1$d\" height=\"20\" rx=\"3\"/></clipPath>"
            + "<g clip-path=\"url(#r)\"><rect width=\"%2$d\" height=\"20\" fill=\"#555\"/>"
            + "<rect x=\"%2$d\" width=\"%3$d\" height=\"20\" fill=\"%6$s\"/>"
            + "<rect width=\"%1$d\" height=\"20\" fill=\"url(#s)\"/></g>"
            + "<g fill=\"#fff\" text-anchor=\"middle\""
            + " font-family=\"Verdana,Geneva,DejaVu Sans,sans-serif\""
            + " text-rendering=\"geometricPrecision\" font-size=\"110\">%7$s%8$s</g></svg>",
        left + right,
        left,
        right,
        label,
        message,
        badge.colour().value(),
        text(1, labelWidth, label),
        text(left - 1, messageWidth, message));
  }

  // In tenths: the whole is drawn ten times as large and scaled down.
  private static String text(int margin, int width, String text) {
    int middle = 10 * (margin + PADDING) + 5 * width;
    return String.format(
        Locale.ROOT,
        "<g transform=\"scale(.1)\"><g aria-hidden=\"true\" fill=\"#010101\"><text x=\"%1$d\""
            + " y=\"150\" fill-opacity=\".8\" filter=\"url(#blur)\" textLength=\"%2$d\">%3$s</text>"
            + "<text x=\"%1$d\" y=\"150\" fill-opacity=\".3\" textLength=\"%2$d\">%3$s</text></g>"
            + "<text x=\"%1$d\" y=\"140\" textLength=\"%2$d\">%3$s</text></g>",
        middle,
        10 * width,
        text);
  }

  private static String escaped(String text) {
    return Html.escaped(text).replace("&#39;", "&apos;");
  }
}
