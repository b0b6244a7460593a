package duikan.progress;

import duikan.book.Chapter;
import duikan.doc.Document;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the translation stood once, to tell what moved since.
 *
 * @param revision what people called the moment
 */
public record Earlier(String revision, Progress progress) {

  /**
   * How the chapters of today stood then, by name of today; one that was renumbered is found by its
   * translation's path. A chapter that was not there has no entry.
   */
  public Map<String, ChapterProgress> of(Progress today) {
    Map<String, ChapterProgress> byPath = new HashMap<>();
    Map<String, ChapterProgress> byName = new HashMap<>();
    for (ChapterProgress then : progress.chapters()) {
      byName.put(then.chapter().name(), then);
      then.chapter().target().map(Document::path).ifPresent(path -> byPath.put(path, then));
    }
    Map<String, ChapterProgress> found = new HashMap<>();
    for (ChapterProgress now : today.chapters()) {
      Chapter chapter = now.chapter();
      chapter
          .target()
          .map(page -> byPath.get(page.path()))
          .or(() -> Optional.ofNullable(byName.get(chapter.name())))
          .ifPresent(then -> found.put(chapter.name(), then));
    }
    return found;
  }
}
