package duikan.readme;

import duikan.doc.Language;
import duikan.progress.Badge;
import duikan.progress.Progress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Badges of the progress, drawn by shields.io: percent of the words, chapters done. */
final class BadgeLine {
  private BadgeLine() {}

  /** The line, with an LF. */
  static String of(Progress progress, Language language) {
    return image(Badge.ofProgress(progress, language))
        + " "
        + image(Badge.ofChapters(progress, language))
        + "\n";
  }

  private static String image(Badge badge) {
    return "!["
        + CellText.of(badge.label() + " " + badge.message())
        + "](https://img.shields.io/badge/"
        + part(badge.label())
        + "-"
        + part(badge.message())
        + "-"
        + badge.colour().label()
        + ")";
  }

  // In a static badge's path "-" divides and "_" is a space; doubled they are themselves.
  private static String part(String text) {
    String doubled = text.replace("-", "--").replace("_", "__");
    return URLEncoder.encode(doubled, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
