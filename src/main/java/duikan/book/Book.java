package duikan.book;

import duikan.doc.Document;
import duikan.doc.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A book in both languages. */
public final class Book {
  private final Config config;
  private final List<Chapter> chapters;
  private final List<Page> pages;
  private final Glossary glossary;
  private final List<Source> rulePages;
  private final List<Source> grammarRules;
  private final Files files;
  private final List<Fault> faults;

  // A book may have as many chapters as links, so that none is looked for among all.
  private final Map<String, Chapter> byTarget = new HashMap<>();
  private final Map<String, List<Chapter>> bySourceName;
  private final Map<String, List<Page>> byName;

  /**
   * A book.
   *
   * @param config its settings
   * @param chapters in reading order: front matter, numbered chapters, back matter
   * @param pages every Markdown file of both folders and the README, by path
   * @param glossary its terms
   * @param rulePages the files of the book's own rules folder, by path, not yet understood: pages
   *     in Markdown, and grammar rules in XML
   * @param files what else stands in its folder
   * @param faults what could not be read, by place
   */
  public Book(
      Config config,
      List<Chapter> chapters,
      List<Page> pages,
      Glossary glossary,
      List<Source> rulePages,
      Files files,
      List<Fault> faults) {
    this.config = config;
    this.chapters = List.copyOf(chapters);
    this.pages = List.copyOf(pages);
    this.glossary = glossary;
    this.rulePages = List.copyOf(rulePages);
    grammarRules = this.rulePages.stream().filter(file -> !Layout.isMarkdown(file.path())).toList();
    this.files = files;
    this.faults = List.copyOf(faults);
    for (Chapter chapter : this.chapters) {
      chapter.target().ifPresent(page -> byTarget.putIfAbsent(page.path(), chapter));
    }
    bySourceName =
        grouped(
            this.chapters.stream().filter(chapter -> chapter.source().isPresent()).toList(),
            chapter -> chapter.source().map(Document::path).orElse(""));
    byName = grouped(this.pages, Page::path);
  }

  private static <T> Map<String, List<T>> grouped(List<T> all, Function<T, String> path) {
    return all.stream().collect(Collectors.groupingBy(one -> Destination.name(path.apply(one))));
  }

  public Config config() {
    return config;
  }

  /** In reading order: front matter, numbered chapters, back matter. */
  public List<Chapter> chapters() {
    return chapters;
  }

  /** Every Markdown file of both folders and the README, by path. */
  public List<Page> pages() {
    return pages;
  }

  public Glossary glossary() {
    return glossary;
  }

  /** The files of the book's own rules folder, by path, not yet understood. */
  public List<Source> rulePages() {
    return rulePages;
  }

  /** What else stands in its folder. */
  public Files files() {
    return files;
  }

  /** What could not be read, by place. */
  public List<Fault> faults() {
    return faults;
  }

  /** The files of grammar rules in XML, by path. */
  public List<Source> grammarRules() {
    return grammarRules;
  }

  /** The chapter whose translation is the page at {@code path}. */
  public Optional<Chapter> chapterOf(String path) {
    return Optional.ofNullable(byTarget.get(path));
  }

  /** The chapters whose original has that file name, in reading order. */
  public List<Chapter> chaptersOfSource(String name) {
    return bySourceName.getOrDefault(name, List.of());
  }

  /** The pages of that file name, by path. */
  public List<Page> pagesNamed(String name) {
    return byName.getOrDefault(name, List.of());
  }
}
