package duikan.report;

import duikan.doc.Language;
import duikan.doc.Message;
import duikan.progress.ChapterProgress;
import duikan.progress.Count;
import duikan.progress.Earlier;
import duikan.progress.Progress;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Progress as one page that needs nothing else and runs no script: a table, each bar beside the
 * percent that it draws. On a phone what matters stands before what scrolls out of sight.
 */
public final class ProgressHtml {
  // Contrast of 4.5 : 1 and more in both schemes; a bar's parts also differ in height.
  private static final String STYLE =
      """

      :root{color-scheme:light dark;--ink:#1b1b1f;--paper:#fff;--line:#c9c9d2;--full:#1a7f37;--stale:#9a6700}
      @media (prefers-color-scheme:dark){:root{--ink:#e8e8ee;--paper:#131318;--line:#44444f;--full:#3fb950;--stale:#d29922}}
      body{margin:0 auto;max-width:64rem;padding:1rem;font:1rem/1.5 system-ui,"PingFang SC","Noto Sans CJK SC",sans-serif;color:var(--ink);background:var(--paper)}
      .scroll{overflow-x:auto}
      table{border-collapse:collapse;width:100%}
      caption{text-align:start;padding:.5rem 0}
      th,td{text-align:start;padding:.4rem .6rem;border-bottom:1px solid var(--line);vertical-align:top}
      .n{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
      .p{display:flex;align-items:center;gap:.1rem .6rem;font-variant-numeric:tabular-nums}
      .p span{min-width:3.6rem;text-align:end}
      svg{width:8rem;height:.8rem;display:block;border:1px solid var(--line)}
      @media (max-width:40rem){body{padding:.75rem;font-size:.9rem}h1{font-size:1.5rem}th,td{padding:.35rem .3rem}.p{flex-wrap:wrap}svg{width:4.5rem}.p span{min-width:0}}
      .f{fill:var(--full)}.s{fill:var(--stale)}
      """;

  private final Language language;
  private final ProgressWords words;

  public ProgressHtml(Language language) {
    this.language = language;
    this.words = new ProgressWords(language);
  }

  /** Writes the page. */
  public void write(Progress progress, Optional<Earlier> earlier, PrintWriter out) {
    Map<String, ChapterProgress> then = earlier.map(one -> one.of(progress)).orElse(Map.of());
    String title = in("Progress of the translation", "翻译进度");
    out.print(
        "<!DOCTYPE html>\n<html lang=\"" + (language == Language.ZH ? "zh-CN" : "en") + "\">\n");
    out.print("<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" ");
    out.print("content=\"default-src 'none'; base-uri 'none'; form-action 'none'; ");
    out.print("style-src 'unsafe-inline'\">\n<meta name=\"viewport\" ");
    out.print("content=\"width=device-width, initial-scale=1\">\n<title>" + title + "</title>\n");
    out.print("<style>" + STYLE + "</style>\n</head>\n<body>\n<main>\n<h1>" + title + "</h1>\n");
    out.print("<p><strong>" + escaped(words.total(progress)) + "</strong></p>\n");
    out.print("<p>" + escaped(words.blocks(progress)) + "</p>\n");
    earlier.ifPresent(one -> out.print("<p>" + escaped(words.since(one, progress)) + "</p>\n"));
    progress.unknown().ifPresent(why -> out.print("<p>" + escaped(words.unknown(why)) + "</p>\n"));
    String caption = escaped(words.chapters(progress));
    // What scrolls must be reached by keyboard.
    out.print(
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"" + title + "\">\n");
    out.print("<table>\n<caption>" + caption + "</caption>\n<thead>\n<tr>");
    head(out, in("Chapter", "章"), in("Title", "标题"), in("Translated", "进度"), in("State", "状态"));
    out.print("<th scope=\"col\" class=\"n\">" + escaped(in("Words", "词数")) + "</th>");
    head(out, in("Notes", "说明"));
    earlier.ifPresent(one -> head(out, in("Since ", "自 ") + Cell.visible(one.revision())));
    out.print("</tr>\n</thead>\n<tbody>\n");
    for (ChapterProgress chapter : progress.chapters()) {
      row(chapter, out);
      if (earlier.isPresent()) {
        ChapterProgress was = then.get(chapter.chapter().name());
        out.print(cell(words.moved(chapter, Optional.ofNullable(was))));
      }
      out.print("</tr>\n");
    }
    out.print("</tbody>\n</table>\n</div>\n</main>\n</body>\n</html>\n");
  }

  private static void head(PrintWriter out, String... titles) {
    for (String title : titles) {
      out.print("<th scope=\"col\">" + escaped(title) + "</th>");
    }
  }

  private void row(ChapterProgress chapter, PrintWriter out) {
    String title = escaped(ProgressWords.title(chapter.chapter()));
    boolean chinese = chapter.chapter().target().isPresent();
    out.print("<tr><th scope=\"row\">" + escaped(chapter.chapter().name()) + "</th>");
    out.print("<td lang=\"" + (chinese ? "zh-CN" : "en") + "\">" + title + "</td>");
    boolean measured = chapter.blocks().source() > 0;
    Count count = chapter.words();
    out.print("<td>" + (measured ? bar(chapter) : "") + "</td>");
    out.print(cell(words.state(chapter)));
    out.print("<td class=\"n\">");
    if (measured) {
      out.print(String.format(Locale.ROOT, "%,d / %,d", count.current(), count.source()));
    }
    out.print("</td>");
    out.print(cell(words.notes(chapter)));
  }

  private static String bar(ChapterProgress chapter) {
    Count count = chapter.words().source() > 0 ? chapter.words() : chapter.blocks();
    double full = share(count.current(), count);
    double stale = share(count.stale(), count);
    return String.format(
        Locale.ROOT,
        "<div class=\"p\"><svg aria-hidden=\"true\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\">"
            + "<rect class=\"f\" width=\"%.1f\" height=\"10\"/>"
            + "<rect class=\"s\" x=\"%.1f\" y=\"5\" width=\"%.1f\" height=\"5\"/></svg><span>%s</span></div>",
        full,
        full,
        stale,
        ProgressWords.percent(chapter.percent()));
  }

  private static double share(int part, Count count) {
    return count.source() == 0 ? 0 : 100.0 * part / count.source();
  }

  private static String cell(String text) {
    return "<td>" + escaped(text) + "</td>";
  }

  private static String escaped(String text) {
    return Html.escaped(text);
  }

  private String in(String en, String zh) {
    return words.in(new Message(en, zh));
  }
}
