package duikan.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long a server asks us to wait: the header {@code Retry-After} (RFC 9110, 10.2.3). */
public final class RetryAfter {
  private RetryAfter() {}

  /**
   * The time from {@code now} on, never negative; empty where the header says nothing that is
   * known.
   */
  public static Optional<Duration> of(String header, Instant now) {
    String text = header.strip();
    if (text.matches("[0-9]+")) {
      // Nine digits are thirty years.
      int digits = text.length();
      return Optional.of(Duration.ofSeconds(digits > 9 ? Integer.MAX_VALUE : Long.parseLong(text)));
    }
    try {
      Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(then.isBefore(now) ? Duration.ZERO : Duration.between(now, then));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }
}
