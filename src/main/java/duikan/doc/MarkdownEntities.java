package duikan.doc;

import com.vladsch.flexmark.util.sequence.Escaping;

/** The named and numbered characters of HTML. */
final class MarkdownEntities {
  private MarkdownEntities() {}

  /** {@code written} with what are entities of HTML 5 resolved. */
  static String resolved(String written) {
    return Escaping.unescapeHtml(written);
  }
}
