package duikan.align;

import duikan.doc.Block;
import duikan.doc.BlockKind;
import duikan.doc.Container;
import duikan.doc.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The blocks of a page as the aligner sees them. Front matter, comments, reference definitions and
 * HTML that shows nothing are no segments. A caption in HTML is of kind HTML, whether it stands on
 * one line or its lines are broken; HTML that shows only an image is an image.
 */
public final class Segments {
  private static final Pattern OPENING = Pattern.compile("<([A-Za-z][\\w-]*)[^>]*>");
  private static final Pattern IMAGE = Pattern.compile("(?i)<(?:img|picture|svg|video|iframe)\\b");

  private Segments() {}

  /**
   * The segments of a page in reading order, offsets into its file; footnotes come last, since a
   * translation may keep them elsewhere.
   */
  public static List<Segment> of(Document document) {
    List<Segment> text = new ArrayList<>();
    List<Segment> footnotes = new ArrayList<>();
    for (Block block : document.blocks()) {
      List<Segment> into = block.isWithin(Container.FOOTNOTE) ? footnotes : text;
      switch (block.kind()) {
        case HEADING, PARAGRAPH, LIST_ITEM -> prose(document, block, into);
        case HTML -> html(document, block, into);
        case CODE, MERMAID, MATH, TABLE, IMAGE ->
            into.add(
                new Segment(
                    block.kind(),
                    0,
                    block.content().of(document.text()),
                    block.span().start(),
                    block.span().end()));
      }
    }
    text.addAll(footnotes);
    return List.copyOf(text);
  }

  private static void prose(Document document, Block block, List<Segment> into) {
    String written = block.content().of(document.text());
    boolean onlyHtml =
        written.startsWith("<") && (isElement(written) || withoutTags(written).isBlank());
    if (onlyHtml) {
      html(document, block, into);
      return;
    }
    into.add(
        new Segment(
            block.kind(), block.level(), written, block.content().start(), block.content().end()));
  }

  private static void html(Document document, Block block, List<Segment> into) {
    String written = block.span().of(document.text());
    String shown = withoutTags(written);
    if (!shown.isBlank()) {
      into.add(new Segment(BlockKind.HTML, 0, shown, block.span().start(), block.span().end()));
    } else if (IMAGE.matcher(written).find()) {
      into.add(new Segment(BlockKind.IMAGE, 0, written, block.span().start(), block.span().end()));
    }
  }

  /** Whether the text is one element with something in it. */
  private static boolean isElement(String text) {
    Matcher opening = OPENING.matcher(text);
    if (!opening.lookingAt()) {
      return false;
    }
    String closing = "</" + opening.group(1) + ">";
    int at = text.indexOf(closing, opening.end());
    return at > opening.end() && text.substring(at + closing.length()).isBlank();
  }

  /** The text with tags and comments blanked, as long as before. */
  private static String withoutTags(String text) {
    StringBuilder out = new StringBuilder(text);
    boolean comments = true;
    boolean tags = true;
    int i = text.indexOf('<');
    while (i >= 0) {
      int end = -1;
      if (comments && text.startsWith("<!--", i)) {
        end = after(text, "-->", i + 4);
        comments = end >= 0;
      }
      if (end < 0 && tags && isTag(text, i)) {
        end = after(text, ">", i + 2);
        tags = end >= 0;
      }
      for (int k = i; k < end; k++) {
        out.setCharAt(k, ' ');
      }
      i = text.indexOf('<', Math.max(i + 1, end));
    }
    return out.toString();
  }

  private static boolean isTag(String text, int at) {
    int name = text.startsWith("</", at) ? at + 2 : at + 1;
    if (name >= text.length()) {
      return false;
    }
    char c = text.charAt(name);
    return c == '!' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static int after(String text, String mark, int from) {
    int at = text.indexOf(mark, from);
    return at < 0 ? -1 : at + mark.length();
  }
}
