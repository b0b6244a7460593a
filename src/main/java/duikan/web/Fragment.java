package duikan.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of an address after {@code #}, and the places on a page of HTML that it may name. */
public final class Fragment {
  /**
   * An id or name wherever it stands, also in the scripts that pages are built from; what is taken
   * for one too many only hides a fault.
   */
  private static final Pattern PLACE =
      Pattern.compile(
          "\\b(?:id|name)\\s*+=\\s*+\\\\?(?:\"([^\"\\\\]*+)|'([^'\\\\]*+)|([^\\s\"'>\\\\]++))",
          Pattern.CASE_INSENSITIVE);

  /** What scripts make of a page: its text, a view, a line of a file. */
  private static final Pattern OF_A_SCRIPT =
      Pattern.compile("top|:~:.*|.*:~:.*|[!/?].*|.*=.*|L[0-9]+.*", Pattern.DOTALL);

  /** GitHub writes it before the ids of what people wrote. */
  private static final String OF_USERS = "user-content-";

  private Fragment() {}

  /** The place that a link leads to on its page; empty where that needs no asking. */
  public static Optional<String> anchor(String written) {
    int hash = written.indexOf('#');
    if (hash < 0) {
      return Optional.empty();
    }
    String fragment = written.substring(hash + 1).strip();
    return Optional.of(normal(fragment))
        .filter(name -> !name.isEmpty() && !OF_A_SCRIPT.matcher(name).matches());
  }

  /** Those of {@code anchors} that are not on a page; none where it has no places at all. */
  static Set<String> missing(Set<String> anchors, String html) {
    Set<String> places = new HashSet<>();
    Matcher place = PLACE.matcher(html);
    while (place.find()) {
      for (int group = 1; group <= place.groupCount(); group++) {
        Optional.ofNullable(place.group(group)).map(Fragment::normal).ifPresent(places::add);
      }
    }
    Set<String> missing = new TreeSet<>();
    for (String anchor : places.isEmpty() ? Set.<String>of() : anchors) {
      if (!places.contains(anchor) && !places.contains(OF_USERS + anchor)) {
        missing.add(anchor);
      }
    }
    return missing;
  }

  private static String normal(String name) {
    return Normalizer.normalize(decoded(name), Normalizer.Form.NFC);
  }

  private static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException lonePercent) {
      return text;
    }
  }
}
