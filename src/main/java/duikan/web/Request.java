package duikan.web;

import java.time.Duration;

/**
 * What is asked next.
 *
 * @param pause how long to wait before that
 * @param hold whether all other questions to the host wait too, for it asked us to be slower
 */
public record Request(Address address, Method method, Duration pause, boolean hold) {
  /** One to be made at once. */
  static Request now(Address address, Method method) {
    return new Request(address, method, Duration.ZERO, false);
  }

  /** How it is asked. */
  public enum Method {
    /** For the head of the page alone. */
    HEAD,
    /** For the page, of which no more is read than the head. */
    GET,
    /** For the page with what stands on it. */
    READ
  }
}
