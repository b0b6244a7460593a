package duikan.lint;

import duikan.doc.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a rule found, before its page lends it severity and words.
 *
 * @param place where
 * @param variant which message of the rule's page: {@code message} for the usual one
 * @param args the message's placeholders without braces; what fills {@code x} in Chinese may stand
 *     under {@code x-zh}
 * @param related other places that matter
 * @param fix the repair
 * @param ceiling the highest severity this finding may have, where it matters less than the rule's
 *     others
 */
public record Finding(
    Place place,
    String variant,
    Map<String, String> args,
    List<Related> related,
    Optional<Fix> fix,
    Severity ceiling) {

  /** The name of a page's usual message. */
  public static final String USUAL = "message";

  public Finding {
    args = Map.copyOf(args);
    related = List.copyOf(related);
  }

  /** A finding with the rule's usual message. */
  public static Finding at(Place place) {
    return new Finding(place, USUAL, Map.of(), List.of(), Optional.empty(), Severity.ERROR);
  }

  /** With another message of the page. */
  public Finding saying(String otherVariant) {
    return new Finding(place, otherVariant, args, related, fix, ceiling);
  }

  /** With one more placeholder filled in. */
  public Finding with(String name, Object value) {
    Map<String, String> more = new LinkedHashMap<>(args);
    more.put(name, value.toString());
    return new Finding(place, variant, more, related, fix, ceiling);
  }

  /** Pointing at one more place, with another message of the page. */
  public Finding and(Place other, String otherVariant) {
    return and(List.of(other), otherVariant);
  }

  /** Pointing at more places, all with another message of the page. */
  public Finding and(List<Place> others, String otherVariant) {
    List<Related> more = new ArrayList<>(related);
    others.forEach(other -> more.add(new Related(other, otherVariant)));
    return new Finding(place, variant, args, more, fix, ceiling);
  }

  public Finding fixedBy(Fix repair) {
    return new Finding(place, variant, args, related, Optional.of(repair), ceiling);
  }

  public Finding atMost(Severity highest) {
    return new Finding(place, variant, args, related, fix, highest);
  }

  /**
   * Another place that matters, and which message of the page is said of it; it shares the
   * finding's placeholders.
   */
  public record Related(Place place, String variant) {}
}
