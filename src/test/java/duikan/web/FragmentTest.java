package duikan.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FragmentTest {
  @ParameterizedTest
  @CsvSource({
    "https://a.b/#小结, 小结",
    "https://a.b/#%E5%B0%8F%E7%BB%93, 小结",
    "https://a.b/#caf%65%CC%81, café",
    "https://a.b/?q#a#b, a#b",
    "https://a.b/#100%, 100%",
    "https://a.b/#a+b, a+b",
  })
  void aPlaceIsReadDecodedAndComposed(String link, String place) {
    assertEquals(Optional.of(place), Fragment.anchor(link));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.b/",
        "https://a.b/#",
        "https://a.b/#top",
        "https://a.b/#!/view",
        "https://a.b/#/view",
        "https://a.b/#L10",
        "https://a.b/#L10-L20",
        "https://a.b/#:~:text=缓存",
        "https://a.b/#a:~:text=b",
        "https://a.b/#page=3"
      })
  void whatScriptsMakeIsNoPlace(String link) {
    assertEquals(Optional.empty(), Fragment.anchor(link));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p id=甲>",
        "<p ID = '甲'>",
        "<p\nid=\"甲\">",
        "<a name=甲>",
        "<p id=\"%E7%94%B2\">",
        "<p id='user-content-甲'>",
        "{\"html\":\"<p id=\\\"user-content-甲\\\">\"}"
      })
  void aPlaceIsFoundHoweverItIsWritten(String html) {
    assertEquals(Set.of("乙"), Fragment.missing(Set.of("甲", "乙"), html));
  }

  @Test
  void onAPageWithoutPlacesNothingIsMissed() {
    assertEquals(Set.of(), Fragment.missing(Set.of("甲"), "<p>脚本才知道</p>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"id=", "id='", "id=\"", "id ", "name=\\", "id=\"a'", "iid"})
  void hostilePagesTakeNoTime(String piece) {
    String html = piece.repeat((2 << 20) / piece.length());
    assertTimeout(Duration.ofSeconds(20), () -> Fragment.missing(Set.of("甲"), html));
  }
}
