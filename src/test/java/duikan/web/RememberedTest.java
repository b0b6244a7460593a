package duikan.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.web.Answer.Failed;
import duikan.web.Answer.Failure;
import duikan.web.Answer.Found;
import duikan.web.Answer.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RememberedTest {
  private static final Instant WHEN = Instant.ofEpochSecond(1_795_405_000);
  private static final Address THERE = new Address(true, "xn--fsqu00a.cn", 8443, "/%E6%96%B0?q");

  @Test
  void whatIsWrittenIsReadAgain() {
    for (Remembered one :
        List.of(
            new Remembered(Found.here(), Set.of(), WHEN),
            new Remembered(
                new Found(Optional.of(THERE), Set.of("没有", "-")),
                Set.of("没有", "-", "有 𠮷", ""),
                WHEN),
            new Remembered(new Status(404), Set.of(), WHEN),
            new Remembered(new Failed(Failure.NO_HOST), Set.of(), WHEN))) {
      assertEquals(Optional.of(one), Remembered.read(one.text()));
    }
  }

  @Test
  void aCutTextIsNothingOrLess() {
    Remembered whole =
        new Remembered(new Found(Optional.of(THERE), Set.of("没有")), Set.of("没有", "有"), WHEN);
    String text = whole.text();
    for (int length = 0; length < text.length(); length++) {
      Optional<Remembered> read = Remembered.read(text.substring(0, length));
      assertTrue(read.filter(whole::equals).isEmpty());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "1\n",
        "x\nfound ",
        "1\nstatus 1000",
        "1\nfound nowhere",
        "1\nfound \nx",
        "-1\nfound "
      })
  void anotherTextIsNothing(String text) {
    assertEquals(Optional.empty(), Remembered.read(text));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "17, 17", "' 5 ', 5", "9999999999, 2147483647"})
  void retryAfterIsReadInSeconds(String header, long seconds) {
    assertEquals(Optional.of(Duration.ofSeconds(seconds)), RetryAfter.of(header, WHEN));
  }

  @Test
  void retryAfterIsReadAsADate() {
    String date = "Mon, 23 Nov 2026 03:36:50 GMT";
    Instant before = Instant.parse("2026-11-23T03:36:40Z");
    assertEquals(Optional.of(Duration.ofSeconds(10)), RetryAfter.of(date, before));
    assertEquals(Optional.of(Duration.ZERO), RetryAfter.of(date, before.plusSeconds(60)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-5", "soon", "1.5", "Mon, 99 Nov 2026 03:36:50 GMT", "１０"})
  void retryAfterThatSaysNothingIsLeft(String header) {
    assertEquals(Optional.empty(), RetryAfter.of(header, WHEN));
  }
}
