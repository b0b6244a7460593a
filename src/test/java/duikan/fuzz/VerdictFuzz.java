package duikan.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import duikan.doc.Source;
import duikan.io.Testimony;
import duikan.lint.Verdict;
import duikan.lint.VerdictFile;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A kept verdict that nobody wrote: none, or one that is written and read as the same. */
public final class VerdictFuzz {
  private VerdictFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    Optional<Testimony> testimony = Testimony.of(Given.text(bytes));
    testimony
        .map(Testimony::text)
        .ifPresent(
            text -> assertEquals(Optional.of(text), Testimony.of(text).map(Testimony::text)));
    read(bytes).ifPresent(VerdictFuzz::again);
  }

  static Optional<Verdict> read(byte[] bytes) {
    Optional<VerdictFile> file = VerdictFile.open(bytes);
    Map<String, Source> texts = new TreeMap<>();
    file.ifPresent(
        it -> it.needed().forEach(path -> texts.put(path, Source.of(path, "# 一\n\n缓存。\n"))));
    return file.flatMap(it -> it.read(texts));
  }

  private static void again(Verdict verdict) {
    verdict.diagnostics().forEach(one -> Laws.inside(one.place()));
    byte[] written = VerdictFile.write(verdict, source -> false);
    Verdict back = read(written).orElseThrow();
    assertArrayEquals(written, VerdictFile.write(back, source -> false));
  }
}
