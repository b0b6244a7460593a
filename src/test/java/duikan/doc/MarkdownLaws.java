package duikan.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

/**
 * What holds for every page, whatever its text: {@code MarkdownPropertiesTest} holds pages that
 * chance has made to it, the fuzzers any text.
 */
public final class MarkdownLaws {
  private MarkdownLaws() {}

  /** Holds a text to all of it. */
  public static void check(String text) throws TooHostile {
    everySpanLiesInTheFile(text);
    proseIsTheTextWhereItIsNeitherObjectNorMark(text);
    leavesDoNotOverlap(text);
    blocksAreInOrderAndApart(text);
    piecesOfTextAreInTheProse(text);
    whatASpanMarksIsWhatItSays(text);
    lineEndsAndAByteOrderMarkChangeNothing(text);
  }

  private static Document read(String text) throws TooHostile {
    return Markdown.parse(Source.of("target-zh/第01章.md", text));
  }

  static void everySpanLiesInTheFile(String text) throws TooHostile {
    Document page = read(text);
    for (Span span : spans(page)) {
      assertTrue(page.source().all().contains(span), span::toString);
    }
  }

  private static List<Span> spans(Document page) {
    List<Span> spans = new ArrayList<>(page.comments());
    spans.addAll(page.texts());
    spans.addAll(page.anchors().values());
    page.frontMatter().ifPresent(spans::add);
    page.blocks().forEach(block -> spans.addAll(List.of(block.span(), block.content())));
    page.blocks().stream()
        .flatMap(block -> block.fence().stream())
        .forEach(fence -> spans.addAll(fence.lines()));
    page.headings().forEach(heading -> spans.addAll(List.of(heading.span(), heading.content())));
    page.links()
        .forEach(link -> spans.addAll(List.of(link.span(), link.text(), link.destination())));
    page.emphases().forEach(found -> spans.addAll(List.of(found.span(), found.content())));
    page.codes().forEach(code -> spans.addAll(List.of(code.span(), code.content())));
    page.tables().forEach(table -> table.rows().forEach(spans::addAll));
    return spans;
  }

  static void proseIsTheTextWhereItIsNeitherObjectNorMark(String text) throws TooHostile {
    Document page = read(text);
    assertEquals(page.text().length(), page.prose().length());
    for (int i = 0; i < page.prose().length(); i++) {
      char c = page.prose().charAt(i);
      char own = page.text().charAt(i);
      boolean lineEnd = own == '\n' || own == '\r';
      assertTrue(c == own || (!lineEnd && (c == Prose.OBJECT || c == Prose.MARK)), "at " + i);
    }
  }

  static void leavesDoNotOverlap(String text) throws TooHostile {
    Document page = read(text);
    List<Span> leaves = new ArrayList<>(page.texts());
    page.codes().forEach(code -> leaves.add(code.span()));
    page.blocks().stream()
        .flatMap(block -> block.fence().stream())
        .forEach(fence -> leaves.addAll(fence.lines()));
    leaves.addAll(page.comments());
    assertApart(leaves.stream().filter(span -> !span.isEmpty()).sorted().toList(), page);
  }

  static void blocksAreInOrderAndApart(String text) throws TooHostile {
    Document page = read(text);
    assertApart(page.blocks().stream().map(Block::span).toList(), page);
    for (Block block : page.blocks()) {
      String own = block.span().of(page.text());
      assertFalse(own.isEmpty(), () -> block + " of " + text);
    }
  }

  private static void assertApart(List<Span> spans, Document page) {
    for (int i = 1; i < spans.size(); i++) {
      Span before = spans.get(i - 1);
      Span here = spans.get(i);
      assertTrue(
          before.end() <= here.start(),
          () -> "[" + before.of(page.text()) + "] and [" + here.of(page.text()) + "]");
    }
  }

  static void piecesOfTextAreInTheProse(String text) throws TooHostile {
    Document page = read(text);
    for (Span piece : page.texts()) {
      String own = piece.of(page.text());
      String prose = piece.of(page.prose());
      assertFalse(own.contains("\n") || own.contains("\r"), own);
      for (int i = 0; i < own.length(); i++) {
        assertTrue(
            prose.charAt(i) == own.charAt(i)
                || (own.charAt(i) == '\\' && prose.charAt(i) == Prose.MARK),
            own);
      }
    }
  }

  static void whatASpanMarksIsWhatItSays(String text) throws TooHostile {
    Document page = read(text);
    for (CodeSpan code : page.codes()) {
      char edge = page.text().charAt(code.span().start());
      assertTrue(edge == '`' || edge == '$', code::toString);
      assertTrue("`$".indexOf(page.text().charAt(code.content().start() - 1)) >= 0, code::toString);
    }
    for (Emphasis emphasis : page.emphases()) {
      int marks = emphasis.content().start() - emphasis.span().start();
      assertEquals(
          emphasis.span().of(page.text()).substring(0, marks),
          page.text().substring(emphasis.content().end(), emphasis.span().end()));
    }
    for (Link link : page.links()) {
      // CommonMark 0.31.2, 2.3: a NUL is read as U+FFFD.
      String written = link.destination().of(page.text()).replace('\0', '\uFFFD');
      assertTrue(
          link.target().endsWith(written) || written.contains("\\") || written.contains("&"),
          () -> link + " " + written);
    }
    for (Heading heading : page.headings()) {
      assertTrue(heading.span().contains(heading.content()), heading::toString);
    }
    for (Span comment : page.comments()) {
      assertTrue(comment.of(page.text()).startsWith("<!--"));
    }
  }

  static void lineEndsAndAByteOrderMarkChangeNothing(String text) throws TooHostile {
    String lf = text.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
    Document one = read(lf);
    Document other = read("\uFEFF" + lf.replace("\n", "\r\n"));
    assertEquals(
        one.outline(), other.outline().stream().map(s -> s.replace("\r\n", "\n")).toList());
    assertEquals(one.prose(), other.prose().replace("\r\n", "\n"));
    assertEquals(
        one.headings().stream().map(Heading::anchor).toList(),
        other.headings().stream().map(Heading::anchor).toList());
    assertEquals(
        one.blocks().stream().map(block -> block.span().of(one.text())).toList(),
        other.blocks().stream()
            .map(block -> block.span().of(other.text()).replace("\r\n", "\n"))
            .toList());
  }
}
