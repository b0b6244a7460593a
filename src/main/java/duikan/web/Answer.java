package duikan.web;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What became of a {@link Question}. */
public sealed interface Answer {

  /**
   * There is a page.
   *
   * @param moved where it is now, if all that sent us there say that it stays there
   * @param missing the places asked for that the page does not have; in doubt it has them
   */
  record Found(Optional<Address> moved, Set<String> missing) implements Answer {
    public Found {
      missing = Collections.unmodifiableSet(new TreeSet<>(missing));
    }

    /** Just there. */
    public static Found here() {
      return new Found(Optional.empty(), Set.of());
    }
  }

  /**
   * The server's last word is an HTTP status that is no success.
   *
   * @param code 100 to 999
   */
  record Status(int code) implements Answer {}

  /** There was no such word. */
  record Failed(Failure why) implements Answer {}

  /** Why not. */
  enum Failure {
    /** The host has no address. */
    NO_HOST,
    /** No host has one: we have no network. */
    OFFLINE,
    /** It refuses or breaks the connection, or says what is no HTTP. */
    NO_CONNECTION,
    /** It is too slow. */
    SLOW,
    /** Its certificate is not good for it. */
    CERTIFICATE,
    /** It sends us in circles, or too far. */
    REDIRECTS,
    /** It sends us to what is not of the web. */
    LEFT_THE_WEB,
    /** The address, or one that it sends us to, is of a private network. */
    PRIVATE,
    /** The time for all questions was up. */
    NO_TIME;

    /** Whether it is no fault of the address: nobody was asked. */
    public boolean isOurs() {
      return switch (this) {
        case OFFLINE, NO_TIME -> true;
        case NO_HOST, NO_CONNECTION, SLOW, CERTIFICATE, REDIRECTS, LEFT_THE_WEB, PRIVATE -> false;
      };
    }
  }
}
