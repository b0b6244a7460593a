package duikan.align;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The chapters whose sentences were asked for last. The sentences of all others are let go, so that
 * a book of thousands of chapters does not hold all of them at once.
 */
final class Recent {
  /** More than a book usually has, and more than threads work on at a time. */
  private static final int MOST = 64;

  private final Set<SentenceLevel> kept = new LinkedHashSet<>();

  /** Notes that somebody asked, and lets go what nobody asked for longest. */
  synchronized void asked(SentenceLevel level) {
    kept.remove(level);
    kept.add(level);
    Iterator<SentenceLevel> oldest = kept.iterator();
    while (kept.size() > MOST) {
      SentenceLevel left = oldest.next();
      oldest.remove();
      left.forget();
    }
  }
}
