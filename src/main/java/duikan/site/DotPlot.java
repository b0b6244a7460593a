package duikan.site;

import duikan.align.AlignedChapter;
import duikan.align.Answer;
import duikan.align.Bead;
import duikan.align.Segment;
import java.util.List;
import java.util.Locale;

/**
 * A chapter's alignment as a picture: to the right the original, downwards the translation, both by
 * length. A passage and what answers it are a stroke; what answers nothing is a band.
 */
record DotPlot(Words words) {
  /** The picture is a square of so many units. */
  static final int SIZE = 200;

  /** The picture of a chapter. */
  Markup of(String name, AlignedChapter chapter) {
    double[] source = edges(chapter.sourceBlocks());
    double[] target = edges(chapter.targetBlocks());
    StringBuilder pairs = new StringBuilder();
    StringBuilder moved = new StringBuilder();
    StringBuilder omitted = new StringBuilder();
    StringBuilder added = new StringBuilder();
    int omissions = 0;
    int additions = 0;
    int answered = 0;
    for (Bead bead : chapter.blocks()) {
      if (bead.targets() == 0) {
        omissions++;
        box(omitted, source[bead.sourceFrom()], 0, source[bead.sourceTo()], SIZE);
      } else if (bead.sources() == 0) {
        additions++;
        box(added, 0, target[bead.targetFrom()], SIZE, target[bead.targetTo()]);
      } else {
        answered++;
        stroke(
            pairs,
            source[bead.sourceFrom()],
            target[bead.targetFrom()],
            source[bead.sourceTo()],
            target[bead.targetTo()]);
      }
    }
    int moves = 0;
    for (Answer answer : chapter.answers()) {
      if (answer.order() == Answer.Order.MOVED && answer.isPaired()) {
        moves++;
        int from = answer.source().get(0);
        int to = answer.target().get(0);
        stroke(moved, source[from], target[to], source[from + 1], target[to + 1]);
      }
    }
    String title = words.in("Alignment of chapter " + name, name + " 的对齐图");
    String told =
        words.in(
            String.format(
                Locale.ROOT,
                "To the right the original, downwards the translation: %d passages are answered,"
                    + " %d are not translated, %d are added, %d stand elsewhere",
                answered,
                omissions,
                additions,
                moves),
            String.format(
                Locale.ROOT,
                "横向为原文，纵向为译文：%d 组对应，%d 段缺译，%d 段增译，%d 段移位",
                answered,
                omissions,
                additions,
                moves));
    Markup out = new Markup();
    out.add("<figure class=\"plot\"><svg role=\"img\" aria-labelledby=\"plot-title plot-told\"");
    out.add(" viewBox=\"-4 -4 {} {}\">", SIZE + 8, SIZE + 8);
    out.add("<title id=\"plot-title\">{}</title><desc id=\"plot-told\">{}</desc>", title, told);
    out.add("<rect class=\"paper\" width=\"{}\" height=\"{}\"/>", SIZE, SIZE);
    path("omitted", omitted, out);
    path("added", added, out);
    path("pairs", pairs, out);
    path("moved", moved, out);
    out.add("</svg>\n<figcaption>");
    out.add("<span class=\"key pairs\">{}</span> ", words.in("answered", "对应"));
    out.add("<span class=\"key omitted\">{}</span> ", words.in("not translated", "缺译"));
    out.add("<span class=\"key added\">{}</span>", words.in("added", "增译"));
    if (moves > 0) {
      out.add(" <span class=\"key moved\">{}</span>", words.in("moved", "移位"));
    }
    return out.add("</figcaption></figure>\n");
  }

  /** Where each segment begins and the last one ends, by length, from 0 to {@link #SIZE}. */
  static double[] edges(List<Segment> segments) {
    double[] edges = new double[segments.size() + 1];
    for (int i = 0; i < segments.size(); i++) {
      edges[i + 1] = edges[i] + Math.max(1, segments.get(i).end() - segments.get(i).start());
    }
    double all = edges[segments.size()];
    for (int i = 0; i < edges.length && all > 0; i++) {
      edges[i] *= SIZE / all;
    }
    return edges;
  }

  private static void stroke(StringBuilder path, double x, double y, double toX, double toY) {
    path.append('M').append(Bar.number(x)).append(' ').append(Bar.number(y));
    path.append('L').append(Bar.number(toX)).append(' ').append(Bar.number(toY));
  }

  private static void box(StringBuilder path, double x, double y, double toX, double toY) {
    path.append('M').append(Bar.number(x)).append(' ').append(Bar.number(y));
    path.append('H').append(Bar.number(toX)).append('V').append(Bar.number(toY));
    path.append('H').append(Bar.number(x)).append('Z');
  }

  private static void path(String kind, StringBuilder path, Markup out) {
    if (!path.isEmpty()) {
      out.add("<path class=\"{}\" d=\"{}\"/>", kind, path);
    }
  }
}
