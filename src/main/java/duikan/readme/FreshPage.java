package duikan.readme;

import duikan.book.Book;
import duikan.doc.Document;
import duikan.doc.Language;
import duikan.doc.Source;
import duikan.doc.Span;
import duikan.progress.Progress;
import java.util.List;
import java.util.function.Supplier;

/**
 * A README and its regions as they should be.
 *
 * @param regions in reading order
 */
public record FreshPage(Document page, List<Fresh> regions) {
  public FreshPage {
    regions = List.copyOf(regions);
  }

  /** A region and what should stand in it, with the line ends that its marker has. */
  public record Fresh(Region region, String text) {}

  /**
   * The regions of {@code page} made anew.
   *
   * @param progress asked where a region shows it
   */
  public static FreshPage of(Document page, Book book, Supplier<Progress> progress) {
    Language language = ReadmeLanguage.of(page);
    return new FreshPage(
        page,
        Markers.of(page).regions().stream()
            .map(region -> new Fresh(region, text(region, page, book, progress, language)))
            .toList());
  }

  /** The regions that hold something else. */
  public List<Fresh> stale() {
    return regions.stream()
        .filter(fresh -> !fresh.region().content().of(page.text()).equals(fresh.text()))
        .toList();
  }

  /** The file with fresh regions; nothing outside them is another. */
  public Source fresh() {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (Fresh one : regions) {
      Span content = one.region().content();
      text.append(page.text(), from, content.start()).append(one.text());
      from = content.end();
    }
    return page.source().with(text.append(page.text(), from, page.text().length()).toString());
  }

  private static String text(
      Region region, Document page, Book book, Supplier<Progress> progress, Language language) {
    String text =
        switch (region.kind()) {
          case BADGES -> BadgeLine.of(progress.get(), language);
          case CHAPTERS -> ChapterTable.of(progress.get(), page, region, language);
          case CONTENTS -> ContentsDiagram.of(book, language);
          case PROGRESS -> ProgressTable.of(progress.get(), language);
        };
    return text.replace("\n", lineEnd(page.text(), region.begin().end()));
  }

  private static String lineEnd(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        return "\n";
      }
      if (text.charAt(i) == '\r') {
        return text.startsWith("\r\n", i) ? "\r\n" : "\r";
      }
    }
    return "\n";
  }
}
