package duikan.web;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether an address leads anywhere.
 *
 * @param anchors the places on its page that must be there too, as {@link Fragment#anchor} gives
 *     them
 */
public record Question(Address address, Set<String> anchors) {
  public Question {
    anchors = Collections.unmodifiableSet(new TreeSet<>(anchors));
  }
}
