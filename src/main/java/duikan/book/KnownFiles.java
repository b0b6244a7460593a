package duikan.book;

import duikan.doc.Document;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Files known beforehand, without a folder on a disk: the surroundings of a book made of texts. */
public final class KnownFiles implements Files {
  private final Map<String, Names> folders = new HashMap<>();
  private final Map<String, Document> pages = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();

  private KnownFiles() {}

  /**
   * These pages and nothing else.
   *
   * @param pages the Markdown pages, by their own paths
   */
  public static KnownFiles of(Document... pages) {
    return of(List.of(pages), Map.of());
  }

  /**
   * These pages and other files.
   *
   * @param pages the Markdown pages, by their own paths
   * @param others what files hold that are no pages, by path relative to the book with {@code /}
   */
  public static KnownFiles of(Collection<Document> pages, Map<String, String> others) {
    KnownFiles files = new KnownFiles();
    Map<String, Set<Names.Entry>> entries = new HashMap<>();
    for (Document page : pages) {
      files.pages.put(Names.composed(page.path()), page);
      add(page.path(), entries);
    }
    others.forEach(
        (path, text) -> {
          files.texts.put(Names.composed(path), text);
          add(path, entries);
        });
    entries.forEach((folder, names) -> files.folders.put(folder, Names.of(names)));
    return files;
  }

  @Override
  public Found find(String path) {
    return Lookup.find(path, this::folder);
  }

  @Override
  public List<String> names(String folder) {
    return folder(folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder).all();
  }

  @Override
  public Optional<Document> page(String path) {
    return Optional.ofNullable(pages.get(Names.composed(path)));
  }

  @Override
  public Optional<String> text(String path) {
    return Optional.ofNullable(texts.get(Names.composed(path)));
  }

  private Names folder(String path) {
    return folders.getOrDefault(path, Names.of(List.of()));
  }

  private static void add(String path, Map<String, Set<Names.Entry>> entries) {
    String folder = "";
    String[] segments = path.split("/");
    for (int i = 0; i < segments.length; i++) {
      boolean isFolder = i < segments.length - 1;
      entries
          .computeIfAbsent(folder, missing -> new HashSet<>())
          .add(new Names.Entry(segments[i], isFolder));
      folder = Lookup.join(folder, segments[i]);
    }
  }
}
