package duikan.book;

import java.util.List;

/**
 * A book in both languages.
 *
 * @param config its settings
 * @param chapters in reading order: front matter, numbered chapters, back matter
 * @param pages every Markdown file of both folders and the README, by path
 * @param glossary its terms
 * @param files what else stands in its folder
 * @param faults what could not be read, by place
 */
public record Book(
    Config config,
    List<Chapter> chapters,
    List<Page> pages,
    Glossary glossary,
    Files files,
    List<Fault> faults) {
  public Book {
    chapters = List.copyOf(chapters);
    pages = List.copyOf(pages);
    faults = List.copyOf(faults);
  }
}
