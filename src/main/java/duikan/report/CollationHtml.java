package duikan.report;

import duikan.doc.Language;
import duikan.doc.Message;
import duikan.doc.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * A collation to read in a browser: one page that needs nothing else, the two texts side by side,
 * what is wrong with them in its place. The text of a book is never markup here, and the page's
 * policy lets no script run but its own.
 */
public record CollationHtml(Language language) {

  /**
   * Writes all of it.
   *
   * @throws IOException if {@code out} does
   */
  public void write(Collation collation, Writer out) throws IOException {
    String style = resource("collation.css");
    String script = resource("collation.js");
    out.write(head(style, script));
    out.write("<body>\n");
    out.write(
        "<a class=\"skip\" href=\"#c1\">" + in(new Message("Skip to the text", "跳到正文")) + "</a>\n");
    out.write(header(collation));
    out.write(bar(findings(collation)));
    out.write("<main>\n");
    int number = 1;
    for (Collation.Entry entry : collation.entries()) {
      out.write(new CollationHtmlChapter(language, collation, entry, number++).section());
    }
    out.write("</main>\n");
    out.write(help());
    out.write("<script>" + script + "</script>\n</body>\n</html>\n");
  }

  private String head(String style, String script) {
    String policy =
        "default-src 'none'; base-uri 'none'; form-action 'none'; style-src '"
            + digest(style)
            + "'; script-src '"
            + digest(script)
            + "'";
    return "<!DOCTYPE html>\n<html lang=\""
        + (language == Language.ZH ? "zh-CN" : "en")
        + "\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta http-equiv=\"Content-Security-Policy\" content=\""
        + policy
        + "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        + "<meta name=\"referrer\" content=\"no-referrer\">\n<title>"
        + in(title())
        + "</title>\n<style>"
        + style
        + "</style>\n</head>\n";
  }

  private String header(Collation collation) {
    List<Collation.Entry> entries = collation.entries();
    StringBuilder out = new StringBuilder();
    out.append("<header>\n<h1>").append(in(title())).append("</h1>\n");
    out.append("<p>").append(in(totals(collation))).append("</p>\n");
    if (entries.size() > 1) {
      String label = in(new Message("Chapters", "章节"));
      out.append("<nav aria-label=\"").append(label).append("\"><details><summary>");
      out.append(label).append("</summary>\n<ol>\n");
      for (int i = 0; i < entries.size(); i++) {
        out.append("<li><a href=\"#c").append(i + 1).append("\">");
        out.append(Html.escaped(CollationHtmlChapter.title(entries.get(i)))).append("</a></li>\n");
      }
      out.append("</ol>\n</details></nav>\n");
    }
    return out.append("</header>\n").toString();
  }

  private String bar(int findings) {
    String disabled = findings == 0 ? " disabled" : "";
    return "<div class=\"bar\" hidden><div><output data-start=\""
        + in(new Message("? shows the keys", "按 ? 查看快捷键"))
        + "\" data-finding=\""
        + in(new Message("finding", "问题"))
        + "\"></output>"
        + button("previous-finding", disabled, "↑", new Message("Previous finding", "上一个问题"))
        + button("next-finding", disabled, "↓", new Message("Next finding", "下一个问题"))
        + button("help", "", "?", new Message("Keys", "快捷键"))
        + "</div></div>\n";
  }

  /** A button; a narrow screen shows its sign alone. */
  private String button(String what, String state, String sign, Message label) {
    return "<button type=\"button\" data-do=\""
        + what
        + "\" aria-label=\""
        + in(label)
        + "\""
        + state
        + ">"
        + sign
        + "<span class=\"word\"> "
        + in(label)
        + "</span></button>";
  }

  private String help() {
    return "<dialog aria-labelledby=\"keys\">\n<h2 id=\"keys\">"
        + in(new Message("Keys", "快捷键"))
        + "</h2>\n<dl>\n"
        + key("j", new Message("next passage", "下一段"))
        + key("k", new Message("previous passage", "上一段"))
        + key("n", new Message("next finding", "下一个问题"))
        + key("p", new Message("previous finding", "上一个问题"))
        + key("?", new Message("this help", "显示此帮助"))
        + "</dl>\n"
        + button("close", " autofocus", "×", new Message("Close", "关闭"))
        + "\n</dialog>\n";
  }

  private String key(String key, Message what) {
    return "<dt><kbd>" + key + "</kbd></dt><dd>" + in(what) + "</dd>\n";
  }

  private static Message title() {
    return new Message("Original and translation", "原文与译文对照");
  }

  private static int findings(Collation collation) {
    return collation.entries().stream().mapToInt(entry -> entry.findings().size()).sum();
  }

  private static Message totals(Collation collation) {
    int chapters = collation.entries().size();
    int findings = findings(collation);
    return new Message(
        chapters
            + (chapters == 1 ? " chapter" : " chapters")
            + ", "
            + findings
            + (findings == 1 ? " finding" : " findings"),
        chapters + " 章，" + findings + " 个问题");
  }

  private String in(Message message) {
    return Html.escaped(message.in(language));
  }

  private static String digest(String text) {
    byte[] hash = Sha256.begun().digest(text.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(hash);
  }

  private static String resource(String name) {
    try (InputStream in = CollationHtml.class.getResourceAsStream("/duikan/report/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no duikan/report/" + name + " in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }
}
