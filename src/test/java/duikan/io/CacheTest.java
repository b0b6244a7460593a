package duikan.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CacheTest {
  @TempDir private Path folder;

  private Cache open(String version) {
    return Cache.open(Optional.of(folder), "verdicts", version);
  }

  private void keep(String version, String key, String text) {
    try (Cache cache = open(version)) {
      cache.put(key, text);
    }
  }

  private Optional<String> kept(String version, String key) {
    try (Cache cache = open(version)) {
      return cache.get(key);
    }
  }

  @Test
  void whatOneRunPutsTheNextGets() {
    keep("1", "graph TD\n𠮷", "对的 𠮷\r\n");
    assertEquals(Optional.of("对的 𠮷\r\n"), kept("1", "graph TD\n𠮷"));
    assertEquals(Optional.empty(), kept("1", "graph TD"));
  }

  @Test
  void whatWasPutIsThereBeforeItIsWritten() {
    Cache cache = open("1");
    cache.put("a", "甲");
    assertEquals(Optional.of("甲"), cache.get("a"));
    assertFalse(Files.exists(folder.resolve("verdicts")));
  }

  @Test
  void anotherVersionSeesNothingAndLosesNothing() {
    keep("1", "a", "old");
    assertEquals(Optional.empty(), kept("2", "a"));
    keep("2", "a", "new");
    assertEquals(Optional.of("old"), kept("1", "a"));
    assertEquals(Optional.of("new"), kept("2", "a"));
  }

  @Test
  void twoRunsAtOnceBothKeepTheirResults() {
    Cache one = open("1");
    Cache other = open("1");
    one.get("a");
    other.get("a");
    one.put("a", "甲");
    other.put("b", "乙");
    one.close();
    other.close();
    assertEquals(Optional.of("甲"), kept("1", "a"));
    assertEquals(Optional.of("乙"), kept("1", "b"));
  }

  @Test
  void manyThreadsMayAskAndPut() {
    try (Cache cache = open("1")) {
      java.util.stream.IntStream.range(0, 1000)
          .parallel()
          .forEach(
              i -> {
                cache.put("k" + i, "v" + i);
                assertEquals(Optional.of("v" + i), cache.get("k" + i));
              });
    }
    assertEquals(Optional.of("v999"), kept("1", "k999"));
    assertEquals(Optional.of("v0"), kept("1", "k0"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cut", "flipped", "foreign", "empty"})
  void aDamagedFileCountsAsEmptyAndIsMadeAnew(String damage) throws IOException {
    keep("1", "a", "甲");
    Path file = folder.resolve("verdicts");
    byte[] bytes = Files.readAllBytes(file);
    byte[] bad =
        switch (damage) {
          case "cut" -> Arrays.copyOf(bytes, bytes.length - 3);
          case "flipped" -> {
            bytes[bytes.length / 2] ^= 1;
            yield bytes;
          }
          case "foreign" -> "a letter to somebody else".getBytes(StandardCharsets.UTF_8);
          default -> new byte[0];
        };
    Files.write(file, bad);
    assertEquals(Optional.empty(), kept("1", "a"));
    keep("1", "b", "乙");
    assertEquals(Optional.of("乙"), kept("1", "b"));
  }

  @Test
  void theLeastRecentlyUsedAreDroppedFirst() throws IOException {
    long day = Duration.ofDays(1).toMillis();
    long now = System.currentTimeMillis();
    CacheFile file = new CacheFile(folder.resolve("verdicts"));
    byte[] text = "x".repeat(400).getBytes(StandardCharsets.UTF_8);
    String oldest = "1".repeat(32);
    String newest = "2".repeat(32);
    String middle = "3".repeat(32);
    file.write(
        Map.of(
            oldest, new CacheFile.Entry(text, now - 3 * day),
            newest, new CacheFile.Entry(text, now),
            middle, new CacheFile.Entry(text, now - day)),
        1000);
    assertEquals(java.util.Set.of(newest, middle), file.read().keySet());
    assertTrue(Files.size(folder.resolve("verdicts")) <= 1000);
  }

  @Test
  void whatIsAskedForStaysRecent() throws IOException {
    keep("1", "a", "甲");
    Path path = folder.resolve("verdicts");
    CacheFile file = new CacheFile(path);
    Map<String, CacheFile.Entry> aged = file.read();
    aged.replaceAll((key, entry) -> new CacheFile.Entry(entry.text(), 0));
    file.write(aged, 1000);
    kept("1", "a");
    long used = file.read().values().iterator().next().used();
    assertTrue(used > Instant.now().minusSeconds(60).toEpochMilli());
  }

  @Test
  void aRunThatLearnsNothingWritesNothing() throws IOException {
    keep("1", "a", "甲");
    Path file = folder.resolve("verdicts");
    FileTime old = FileTime.from(Instant.EPOCH);
    Files.setLastModifiedTime(file, old);
    kept("1", "a");
    assertEquals(old, Files.getLastModifiedTime(file));
  }

  @Test
  void aPlaceThatIsNoFolderKeepsNothingAndSaysNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    try (Cache cache = Cache.open(Optional.of(file), "verdicts", "1")) {
      cache.put("a", "甲");
      assertEquals(Optional.of("甲"), cache.get("a"));
    }
    assertEquals(0, Files.size(file));
  }

  @Test
  void withoutAFolderItForgets() {
    try (Cache cache = Cache.open(Optional.empty(), "verdicts", "1")) {
      cache.put("a", "甲");
      assertEquals(Optional.of("甲"), cache.get("a"));
    }
    try (Cache cache = Cache.open(Optional.empty(), "verdicts", "1")) {
      assertEquals(Optional.empty(), cache.get("a"));
    }
  }

  @Test
  void theFolderIsTheLaunchers() {
    assertEquals(
        Optional.of(Path.of("/c").toAbsolutePath()),
        CacheFolder.of(Map.of("DUIKAN_CACHE", "/c", "XDG_CACHE_HOME", "/x", "HOME", "/h")));
    assertEquals(
        Optional.of(Path.of("/x/duikan").toAbsolutePath()),
        CacheFolder.of(Map.of("DUIKAN_CACHE", "", "XDG_CACHE_HOME", "/x", "HOME", "/h")));
    assertEquals(
        Optional.of(Path.of("/h/.cache/duikan").toAbsolutePath()),
        CacheFolder.of(Map.of("HOME", "/h")));
    assertEquals(Optional.empty(), CacheFolder.of(Map.of()));
  }
}
