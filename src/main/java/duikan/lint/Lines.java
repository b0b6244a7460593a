package duikan.lint;

import duikan.doc.Place;
import duikan.doc.Source;
import duikan.doc.Span;

/** The lines of a file, held against the file as it was before. */
sealed interface Lines {

  /** The lines of {@code now}, where it was {@code before}. */
  static Lines of(Source before, Source now) {
    boolean same = now.text().isEmpty() || now.text().equals(before.text());
    return same ? new Same() : new Edited(before, now);
  }

  /** Whether a place is other than it was. */
  boolean touch(Place place);

  /**
   * The line that a line was before; 0: it was not there.
   *
   * @param line 1-based; that after a final line end is one too
   */
  int before(int line);

  /** A file that was not there: all of it is new. */
  record Fresh() implements Lines {
    @Override
    public boolean touch(Place place) {
      return true;
    }

    @Override
    public int before(int line) {
      return 0;
    }
  }

  /**
   * A file that holds what it held, or one that cannot be read, of which no more is known than what
   * is found.
   */
  record Same() implements Lines {
    @Override
    public boolean touch(Place place) {
      return false;
    }

    @Override
    public int before(int line) {
      return line;
    }
  }

  /** A file that is another now. */
  final class Edited implements Lines {
    private final KeptLines kept;
    private final int[] broken;
    private final int oldEnd;

    Edited(Source before, Source now) {
      kept = KeptLines.of(before, now);
      oldEnd = before.lineCount() + 1;
      broken = new int[now.lineCount() + 1];
      for (int line = 1; line < broken.length; line++) {
        broken[line] = broken[line - 1] + (isBroken(line) ? 1 : 0);
      }
    }

    // A line that is gone leaves no trace but a line that does not follow the one before.
    private boolean isBroken(int line) {
      return line > 1 && kept.before(line) != kept.before(line - 1) + 1;
    }

    @Override
    public boolean touch(Place place) {
      int first = place.source().lineAt(place.span().start());
      if (first >= broken.length) {
        return false; // After the last line end there is nothing to touch.
      }
      int last = Math.min(lastLine(place), broken.length - 1);
      return kept.before(first) == 0 || broken[last] > broken[first];
    }

    private static int lastLine(Place place) {
      Span span = place.span();
      return place.source().lineAt(span.isEmpty() ? span.end() : span.end() - 1);
    }

    @Override
    public int before(int line) {
      return line < broken.length ? kept.before(line) : oldEnd;
    }
  }
}
