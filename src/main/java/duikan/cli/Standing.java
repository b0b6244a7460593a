package duikan.cli;

import duikan.align.AlignedBook;
import duikan.align.ContentPairing;
import duikan.book.BadSetting;
import duikan.book.Book;
import duikan.book.Fault;
import duikan.doc.Language;
import duikan.doc.Message;
import duikan.io.BookAt;
import duikan.lint.RuleSet;
import duikan.lint.Settings;
import duikan.progress.Earlier;
import duikan.progress.Evidence;
import duikan.progress.Progress;
import duikan.progress.Staleness;
import duikan.progress.StampFile;
import duikan.rule.Engines;
import duikan.rule.Rules;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Where a book stands, measured as lint measures it. */
final class Standing {
  /** Lines that are said of a damaged file of stamps. */
  private static final int MOST_TOLD = 5;

  private Standing() {}

  /** Where the book in {@code root} stands; what cannot be read of its stamps is said. */
  static Progress now(Surroundings here, Language language, Path root, Book book)
      throws BadSetting {
    Evidence evidence = Machines.evidence(here, root);
    tell(evidence.faults(), here, language);
    return of(book, evidence);
  }

  private static void tell(List<Fault> faults, Surroundings here, Language language) {
    if (faults.isEmpty()) {
      return;
    }
    List<Fault> told = faults.subList(0, Math.min(faults.size(), MOST_TOLD));
    lines(told, language).forEach(here::remark);
    int more = faults.size() - MOST_TOLD;
    if (more > 0) {
      here.remark(
          new Message(
                  more + " more faults of " + StampFile.NAME + "; duikan lint names them",
                  StampFile.NAME + " 另有 " + more + " 处错误，可用 duikan lint 查看")
              .in(language));
    }
  }

  /** What is wrong with a file of stamps, a line each. */
  static List<String> lines(List<Fault> faults, Language language) {
    RuleSet rules = shipped();
    return faults.stream()
        .map(
            fault ->
                fault.place().path()
                    + ":"
                    + fault.place().start().line()
                    + ": "
                    + rules.page(fault.rule()).orElseThrow().message(fault.variant()).in(language))
        .toList();
  }

  private static RuleSet shipped() {
    return RuleSet.shipped(Rules.all(Engines.none()), Rules.pagesAlone());
  }

  /** Where it stood in a revision. */
  static Earlier then(Surroundings here, Path root, String revision) throws BadSetting {
    BookAt then = BookAt.read(root, revision, here.environment(), new ContentPairing());
    return new Earlier(revision, of(then.book(), then.evidence()));
  }

  private static Progress of(Book book, Evidence evidence) throws BadSetting {
    RuleSet rules = shipped().with(book.rulePages());
    Settings settings = Settings.of(book.config(), rules, Set.of(), Set.of());
    return of(book, AlignedBook.of(book), evidence, settings);
  }

  /** Where a book stands that is aligned already. */
  static Progress of(Book book, AlignedBook aligned, Evidence evidence, Settings settings) {
    return Progress.of(
        book,
        aligned,
        evidence,
        path -> settings.options(Staleness.RULE, path).number(Staleness.LETTERS));
  }
}
