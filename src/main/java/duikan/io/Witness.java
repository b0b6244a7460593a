package duikan.io;

import duikan.doc.Source;
import duikan.io.Sight.Seen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads a book's folder and remembers what it saw: every folder and file that a run looked at, by a
 * digest. A run that would see the same again would find the same again. Safe for several threads.
 */
public final class Witness {
  private final boolean remembers;
  private final Map<Sight, String> seen = new TreeMap<>();
  private final Map<String, Source> texts = new HashMap<>();
  private boolean sure = true;

  private Witness(boolean remembers) {
    this.remembers = remembers;
  }

  /** One that remembers. */
  public static Witness attentive() {
    return new Witness(true);
  }

  /** One that only reads. */
  public static Witness forgetful() {
    return new Witness(false);
  }

  /** The entries of a folder, as {@link Entry#in}. */
  List<Entry> entries(Path folder) throws IOException {
    if (!remembers) {
      return Entry.in(folder);
    }
    try {
      Seen<List<Entry>> entries = Sight.entries(folder);
      saw(Sight.folder(folder), entries.digest());
      return entries.what();
    } catch (IOException refusal) {
      saw(Sight.folder(folder), Sight.digest(refusal));
      throw refusal;
    }
  }

  /** A file as text, as {@link FileReading#of}. */
  FileReading read(Path file, String path) {
    if (!remembers) {
      return FileReading.of(file, path);
    }
    Seen<FileBytes> bytes = Sight.bytes(file, path);
    saw(Sight.file(file, path), bytes.digest());
    FileReading reading = bytes.what().text(path);
    reading.source().ifPresent(this::keep);
    return reading;
  }

  /** Remembers in what state a history is that is about to be asked. */
  void history(Git git) {
    if (remembers) {
      saw(Sight.history(git.folder()), git.state());
    }
  }

  /** Something was seen that need not be seen again, as a program that did not answer in time. */
  public synchronized void doubt() {
    sure = false;
  }

  private synchronized void keep(Source source) {
    texts.put(source.path(), source);
  }

  private synchronized void saw(Sight sight, String digest) {
    String before = seen.put(sight, digest);
    // It changed while the run went on: nobody can say what the run saw.
    sure &= before == null || before.equals(digest);
  }

  /** Whether {@code source} is, word for word, a file that was read. */
  public synchronized boolean hasRead(Source source) {
    Source known = texts.get(source.path());
    return known != null && (known == source || known.text().equals(source.text()));
  }

  /** What was seen; empty where that is in doubt. */
  public synchronized Optional<Testimony> testimony() {
    return remembers && sure ? Optional.of(new Testimony(seen)) : Optional.empty();
  }
}
