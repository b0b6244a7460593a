package duikan.io;

import duikan.doc.Memory;
import duikan.doc.Sha256;
import duikan.io.CacheFile.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Results of one kind that were worked out before, by this run or others: a bounded store in the
 * cache folder. What is not there must be worked out anew, so nothing about it is an error: a
 * damaged or foreign file counts as empty, a folder that cannot be written keeps nothing. Safe for
 * several threads, and for several runs at once: each merges its own results into what it finds
 * when it closes; where two close in the same instant, the results of one may be lost. The file is
 * not read before the first {@link #get}.
 */
public final class Cache implements Memory, AutoCloseable {
  /** Bytes of the file. */
  private static final long LIMIT = 32L << 20;

  /** Milliseconds that an entry may look older than it is, so that most runs write nothing. */
  private static final long COARSE = 24L * 60 * 60 * 1000;

  private final Optional<CacheFile> file;
  private final String version;
  private final long limit;
  private final Map<String, Entry> ours = new TreeMap<>();
  private Optional<Map<String, Entry>> read = Optional.empty();

  private Cache(Optional<CacheFile> file, String version, long limit) {
    this.file = file;
    this.version = version;
    this.limit = limit;
  }

  /**
   * The results in the file {@code name} of {@code folder}.
   *
   * @param folder the cache folder, which need not exist; empty for a cache that forgets
   * @param version of what works the results out: those of another are not seen, yet kept while
   *     there is room
   */
  public static Cache open(Optional<Path> folder, String name, String version) {
    return open(folder, name, version, LIMIT);
  }

  /** With a limit of its own, in bytes. */
  static Cache open(Optional<Path> folder, String name, String version, long limit) {
    return new Cache(folder.map(place -> new CacheFile(place.resolve(name))), version, limit);
  }

  /** The result for {@code key}, any text that tells it from others of its kind. */
  @Override
  public Optional<String> get(String key) {
    return digested(digest(key));
  }

  /** Remembers the result for {@code key}. */
  @Override
  public void put(String key, String text) {
    digested(digest(key), text);
  }

  @Override
  public Slot at(String key) {
    String digest = digest(key);
    return new Slot() {
      @Override
      public Optional<String> get() {
        return digested(digest);
      }

      @Override
      public void put(String text) {
        digested(digest, text);
      }
    };
  }

  private synchronized Optional<String> digested(String digest) {
    Entry known = ours.get(digest);
    if (known != null) {
      return Optional.of(known.string());
    }
    Entry before = before().get(digest);
    if (before == null) {
      return Optional.empty();
    }
    if (before.used() < now() - COARSE) {
      ours.put(digest, new Entry(before.text(), now()));
    }
    return Optional.of(before.string());
  }

  private synchronized void digested(String digest, String text) {
    ours.put(digest, new Entry(text.getBytes(StandardCharsets.UTF_8), now()));
  }

  /** Writes what is new; without any, touches nothing. */
  @Override
  public synchronized void close() {
    if (ours.isEmpty() || file.isEmpty()) {
      return;
    }
    Map<String, Entry> all = file.get().read();
    all.putAll(ours);
    try {
      file.get().write(all, limit);
    } catch (IOException unwritable) {
      return; // The next run works them out anew.
    }
    ours.clear();
  }

  private Map<String, Entry> before() {
    if (read.isEmpty()) {
      read = Optional.of(file.map(CacheFile::read).orElseGet(Map::of));
    }
    return read.get();
  }

  private static long now() {
    return System.currentTimeMillis();
  }

  /** SHA-256 of the version and the key; as Latin-1, for strings make good keys. */
  private String digest(String key) {
    MessageDigest sha = Sha256.begun();
    sha.update(version.getBytes(StandardCharsets.UTF_8));
    sha.update((byte) 0xFF); // in no UTF-8
    return new String(
        sha.digest(key.getBytes(StandardCharsets.UTF_8)), StandardCharsets.ISO_8859_1);
  }
}
