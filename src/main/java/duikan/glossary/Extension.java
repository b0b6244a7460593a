package duikan.glossary;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Cells that a format has no field for, at the end of its note: {@code the note [duikan kind="keep"
 * scope="chapter"]}. People can read it, and it survives tools that know nothing of it.
 *
 * @param note what stands before it
 * @param cells the cells, exact; an empty one says that there is none. Absent where there is no
 *     extension
 */
record Extension(String note, Optional<Map<String, String>> cells) {
  private static final String OPEN = "[duikan";

  /** A note that says {@code [duikan} more often is looked at no further. */
  private static final int MOST = 32;

  private static final String BARE = "[a-z_]+";

  /** The note with {@code cells} after it; always read back as the same by {@link #of}. */
  static String in(String note, Map<String, String> cells) {
    if (cells.isEmpty() && of(note).equals(new Extension(note, Optional.empty()))) {
      return note;
    }
    String said = OPEN + (cells.isEmpty() ? "" : " " + fields(cells, "")) + "]";
    String whole = note.isEmpty() ? said : note + " " + said;
    if (of(whole).equals(new Extension(note, Optional.of(cells)))) {
      return whole;
    }
    // The note looks like an extension itself.
    Map<String, String> all = new LinkedHashMap<>(cells);
    all.putIfAbsent("note", note);
    return OPEN + " " + fields(all, "") + "]";
  }

  /** What a note says. */
  static Extension of(String text) {
    if (text.endsWith("]")) {
      int at = text.indexOf(OPEN);
      for (int i = 0; at >= 0 && i < MOST; i++) {
        if (at == 0 || text.charAt(at - 1) == ' ') {
          Optional<Map<String, String>> cells =
              cells(text.substring(at + OPEN.length(), text.length() - 1));
          if (cells.isPresent()) {
            return new Extension(text.substring(0, Math.max(0, at - 1)), cells);
          }
        }
        at = text.indexOf(OPEN, at + 1);
      }
    }
    return new Extension(text, Optional.empty());
  }

  /** The row with the cells of the extension in place of its own. */
  Row over(Row row) {
    return row.with(cells.orElse(Map.of()));
  }

  /**
   * {@code kind="keep" "负责人"="李雷"}.
   *
   * @param besides characters to escape besides those that must be
   */
  static String fields(Map<String, String> cells, String besides) {
    StringBuilder out = new StringBuilder();
    cells.forEach(
        (column, text) -> {
          out.append(out.isEmpty() ? "" : " ");
          out.append(column.matches(BARE) ? column : quoted(column, besides));
          out.append('=').append(quoted(text, besides));
        });
    return out.toString();
  }

  private static String quoted(String text, String besides) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (isUnsafe(text, i) || besides.indexOf(c) >= 0) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }

  // What XML cannot hold, and what an editor may take for a line end.
  private static boolean isUnsafe(String text, int at) {
    char c = text.charAt(at);
    if (Character.isSurrogate(c)) {
      boolean pair =
          Character.isHighSurrogate(c)
              ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
              : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
      return !pair;
    }
    return c < ' ' || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c >= 0xFFFE;
  }

  /** Reads {@link #fields}; empty where the text is something else. */
  static Optional<Map<String, String>> cells(String text) {
    Map<String, String> cells = new LinkedHashMap<>();
    int i = 0;
    while (i < text.length()) {
      if (text.charAt(i) != ' ') {
        return Optional.empty();
      }
      i++;
      StringBuilder column = new StringBuilder();
      boolean quoted = i < text.length() && text.charAt(i) == '"';
      if (quoted) {
        i = unquoted(text, i, column);
      } else {
        while (i < text.length() && (text.charAt(i) == '_' || isLetter(text.charAt(i)))) {
          column.append(text.charAt(i++));
        }
      }
      StringBuilder cell = new StringBuilder();
      if (i < 0 || (!quoted && column.isEmpty()) || !text.startsWith("=\"", i)) {
        return Optional.empty();
      }
      i = unquoted(text, i + 1, cell);
      if (i < 0 || cells.put(column.toString(), cell.toString()) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(cells);
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  /** Reads from a quotation mark to the closing one; returns where it ends, or -1. */
  private static int unquoted(String text, int open, StringBuilder out) {
    int i = open + 1;
    while (i < text.length()) {
      char c = text.charAt(i++);
      if (c == '"') {
        return i;
      }
      if (c < ' ') {
        return -1;
      }
      if (c != '\\') {
        out.append(c);
        continue;
      }
      char escaped = i < text.length() ? text.charAt(i) : ' ';
      i++;
      switch (escaped) {
        case '"', '\\' -> out.append(escaped);
        case 'n' -> out.append('\n');
        case 'r' -> out.append('\r');
        case 't' -> out.append('\t');
        case 'u' -> {
          if (i + 4 > text.length() || !text.substring(i, i + 4).matches("[0-9a-f]{4}")) {
            return -1;
          }
          out.append((char) Integer.parseInt(text.substring(i, i + 4), 16));
          i += 4;
        }
        default -> {
          return -1;
        }
      }
    }
    return -1;
  }
}
