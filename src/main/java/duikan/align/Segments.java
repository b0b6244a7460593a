package duikan.align;

import duikan.doc.Block;
import duikan.doc.BlockKind;
import duikan.doc.Container;
import duikan.doc.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The blocks of a page as the aligner sees them. Front matter, comments, reference definitions and
 * HTML that shows nothing are no segments. A caption in HTML is of kind HTML, whether it stands on
 * one line or its lines are broken; HTML that shows only an image is an image.
 */
public final class Segments {
  private static final Pattern TAG = Pattern.compile("(?s)<!--.*?-->|</?[A-Za-z!][^>]*>");
  private static final Pattern ELEMENT =
      Pattern.compile("(?s)<([A-Za-z][\\w-]*)[^>]*>(?:(?!</\\1>).)*+</\\1>\\s*");

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
        written.startsWith("<")
            && (ELEMENT.matcher(written).matches()
                || TAG.matcher(written).replaceAll("").isBlank());
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
    String shown = TAG.matcher(written).replaceAll(tag -> " ".repeat(tag.group().length()));
    if (!shown.isBlank()) {
      into.add(new Segment(BlockKind.HTML, 0, shown, block.span().start(), block.span().end()));
    } else if (IMAGE.matcher(written).find()) {
      into.add(new Segment(BlockKind.IMAGE, 0, written, block.span().start(), block.span().end()));
    }
  }
}
