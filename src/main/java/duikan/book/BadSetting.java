package duikan.book;

import duikan.doc.Message;
import duikan.doc.Place;

/** A setting in duikan.yml that cannot be understood: the run cannot start. */
public final class BadSetting extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Place place;
  private final transient Message message;

  public BadSetting(Place place, Message message) {
    super(place.path() + ":" + place.start().line() + ": " + message.en());
    this.place = place;
    this.message = message;
  }

  public Place place() {
    return place;
  }

  public Message message() {
    return message;
  }
}
