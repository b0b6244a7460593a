package duikan.cli;

import duikan.align.AlignedBook;
import duikan.book.Book;
import duikan.book.Chapter;
import duikan.doc.Language;
import duikan.doc.Memory;
import duikan.doc.Message;
import duikan.doc.Place;
import duikan.doc.Steps;
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
import duikan.rule.Engines;
import duikan.rule.Rules;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

  @Option(
      names = {"-q", "--quiet"},
      descriptionKey = "align.quiet")
  private boolean quiet;

  @Mixin private BookOptions options = new BookOptions();

  AlignCommand(Surroundings here, Language language) {
    this.here = here;
    this.language = language;
  }

  @Override
  public Integer call() throws Exception {
    Collation collation;
    try (ProgressBar bar = ProgressBar.of(here, language, quiet)) {
      collation = collation(bar);
    }
    write(collation);
    if (!check) {
      return CLEAN;
    }
    List<Collation.Gap> gaps = collation.gaps();
    gaps.forEach(gap -> here.remark(words(gap).in(language)));
    return gaps.isEmpty() ? CLEAN : FOUND;
  }

  private Collation collation(Steps steps) throws Exception {
    boolean files = LoosePair.isThere(here.folder(), chapters);
    if (!options.isInBook(here)) {
      if (chapters.size() != 2) {
        // Says that there is no book.
        options.root(here);
      }
      Book pair = LoosePair.of(here.folder(), chapters, LoosePair.nothing());
      return collation(pair, pair.chapters(), steps);
    }
    Book book = options.read(here, steps);
    ChapterChoice choice = new ChapterChoice(options.root(here), here.folder());
    if (files && !chapters.stream().allMatch(word -> choice.isPage(book, word))) {
      Book pair = LoosePair.of(here.folder(), chapters, book);
      return collation(pair, pair.chapters(), steps);
    }
    return collation(book, choice.of(book, chapters), steps);
  }

  // All of the book is aligned whatever was chosen: its chapters are evidence for each other.
  private Collation collation(Book book, List<Chapter> chosen, Steps steps) throws Exception {
    AlignedBook aligned = AlignedBook.of(book, Memory.none(), steps);
    List<Diagnostic> findings = format == Format.HTML ? findings(book, aligned) : List.of();
    return new Collation(
        level,
        chosen.stream()
            .map(
                chapter ->
                    new Collation.Entry(chapter, aligned.chapter(chapter), of(chapter, findings)))
            .toList());
  }

  private static List<Diagnostic> findings(Book book, AlignedBook aligned) throws Exception {
    RuleSet rules =
        RuleSet.shipped(Rules.all(Engines.none()), Rules.pagesAlone()).with(book.rulePages());
    Set<String> names =
        rules.pages().values().stream()
            .filter(page -> page.family() == Family.ALIGNMENT)
            .map(RulePage::name)
            .collect(Collectors.toSet());
    return names.isEmpty()
        ? List.of()
        : Linter.lint(
            book, rules, Settings.of(book.config(), rules, names, Set.of()), () -> aligned);
  }

  private static List<Diagnostic> of(Chapter chapter, List<Diagnostic> findings) {
    return findings.stream().filter(one -> isIn(chapter, one.place())).toList();
  }

  // Of a source kept in one file, a chapter is a part.
  private static boolean isIn(Chapter chapter, Place place) {
    return Stream.of(chapter.source(), chapter.target())
        .flatMap(Optional::stream)
        .filter(page -> page.path().equals(place.path()))
        .anyMatch(
            page ->
                chapter.target().filter(page::equals).isPresent()
                    || page.blocks().stream()
                        .anyMatch(block -> block.span().contains(place.span().start())));
  }

  private void write(Collation collation) throws Exception {
    if (output.isEmpty()) {
      PrintWriter out = format == Format.TEXT ? here.text() : here.out();
      write(collation, out, options.paint(here));
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
