package duikan.site;

/** The search over both texts; its work is done by the browser. */
final class SearchPage {
  static final String FILE = "search.html";

  private final Words words;

  SearchPage(Words words) {
    this.words = words;
  }

  Markup content(SearchIndex index) {
    Markup out = new Markup();
    out.add("<div class=\"head\"><h1>{}</h1></div>\n", words.in("Search", "搜索"));
    out.add(
        "<form class=\"ask\" role=\"search\" hidden><label for=\"q\">{}</label>\n",
        words.in(
            "Chinese: any part of a phrase. English: words or how they begin.",
            "中文可搜任意片段；英文可搜单词或其开头。"));
    out.add("<input type=\"search\" id=\"q\" name=\"q\" autocomplete=\"off\"></form>\n");
    out.add("<noscript><p>{}</p></noscript>\n", words.in("The search needs scripts.", "搜索需要启用脚本。"));
    if (index.cut().isPresent()) {
      int length = index.cut().getAsInt();
      out.add(
          "<p class=\"quiet\">{}</p>\n",
          words.in(
              "The book is large: of each passage the first "
                  + length
                  + " characters are searched.",
              "本书篇幅较大：每段只搜索前 " + length + " 个字符。"));
    }
    out.add("<p class=\"quiet\"><output id=\"told\" aria-live=\"polite\"");
    out.add(
        " data-words=\"{}\" data-none=\"{}\"></output></p>\n",
        words.in("%1 passages", "%1 段"),
        words.in("nothing found", "没有找到"));
    out.add("<ol id=\"results\" class=\"results\"></ol>\n");
    return out.add(
        "<button type=\"button\" id=\"more\" hidden>{}</button>\n", words.in("More", "更多"));
  }
}
