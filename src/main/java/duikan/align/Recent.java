package duikan.align;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What was made of the chapters that were asked for last. What was made of all others is let go, so
 * that a book of thousands of chapters does not hold all of it at once.
 */
final class Recent {
  /** More chapters than a book usually has, and more than threads work on at a time. */
  private static final int MOST = 64;

  private final Set<Kept> kept = new LinkedHashSet<>();

  /** What can be made again. */
  interface Kept {
    /** Lets it go; who asks again waits again. Never waits itself. */
    void forget();
  }

  /** Notes that somebody asked, and lets go what nobody asked for longest. */
  synchronized void asked(Kept one) {
    kept.remove(one);
    kept.add(one);
    Iterator<Kept> oldest = kept.iterator();
    while (kept.size() > MOST) {
      Kept left = oldest.next();
      oldest.remove();
      left.forget();
    }
  }
}
