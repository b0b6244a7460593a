package duikan.doc;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.util.ast.DelimitedNode;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import duikan.doc.MarkdownNode.Atom;

/** Reads the lines of one block: what is text, what is markup, and where. */
final class MarkdownInlines {
  private final Draft draft;
  private final Document root;
  private final MarkdownHtml html;
  private final StringBuilder seen = new StringBuilder();
  private final int limit;
  private int depth;
  private int inLink;
  private int inImage;
  private int images;
  private boolean visible;

  /**
   * @param limit where the block's content ends: what stands behind is markup
   */
  private MarkdownInlines(Draft draft, Document root, int limit) {
    this.draft = draft;
    this.root = root;
    this.limit = limit;
    this.html = new MarkdownHtml(draft);
  }

  static MarkdownInlines read(Draft draft, Document root, Node block, int limit) {
    MarkdownInlines inlines = new MarkdownInlines(draft, root, limit);
    inlines.children(block);
    inlines.html.end();
    return inlines;
  }

  /** What a reader sees of it: markup and images removed, the text of code kept. */
  String seen() {
    return seen.toString().strip();
  }

  /** Whether it shows images and nothing else. */
  boolean isImage() {
    return (images > 0 || html.image()) && !visible;
  }

  /** Whether a reader sees anything of it. */
  boolean isVisible() {
    return visible || images > 0 || html.image();
  }

  private void children(Node parent) {
    MarkdownGuard.checkDepth(depth++, parent.getStartOffset());
    for (Node child : parent.getChildren()) {
      inline(child);
    }
    depth--;
  }

  private void inline(Node node) {
    if (node instanceof Atom atom) {
      atom(atom);
    } else if (node instanceof InlineLinkNode link) {
      inlineLink(link);
    } else if (node instanceof RefNode reference) {
      reference(reference);
    } else if (node instanceof Emphasis
        || node instanceof StrongEmphasis
        || node instanceof MarkdownNode.Strike) {
      emphasis(node);
    } else if (node instanceof AutoLink link) {
      autolink(link, link.getText(), "");
    } else if (node instanceof MailLink link) {
      autolink(link, link.getText(), "mailto:");
    } else if (node instanceof HtmlInlineBase) {
      html.tag(node.getChars());
    } else if (node instanceof HtmlEntity) {
      entity(node);
    } else if (node instanceof SoftLineBreak) {
      seen.append(' ');
    } else if (node instanceof HardLineBreak) {
      seen.append(' ');
      draft.outline.add("br");
    } else if (node.hasChildren()) {
      children(node);
    } else {
      text(node.getChars());
    }
  }

  private void text(BasedSequence chars) {
    for (Span run : MarkdownSpans.runs(chars, draft.text)) {
      literal(run.start(), Math.min(run.end(), limit));
    }
  }

  private void literal(int from, int to) {
    if (from >= to) {
      return;
    }
    draft.literal(from, to);
    if (inImage > 0) {
      return;
    }
    for (int i = from; i < to; i++) {
      if (draft.isEscape(i, to)) {
        i++;
      }
      seen.append(draft.text.charAt(i));
      visible |= draft.text.charAt(i) > ' ';
    }
  }

  private void object(BasedSequence chars) {
    for (Span run : MarkdownSpans.runs(chars, draft.text)) {
      draft.object(run.start(), run.end());
    }
    visible |= inImage == 0;
  }

  private void atom(Atom atom) {
    Span span = MarkdownSpans.of(atom.getChars());
    Span content = MarkdownSpans.of(atom.content());
    String text = atom.content().toString();
    switch (atom.kind()) {
      case CODE -> {
        draft.codes.add(new CodeSpan(span, content));
        draft.outline.add("code " + text);
        see(codeText(text));
        object(atom.getChars());
      }
      case MATH -> {
        draft.codes.add(new CodeSpan(span, content));
        draft.outline.add("math " + text);
        see(text);
        object(atom.getChars());
      }
      case ADDRESS -> {
        see(text);
        object(atom.getChars());
        if (inLink == 0) {
          link(Link.Kind.AUTOLINK, span, content, content, MarkdownAddress.target(text));
        }
      }
      case ID -> draft.outline.add("id " + text);
      case FOOTNOTE -> draft.outline.add("footnote " + text);
      case TASK -> draft.outline.add("task " + text);
      case ALERT -> draft.outline.add("alert " + text);
    }
  }

  /** Line ends are spaces, and one space at both ends goes. */
  private static String codeText(String text) {
    String line = text.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ');
    boolean padded =
        line.length() > 2 && line.startsWith(" ") && line.endsWith(" ") && !line.isBlank();
    return padded ? line.substring(1, line.length() - 1) : line;
  }

  private void see(String text) {
    if (inImage == 0) {
      seen.append(text);
    }
  }

  private void emphasis(Node node) {
    DelimitedNode marks = (DelimitedNode) node;
    Span span =
        new Span(
            marks.getOpeningMarker().getStartOffset(), marks.getClosingMarker().getEndOffset());
    Span content =
        new Span(
            marks.getOpeningMarker().getEndOffset(), marks.getClosingMarker().getStartOffset());
    draft.emphases.add(new duikan.doc.Emphasis(span, content));
    draft.outline.add(
        node instanceof Emphasis ? "*(" : node instanceof StrongEmphasis ? "**(" : "~(");
    children(node);
    draft.outline.add(")");
  }

  private void inlineLink(InlineLinkNode node) {
    boolean image = node instanceof Image;
    Span span = MarkdownSpans.of(node.getChars());
    Span text =
        new Span(
            node.getTextOpeningMarker().getEndOffset(),
            node.getTextClosingMarker().getStartOffset());
    Span destination =
        node.getUrl().isEmpty()
            ? Span.at(
                node.getUrlOpeningMarker().isEmpty()
                    ? node.getLinkOpeningMarker().getEndOffset()
                    : node.getUrlOpeningMarker().getEndOffset())
            : MarkdownSpans.of(node.getUrl());
    String target = Escaping.unescapeString(node.getUrl());
    inside(node, image, Link.Kind.INLINE, span, text, destination, target);
  }

  private void reference(RefNode node) {
    Reference definition = node.isDefined() ? node.getReferenceNode(root) : null;
    if (definition == null) {
      unresolved(node);
      return;
    }
    boolean image = node instanceof ImageRef;
    Span span = MarkdownSpans.of(node.getChars());
    BasedSequence opening =
        node.isReferenceTextCombined()
            ? node.getReferenceOpeningMarker()
            : node.getTextOpeningMarker();
    BasedSequence closing =
        node.isReferenceTextCombined()
            ? node.getReferenceClosingMarker()
            : node.getTextClosingMarker();
    int textStart = draft.text.indexOf('[', opening.getStartOffset()) + 1;
    Span text = new Span(textStart, Math.max(textStart, closing.getStartOffset()));
    inside(
        node,
        image,
        Link.Kind.REFERENCE,
        span,
        text,
        MarkdownSpans.of(definition.getUrl()),
        Escaping.unescapeString(definition.getUrl()));
  }

  private void inside(
      Node node,
      boolean image,
      Link.Kind kind,
      Span span,
      Span text,
      Span destination,
      String target) {
    draft.links.add(new Link(kind, image, span, text, destination, target));
    draft.outline.add((image ? "image " : "link ") + target + " (");
    images += image && inImage == 0 ? 1 : 0;
    inImage += image ? 1 : 0;
    inLink++;
    children(node);
    inLink--;
    inImage -= image ? 1 : 0;
    draft.outline.add(")");
  }

  /** Brackets without a definition are text, and so is what they hold. */
  private void unresolved(Node node) {
    int at = node.getStartOffset();
    MarkdownGuard.checkDepth(depth++, at);
    for (Node child : node.getChildren()) {
      between(at, child.getStartOffset());
      inline(child);
      at = child.getEndOffset();
    }
    between(at, node.getEndOffset());
    depth--;
  }

  private void between(int from, int to) {
    int start = from;
    for (int i = from; i < to; i++) {
      char c = draft.text.charAt(i);
      if (c == '\n' || c == '\r') {
        literal(start, Math.min(i, limit));
        while (i + 1 < to && " \t>\r\n".indexOf(draft.text.charAt(i + 1)) >= 0) {
          i++;
        }
        start = i + 1;
      }
    }
    literal(start, Math.min(to, limit));
  }

  private void autolink(Node node, BasedSequence address, String scheme) {
    see(address.toString());
    object(node.getChars());
    Span content = MarkdownSpans.of(address);
    link(
        Link.Kind.AUTOLINK,
        MarkdownSpans.of(node.getChars()),
        content,
        content,
        scheme + Escaping.unescapeHtml(address));
  }

  private void link(Link.Kind kind, Span span, Span text, Span destination, String target) {
    draft.links.add(new Link(kind, false, span, text, destination, target));
    draft.outline.add("link " + target);
  }

  private void entity(Node node) {
    String resolved = Escaping.unescapeHtml(node.getChars());
    if (resolved.contentEquals(node.getChars())) {
      text(node.getChars());
      return;
    }
    see(resolved);
    object(node.getChars());
  }
}
