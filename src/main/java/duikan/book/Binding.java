package duikan.book;

import duikan.doc.Document;
import duikan.doc.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes a book of what was read, whatever the order it was read in. */
public final class Binding {
  private Binding() {}

  /**
   * The book.
   *
   * @param glossary glossary.csv; empty where there is none
   * @param faults what could not be read
   * @param content pairs what names do not
   * @throws BadSetting if {@code pair:} names a file that is not there or one file twice
   */
  public static Book bind(
      Config config,
      List<Page> pages,
      Optional<Source> glossary,
      List<Source> rulePages,
      Files files,
      List<Fault> faults,
      ByContent content)
      throws BadSetting {
    Optional<GlossaryReader.Reading> reading = glossary.map(GlossaryReader::read);
    List<Fault> all = new ArrayList<>(faults);
    reading.ifPresent(read -> all.addAll(read.faults()));
    return bind(
        config,
        pages,
        reading.map(GlossaryReader.Reading::glossary).orElseGet(Glossary::empty),
        rulePages,
        files,
        all,
        content);
  }

  private static Book bind(
      Config config,
      List<Page> pages,
      Glossary glossary,
      List<Source> rulePages,
      Files files,
      List<Fault> faults,
      ByContent content)
      throws BadSetting {
    List<Page> sorted = pages.stream().sorted(Comparator.comparing(Page::path)).toList();
    Map<String, PageStatus> status = new HashMap<>();
    sorted.forEach(page -> status.put(page.path(), PageStatus.of(page.document())));
    Set<String> unread =
        faults.stream().map(fault -> fault.place().path()).collect(Collectors.toSet());
    List<Chapter> chapters =
        Chapters.of(
            config,
            sorted,
            unread,
            page -> Optional.ofNullable(status.get(page.path())).orElseThrow().isDraft(),
            content);
    List<Fault> all = new ArrayList<>(faults);
    status.values().forEach(each -> all.addAll(each.faults()));
    all.sort(
        Comparator.comparing(Fault::place)
            .thenComparing(Fault::rule)
            .thenComparing(Fault::variant));
    return new Book(
        config,
        chapters,
        sorted,
        glossary,
        rulePages.stream().sorted(Comparator.comparing(Source::path)).toList(),
        files,
        all);
  }

  /**
   * The book with pages replaced or added; all that follows from them is read anew.
   *
   * @param changed the new pages; each has a place in the book's layout
   * @param content pairs what names do not
   * @throws BadSetting if {@code pair:} names a file that is not there or one file twice
   */
  public static Book with(Book book, Collection<Document> changed, ByContent content)
      throws BadSetting {
    if (changed.isEmpty()) {
      return book;
    }
    Layout layout = Layout.of(book.config());
    Map<String, Page> pages = new TreeMap<>();
    book.pages().forEach(page -> pages.put(page.path(), page));
    for (Document page : changed) {
      Optional<Role> role = Optional.ofNullable(pages.get(page.path())).map(Page::role);
      pages.put(
          page.path(), new Page(role.or(() -> layout.roleOf(page.path())).orElseThrow(), page));
    }
    List<Fault> faults =
        book.faults().stream()
            .filter(fault -> !fault.rule().equals(PageStatus.RULE))
            .filter(fault -> !pages.containsKey(fault.place().path()))
            .toList();
    return bind(
        book.config(),
        List.copyOf(pages.values()),
        book.glossary(),
        book.rulePages(),
        ChangedFiles.of(book.files(), changed),
        faults,
        content);
  }

  /**
   * A translation that is in no book: a page alone.
   *
   * @param around a book to take settings, terms and rules from
   * @param files what else there is, by paths as the page's own
   */
  public static Book alone(Document page, Book around, Files files) throws BadSetting {
    return bind(
        around.config(),
        List.of(new Page(Role.TARGET, page)),
        around.glossary(),
        around.rulePages(),
        ChangedFiles.of(files, List.of(page)),
        List.of(),
        ByContent.NONE);
  }

  /**
   * A book of texts by path, without a folder: its duikan.yml, pages, glossary and rules are found
   * among them as in a folder.
   *
   * @throws BadSetting if its duikan.yml cannot be understood
   */
  public static Book of(Map<String, String> texts) throws BadSetting {
    return of(texts, ByContent.NONE);
  }

  /**
   * As {@link #of(Map)}, with chapters that nothing else pairs paired by what stands in them.
   *
   * @throws BadSetting if its duikan.yml cannot be understood
   */
  public static Book of(Map<String, String> texts, ByContent content) throws BadSetting {
    String settings = texts.getOrDefault(Config.FILE, "");
    Config config = ConfigReader.read(Source.of(Config.FILE, settings));
    Layout layout = Layout.of(config);
    List<Page> pages = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    List<Source> rulePages = new ArrayList<>();
    texts.forEach(
        (path, text) -> {
          Source source = Source.of(path, text);
          Optional<Role> role = layout.roleOf(path);
          if (layout.isRulePage(path)) {
            rulePages.add(source);
          } else if (role.isPresent()) {
            Parsing parsing = Parsing.of(source);
            parsing.document().ifPresent(page -> pages.add(new Page(role.get(), page)));
            parsing.fault().ifPresent(faults::add);
          }
        });
    Optional<Source> glossary =
        Optional.ofNullable(texts.get(config.glossaryFile()))
            .map(text -> Source.of(config.glossaryFile(), text));
    KnownFiles files = KnownFiles.of(pages.stream().map(Page::document).toList(), texts);
    return bind(config, pages, glossary, rulePages, files, faults, content);
  }
}
