package duikan.doc;

import java.util.AbstractList;
import java.util.Collection;
import java.util.RandomAccess;

/** An unchanging list of spans in a third of the memory, for pages have thousands of them. */
final class Spans extends AbstractList<Span> implements RandomAccess {
  private final int[] starts;
  private final int[] ends;

  private Spans(int[] starts, int[] ends) {
    this.starts = starts;
    this.ends = ends;
  }

  static Spans of(Collection<Span> spans) {
    return spans instanceof Spans packed
        ? packed
        : new Spans(
            spans.stream().mapToInt(Span::start).toArray(),
            spans.stream().mapToInt(Span::end).toArray());
  }

  @Override
  public Span get(int index) {
    return new Span(starts[index], ends[index]);
  }

  @Override
  public int size() {
    return starts.length;
  }
}
