package duikan.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class AddressTest {
  @Test
  void aPlainNameIsKept() {
    assertEquals("chapter-07.html", new Address().of("07"));
  }

  @Test
  void aNameThatIsNotPlainCarriesItsSum() {
    assertTrue(new Address().of("part 1/Intro").matches("chapter-part-1-intro-[0-9a-f]{8}\\.html"));
    assertTrue(new Address().of("前言").matches("chapter-[0-9a-f]{8}\\.html"));
    assertTrue(
        new Address().of("../../etc/passwd").matches("chapter-etc-passwd-[0-9a-f]{8}\\.html"));
    assertTrue(new Address().of("a".repeat(500)).length() < 100);
  }

  @Test
  void namesThatDifferHaveFilesThatDiffer() {
    Address address = new Address();
    assertNotEquals(address.of("前言"), address.of("后记"));
    assertNotEquals(address.of("Intro"), address.of("intro"));
    assertNotEquals(address.of("07"), address.of("07"));
  }
}
