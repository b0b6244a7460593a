package duikan.book;

import duikan.doc.Link;
import duikan.doc.Span;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a link leads, read from the page it stands on.
 *
 * @param kind how far it leads
 * @param path the file or folder meant, relative to the book's folder, percent-decoded and without
 *     {@code .} and {@code ..}; the page's own path for a link within the page; empty for the
 *     book's folder and where the kind tells no path
 * @param fragment what follows {@code #}, percent-decoded, in NFC
 * @param query what follows {@code ?}, as written; empty where there is none
 */
public record Destination(Kind kind, String path, Optional<String> fragment, String query) {
  private static final Pattern SCHEME =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:[\\\\/].*", Pattern.DOTALL);
  private static final List<String> TEMPLATES = List.of("{{", "{%", "<%", "${");
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /**
   * What a repository on GitHub has beside its files: {@code ../../issues} in a README leads there.
   */
  private static final Set<String> BESIDE_THE_FILES =
      Set.of(
          "actions",
          "branches",
          "commits",
          "compare",
          "discussions",
          "forks",
          "graphs",
          "issues",
          "labels",
          "milestones",
          "network",
          "packages",
          "projects",
          "pull",
          "pulls",
          "releases",
          "security",
          "stargazers",
          "tags",
          "watchers",
          "wiki");

  /** How far a link leads. */
  public enum Kind {
    /** Nowhere: nothing is written. */
    EMPTY,
    /** To another host or program, or to what a template will say: nothing a folder can answer. */
    ELSEWHERE,
    /** To a place on its own page. */
    HERE,
    /** To a file or folder of the book. */
    INSIDE,
    /** Above the book's folder. */
    OUTSIDE
  }

  /** Where {@code link} leads from the page at {@code page}. */
  public static Destination of(Link link, String page) {
    return of(link.target().strip(), page, link.kind() == Link.Kind.AUTOLINK);
  }

  private static Destination of(String target, String page, boolean autolink) {
    if (target.isEmpty()) {
      return new Destination(Kind.EMPTY, "", Optional.empty(), "");
    }
    if (DRIVE.matcher(target).matches()) {
      return new Destination(Kind.OUTSIDE, "", Optional.empty(), "");
    }
    if (autolink
        || target.startsWith("//")
        || SCHEME.matcher(target).matches()
        || isTemplate(target)) {
      return new Destination(Kind.ELSEWHERE, "", Optional.empty(), "");
    }
    int hash = target.indexOf('#');
    String beforeHash = hash < 0 ? target : target.substring(0, hash);
    Optional<String> fragment =
        hash < 0 ? Optional.empty() : Optional.of(nfc(decoded(target.substring(hash + 1))));
    int mark = beforeHash.indexOf('?');
    String query = mark < 0 ? "" : beforeHash.substring(mark + 1);
    String written = mark < 0 ? beforeHash : beforeHash.substring(0, mark);
    if (written.isEmpty()) {
      return new Destination(Kind.HERE, page, fragment, query);
    }
    return inFolder(decoded(written).replace('\\', '/'), folder(page), fragment, query);
  }

  private static Destination inFolder(
      String written, String folder, Optional<String> fragment, String query) {
    Deque<String> path = new ArrayDeque<>();
    int above = 0;
    String whole = written.startsWith("/") ? written : folder + written;
    for (String segment : whole.split("/")) {
      if (segment.equals("..")) {
        above += path.pollLast() == null ? 1 : 0;
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        if (above > 0) {
          boolean beside = above == 2 && BESIDE_THE_FILES.contains(segment);
          return new Destination(
              beside ? Kind.ELSEWHERE : Kind.OUTSIDE, "", Optional.empty(), query);
        }
        path.addLast(segment);
      }
    }
    if (above > 0) {
      return new Destination(Kind.OUTSIDE, "", Optional.empty(), query);
    }
    return new Destination(Kind.INSIDE, String.join("/", path), fragment, query);
  }

  /** Whether a program fills in some of it: {@code {{ site.url }}}. */
  public static boolean isTemplate(String target) {
    return TEMPLATES.stream().anyMatch(target::contains);
  }

  /** Whether {@code path} names a Markdown page. */
  public static boolean isPage(String path) {
    return path.endsWith(".md") || path.endsWith(".markdown");
  }

  /** The folder of {@code path} with its {@code /}; empty for the book's folder. */
  public static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /** The last name of {@code path}. */
  public static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /**
   * Where the path stands inside a destination as written; empty where entities hide its end.
   *
   * @param destination where the destination is written
   */
  public static Optional<Span> pathIn(String text, Span destination) {
    String written = destination.of(text);
    if (written.contains("&#")) {
      return Optional.empty();
    }
    int end = destination.start() + endOfPath(written);
    return Optional.of(new Span(destination.start(), end));
  }

  /**
   * Where the fragment without its {@code #} stands; empty where there is none or entities hide it.
   */
  public static Optional<Span> fragmentIn(String text, Span destination) {
    String written = destination.of(text);
    int hash = written.indexOf('#');
    if (hash < 0 || written.contains("&#")) {
      return Optional.empty();
    }
    return Optional.of(new Span(destination.start() + hash + 1, destination.end()));
  }

  private static int endOfPath(String written) {
    int end = 0;
    while (end < written.length() && written.charAt(end) != '#' && written.charAt(end) != '?') {
      end++;
    }
    return end;
  }

  /**
   * How a page writes the way to a path of the book: from the root, with {@code ./} and
   * percent-encoded as {@code like} is.
   *
   * @param like the path as written until now
   */
  public static String written(String path, String page, String like) {
    if (like.startsWith("/")) {
      return "/" + encoded(path, like);
    }
    List<String> from = segments(folder(page));
    List<String> to = segments(path);
    int shared = 0;
    while (shared < from.size()
        && shared < to.size() - 1
        && from.get(shared).equals(to.get(shared))) {
      shared++;
    }
    List<String> way = new ArrayList<>();
    for (int i = shared; i < from.size(); i++) {
      way.add("..");
    }
    way.addAll(to.subList(shared, to.size()));
    String relative = encoded(String.join("/", way), like);
    return like.startsWith("./") && shared == from.size() ? "./" + relative : relative;
  }

  private static List<String> segments(String path) {
    return Arrays.stream(path.split("/")).filter(segment -> !segment.isEmpty()).toList();
  }

  /**
   * {@code text} with what breaks a destination percent-encoded, and other scripts too where {@code
   * like} does so.
   */
  public static String encoded(String text, String like) {
    boolean scripts = nonAsciiIsEncoded(like);
    StringBuilder encoded = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c <= ' ' || " ()<>\"%#?\\".indexOf(c) >= 0 || (scripts && c > '~')) {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                  HEX.toHexDigits(encoded.append('%'), b);
                }
              } else {
                encoded.appendCodePoint(c);
              }
            });
    return encoded.toString();
  }

  private static boolean nonAsciiIsEncoded(String written) {
    int percent = written.indexOf('%');
    while (percent >= 0 && percent + 1 < written.length()) {
      if (Character.digit(written.charAt(percent + 1), 16) >= 8) {
        return true;
      }
      percent = written.indexOf('%', percent + 1);
    }
    return false;
  }

  /** Percent-decoded as UTF-8; a run that is not UTF-8, and a lone {@code %}, stay as written. */
  public static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    StringBuilder decoded = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      int end = i;
      while (isEncodedByte(text, end)) {
        end += 3;
      }
      if (end == i) {
        decoded.append(text.charAt(i++));
      } else {
        decoded.append(decodedRun(text.substring(i, end)));
        i = end;
      }
    }
    return decoded.toString();
  }

  private static String decodedRun(String run) {
    byte[] bytes = HEX.parseHex(run.replace("%", ""));
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return run;
    }
  }

  /** Whether {@code %} and two hexadecimal digits stand at {@code at}. */
  public static boolean isEncodedByte(String text, int at) {
    return at + 2 < text.length()
        && text.charAt(at) == '%'
        && Character.digit(text.charAt(at + 1), 16) >= 0
        && Character.digit(text.charAt(at + 2), 16) >= 0
        && text.charAt(at + 1) < 128
        && text.charAt(at + 2) < 128;
  }

  public static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
