package duikan.doc;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.ast.DelimitedNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/** The nodes of the syntax tree that flexmark has no types for. */
final class MarkdownNode {
  private MarkdownNode() {}

  /** A piece of a line that nothing is parsed inside of. */
  static final class Atom extends Node {
    /** What it is. */
    enum Kind {
      CODE,
      MATH,
      ADDRESS,
      /** The explicit id of a heading: {@code {#id}} and its like. */
      ID,
      FOOTNOTE,
      TASK,
      ALERT
    }

    private final Kind kind;
    private final BasedSequence content;

    Atom(Kind kind, BasedSequence all, BasedSequence content) {
      super(all);
      this.kind = kind;
      this.content = content;
    }

    Kind kind() {
      return kind;
    }

    BasedSequence content() {
      return content;
    }

    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }

  /** Text struck through. */
  static final class Strike extends Node implements DelimitedNode {
    private BasedSequence opening;
    private BasedSequence text = BasedSequence.NULL;
    private BasedSequence closing;

    Strike(BasedSequence opening, BasedSequence closing) {
      super(opening.baseSubSequence(opening.getStartOffset(), closing.getEndOffset()));
      this.opening = opening;
      this.closing = closing;
    }

    @Override
    public BasedSequence[] getSegments() {
      return new BasedSequence[] {opening, text, closing};
    }

    @Override
    public BasedSequence getOpeningMarker() {
      return opening;
    }

    @Override
    public void setOpeningMarker(BasedSequence marker) {
      opening = marker;
    }

    @Override
    public BasedSequence getText() {
      return text;
    }

    @Override
    public void setText(BasedSequence text) {
      this.text = text;
    }

    @Override
    public BasedSequence getClosingMarker() {
      return closing;
    }

    @Override
    public void setClosingMarker(BasedSequence marker) {
      closing = marker;
    }
  }

  /** A block without parts of its own. */
  abstract static class Plain extends Block {
    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }

  /** A {@code :::} container; its title may be empty. */
  static final class Directive extends Plain {
    final BasedSequence name;
    final BasedSequence title;

    Directive(BasedSequence name, BasedSequence title) {
      this.name = name;
      this.title = title;
    }
  }

  /** A block whose lines nobody parses: {@code :::mermaid} or {@code $$}. */
  static final class Verbatim extends Plain {
    final boolean math;
    final BasedSequence opening;
    final BasedSequence info;
    BasedSequence closing = BasedSequence.NULL;
    List<BasedSequence> lines = List.of();

    Verbatim(boolean math, BasedSequence opening, BasedSequence info) {
      this.math = math;
      this.opening = opening;
      this.info = info;
    }
  }

  /** The definition of a footnote. */
  static final class Footnote extends Plain {
    final BasedSequence label;

    Footnote(BasedSequence label) {
      this.label = label;
    }
  }

  /** The definition of a reference on one line. */
  static final class Definition extends Plain {
    final BasedSequence destination;

    Definition(BasedSequence destination) {
      this.destination = destination;
    }
  }

  /** A table: a row per line, the first the header; the delimiter row is left out. */
  static final class Table extends Plain {
    Table(BlockContent content) {
      setContent(content);
    }
  }

  static final class Row extends Plain {}

  static final class Cell extends Plain {
    Cell(BasedSequence chars) {
      setChars(chars);
    }
  }
}
