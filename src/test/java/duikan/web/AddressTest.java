package duikan.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.web.Target.Unfit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressTest {
  private static Address address(String text) {
    return assertInstanceOf(Address.class, Target.of(text), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://redis.io | https://redis.io/",
        "HTTPS://Redis.IO:443/A/b | https://redis.io/A/b",
        "http://redis.io:80/ | http://redis.io/",
        "http://redis.io:8080/ | http://redis.io:8080/",
        "http://redis.io:/ | http://redis.io/",
        "//redis.io/a | https://redis.io/a",
        "https://redis.io./a | https://redis.io/a",
        "https://redis.io/a/./b/../c/ | https://redis.io/a/c/",
        "https://redis.io/../../a | https://redis.io/a",
        "https://redis.io/a/.. | https://redis.io/",
        "https://redis.io//a//b | https://redis.io//a//b",
        "https://redis.io?q=1#缓存 | https://redis.io/?q=1",
        "https://redis.io/#a?b | https://redis.io/",
        "https://redis.io/缓存 𠮷 | https://redis.io/%E7%BC%93%E5%AD%98%20%F0%A0%AE%B7",
        "https://redis.io/%e7%bc%93 | https://redis.io/%e7%bc%93",
        "https://img.shields.io/badge/80%-绿 | https://img.shields.io/badge/80%25-%E7%BB%BF",
        "https://redis.io/a(b)[c]{d}'e\"f | https://redis.io/a(b)%5Bc%5D%7Bd%7D'e%22f",
        "https:\\\\redis.io\\a | https://redis.io/a",
        "https://例子.测试/ | https://xn--fsqu00a.xn--0zwm56d/",
        "https://例子。测试/ | https://xn--fsqu00a.xn--0zwm56d/",
        "https://ｒｅｄｉｓ.io/ | https://redis.io/",
        "https://a_b.redis.io/ | https://a_b.redis.io/",
        "http://93.184.215.14/ | http://93.184.215.14/",
        "http://[2606:2800::1]:8080/a | http://[2606:2800::1]:8080/a",
      })
  void addressesAreReadAsBrowsersReadThem(String written, String text) {
    assertEquals(text, address(written).text());
    assertEquals(address(written), address(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a.md",
        "/a",
        "#a",
        "?q",
        "mailto:a@b.c",
        "ftp://a.b/",
        "file:///etc/passwd",
        "jar:http://a.b/",
        "data:text/html,a",
        "javascript:alert(1)",
        "tel:+86",
        "缓存.md"
      })
  void whatIsNotOfTheWebIsNotAsked(String written) {
    assertEquals(Unfit.NOT_WEB, Target.of(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://me:secret@redis.io/",
        "https://me@redis.io/",
        "https://@redis.io/",
        "https://redis.io:80@evil.org/",
        "https://redis.io@127.0.0.1\\a"
      })
  void credentialsAreNotSent(String written) {
    assertEquals(Unfit.CREDENTIALS, Target.of(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://",
        "https:///",
        "https:redis.io",
        "https:/redis.io",
        "https://:80/",
        "https://a b/",
        "https://redis..io/",
        "https://-redis.io/",
        "https://redis.io:0/",
        "https://redis.io:65536/",
        "https://redis.io:99999999999/",
        "https://redis.io:port/",
        "https://%72edis.io/",
        "https://[::1",
        "https://[::1%25eth0]/",
        "https://[http]/",
        "https://redis.io，/",
        "https://<host>/"
      })
  void whatNoBrowserUnderstandsIsBroken(String written) {
    assertEquals(Unfit.BROKEN, Target.of(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0x7f.1/",
        "http://017700000001/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://127.0.1/",
        "http://127.0.0.01/",
        "http://256.0.0.1/",
        "http://1.2.3.4.5/",
        "http://０x7f.1/",
        "http://①②⑦.1/",
        "http://redis.123/"
      })
  void aNumberInDisguiseIsNoHost(String written) {
    assertEquals(Unfit.DISGUISED, Target.of(written));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/c | https://redis.io/c",
        "c | https://redis.io/a/c",
        "../c | https://redis.io/c",
        "?p | https://redis.io/a/b?p",
        "#x | https://redis.io/a/b?q",
        "//other.org/c | https://other.org/c",
        "http://other.org | http://other.org/",
        "\\\\other.org\\c | https://other.org/c",
        "ç¼\u0093å\u00ad\u0098 | https://redis.io/a/%E7%BC%93%E5%AD%98"
      })
  void aRedirectIsReadFromWhereItStands(String location, String text) {
    assertEquals(address(text), address("https://redis.io/a/b?q").resolve(location));
  }

  @Test
  void namesForExamplesAreReserved() {
    for (String host : new String[] {"example.com", "www.example.org", "localhost", "a.test"}) {
      assertTrue(address("http://" + host + ":8080/").isReserved(), host);
    }
    assertFalse(address("http://notexample.com/").isReserved());
    assertFalse(address("http://example.com.cn/").isReserved());
  }

  @Test
  void anyTextIsReadWithoutFaultAndWhatIsReadIsStable() {
    Random random = new Random(20_261_123);
    String pieces = "ahtps:/\\?#@%.[]0x1_-~ \t，。缓𠮷：é\uD800";
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder("https://");
      for (int length = random.nextInt(20); length > 0; length--) {
        text.append(pieces.charAt(random.nextInt(pieces.length())));
      }
      if (Target.of(text.toString()) instanceof Address address) {
        assertEquals(address, Target.of(address.text()), text.toString());
        assertTrue(address.text().chars().allMatch(c -> c > ' ' && c < 127), address.text());
        assertEquals(address.text(), java.net.URI.create(address.text()).toString());
      }
    }
  }

  @Test
  void aVeryLongAddressIsBroken() {
    assertEquals(Unfit.BROKEN, Target.of("https://redis.io/" + "a".repeat(1_000_000)));
    assertEquals(Unfit.BROKEN, Target.of("https://" + "a.".repeat(3000) + "io/"));
    assertEquals(Unfit.BROKEN, Target.of("https://" + "a".repeat(64) + ".io/"));
  }
}
