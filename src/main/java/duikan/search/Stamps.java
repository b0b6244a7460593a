package duikan.search;

import duikan.book.Stamp;
import java.util.List;

/**
 * What a book's files and folders looked like when they were read.
 *
 * @param files every file that the index depends on and every folder that a new one may appear in
 * @param taken when reading began, in milliseconds since 1970
 */
public record Stamps(List<Stamp> files, long taken) {
  /** The coarsest clock of a file system: FAT's, 2 s. */
  private static final long TICK = 2_000;

  public Stamps {
    files = List.copyOf(files);
  }

  /**
   * Whether files with the stamps {@code now} are those that were read. A file that changed while
   * it was read, or within the same tick of its clock, may look as it did: then the answer is no.
   */
  public boolean areStill(List<Stamp> now) {
    return files.equals(now) && files.stream().allMatch(stamp -> stamp.modified() < taken - TICK);
  }

  List<String> paths() {
    return files.stream().map(Stamp::path).toList();
  }
}
