package duikan.align;

import duikan.book.Chapter;
import duikan.doc.Document;
import java.util.List;
import java.util.Optional;

/**
 * The blocks of both sides of a chapter, made of its pages when somebody asks; for several threads.
 * {@link Recent} says how long they are kept.
 */
final class BothSides implements Recent.Kept {
  final Document sourcePage;
  final Document targetPage;
  private final Recent recent;
  private volatile Optional<Made> made = Optional.empty();

  private record Made(List<Segment> source, List<Segment> target) {}

  /** Those of a chapter that has both sides. */
  BothSides(Chapter chapter, Recent recent) {
    sourcePage = chapter.source().orElseThrow();
    targetPage = chapter.target().orElseThrow();
    this.recent = recent;
  }

  /** The blocks of the original. */
  List<Segment> source() {
    return made().source();
  }

  /** The blocks of the translation. */
  List<Segment> target() {
    return made().target();
  }

  private Made made() {
    Optional<Made> known = made;
    return known.isPresent() ? known.get() : make();
  }

  private synchronized Made make() {
    Made known = made.orElseGet(() -> new Made(Segments.of(sourcePage), Segments.of(targetPage)));
    made = Optional.of(known);
    recent.asked(this);
    return known;
  }

  @Override
  public void forget() {
    made = Optional.empty();
  }
}
