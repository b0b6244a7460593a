package duikan.book;

import duikan.doc.Block;
import duikan.doc.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A book in stretches of chapters that follow each other, each as long as a whole book usually is.
 * What a translation teaches of itself (which words stand for which) is learnt within a stretch, so
 * that a library of ten thousand pages can be worked at in parts that do not wait for each other.
 * Most books are one stretch.
 *
 * @param all every chapter of the book, in its order, in exactly one of them; none is empty
 */
public record Stretches(List<List<Chapter>> all) {
  /**
   * How long a stretch is at least, in UTF-16 units of the original: some 250 pages of a printed
   * book. Measured on gold alignments, stretches of a sixteenth of that are aligned as well.
   */
  public static final int LENGTH = 1 << 19;

  public Stretches {
    all = all.stream().map(List::copyOf).toList();
  }

  /** Those of a book. */
  public static Stretches of(Book book) {
    return of(book, LENGTH);
  }

  /**
   * Those of a book.
   *
   * @param length how long each is at least, in UTF-16 units of the original
   */
  public static Stretches of(Book book, int length) {
    long whole = book.chapters().stream().mapToLong(Stretches::paired).sum();
    int count = (int) Math.max(1, Math.min(whole / length, book.chapters().size()));
    List<Long> lengths = book.chapters().stream().map(Stretches::paired).toList();
    return new Stretches(cut(book.chapters(), lengths, count));
  }

  /**
   * The same cut further, each about as often, into {@code count} or fewer; not cut where there are
   * as many.
   */
  public Stretches cutInto(int count) {
    List<List<Chapter>> runs = new ArrayList<>();
    for (int s = 0; s < all.size(); s++) {
      int times = count / all.size() + (s < count % all.size() ? 1 : 0);
      List<Chapter> stretch = all.get(s);
      List<Long> lengths = stretch.stream().map(Stretches::text).toList();
      runs.addAll(cut(stretch, lengths, Math.max(1, times)));
    }
    return new Stretches(runs);
  }

  /** In runs of about equal length, at most {@code count} of them. */
  private static List<List<Chapter>> cut(List<Chapter> chapters, List<Long> lengths, int count) {
    long whole = Math.max(1, lengths.stream().mapToLong(length -> length).sum());
    List<List<Chapter>> runs = new ArrayList<>();
    long before = 0;
    long last = -1;
    for (int c = 0; c < chapters.size(); c++) {
      // A chapter belongs where its middle lies.
      long run = Math.min((2 * before + lengths.get(c)) * count / (2 * whole), count - 1);
      if (run != last) {
        runs.add(new ArrayList<>());
        last = run;
      }
      runs.get(runs.size() - 1).add(chapters.get(c));
      before += lengths.get(c);
    }
    return runs;
  }

  /** How much of the original of a chapter is translated, about. */
  private static long paired(Chapter chapter) {
    return chapter.target().isPresent() ? length(chapter.source()) : 0;
  }

  /** How long both sides of a chapter are together. */
  private static long text(Chapter chapter) {
    return Stream.of(chapter.source(), chapter.target()).mapToLong(Stretches::length).sum();
  }

  // A chapter of a book in one file has the text of all of it, but only its own blocks.
  private static long length(Optional<Document> side) {
    List<Block> blocks = side.map(Document::blocks).orElse(List.of());
    return blocks.isEmpty()
        ? 0
        : blocks.get(blocks.size() - 1).span().end() - blocks.get(0).span().start();
  }
}
