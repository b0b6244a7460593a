package duikan.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AnnotationsTest {
  private static final Phrases NONE = Phrases.of(List.of(), "", 1);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "读复本 (Read Replica) 很快。; Read Replica; 读复本; ''",
        "这就是读复本（Read Replica）。; Read Replica; 读复本; ''",
        "我们使用的垃圾回收 (Garbage Collection, GC)。; Garbage Collection; 垃圾回收; GC",
        "TTFB（首字节时间，Time to First Byte）; Time to First Byte; 首字节时间; TTFB",
        "用 Redis（缓存数据库）; Redis; 缓存数据库; ''",
      })
  void aGlossNamesATermInBothLanguages(String text, String source, String target, String abbr) {
    List<Annotations.Found> found = Annotations.in(text);
    assertEquals(1, found.size(), found::toString);
    assertEquals(source, found.get(0).source());
    assertEquals(target, Annotations.head(found.get(0), NONE));
    assertEquals(abbr, found.get(0).abbr());
  }

  @ParameterizedTest
  @CsvSource({"见（第 3 章）", "两个 (2)", "好（真的很好）", "f(x)", "空（ ）"})
  void anotherBracketIsNone(String text) {
    assertEquals(List.of(), Annotations.in(text));
  }
}
