package duikan.site;

import java.io.IOException;
import java.io.Writer;

/** A file of a site, made when it is written, so that a large site is never held as a whole. */
@FunctionalInterface
public interface SiteFile {
  /**
   * Writes all of it; the same whenever it is called.
   *
   * @throws IOException if {@code out} cannot be written
   */
  void to(Writer out) throws IOException;
}
