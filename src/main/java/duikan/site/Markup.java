package duikan.site;

import duikan.report.Html;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** HTML that is being written. What is put into a template is escaped, so that it stays text. */
final class Markup {
  private static final String HOLE = "{}";

  /** From here on a piece is put aside, in UTF-16 units, and copied no more. */
  private static final int LONG = 1 << 14;

  private final List<String> before = new ArrayList<>();
  private StringBuilder out = new StringBuilder();

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
      if (part instanceof Markup made) {
        add(made);
      } else {
        out.append(Html.escaped(part.toString()));
      }
      from = at + HOLE.length();
    }
    out.append(template, from, template.length());
    return shortened();
  }

  /** Adds all of another. */
  Markup add(Markup other) {
    if (!other.before.isEmpty()) {
      putAside();
      before.addAll(other.before);
    }
    out.append(other.out);
    return shortened();
  }

  private Markup shortened() {
    if (out.length() > LONG) {
      putAside();
    }
    return this;
  }

  private void putAside() {
    before.add(out.toString());
    out = new StringBuilder();
  }

  boolean isEmpty() {
    return before.isEmpty() && out.isEmpty();
  }

  /** Writes all of it. */
  void to(Writer writer) throws IOException {
    for (String piece : before) {
      writer.write(piece);
    }
    writer.append(out);
  }

  @Override
  public String toString() {
    return String.join("", before) + out;
  }
}
