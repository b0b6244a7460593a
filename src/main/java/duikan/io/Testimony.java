package duikan.io;

import duikan.doc.Source;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything that a run saw of a book's folder, by digests: the same again means the same book. */
public final class Testimony {
  private final SortedMap<Sight, String> seen;

  Testimony(Map<Sight, String> seen) {
    this.seen = Collections.unmodifiableSortedMap(new TreeMap<>(seen));
  }

  /** The inverse of {@link #text}; empty where {@code text} is none of its texts. */
  public static Optional<Testimony> of(String text) {
    String[] words = text.split("\0", -1);
    Map<Sight, String> seen = new TreeMap<>();
    for (int i = 0; i + 4 < words.length; i += 4) {
      Optional<Sight.Kind> kind = kind(words[i]);
      if (kind.isEmpty()) {
        return Optional.empty();
      }
      Sight sight = new Sight(kind.get(), words[i + 1], words[i + 2]);
      if (!sight.hasPlace()) {
        return Optional.empty();
      }
      seen.put(sight, words[i + 3]);
    }
    return words.length % 4 == 1 ? Optional.of(new Testimony(seen)) : Optional.empty();
  }

  private static Optional<Sight.Kind> kind(String name) {
    return List.of(Sight.Kind.values()).stream()
        .filter(kind -> kind.name().equals(name))
        .findFirst();
  }

  /** It, to be kept: words that end with NUL. */
  public String text() {
    StringBuilder text = new StringBuilder();
    seen.forEach(
        (sight, digest) ->
            text.append(sight.kind())
                .append('\0')
                .append(sight.token())
                .append('\0')
                .append(sight.path())
                .append('\0')
                .append(digest)
                .append('\0'));
    return text.toString();
  }

  /**
   * Looks at all of it again.
   *
   * @param environment variables that git sees besides those of this process
   * @param wanted the files whose texts are asked for, as the book calls them
   * @return the texts as they were seen just now; empty where anything is not what it was
   */
  public Optional<Map<String, Source>> again(Map<String, String> environment, Set<String> wanted) {
    Map<String, Source> texts = new HashMap<>();
    for (Map.Entry<Sight, String> each : seen.entrySet()) {
      Sight sight = each.getKey();
      String path = sight.path();
      String now;
      if (sight.kind() == Sight.Kind.FILE) {
        Sight.Seen<FileBytes> file = Sight.bytes(sight.place(), path);
        now = file.digest();
        if (wanted.contains(path)) {
          file.what().text(path).source().ifPresent(source -> texts.put(path, source));
        }
      } else {
        now = sight.digest(environment);
      }
      if (!now.equals(each.getValue())) {
        return Optional.empty();
      }
    }
    return Optional.of(texts);
  }
}
