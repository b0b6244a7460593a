package duikan.book;

import duikan.doc.Document;
import java.util.List;

/** Pairs chapters by what stands in them, where nothing else tells; the last resort of pairing. */
@FunctionalInterface
public interface ByContent {

  /** Pairs nothing. */
  ByContent NONE = (sources, targets) -> List.of();

  /**
   * The pairs it is sure of; no document stands in two of them.
   *
   * @param sources chapters that no translation answers yet, in reading order
   * @param targets translations that answer no chapter yet, in reading order
   */
  List<Match> match(List<Document> sources, List<Document> targets);

  /** A chapter and its translation, from the lists that were given. */
  record Match(Document source, Document target) {}
}
