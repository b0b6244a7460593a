package duikan.doc;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import duikan.doc.MarkdownNode.Atom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads flexmark's tree block by block. */
final class MarkdownBlocks {
  private final Draft draft;
  private final Document root;

  MarkdownBlocks(Draft draft, Document root) {
    this.draft = draft;
    this.root = root;
  }

  void read() {
    blocks(root, List.of());
  }

  private void blocks(Node parent, List<Container> within) {
    for (Node child : parent.getChildren()) {
      block(child, within);
    }
  }

  private void block(Node node, List<Container> within) {
    if (node instanceof com.vladsch.flexmark.ast.Heading heading) {
      heading(heading, within);
    } else if (node instanceof Paragraph paragraph) {
      paragraph(paragraph, within, MarkdownSpans.visible(paragraph.getChars()).start());
    } else if (node instanceof FencedCodeBlock fence) {
      fence(fence, within);
    } else if (node instanceof IndentedCodeBlock) {
      indented(node, within);
    } else if (node instanceof MarkdownNode.Verbatim verbatim) {
      verbatim(verbatim, within);
    } else if (node instanceof HtmlBlockBase html) {
      html(html, within);
    } else if (node instanceof MarkdownNode.Table table) {
      table(table, within);
    } else if (node instanceof BlockQuote) {
      container(node, within, isAlert(node) ? Container.ALERT : Container.QUOTE);
    } else if (node instanceof ListBlock) {
      list(node, within);
    } else if (node instanceof MarkdownNode.Footnote footnote) {
      draft.outline.add("footnote definition " + footnote.label);
      container(node, within, Container.FOOTNOTE);
    } else if (node instanceof MarkdownNode.Directive directive) {
      directive(directive, within);
    } else if (node instanceof Reference reference) {
      draft.outline.add("definition " + reference.getUrl());
    } else if (node instanceof MarkdownNode.Definition definition) {
      draft.outline.add("definition " + definition.destination);
    } else if (node instanceof ThematicBreak) {
      draft.outline.add("break");
    }
  }

  private void container(Node node, List<Container> within, Container container) {
    List<Container> inner = new ArrayList<>(within);
    inner.add(container);
    draft.outline.add(container + " (");
    blocks(node, inner);
    draft.outline.add(")");
  }

  private static boolean isAlert(Node quote) {
    return quote.getFirstChild() instanceof Paragraph first
        && mark(first).filter(mark -> mark.kind() == Atom.Kind.ALERT).isPresent();
  }

  /** What an alert or a task begins with. */
  private static Optional<Atom> mark(Node paragraph) {
    return paragraph.getFirstChild() instanceof Atom atom
            && (atom.kind() == Atom.Kind.ALERT || atom.kind() == Atom.Kind.TASK)
        ? Optional.of(atom)
        : Optional.empty();
  }

  private void list(Node node, List<Container> within) {
    List<Container> inner = new ArrayList<>(within);
    inner.add(Container.LIST);
    draft.outline.add(node instanceof OrderedList ? "ordered (" : "bullets (");
    for (Node item : node.getChildren()) {
      if (item instanceof ListItem) {
        item(item, inner);
      }
    }
    draft.outline.add(")");
  }

  private void item(Node item, List<Container> within) {
    draft.outline.add("item (");
    for (Node child : item.getChildren()) {
      if (child instanceof Paragraph first && child == item.getFirstChild()) {
        paragraph(first, within, item.getStartOffset());
      } else {
        block(child, within);
      }
    }
    draft.outline.add(")");
  }

  /**
   * @param start where the block begins: before the paragraph if it is the first of a list item
   */
  private void paragraph(Paragraph node, List<Container> within, int start) {
    Span all = MarkdownSpans.visible(node.getChars());
    Optional<Atom> mark = mark(node);
    int contentStart = mark.map(atom -> firstAfter(atom, node)).orElse(all.start());
    Span content = draft.trimmed(contentStart, all.end());
    int outline = draft.outline.size();
    MarkdownInlines inlines = MarkdownInlines.read(draft, root, node, all.end());
    boolean item = node.getParent() instanceof ListItem && node.getPrevious() == null;
    if (content.isEmpty()) {
      return;
    }
    BlockKind kind =
        isMath(node)
            ? BlockKind.MATH
            : inlines.isImage()
                ? BlockKind.IMAGE
                : item ? BlockKind.LIST_ITEM : BlockKind.PARAGRAPH;
    boolean alert = mark.isPresent() && !item;
    Span span = new Span(alert ? content.start() : start, content.end());
    add(outline, new Block(kind, 0, span, content, within, Optional.empty()));
  }

  /**
   * The first visible character of the paragraph behind its mark; quote marks between lines are
   * none of its.
   */
  private static int firstAfter(Atom mark, Paragraph paragraph) {
    BasedSequence chars = paragraph.getContentChars();
    for (int i = 0; i < chars.length(); i++) {
      if (chars.getIndexOffset(i) >= mark.getEndOffset() && chars.charAt(i) > ' ') {
        return chars.getIndexOffset(i);
      }
    }
    return paragraph.getEndOffset();
  }

  private static boolean isMath(Node paragraph) {
    Node only = paragraph.getFirstChild();
    return only instanceof Atom atom
        && only == paragraph.getLastChild()
        && atom.kind() == Atom.Kind.MATH
        && atom.getChars().startsWith("$$");
  }

  private void add(int outline, Block block) {
    draft.blocks.add(block);
    String kind = block.kind().toString();
    draft.outline.add(outline, block.level() == 0 ? kind : kind + " " + block.level());
  }

  private void heading(com.vladsch.flexmark.ast.Heading node, List<Container> within) {
    Span text = MarkdownSpans.visible(node.getText());
    Optional<Atom> id = id(node);
    boolean trailing =
        id.isPresent()
            && draft.trimmed(MarkdownSpans.of(id.get().getChars()).end(), text.end()).isEmpty();
    Span content = trailing ? beforeId(text, id.get().getStartOffset()) : text;
    Span span =
        node.getOpeningMarker().isEmpty()
            ? new Span(text.start(), Math.max(text.end(), node.getClosingMarker().getEndOffset()))
            : draft.trimmed(node.getOpeningMarker().getStartOffset(), endOfLine(text.end()));
    if (content.isEmpty()) {
      content = Span.at(Math.min(Math.max(content.start(), span.start()), span.end()));
    }
    int outline = draft.outline.size();
    MarkdownInlines inlines =
        MarkdownInlines.read(draft, root, node, content.isEmpty() ? text.end() : content.end());
    String explicit = id.map(atom -> atom.content().toString().strip()).orElse("");
    String anchor;
    if (explicit.isEmpty()) {
      anchor = draft.anchors.heading(inlines.seen(), span);
    } else {
      anchor = explicit;
      draft.anchors.explicit(explicit, span);
    }
    draft.headings.add(new Heading(node.getLevel(), span, content, inlines.seen(), anchor));
    add(
        outline,
        new Block(BlockKind.HEADING, node.getLevel(), span, content, within, Optional.empty()));
  }

  private int endOfLine(int from) {
    int end = from;
    while (end < draft.text.length()
        && draft.text.charAt(end) != '\n'
        && draft.text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static Optional<Atom> id(Node heading) {
    for (Node child : heading.getChildren()) {
      if (child instanceof Atom atom && atom.kind() == Atom.Kind.ID) {
        return Optional.of(atom);
      }
    }
    return Optional.empty();
  }

  /** The text before {@code {#id}}, without closing {@code #} that stand between them. */
  private Span beforeId(Span text, int id) {
    Span before = draft.trimmed(text.start(), id);
    int end = before.end();
    while (end > before.start() && draft.text.charAt(end - 1) == '#') {
      end--;
    }
    boolean closing =
        end < before.end() && (end == before.start() || draft.text.charAt(end - 1) <= ' ');
    return closing ? draft.trimmed(before.start(), end) : before;
  }

  private void fence(FencedCodeBlock node, List<Container> within) {
    Span opening = MarkdownSpans.of(node.getOpeningMarker());
    Span info =
        node.getInfo().isEmpty() ? Span.at(opening.end()) : MarkdownSpans.visible(node.getInfo());
    boolean closed = !node.getClosingMarker().isEmpty();
    int end = closed ? node.getClosingMarker().getEndOffset() : -1;
    code(opening, info, node.getContentLines(), end, within);
  }

  private void verbatim(MarkdownNode.Verbatim node, List<Container> within) {
    Span opening = MarkdownSpans.of(node.opening);
    int end = node.closing.isEmpty() ? -1 : node.closing.getEndOffset();
    if (!node.math) {
      code(opening, MarkdownSpans.of(node.info), node.lines, end, within);
      return;
    }
    Span span = new Span(opening.start(), Math.max(end, opening.end()));
    Span content = new Span(opening.end(), Math.max(opening.end(), end - 2));
    objects(opening, node.lines, end < 0 ? Optional.empty() : Optional.of(new Span(end - 2, end)));
    draft.outline.add("MATH " + joined(lines(node.lines)));
    draft.blocks.add(new Block(BlockKind.MATH, 0, span, content, within, Optional.empty()));
  }

  /**
   * @param end where the closing fence ends; below 0 if there is none
   */
  private void code(
      Span opening, Span info, List<BasedSequence> content, int end, List<Container> within) {
    List<Span> lines = lines(content);
    int last = lines.isEmpty() ? info.end() : lines.get(lines.size() - 1).end();
    boolean closed = end >= 0;
    Span span = draft.trimmed(opening.start(), Math.max(closed ? end : last, info.end()));
    // Blank lines at the end of what is not closed are no part of the block.
    int first = lines.isEmpty() ? info.end() : lines.get(0).start();
    Span inside = new Span(Math.min(first, span.end()), Math.min(last, span.end()));
    String word = firstWord(info.of(draft.text));
    BlockKind kind =
        switch (word.toLowerCase(Locale.ROOT)) {
          case "mermaid" -> BlockKind.MERMAID;
          case "math" -> BlockKind.MATH;
          default -> BlockKind.CODE;
        };
    Optional<Span> closing = closed ? Optional.of(lastLine(inside.end(), end)) : Optional.empty();
    objects(new Span(opening.start(), info.end()), content, closing);
    Fence fence = new Fence(opening, info, lines, closed);
    draft.outline.add(kind + " " + info.of(draft.text) + "\n" + joined(lines));
    draft.blocks.add(new Block(kind, 0, span, inside, within, Optional.of(fence)));
  }

  /** The language of a fence: {@code mermaid}, or {@code mermaid} in braces. */
  private static String firstWord(String info) {
    int start = info.startsWith("{") ? 1 : 0;
    int end = start;
    while (end < info.length() && " \t,{}".indexOf(info.charAt(end)) < 0) {
      end++;
    }
    return info.substring(start, end);
  }

  private Span lastLine(int from, int end) {
    int start = end;
    while (start > from && "`~:".indexOf(draft.text.charAt(start - 1)) >= 0) {
      start--;
    }
    return new Span(start, end);
  }

  private void objects(Span opening, List<BasedSequence> content, Optional<Span> closing) {
    draft.object(opening.start(), opening.end());
    for (BasedSequence line : content) {
      for (Span run : MarkdownSpans.runs(line, draft.text)) {
        draft.object(run.start(), run.end());
      }
    }
    closing.ifPresent(span -> draft.object(span.start(), span.end()));
  }

  private List<Span> lines(List<BasedSequence> content) {
    return content.stream().map(line -> MarkdownSpans.of(line.trimEOL())).toList();
  }

  private String joined(List<Span> lines) {
    return lines.stream().map(line -> line.of(draft.text)).collect(Collectors.joining("\n"));
  }

  private void indented(Node node, List<Container> within) {
    Span span = MarkdownSpans.visible(node.getChars());
    List<BasedSequence> lines = ((IndentedCodeBlock) node).getContentLines();
    for (BasedSequence line : lines) {
      for (Span run : MarkdownSpans.runs(line, draft.text)) {
        draft.object(run.start(), Math.min(run.end(), Math.max(run.start(), span.end())));
      }
    }
    draft.outline.add("CODE\n" + joined(lines(lines)).stripTrailing());
    draft.blocks.add(new Block(BlockKind.CODE, 0, span, span, within, Optional.empty()));
  }

  private void html(HtmlBlockBase node, List<Container> within) {
    Span span = MarkdownSpans.visible(node.getChars());
    int outline = draft.outline.size();
    int comments = draft.comments.size();
    MarkdownHtml html = new MarkdownHtml(draft);
    html.block(node.getContentChars());
    boolean onlyComments =
        draft.outline.size() - outline == draft.comments.size() - comments && !html.visible();
    if (!onlyComments && !span.isEmpty()) {
      add(outline, new Block(BlockKind.HTML, 0, span, span, within, Optional.empty()));
    }
  }

  private void table(MarkdownNode.Table node, List<Container> within) {
    List<List<Span>> rows = new ArrayList<>();
    int outline = draft.outline.size();
    for (Node row : node.getChildren()) {
      List<Span> cells = new ArrayList<>();
      for (Node cell : row.getChildren()) {
        draft.outline.add("cell");
        Span span = MarkdownSpans.of(cell.getChars());
        cells.add(span);
        MarkdownInlines.read(draft, root, cell, span.end());
      }
      draft.outline.add("row");
      rows.add(cells);
    }
    Span span = MarkdownSpans.visible(node.getChars());
    draft.tables.add(new Table(span, rows.get(0), rows.subList(1, rows.size())));
    add(outline, new Block(BlockKind.TABLE, 0, span, span, within, Optional.empty()));
  }

  private void directive(MarkdownNode.Directive node, List<Container> within) {
    List<Container> inner = new ArrayList<>(within);
    inner.add(Container.DIRECTIVE);
    draft.outline.add("directive " + node.name + " (");
    if (!node.title.isEmpty()) {
      Span title = MarkdownSpans.of(node.title);
      draft.literal(title.start(), title.end());
      draft.blocks.add(new Block(BlockKind.PARAGRAPH, 0, title, title, inner, Optional.empty()));
      draft.outline.add(BlockKind.PARAGRAPH.name());
    }
    blocks(node, inner);
    draft.outline.add(")");
  }
}
