package duikan.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AnnotationsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "读复本 (Read Replica) 很快。; Read Replica; 读复本; ''",
        "这就是读复本（Read Replica）。; Read Replica; 读复本; ''",
        "我们使用的垃圾回收 (Garbage Collection, GC)。; Garbage Collection; 垃圾回收; GC",
        "指路的那台机器叫负载均衡器 (Load Balancer)。; Load Balancer; 负载均衡器; ''",
        "消息会进入死信队列 (Dead-Letter Queue, DLQ)。; Dead-Letter Queue; 死信队列; DLQ",
        "TTFB（首字节时间，Time to First Byte）; Time to First Byte; 首字节时间; TTFB",
        "用 Redis（缓存数据库）; Redis; 缓存数据库; ''",
      })
  void aGlossNamesATermInBothLanguages(String text, String source, String target, String abbr) {
    List<Annotations.Found> found = Annotations.in(text);
    assertEquals(1, found.size(), found::toString);
    assertEquals(source, found.get(0).source());
    assertEquals(target, Annotations.head(found.get(0), end -> 1, end -> 1));
    assertEquals(abbr, found.get(0).abbr());
  }

  @Test
  void whatGoesWithTheEnglishIsTheTerm() {
    Annotations.Found one = Annotations.in("这里使用关联函数 (associated functions)").get(0);
    Map<String, Double> dice = Map.of("函数", 0.1, "联函数", 0.9, "关联函数", 0.88, "用关联函数", 0.2);
    assertEquals("关联函数", Annotations.head(one, end -> dice.getOrDefault(end, 0.0), end -> 9));
  }

  @Test
  void aShortTermTakesTheLatinWordBeforeIt() {
    Annotations.Found one = Annotations.in("这就是 CAP 定理 (CAP Theorem)").get(0);
    assertEquals("CAP 定理", Annotations.head(one, end -> 1, end -> 1));
  }

  @ParameterizedTest
  @CsvSource({"见（第 3 章）", "两个 (2)", "好（真的很好）", "f(x)", "空（ ）"})
  void anotherBracketIsNone(String text) {
    assertEquals(List.of(), Annotations.in(text));
  }
}
