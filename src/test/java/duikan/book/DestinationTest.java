package duikan.book;

import static duikan.book.Destination.Kind.ELSEWHERE;
import static duikan.book.Destination.Kind.EMPTY;
import static duikan.book.Destination.Kind.HERE;
import static duikan.book.Destination.Kind.INSIDE;
import static duikan.book.Destination.Kind.OUTSIDE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import duikan.doc.Link;
import duikan.doc.Span;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DestinationTest {
  private static final String PAGE = "target-zh/第07章_缓存.md";

  private static Destination of(String target) {
    Span nowhere = Span.at(0);
    return Destination.of(
        new Link(Link.Kind.INLINE, false, nowhere, nowhere, nowhere, target), PAGE);
  }

  @ParameterizedTest
  @CsvSource({
    "第08章.md, target-zh/第08章.md",
    "%E7%AC%AC08%E7%AB%A0.md, target-zh/第08章.md",
    "%e7%ac%ac08%e7%ab%a0.md, target-zh/第08章.md",
    "./images/../第08章.md, target-zh/第08章.md",
    "../README.md, README.md",
    "/README.md, README.md",
    "images\\𠮷.png, target-zh/images/𠮷.png",
    "100%.md, target-zh/100%.md",
    "100%25.md, target-zh/100%.md",
    "%FF.md, target-zh/%FF.md",
    "a//b/, target-zh/a/b",
    "第08章.md?plain=1#L3, target-zh/第08章.md",
    ".., ''",
  })
  void aPathIsReadFromThePage(String target, String path) {
    assertEquals(INSIDE, of(target).kind());
    assertEquals(path, of(target).path());
  }

  @Test
  void aLinkWithoutPathStaysOnItsPage() {
    assertEquals(new Destination(HERE, PAGE, Optional.of("小结"), ""), of("#%E5%B0%8F%E7%BB%93"));
    assertEquals(new Destination(HERE, PAGE, Optional.of(""), ""), of("#"));
    assertEquals(Optional.of("Café"), of("#Cafe\u0301").fragment());
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.com/a.md",
    "//example.com/a.md",
    "mailto:a@example.com",
    "tel:+861000000",
    "data:image/png;base64,AA==",
    "{{ site.url }}/a.md",
    "<%= root %>/a.md",
    "../../../issues",
    "../../../releases/latest",
  })
  void whatNoFolderCanAnswerIsElsewhere(String target) {
    assertEquals(ELSEWHERE, of(target).kind());
  }

  @ParameterizedTest
  @CsvSource({
    "../../a.md",
    "../..",
    "/../a.md",
    "C:\\书\\a.md",
    "%2E%2E/%2E%2E/a.md",
    "../../issues"
  })
  void whatLiesAboveTheBookIsOutside(String target) {
    assertEquals(OUTSIDE, of(target).kind());
  }

  @Test
  void nothingLeadsNowhere() {
    assertEquals(EMPTY, of(" ").kind());
  }

  @ParameterizedTest
  @CsvSource({
    "target-zh/第08章.md, 第8章.md, 第08章.md",
    "target-zh/第08章.md, ./第8章.md, ./第08章.md",
    "target-zh/第08章.md, %E7%AC%AC8.md, %E7%AC%AC08%E7%AB%A0.md",
    "target-zh/第 08 章(上).md, 第8章.md, 第%2008%20章%28上%29.md",
    "README.md, readme.md, ../README.md",
    "README.md, /readme.md, /README.md",
    "source-en/images/a.png, ./images/a.png, ../source-en/images/a.png",
  })
  void aNewPathIsWrittenLikeTheOldOne(String path, String like, String written) {
    assertEquals(written, Destination.written(path, PAGE, like));
  }

  @Test
  void pathAndFragmentAreFoundInTheTextAsWritten() {
    String text = "见[缓存](a%20b.md?x#小结)。";
    Span destination = new Span(text.indexOf("a%20b"), text.indexOf(')'));
    assertEquals("a%20b.md", Destination.pathIn(text, destination).orElseThrow().of(text));
    assertEquals("小结", Destination.fragmentIn(text, destination).orElseThrow().of(text));
  }
}
