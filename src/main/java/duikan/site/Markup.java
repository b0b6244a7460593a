package duikan.site;

import duikan.report.Html;

/** HTML that is being written. What is put into a template is escaped, so that it stays text. */
final class Markup {
  private static final String HOLE = "{}";

  private final StringBuilder out = new StringBuilder();

  /**
   * Adds a piece.
   *
   * @param template HTML of ours, with {@code {}} where a part goes, in an element or between the
   *     quotes of an attribute
   * @param parts texts, which are escaped, or other markup, which is not
   */
  Markup add(String template, Object... parts) {
    int from = 0;
    for (Object part : parts) {
      int at = template.indexOf(HOLE, from);
      if (at < 0) {
        throw new IllegalArgumentException(template + " has no place for " + part);
      }
      out.append(template, from, at);
      out.append(part instanceof Markup made ? made.out : Html.escaped(part.toString()));
      from = at + HOLE.length();
    }
    out.append(template, from, template.length());
    return this;
  }

  /** Adds all of another. */
  Markup add(Markup other) {
    out.append(other.out);
    return this;
  }

  boolean isEmpty() {
    return out.isEmpty();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
