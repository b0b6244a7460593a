package duikan.yaml;

import duikan.doc.Message;
import duikan.doc.Place;

/** Text that is not YAML as we take it, and where. */
public final class YamlFault extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Place place;
  private final transient Message problem;

  YamlFault(Place place, Message problem) {
    super(place.path() + ":" + place.start().line() + ": " + problem.en());
    this.place = place;
    this.problem = problem;
  }

  /** Where it goes wrong. */
  public Place place() {
    return place;
  }

  /** What is wrong. */
  public Message problem() {
    return problem;
  }
}
