package duikan.web;

import duikan.web.Target.Unfit;
import java.net.IDN;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses as people and servers write them, read as browsers read them (url.spec.whatwg.org), but
 * for what only an attacker writes.
 */
final class AddressText {
  /** UTF-16 units; servers refuse longer ones. */
  static final int LONGEST = 8000;

  private static final int LONGEST_HOST = 253;
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)");
  private static final Pattern NAME =
      Pattern.compile("[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*");
  private static final Pattern NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)");
  private static final Pattern QUAD =
      Pattern.compile("((0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])(\\.(?!$)|$)){4}");
  private static final Pattern IPV6 = Pattern.compile("\\[[0-9A-Fa-f:.]{2,45}]");
  private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

  private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  /** What stays as it is in path and query, besides letters and digits. */
  private static final String KEPT = "-._~!$&'()*+,;=:@/?";

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private AddressText() {}

  static Target read(String written) {
    if (written.length() > LONGEST) {
      return Unfit.BROKEN;
    }
    // Half a surrogate pair has no UTF-8.
    String text = written.replaceAll("[\t\r\n]", "").replaceAll("\\p{Cs}", "\uFFFD").strip();
    if (text.startsWith("//")) {
      return afterScheme(true, text);
    }
    Matcher scheme = SCHEME.matcher(text);
    if (!scheme.matches()) {
      return Unfit.NOT_WEB;
    }
    boolean secure = scheme.group(1).equalsIgnoreCase("https");
    return secure || scheme.group(1).equalsIgnoreCase("http")
        ? afterScheme(secure, scheme.group(2))
        : Unfit.NOT_WEB;
  }

  /** Servers write relative addresses, and UTF-8 that a client hands on as Latin-1. */
  static Target resolve(Address from, String location) {
    String text = asUtf8(location).replaceAll("[\t\r\n]", "").strip().replace('\\', '/');
    if (text.startsWith("//")) {
      return read(from.scheme() + ":" + text);
    }
    if (SCHEME.matcher(text).matches()) {
      return read(text);
    }
    String path = from.path();
    int query = path.indexOf('?');
    String bare = query < 0 ? path : path.substring(0, query);
    if (text.isEmpty() || text.startsWith("#")) {
      return from;
    }
    if (text.startsWith("?")) {
      return read(from.origin() + bare + text);
    }
    String folder = text.startsWith("/") ? "" : bare.substring(0, bare.lastIndexOf('/') + 1);
    return read(from.origin() + folder + text);
  }

  private static String asUtf8(String text) {
    boolean latin = text.chars().allMatch(c -> c < 256) && text.chars().anyMatch(c -> c > 127);
    if (!latin) {
      return text;
    }
    try {
      byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException latinIndeed) {
      return text;
    }
  }

  // A browser reads \ as / and any number of slashes as two.
  private static Target afterScheme(boolean secure, String text) {
    int start = 0;
    while (start < text.length() && isSlash(text.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < text.length() && !isSlash(text.charAt(end)) && !isQuery(text.charAt(end))) {
      end++;
    }
    if (start < 2) {
      return Unfit.BROKEN; // https:example.com
    }
    String authority = text.substring(start, end);
    if (authority.indexOf('@') >= 0) {
      return Unfit.CREDENTIALS;
    }
    int hash = text.indexOf('#', end);
    return at(secure, authority, text.substring(end, hash < 0 ? text.length() : hash));
  }

  private static boolean isSlash(char c) {
    return c == '/' || c == '\\';
  }

  private static boolean isQuery(char c) {
    return c == '?' || c == '#';
  }

  private static Target at(boolean secure, String authority, String rest) {
    int colon = authority.indexOf(':', authority.indexOf(']') + 1);
    String port = colon < 0 ? "" : authority.substring(colon + 1);
    if (!port.isEmpty() && !PORT.matcher(port).matches()) {
      return Unfit.BROKEN;
    }
    int number = port.isEmpty() ? Address.usualPort(secure) : Integer.parseInt(port);
    if (number < 1 || number > 65_535) {
      return Unfit.BROKEN;
    }
    String written = colon < 0 ? authority : authority.substring(0, colon);
    if (IPV6.matcher(written).matches()) {
      return new Address(secure, written.toLowerCase(Locale.ROOT), number, path(rest));
    }
    Optional<String> host = host(written);
    if (host.isEmpty()) {
      return Unfit.BROKEN;
    }
    boolean disguised = NUMBER.matcher(host.get()).matches() && !QUAD.matcher(host.get()).matches();
    return disguised ? Unfit.DISGUISED : new Address(secure, host.get(), number, path(rest));
  }

  /** In ASCII; empty if it is no name of a host. */
  private static Optional<String> host(String written) {
    if (written.length() > LONGEST_HOST || written.indexOf('%') >= 0) {
      return Optional.empty();
    }
    try {
      String ascii = IDN.toASCII(written, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
      String name = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
      return Optional.of(name)
          .filter(it -> it.length() <= LONGEST_HOST && NAME.matcher(it).matches());
    } catch (IllegalArgumentException noName) {
      return Optional.empty();
    }
  }

  private static String path(String written) {
    int query = written.indexOf('?');
    String path = query < 0 ? written : written.substring(0, query);
    String rest = query < 0 ? "" : written.substring(query);
    return withoutDots(encoded(path.replace('\\', '/'))) + encoded(rest);
  }

  private static String encoded(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xFF);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || KEPT.indexOf(c) >= 0);
      if (plain || c == '%') {
        encoded.append(c);
      } else {
        HEX.toHexDigits(encoded.append('%'), each);
      }
    }
    return encoded.indexOf("%") < 0 ? encoded.toString() : mended(encoded);
  }

  /** A per cent sign that encodes nothing becomes one that does. */
  private static String mended(CharSequence encoded) {
    return LONE_PERCENT.matcher(encoded).replaceAll("%25");
  }

  private static String withoutDots(String path) {
    ArrayDeque<String> kept = new ArrayDeque<>();
    String[] segments = path.split("/", -1);
    for (int i = 1; i < segments.length; i++) {
      boolean last = i == segments.length - 1;
      switch (segments[i]) {
        case "." -> addLast(kept, "", last);
        case ".." -> {
          kept.pollLast();
          addLast(kept, "", last);
        }
        default -> kept.addLast(segments[i]);
      }
    }
    return "/" + String.join("/", kept);
  }

  private static void addLast(ArrayDeque<String> kept, String segment, boolean last) {
    if (last) {
      kept.addLast(segment);
    }
  }
}
