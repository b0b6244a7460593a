package duikan.cli;

import duikan.align.AlignedBook;
import duikan.book.Book;
import duikan.book.Chapter;
import duikan.book.Config;
import duikan.book.Glossary;
import duikan.book.KnownFiles;
import duikan.book.Ordinal;
import duikan.book.Page;
import duikan.book.PairedBy;
import duikan.book.Role;
import duikan.doc.Document;
import duikan.doc.Language;
import duikan.doc.Message;
import duikan.doc.Place;
import duikan.io.LooseFile;
import duikan.io.WholeFile;
import duikan.lint.Diagnostic;
import duikan.lint.Family;
import duikan.lint.Linter;
import duikan.lint.RulePage;
import duikan.lint.RuleSet;
import duikan.lint.Settings;
import duikan.report.Collation;
import duikan.report.CollationCsv;
import duikan.report.CollationHtml;
import duikan.report.CollationJson;
import duikan.report.CollationText;
import duikan.report.CollationText.Content;
import duikan.report.CollationTmx;
import duikan.report.Paint;
import duikan.rule.Rules;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code duikan align}: how the chapters answer each other. */
@Command(name = "align")
final class AlignCommand implements Callable<Integer> {
  /** How the beads are written. */
  enum Format {
    TEXT,
    JSON,
    HTML,
    TMX,
    CSV
  }

  private static final int CLEAN = 0;
  private static final int FOUND = 1;

  private final Surroundings here;
  private final Language language;

  @Parameters(paramLabel = "CHAPTER", arity = "0..*", descriptionKey = "align.chapter")
  private List<String> chapters = List.of();

  @Option(names = "--level", paramLabel = "block|sentence", descriptionKey = "align.level")
  private Collation.Level level = Collation.Level.BLOCK;

  @Option(
      names = "--format",
      paramLabel = "text|json|html|tmx|csv",
      descriptionKey = "align.format")
  private Format format = Format.TEXT;

  @Option(names = "--output", paramLabel = "FILE", descriptionKey = "align.output")
  private Optional<Path> output = Optional.empty();

  @Option(names = "--check", descriptionKey = "align.check")
  private boolean check;

  @Option(names = "--quiet", descriptionKey = "align.quiet")
  private boolean quiet;

  @Mixin private BookOptions options = new BookOptions();

  AlignCommand(Surroundings here, Language language) {
    this.here = here;
    this.language = language;
  }

  @Override
  public Integer call() throws Exception {
    Collation collation = collation();
    write(collation);
    if (!check) {
      return CLEAN;
    }
    List<Collation.Gap> gaps = collation.gaps();
    gaps.forEach(gap -> here.err().println(words(gap).in(language)));
    return gaps.isEmpty() ? CLEAN : FOUND;
  }

  private Collation collation() throws Exception {
    if (!options.isInBook(here)) {
      return collation(loose().orElseGet(this::noBook));
    }
    Book book = options.read(here);
    if (isPair(book)) {
      return collation(only(book, List.of(pair(looseFile(0), looseFile(1)))));
    }
    Path root = options.root(here);
    return collation(only(book, new ChapterChoice(root, here.folder()).of(book, chapters)));
  }

  /** Fails as every command does where there is no book. */
  private Book noBook() {
    options.root(here);
    throw new IllegalStateException("a book where there was none");
  }

  /** Two files that are not both sides or parts of the book: the first answers the second. */
  private boolean isPair(Book book) {
    if (!areFiles()) {
      return false;
    }
    Path root = here.folder().resolve(options.root(here)).normalize();
    List<String> pages = book.pages().stream().map(Page::path).toList();
    return chapters.stream()
        .map(name -> here.folder().resolve(name).normalize())
        .anyMatch(
            file ->
                !file.startsWith(root)
                    || !pages.contains(root.relativize(file).toString().replace('\\', '/')));
  }

  private boolean areFiles() {
    return chapters.size() == 2
        && chapters.stream().allMatch(name -> LooseFile.isThere(here.folder().resolve(name)));
  }

  private Optional<Book> loose() {
    if (!areFiles()) {
      return Optional.empty();
    }
    Document source = looseFile(0);
    Document target = looseFile(1);
    return Optional.of(
        new Book(
            Config.defaults(),
            List.of(pair(source, target)),
            List.of(new Page(Role.SOURCE, source), new Page(Role.TARGET, target)),
            Glossary.empty(),
            List.of(),
            KnownFiles.of(source, target),
            List.of()));
  }

  private Document looseFile(int which) {
    String name = chapters.get(which);
    return LooseFile.read(here.folder().resolve(name), name.replace('\\', '/'));
  }

  private static Chapter pair(Document source, Document target) {
    String path = target.path();
    String file = path.substring(path.lastIndexOf('/') + 1);
    String name = file.endsWith(".md") ? file.substring(0, file.length() - 3) : file;
    return new Chapter(
        name,
        new Ordinal(Ordinal.Matter.BODY, OptionalInt.empty()),
        Optional.of(source),
        Optional.of(target),
        PairedBy.EXPLICIT,
        false);
  }

  private static Book only(Book book, List<Chapter> chapters) {
    return new Book(
        book.config(),
        chapters,
        book.pages(),
        book.glossary(),
        book.rulePages(),
        book.files(),
        book.faults());
  }

  private Collation collation(Book book) throws Exception {
    List<Diagnostic> findings = format == Format.HTML ? findings(book) : List.of();
    AlignedBook aligned = AlignedBook.of(book);
    return new Collation(
        level,
        book.chapters().stream()
            .map(
                chapter ->
                    new Collation.Entry(chapter, aligned.chapter(chapter), of(chapter, findings)))
            .toList());
  }

  private static List<Diagnostic> findings(Book book) throws Exception {
    RuleSet rules = RuleSet.shipped(Rules.all(), Rules.pagesAlone()).with(book.rulePages());
    Set<String> names =
        rules.pages().values().stream()
            .filter(page -> page.family() == Family.ALIGNMENT)
            .map(RulePage::name)
            .collect(Collectors.toSet());
    return names.isEmpty()
        ? List.of()
        : Linter.lint(book, rules, Settings.of(book.config(), rules, names, Set.of()));
  }

  private static List<Diagnostic> of(Chapter chapter, List<Diagnostic> findings) {
    Set<String> paths =
        Stream.of(chapter.source(), chapter.target())
            .flatMap(Optional::stream)
            .map(Document::path)
            .collect(Collectors.toSet());
    return findings.stream().filter(one -> paths.contains(one.place().path())).toList();
  }

  private void write(Collation collation) throws Exception {
    if (output.isEmpty()) {
      write(collation, here.out(), options.paint(here));
      return;
    }
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    write(collation, out, Paint.PLAIN);
    out.flush();
    WholeFile.write(here.folder().resolve(output.get()), text.toString());
  }

  private void write(Collation collation, PrintWriter out, Paint paint) throws Exception {
    switch (format) {
      case TEXT -> {
        Content content = quiet ? Content.SUMMARY : Content.TABLE;
        new CollationText(language, paint, here.width(), content).write(collation, out);
      }
      case JSON -> CollationJson.write(collation, out);
      case HTML -> new CollationHtml(language).write(collation, out);
      case TMX -> new CollationTmx(Main.Version.number()).write(collation, out);
      case CSV -> CollationCsv.write(collation, out);
    }
  }

  private static Message words(Collation.Gap gap) {
    Place place = gap.place();
    String where = place.path() + ":" + place.start().line() + ":" + place.start().column() + ": ";
    return switch (gap.kind()) {
      case PASSAGE -> new Message(where + "nothing answers it", where + "没有对应的译文");
      case CHAPTER -> new Message(place.path() + ": has no other side", place.path() + "：缺少另一侧");
    };
  }
}
