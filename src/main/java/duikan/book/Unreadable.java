package duikan.book;

import duikan.doc.Place;
import duikan.doc.Source;
import duikan.doc.Span;
import java.util.Locale;
import java.util.Map;

/** Why a file or folder of the book could not be read; rule {@code unreadable-file} reports it. */
public enum Unreadable {
  /** Nobody may read it. */
  PERMISSION,
  /** Larger than a page may be. */
  TOO_LARGE,
  /** Not text: it holds NUL. */
  BINARY,
  /** A link that leads to itself or to a folder it stands in. */
  LOOP,
  /** A link that leads out of the book. */
  OUTSIDE,
  /** A link to nothing, or a file that went away while the book was read. */
  VANISHED,
  /** A pipe, socket or device. */
  SPECIAL,
  /** Its name is not UTF-8. */
  NAME,
  /** Too hostile to parse. */
  HOSTILE,
  /** The system refuses for another reason. */
  SYSTEM;

  /** The rule that reports it. */
  public static final String RULE = "unreadable-file";

  /** The fault of the whole file at {@code path}. */
  public Fault at(String path) {
    return at(new Place(Source.of(path, ""), Span.at(0)), Map.of());
  }

  /** The fault at a place, with the placeholders of its message. */
  public Fault at(Place place, Map<String, String> args) {
    return new Fault(RULE, place, name().toLowerCase(Locale.ROOT).replace('_', '-'), args);
  }
}
