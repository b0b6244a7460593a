package duikan.cli;

import duikan.align.AlignedBook;
import duikan.align.ContentPairing;
import duikan.book.BadSetting;
import duikan.book.Book;
import duikan.io.BookAt;
import duikan.lint.RuleSet;
import duikan.lint.Settings;
import duikan.progress.Earlier;
import duikan.progress.Evidence;
import duikan.progress.Progress;
import duikan.progress.Staleness;
import duikan.rule.Engines;
import duikan.rule.Rules;
import java.nio.file.Path;
import java.util.Set;

/** Where a book stands, measured as lint measures it. */
final class Standing {
  private Standing() {}

  /** Where the book in {@code root} stands. */
  static Progress now(Surroundings here, Path root, Book book) throws BadSetting {
    return of(book, Machines.evidence(here, root));
  }

  /** Where it stood in a revision. */
  static Earlier then(Surroundings here, Path root, String revision) throws BadSetting {
    BookAt then = BookAt.read(root, revision, here.environment(), new ContentPairing());
    return new Earlier(revision, of(then.book(), then.evidence()));
  }

  private static Progress of(Book book, Evidence evidence) throws BadSetting {
    RuleSet rules =
        RuleSet.shipped(Rules.all(Engines.none()), Rules.pagesAlone()).with(book.rulePages());
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
