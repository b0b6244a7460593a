package duikan.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClosenessTest {
  private static final Keys LOAD_BALANCER =
      new Keys(
          new LinkedHashSet<>(List.of("load balancer", "负载均衡器", "lb")),
          Set.of("load balancer", "lb"),
          Pinyin.spellings("负载均衡器"),
          Pinyin.initials("负载均衡器"),
          "the usher at the door");

  @ParameterizedTest
  @CsvSource({
    "load balancer, EXACT",
    "LOAD-BALANCER, EXACT",
    "ＬＢ, EXACT",
    "负载均衡器, EXACT",
    "负载 均衡器, EXACT",
    "fuzaijunhengqi, PINYIN",
    "fzjhq, INITIALS",
    "load balanc, PREFIX",
    "负载, PREFIX",
    "load balancers, STEM",
    "what is a load balancer, INSIDE",
    "什么是负载均衡器？, INSIDE",
    "two load balancers in a row, INSIDE",
    "fuzaijun, PINYIN_PREFIX",
    "laod balancer, TYPO",
    "load balncer, TYPO",
    "负栽均衡器, TYPO",
    "fuzaijunhenqi, TYPO",
    "均衡, PART",
    "balancer, PART",
    "balancer load, WORDS",
    "usher, NOTE",
    "cache, ''",
    "glbt, ''",
    "alb, ''"
  })
  void aQuestionIsAnsweredInItsWay(String asked, String way) {
    assertEquals(
        way,
        Closeness.of(Question.of(asked), LOAD_BALANCER)
            .map(found -> found.match().name())
            .orElse(""));
  }

  @Test
  void nearnessNeverReachesTheNextWay() {
    double before = 2;
    for (Match match : Match.values()) {
      assertTrue(match.score() + Match.STEP < before, match::label);
      before = match.score();
    }
  }

  @ParameterizedTest
  @CsvSource({"kuberntes, kubernetes", "kubernetse, kubernetes", "kubernetis, kubernetes"})
  void oneTypoIsOneTypo(String typed, String meant) {
    assertTrue(Closeness.isTypo(typed, meant));
    assertTrue(Closeness.isTypo(meant, typed));
    assertFalse(Closeness.isTypo(meant, meant));
    assertFalse(Closeness.isTypo(typed + "xx", meant));
  }

  @Test
  void twoLettersAreTooFewForATypo() {
    assertFalse(Closeness.isTypo("db", "dc"));
    assertFalse(Closeness.isTypo("", "a"));
  }
}
