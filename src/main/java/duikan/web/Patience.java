package duikan.web;

import java.time.Duration;
import java.util.List;

/**
 * How often something that may pass is tried again.
 *
 * @param pauses before each new try
 * @param longest the longest that a server may make us wait; one that asks for more is not tried
 *     again
 */
public record Patience(List<Duration> pauses, Duration longest) {
  public Patience {
    pauses = List.copyOf(pauses);
  }

  /** Two more tries; Java remembers for ten seconds that a host has no address. */
  public static Patience usual() {
    return new Patience(
        List.of(Duration.ofSeconds(1), Duration.ofSeconds(10)), Duration.ofMinutes(1));
  }
}
