package duikan.io;

import duikan.web.Patience;
import java.time.Duration;

/**
 * How fast the web is asked.
 *
 * @param interval between two requests to one host; up to as much again is added at random
 * @param connect for a connection to one of its addresses
 * @param silence between two bytes
 * @param request for all of one request
 * @param patience with what may pass
 */
record WebTimes(
    Duration interval, Duration connect, Duration silence, Duration request, Patience patience) {

  static WebTimes usual() {
    return new WebTimes(
        Duration.ofMillis(200),
        Duration.ofSeconds(10),
        Duration.ofSeconds(20),
        Duration.ofSeconds(30),
        Patience.usual());
  }
}
