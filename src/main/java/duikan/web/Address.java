package duikan.web;

import java.util.List;

/**
 * An address of the web as it goes over the wire, without fragment.
 *
 * @param secure whether it is https
 * @param host in ASCII and lower case, without final dot; of IPv6 in brackets
 * @param port 1 to 65535
 * @param path with its query, percent-encoded; begins with {@code /} and has no dot segments
 */
public record Address(boolean secure, String host, int port, String path)
    implements Target, Comparable<Address> {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  /** RFC 2606 and RFC 6761: names that are nobody's, as books use them. */
  private static final List<String> RESERVED =
      List.of(
          "example",
          "test",
          "invalid",
          "localhost",
          "local",
          "example.com",
          "example.net",
          "example.org");

  /** The port of a scheme where none is written. */
  static int usualPort(boolean secure) {
    return secure ? HTTPS : HTTP;
  }

  /** Its text, which a browser takes. */
  public String text() {
    return origin() + path;
  }

  /** The text before the path. */
  String origin() {
    String place = port == usualPort(secure) ? host : host + ":" + port;
    return scheme() + "://" + place;
  }

  public String scheme() {
    return secure ? "https" : "http";
  }

  /** Whether its host is a name set aside for examples, which nobody needs to ask. */
  public boolean isReserved() {
    return RESERVED.stream().anyMatch(name -> host.equals(name) || host.endsWith("." + name));
  }

  /** Whether it is the first page of its host. */
  public boolean isFront() {
    return path.equals("/");
  }

  /** Where a server sends who asked for this address. */
  public Target resolve(String location) {
    return AddressText.resolve(this, location);
  }

  @Override
  public int compareTo(Address other) {
    return text().compareTo(other.text());
  }
}
