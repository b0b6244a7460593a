package duikan.io;

import duikan.book.Fault;
import duikan.doc.Sha256;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * One thing a run looked at.
 *
 * @param token what the system opens it by, whatever the locale can say
 * @param path what the book calls a file; empty for anything else
 */
record Sight(Kind kind, String token, String path) implements Comparable<Sight> {
  private static final char UNREADABLE = '\uFFFD';
  private static final String SCHEME = "file:/";
  private static final Comparator<Sight> ORDER =
      Comparator.comparing(Sight::kind).thenComparing(Sight::token).thenComparing(Sight::path);

  /** In the order in which a change costs least to see. */
  enum Kind {
    FOLDER,
    HISTORY,
    FILE
  }

  /**
   * What was seen there.
   *
   * @param digest tells it from anything else that could be
   */
  record Seen<T>(T what, String digest) {}

  static Sight folder(Path folder) {
    return new Sight(Kind.FOLDER, token(folder), "");
  }

  static Sight file(Path file, String path) {
    return new Sight(Kind.FILE, token(file), path);
  }

  static Sight history(Path root) {
    return new Sight(Kind.HISTORY, token(root), "");
  }

  /** The place. */
  Path place() {
    return token.startsWith(SCHEME) ? Path.of(URI.create(token)) : Path.of(token);
  }

  /** Whether the system can understand its token. */
  boolean hasPlace() {
    try {
      return !place().toString().isEmpty();
    } catch (IllegalArgumentException none) {
      return false;
    }
  }

  /** Looks at it: the digest of what is there now. */
  String digest(Map<String, String> environment) {
    return switch (kind) {
      case FOLDER -> {
        try {
          yield entries(place()).digest();
        } catch (IOException refusal) {
          yield digest(refusal);
        }
      }
      case HISTORY -> new Git(place(), environment).state();
      case FILE -> bytes(place(), path).digest();
    };
  }

  /** The entries of a folder; a link counts with where it leads. */
  static Seen<List<Entry>> entries(Path folder) throws IOException {
    List<Entry> entries = Entry.in(folder);
    StringBuilder lines = new StringBuilder();
    for (Entry entry : entries) {
      lines.append(entry.name()).append('\0').append(entry.kind()).append('\0');
      lines.append(goal(entry)).append('\0');
    }
    return new Seen<>(entries, Sha256.of(lines.toString()));
  }

  private static String goal(Entry entry) {
    if (entry.kind() != Entry.Kind.LINK) {
      return "";
    }
    try {
      Path real = entry.path().toRealPath();
      return token(real) + '\0' + Files.isDirectory(real) + Files.isRegularFile(real);
    } catch (IOException refusal) {
      return digest(refusal);
    }
  }

  /** A file. */
  static Seen<FileBytes> bytes(Path file, String path) {
    FileBytes bytes = FileBytes.of(file, path);
    String digest =
        bytes
            .bytes()
            .map(Sha256::of)
            .orElseGet(() -> bytes.fault().map(Fault::variant).orElseThrow());
    return new Seen<>(bytes, digest);
  }

  /** How the system refused to show it. */
  static String digest(IOException refusal) {
    return refusal.getClass().getName();
  }

  private static String token(Path path) {
    String text = path.toString();
    return text.indexOf(UNREADABLE) < 0 ? text : path.toUri().toString();
  }

  @Override
  public int compareTo(Sight other) {
    return ORDER.compare(this, other);
  }
}
