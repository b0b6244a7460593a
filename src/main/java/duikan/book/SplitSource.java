package duikan.book;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import duikan.doc.Block;
import duikan.doc.BlockKind;
import duikan.doc.Document;
import duikan.doc.Source;
import duikan.doc.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The chapters of a source kept in one file. A chapter begins at a line that the pattern is found
 * in, outside code, and ends before the next. What stands before the first is the preface, where it
 * holds both a heading and prose: a title and a table of contents alone are no chapter.
 */
final class SplitSource {
  private SplitSource() {}

  static List<Side> sides(Document document, String split) {
    Pattern pattern = Expression.compile(split);
    Source source = document.source();
    List<Side> sides = new ArrayList<>();
    Span open = new Span(document.frontMatter().map(Span::end).orElse(0), source.text().length());
    Optional<Numbering> number = Optional.empty();
    for (int line = 1; line <= source.lineCount(); line++) {
      Span span = source.line(line);
      Matcher begins = pattern.matcher(span.of(source.text()));
      if (begins.find() && !isCode(document, span)) {
        side(document, new Span(open.start(), span.start()), number).ifPresent(sides::add);
        open = new Span(span.start(), open.end());
        String written = Optional.ofNullable(begins.group(1)).orElse("");
        number = Optional.of(Numbering.ofNumber(written));
      }
    }
    side(document, open, number).ifPresent(sides::add);
    return List.copyOf(sides);
  }

  private static Optional<Side> side(Document whole, Span span, Optional<Numbering> number) {
    if (span.isEmpty()) {
      return Optional.empty();
    }
    Document part = whole.within(span);
    if (number.isEmpty()) {
      boolean hasProse =
          part.blocks().stream()
              .anyMatch(block -> block.kind().isProse() && block.kind() != BlockKind.HEADING);
      if (part.headings().isEmpty() || !hasProse) {
        return Optional.empty();
      }
      Numbering said = Numbering.ofHeading(part.headings().get(0).text());
      Numbering preface = Numbering.ofName("preface");
      return Optional.of(new Side(part, Rank.of(said.saysSomething() ? said : preface, "preface")));
    }
    Numbering said = number.orElseThrow();
    String title = part.title().map(heading -> heading.text()).orElse(part.path());
    return Optional.of(new Side(part, Rank.of(said, title)));
  }

  // Blocks are in reading order; only those of code can hold a line that looks like a heading.
  private static boolean isCode(Document document, Span line) {
    for (Block block : document.blocks()) {
      if (block.span().overlaps(line)) {
        return switch (block.kind()) {
          case CODE, MERMAID, MATH, HTML -> true;
          case HEADING, PARAGRAPH, LIST_ITEM, TABLE, IMAGE -> false;
        };
      }
    }
    return false;
  }
}
