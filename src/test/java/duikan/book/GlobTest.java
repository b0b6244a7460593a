package duikan.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GlobTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "target-zh/*.md target-zh/第01章.md true",
        "target-zh/*.md target-zh/a/第01章.md false",
        "target-zh/**/*.md target-zh/a/b/第01章.md true",
        "target-zh/**/*.md target-zh/第01章.md true",
        "target-zh/** target-zh/a/b.md true",
        "target-zh/drafts target-zh/drafts/a.md true",
        "target-zh/drafts/ target-zh/drafts/a.md true",
        "target-zh/drafts target-zh/drafts2/a.md false",
        "*.draft.md target-zh/a/b.draft.md true",
        "第?章* target-zh/第𠮷章_野家.md true",
        "第?章* target-zh/第10章.md false",
        "a/{b,第01章}_*.md a/第01章_x.md true",
        "a/{b,c a/{b,c true",
        "a+(b).md a+(b).md true",
        "a.md abmd false",
        "Caf\u00e9.md x/Cafe\u0301.md true",
        "A.md a.md false",
      })
  void aGlobMatchesThePathsItMeans(String glob, String path, boolean matches) {
    assertEquals(matches, Glob.of(glob).matches(path));
  }
}
