package duikan.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import duikan.book.Files.File;
import duikan.book.Files.Folder;
import duikan.book.Files.Found;
import duikan.book.Files.Missing;
import duikan.book.Files.OtherCase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class KnownFilesTest {
  private static final KnownFiles FILES =
      KnownFiles.of(
          List.of(),
          Map.of(
              "README.md", "",
              "target-zh/第01章_𠮷野家.md", "",
              "target-zh/images/Cafe\u0301.PNG", "",
              "target-zh/part/index.md", ""));

  static Stream<Arguments> paths() {
    return Stream.of(
        Arguments.of("README.md", new File()),
        Arguments.of("readme.md", new OtherCase("README.md")),
        Arguments.of("target-zh/第01章_𠮷野家.md", new File()),
        Arguments.of("target-zh/第02章.md", new Missing()),
        Arguments.of("target-zh/images/Caf\u00e9.PNG", new File()),
        Arguments.of(
            "Target-zh/images/caf\u00e9.png", new OtherCase("target-zh/images/Cafe\u0301.PNG")),
        Arguments.of("target-zh/images", new Folder(Optional.empty())),
        Arguments.of("target-zh/images/", new Folder(Optional.empty())),
        Arguments.of("target-zh/part/", new Folder(Optional.of("target-zh/part/index.md"))),
        Arguments.of("", new Folder(Optional.of("README.md"))),
        Arguments.of("README.md/", new Missing()),
        Arguments.of("README.md/x", new Missing()),
        Arguments.of("target-zh//part", new Missing()),
        Arguments.of("../README.md", new Missing()));
  }

  @ParameterizedTest
  @MethodSource("paths")
  void aPathIsFoundInItsOwnLetterCaseOnly(String path, Found found) {
    assertEquals(found, FILES.find(path));
  }
}
