package duikan.site;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * What every page of the site has around its content. The policy lets nothing run or load but the
 * site's own files.
 *
 * @param title of the book
 * @param others whether there are findings outside of the chapters
 */
record Frame(Words words, String title, boolean others) {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
          + " base-uri 'none'; form-action 'none'";

  /**
   * Writes a page.
   *
   * @param file its name
   * @param heading its title; empty for that of the book alone
   * @param scripts files that it needs besides those of every page
   */
  void write(String file, String heading, Markup content, List<String> scripts, Writer writer)
      throws IOException {
    Markup out = new Markup();
    out.add("<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n", words.tag());
    out.add("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n", POLICY);
    out.add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.add("<meta name=\"referrer\" content=\"no-referrer\">\n");
    out.add("<meta name=\"generator\" content=\"duikan\">\n");
    out.add("<title>{}</title>\n", heading.isEmpty() ? title : heading + " · " + title);
    out.add("<link rel=\"icon\" href=\"icon.svg\" type=\"image/svg+xml\">\n");
    out.add("<link rel=\"stylesheet\" href=\"style.css\">\n");
    out.add("<script src=\"theme.js\"></script>\n");
    for (String script : scripts) {
      out.add("<script src=\"{}\" defer></script>\n", script);
    }
    out.add("<script src=\"site.js\" defer></script>\n</head>\n<body>\n");
    out.add("<a class=\"skip\" href=\"#main\">{}</a>\n", words.in("Skip to content", "跳到正文"));
    header(file, out);
    out.add("<main id=\"main\" tabindex=\"-1\">\n").add(content).add("</main>\n");
    out.add(
        "<footer><p>{}</p></footer>\n</body>\n</html>\n",
        words.in("Made by duikan 对勘 from the book itself", "由 duikan 对勘根据书稿生成"));
    out.to(writer);
  }

  private void header(String file, Markup out) {
    out.add("<header class=\"top\">\n<a class=\"home\" href=\"{}\">", OverviewPage.FILE);
    out.add("<span class=\"seal\" lang=\"{}\" aria-hidden=\"true\">勘</span>", Words.CHINESE);
    out.add("<span lang=\"{}\">{}</span></a>\n", Words.tagOf(title), title);
    out.add("<nav aria-label=\"{}\">", words.in("Site", "站点"));
    link(file, OverviewPage.FILE, words.in("Overview", "概览"), out);
    link(file, RulesPage.FILE, words.in("Findings", "问题"), out);
    link(file, GlossaryPage.FILE, words.in("Glossary", "术语"), out);
    if (others) {
      link(file, ElsewherePage.FILE, words.in("Elsewhere", "其他文件"), out);
    }
    out.add("</nav>\n");
    String search = words.in("Search both texts", "搜索原文与译文");
    if (!file.equals(SearchPage.FILE)) {
      out.add("<form role=\"search\" class=\"find\"><input type=\"search\" name=\"q\" ");
      out.add("aria-label=\"{}\" placeholder=\"{}\"></form>\n", search, search);
    }
    String theme = words.in("Light or dark", "浅色或深色");
    out.add("<button type=\"button\" class=\"theme\" hidden aria-label=\"{}\"", theme);
    out.add(" title=\"{}\"><span aria-hidden=\"true\">◐</span></button>\n</header>\n", theme);
  }

  private static void link(String here, String file, String label, Markup out) {
    out.add("<a href=\"{}\"", file);
    out.add(here.equals(file) ? " aria-current=\"page\"" : "");
    out.add(">{}</a>\n", label);
  }
}
