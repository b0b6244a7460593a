package duikan.lint;

import duikan.align.AlignedBook;
import duikan.align.AlignedChapter;
import duikan.book.Book;
import duikan.book.Chapter;
import duikan.book.Page;
import duikan.term.TermBook;
import java.util.List;
import java.util.function.Supplier;

/**
 * Something that can be wrong with a book. Stateless and safe to call from several threads:
 * everything comes in, everything found goes to {@code out}. Severity, messages and the defaults of
 * its options stand in its page, {@code rules/NAME.md}.
 */
public sealed interface Rule {

  /** The fault's name, which reads after "allow": {@code dead-link}. */
  String name();

  /** Whether it can find anything in this run; one that cannot forbids nothing and allows all. */
  default boolean isAwake() {
    return true;
  }

  /**
   * A rule about one page at a time that knows nothing else, no other page and no engine: what it
   * found is remembered as long as the page stays what it is.
   */
  non-sealed interface OfPage extends Rule {
    void check(Page page, Options options, Findings out);
  }

  /** A rule about one page at a time, which looks at the rest of the book or asks an engine. */
  non-sealed interface OfPageInBook extends Rule {
    void check(Page page, Book book, Options options, Findings out);
  }

  /**
   * A rule that asks an engine about many pages at once, so that none waits for the other; called
   * once with all pages that it reads and whose findings anybody is told.
   */
  non-sealed interface OfPages extends Rule {
    /**
     * Checks them.
     *
     * @param pages in the order of the book
     * @param options those that hold for the book
     */
    void check(List<Read> pages, Book book, Options options, Findings out);

    /** A page and the options that hold for it. */
    record Read(Page page, Options options) {}
  }

  /**
   * A rule that holds each page to the style of its house: what the whole book mostly does.
   *
   * @param <S> that style, an immutable value
   */
  non-sealed interface OfHouse<S> extends Rule {
    /** Infers the style from the book; called once a run at most, before any page is checked. */
    S style(Book book);

    void check(Page page, S style, Options options, Findings out);
  }

  /**
   * A rule about a chapter in both languages; called for every chapter, also where one side is
   * missing.
   */
  non-sealed interface OfChapter extends Rule {
    void check(Chapter chapter, Book book, Options options, Findings out);
  }

  /**
   * A rule about how the two sides of a chapter answer each other; called for every chapter that
   * has both.
   */
  non-sealed interface OfAlignment extends Rule {
    void check(AlignedChapter chapter, Book book, Options options, Findings out);
  }

  /** A rule about where the terms of the glossary stand; called once for the book. */
  non-sealed interface OfTerms extends Rule {
    void check(TermBook terms, Options options, Findings out);
  }

  /**
   * A rule about what the README says of the whole book and how its two sides answer each other,
   * which may look at the settings of other rules. Nothing is aligned for it before it asks.
   */
  non-sealed interface OfAlignedBook extends Rule {
    void check(Book book, Supplier<AlignedBook> aligned, Settings settings, Findings out);
  }

  /** A rule about the whole book. */
  non-sealed interface OfBook extends Rule {
    void check(Book book, Options options, Findings out);
  }
}
