package duikan.rule;

import duikan.book.Destination;
import duikan.book.Files;
import duikan.doc.Document;
import duikan.doc.Link;
import duikan.doc.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A badge as a page shows it, and the words on it: drawn by shields.io from its address, or from a
 * JSON file of the book, or a picture of the book.
 *
 * @param image the image
 * @param label what is measured; empty where the badge has one text
 * @param message how much it is
 * @param file the file of the book that says it; empty where the address does
 * @param written where the address says the message; empty where it does not, or not plainly
 */
record ShownBadge(
    Link image, String label, String message, Optional<String> file, Optional<Span> written) {
  private static final Pattern STATIC =
      Pattern.compile(
          "https?://(?:img|raster)\\.shields\\.io/badge/([^?#]+)(?:[?#].*)?", Pattern.DOTALL);
  private static final Pattern QUERY =
      Pattern.compile("https?://(?:img|raster)\\.shields\\.io/static/v1\\?(.+)", Pattern.DOTALL);
  private static final Pattern ENDPOINT =
      Pattern.compile(
          "https?://(?:img|raster)\\.shields\\.io/endpoint(?:\\.svg)?\\?(.+)", Pattern.DOTALL);
  private static final Pattern TITLE =
      Pattern.compile("<title[^<>]*+>([^<]{1,200}): ([^<:]{1,200})</title>");

  /** The longest piece of a badge's address that is looked at, in UTF-16 units. */
  private static final int LONGEST = 1000;

  /** The badges of a page, in reading order. */
  static List<ShownBadge> in(Document page, Files files) {
    List<ShownBadge> badges = new ArrayList<>();
    for (Link link : page.links()) {
      if (link.image() && link.target().length() <= LONGEST) {
        of(link, page, files).ifPresent(badges::add);
      }
    }
    return badges;
  }

  private static Optional<ShownBadge> of(Link link, Document page, Files files) {
    Matcher plain = STATIC.matcher(link.target());
    if (plain.matches()) {
      return ofPath(link, plain.group(1), page);
    }
    Matcher query = QUERY.matcher(link.target());
    if (query.matches()) {
      return Optional.of(
          new ShownBadge(
              link,
              value(query.group(1), "label"),
              value(query.group(1), "message"),
              Optional.empty(),
              Optional.empty()));
    }
    Matcher endpoint = ENDPOINT.matcher(link.target());
    return endpoint.matches()
        ? ofEndpoint(link, value(endpoint.group(1), "url"), files)
        : ofPicture(link, page, files);
  }

  /** {@code label-message-colour}, in which a doubled mark is itself. */
  private static Optional<ShownBadge> ofPath(Link link, String path, Document page) {
    List<String> parts =
        List.of(path.replaceFirst("\\.(?:svg|png)$", "").replace("--", "\uFFFE").split("-", -1));
    if (parts.size() != 3) {
      return Optional.empty();
    }
    String message = parts.get(1).replace("\uFFFE", "--");
    int at = link.destination().of(page.text()).indexOf("-" + message + "-");
    Optional<Span> written =
        Optional.of(link.destination().start() + at + 1)
            .filter(start -> at >= 0)
            .map(start -> new Span(start, start + message.length()));
    return Optional.of(
        new ShownBadge(link, said(parts.get(0)), said(parts.get(1)), Optional.empty(), written));
  }

  private static String said(String part) {
    return Destination.decoded(part.replace("__", "\uFFFD").replace('_', ' '))
        .replace('\uFFFD', '_')
        .replace('\uFFFE', '-')
        .strip();
  }

  private static String value(String query, String key) {
    for (String pair : query.split("&")) {
      if (pair.startsWith(key + "=")) {
        return Destination.decoded(pair.substring(key.length() + 1).replace('+', ' ')).strip();
      }
    }
    return "";
  }

  /** The file of the book that an address on a server of files ends with. */
  private static Optional<ShownBadge> ofEndpoint(Link link, String url, Files files) {
    String[] segments = url.replaceFirst("[?#].*$", "").split("/");
    StringBuilder path = new StringBuilder();
    // Without the host; the longest way that leads to a file is the one meant.
    List<String> ways = new ArrayList<>();
    for (int i = segments.length - 1; i > 2; i--) {
      path.insert(0, path.isEmpty() ? segments[i] : segments[i] + "/");
      ways.add(0, path.toString());
    }
    return ways.stream()
        .filter(way -> files.find(way) instanceof Files.File)
        .findFirst()
        .flatMap(
            way ->
                files
                    .text(way)
                    .map(
                        json ->
                            new ShownBadge(
                                link,
                                field(json, "label"),
                                field(json, "message"),
                                Optional.of(way),
                                Optional.empty())));
  }

  private static String field(String json, String name) {
    Matcher field =
        Pattern.compile("\"" + name + "\"\\s*+:\\s*+\"([^\"\\\\]{0,200})\"").matcher(json);
    return field.find() ? field.group(1).strip() : "";
  }

  private static Optional<ShownBadge> ofPicture(Link link, Document page, Files files) {
    Destination there = Destination.of(link, page.path());
    if (there.kind() != Destination.Kind.INSIDE || !there.path().endsWith(".svg")) {
      return Optional.empty();
    }
    return files
        .text(there.path())
        .map(TITLE::matcher)
        .filter(Matcher::find)
        .map(
            title ->
                new ShownBadge(
                    link,
                    title.group(1).strip(),
                    title.group(2).strip(),
                    Optional.of(there.path()),
                    Optional.empty()));
  }
}
