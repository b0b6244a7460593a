package duikan.site;

import duikan.progress.Count;
import duikan.progress.Progress;
import java.util.List;

/** The chapters side by side: each as high as it is long, filled by what became of its words. */
record Skyline(Words words) {
  private static final int WIDE = 10;
  private static final int GAP = 2;
  private static final double HIGH = 100;

  Markup of(List<Leaf> leaves) {
    Markup out = new Markup();
    int longest = leaves.stream().mapToInt(leaf -> measure(leaf).source()).max().orElse(0);
    if (longest == 0) {
      return out;
    }
    out.add(
        "<figure class=\"skyline\"><svg role=\"img\" viewBox=\"0 0 {} 102\"",
        leaves.size() * (WIDE + GAP) - GAP);
    out.add(
        " preserveAspectRatio=\"none\" aria-label=\"{}\">\n",
        words.in(
            "The chapters by length and by what is translated; the table below tells the same",
            "各章的篇幅与译出部分；下表有同样的内容"));
    for (int i = 0; i < leaves.size(); i++) {
      column(leaves.get(i), i * (WIDE + GAP), longest, out);
    }
    out.add("</svg>\n<figcaption>");
    key("done", words.in("translated", "已译"), out);
    key("stale", words.in("stale", "待更新"), out);
    key("untranslated", words.in("untranslated", "未翻译"), out);
    key("missing", words.in("missing", "缺译"), out);
    return out.add("</figcaption></figure>\n");
  }

  private static Count measure(Leaf leaf) {
    return leaf.progress().words();
  }

  private void column(Leaf leaf, int x, int longest, Markup out) {
    Count count = measure(leaf);
    String told = leaf.name() + " · " + Progress.shown(leaf.progress().percent());
    out.add("<g><title>{}</title>", told);
    double foot = HIGH + 2;
    foot = part("done", x, foot, count.current(), longest, out);
    foot = part("stale", x, foot, count.stale(), longest, out);
    foot = part("untranslated", x, foot, count.untranslated(), longest, out);
    part("missing", x, foot, count.missing(), longest, out);
    out.add("</g>\n");
  }

  private static double part(String kind, int x, double foot, int part, int longest, Markup out) {
    if (part == 0) {
      return foot;
    }
    double high = HIGH * part / longest;
    out.add("<rect class=\"{}\" x=\"{}\" y=\"{}\"", kind, x, Bar.number(foot - high));
    out.add(" width=\"{}\" height=\"{}\"/>", WIDE, Bar.number(high));
    return foot - high;
  }

  private static void key(String kind, String label, Markup out) {
    out.add("<span class=\"key {}\">{}</span> ", kind, label);
  }
}
