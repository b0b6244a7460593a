package duikan.book;

import duikan.doc.Document;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The files of a book of which some pages are other than on the disk. A page that is not on the
 * disk at all is found by {@link #page} alone.
 *
 * @param pages the changed ones by path, in NFC
 */
record ChangedFiles(Files disk, Map<String, Document> pages) implements Files {
  static Files of(Files disk, Collection<Document> changed) {
    Map<String, Document> pages =
        changed.stream()
            .collect(Collectors.toMap(page -> Names.composed(page.path()), Function.identity()));
    if (disk instanceof ChangedFiles before) {
      before.pages.forEach(pages::putIfAbsent);
      return new ChangedFiles(before.disk, pages);
    }
    return new ChangedFiles(disk, pages);
  }

  @Override
  public Found find(String path) {
    return disk.find(path);
  }

  @Override
  public List<String> names(String folder) {
    return disk.names(folder);
  }

  @Override
  public Optional<Document> page(String path) {
    return Optional.ofNullable(pages.get(Names.composed(path))).or(() -> disk.page(path));
  }

  @Override
  public Optional<String> text(String path) {
    return Optional.ofNullable(pages.get(Names.composed(path)))
        .map(Document::text)
        .or(() -> disk.text(path));
  }
}
