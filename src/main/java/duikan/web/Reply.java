package duikan.web;

import java.time.Duration;
import java.util.Optional;

/** What came of one request. */
public sealed interface Reply {

  /**
   * The head of an answer, and what was read of its body.
   *
   * @param status 100 to 999
   * @param location where it sends us, as written
   * @param pause how long it asks us to wait
   * @param html the page, if it is one and all of it could be read
   */
  record Heard(
      int status, Optional<String> location, Optional<Duration> pause, Optional<String> html)
      implements Reply {}

  /** Nothing that could be understood. */
  record Unheard(Answer.Failure why) implements Reply {}
}
