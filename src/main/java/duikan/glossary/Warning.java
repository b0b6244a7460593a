package duikan.glossary;

import duikan.doc.Message;
import duikan.doc.Place;

/** Something of a file that was read, but not as it stands: where, and what became of it. */
public record Warning(Place place, Message message) {

  /** What is said of a row whose rendering is missing. */
  static Warning noTarget(Place place, String source) {
    return new Warning(
        place,
        new Message(
            "'" + source + "' has no rendering; fill in target, or set kind to keep",
            "“" + source + "”没有译法；请填写 target，或将 kind 设为 keep"));
  }
}
