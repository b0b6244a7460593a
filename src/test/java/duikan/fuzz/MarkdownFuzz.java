package duikan.fuzz;

import duikan.doc.Markdown;
import duikan.doc.MarkdownLaws;
import duikan.doc.Source;
import duikan.doc.TooHostile;

/** Any bytes as a page: every span lies in the text, whatever stands in it. */
public final class MarkdownFuzz {
  private MarkdownFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    String text = Given.text(bytes);
    try {
      MarkdownLaws.check(text);
    } catch (TooHostile refused) {
      refusedInside(text);
    }
  }

  private static void refusedInside(String text) {
    Source source = Source.of("a.md", text);
    try {
      Markdown.parse(source);
    } catch (TooHostile refused) {
      Laws.inside(source, refused.span());
    }
  }
}
