package duikan.book;

import duikan.doc.Source;
import java.util.List;
import java.util.Optional;

/**
 * A book in both languages.
 *
 * @param config its settings
 * @param chapters in reading order: front matter, numbered chapters, back matter
 * @param pages every Markdown file of both folders and the README, by path
 * @param glossary its terms
 * @param rulePages the files of the book's own rules folder, by path, not yet understood: pages in
 *     Markdown, and grammar rules in XML
 * @param files what else stands in its folder
 * @param faults what could not be read, by place
 */
public record Book(
    Config config,
    List<Chapter> chapters,
    List<Page> pages,
    Glossary glossary,
    List<Source> rulePages,
    Files files,
    List<Fault> faults) {
  public Book {
    chapters = List.copyOf(chapters);
    pages = List.copyOf(pages);
    rulePages = List.copyOf(rulePages);
    faults = List.copyOf(faults);
  }

  /** The files of grammar rules in XML, by path. */
  public List<Source> grammarRules() {
    return rulePages.stream().filter(file -> !Layout.isMarkdown(file.path())).toList();
  }

  /** The chapter whose translation is the page at {@code path}. */
  public Optional<Chapter> chapterOf(String path) {
    return chapters.stream()
        .filter(chapter -> chapter.target().filter(page -> page.path().equals(path)).isPresent())
        .findFirst();
  }
}
