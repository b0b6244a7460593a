package duikan.site;

import duikan.doc.Span;
import duikan.lint.Severity;
import java.util.Comparator;

/**
 * A finding's place in the text.
 *
 * @param number of the finding in its chapter, from 1
 */
record Mark(Span span, int number, Severity severity) {
  static final Comparator<Mark> BY_START =
      Comparator.comparingInt((Mark mark) -> mark.span.start()).thenComparingInt(Mark::number);

  /** Of two at one place the graver shows, then the one that began last. */
  static final Comparator<Mark> BY_WEIGHT =
      Comparator.comparing(Mark::severity)
          .thenComparingInt(mark -> mark.span.start())
          .thenComparingInt(Mark::number)
          .reversed();
}
