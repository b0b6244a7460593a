package duikan.site;

import duikan.progress.ChapterProgress;
import duikan.progress.Count;
import duikan.progress.Progress;
import java.util.Locale;

/** How much of something is translated, stale, untranslated and missing: a bar of a thousand. */
record Bar(Words words) {
  private static final double ALL = 1000;

  /** Of a chapter, by its words; by its blocks where it has no words. */
  Markup of(ChapterProgress chapter) {
    Count count = chapter.words().source() > 0 ? chapter.words() : chapter.blocks();
    return of(count, Progress.shown(chapter.percent()));
  }

  /** Of anything that has a source; else nothing. */
  Markup of(Count count, String percent) {
    Markup out = new Markup();
    if (count.source() == 0) {
      return out;
    }
    out.add("<svg class=\"bar\" role=\"img\" viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\"");
    out.add(" aria-label=\"{}\">", words.in(percent + " translated", "已译 " + percent));
    double at = 0;
    at = part("done", at, count.current(), count.source(), out);
    at = part("stale", at, count.stale(), count.source(), out);
    at = part("untranslated", at, count.untranslated(), count.source(), out);
    part("missing", at, count.missing(), count.source(), out);
    return out.add("</svg>\n");
  }

  private static double part(String kind, double at, int part, int all, Markup out) {
    if (part == 0) {
      return at;
    }
    double width = ALL * part / all;
    out.add(
        "<rect class=\"{}\" x=\"{}\" width=\"{}\" height=\"10\"/>",
        kind,
        number(at),
        number(width));
    return at + width;
  }

  /** With one digit after the point. */
  static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
