package duikan.search;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Lucene speaks of the virtual machine's vectors on standard error, where users read messages. */
final class Quiet {
  // Held, or the logger and its level would be forgotten.
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private Quiet() {}

  /** To be called before anything of Lucene is. */
  static void hush() {
    VECTORS.setLevel(Level.OFF);
  }
}
