package duikan.report;

import java.nio.charset.StandardCharsets;

/**
 * Where a book lies in what a CI system looks at: its checkout.
 *
 * @param folder from the checkout to the book, {@code books/seven/}; empty where they are the same
 */
public record Root(String folder) {
  private static final String UNRESERVED = "-._~/";

  public Root {
    if (!folder.isEmpty() && !folder.endsWith("/")) {
      throw new IllegalArgumentException("no folder: " + folder);
    }
  }

  /** A file of the book, from the checkout. */
  String path(String inBook) {
    return folder + inBook;
  }

  /**
   * The same as a relative reference of RFC 3986: all but unreserved characters and {@code /} is
   * percent-encoded, colons too, for the first segment of a relative reference has none.
   */
  String uri(String inBook) {
    StringBuilder uri = new StringBuilder();
    for (byte one : path(inBook).getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (one & 0xFF);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (letter || UNRESERVED.indexOf(c) >= 0) {
        uri.append(c);
      } else {
        uri.append(String.format("%%%02X", (int) c));
      }
    }
    return uri.toString();
  }
}
