package duikan.rule;

import duikan.book.Book;
import duikan.progress.ChapterProgress;
import duikan.progress.Progress;
import duikan.progress.Silence;
import duikan.progress.State;
import duikan.term.TermBook;
import duikan.term.Use;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a badge says of the book: a percent of it, chapters of chapters, a number of terms. Every
 * way to count that somebody may mean is right.
 */
final class BadgeFigure {
  private static final Set<String> PROGRESS =
      Set.of(
          "进度",
          "翻译进度",
          "译文进度",
          "中文翻译",
          "中文翻译进度",
          "翻译",
          "翻译完成度",
          "完成度",
          "progress",
          "translation",
          "translationprogress",
          "translated");

  private static final Set<String> CHAPTERS =
      Set.of(
          "章节",
          "章节数",
          "章数",
          "章节进度",
          "已译章节",
          "翻译章节",
          "完成章节",
          "已完成章节",
          "chapters",
          "chapterstranslated",
          "translatedchapters");

  private static final Set<String> TERMS =
      Set.of("术语", "术语数", "术语表", "术语条目", "glossary", "terms", "glossaryterms");

  private static final Set<String> ANNOTATED = Set.of("术语标注", "termsannotated");

  private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3})(?:\\.([0-9]{1,2}))? ?[%％]");
  private static final Pattern SHARE =
      Pattern.compile("([0-9]{1,4}) ?(?:/|／| of ) ?([0-9]{1,4})(?: ?(?:章|chapters))?");
  private static final Pattern NUMBER =
      Pattern.compile("([0-9]{1,5})(\\+)?(?: ?(?:条|个|项|terms|entries))?");

  private final Book book;
  private final Supplier<Progress> progress;
  private final Supplier<TermBook> termBook;

  /**
   * The figures of a book.
   *
   * @param progress where it stands, asked for when a badge tells it
   * @param termBook where its terms stand, asked for when a badge tells it
   */
  BadgeFigure(Book book, Supplier<Progress> progress, Supplier<TermBook> termBook) {
    this.book = book;
    this.progress = progress;
    this.termBook = termBook;
  }

  /** What the badge should say; empty where it says so, or says nothing that can be judged. */
  Optional<String> right(ShownBadge badge) {
    String label = ChapterName.folded(badge.label());
    Matcher percent = PERCENT.matcher(badge.message());
    Matcher share = SHARE.matcher(badge.message());
    Matcher number = NUMBER.matcher(badge.message());
    if (PROGRESS.contains(label) && percent.matches()) {
      return percent(percent);
    }
    if (PROGRESS.contains(label) && share.matches()) {
      // Of what else than chapters, nobody says.
      boolean ofChapters = all().contains(Integer.parseInt(share.group(2)));
      return ofChapters ? share(share) : Optional.empty();
    }
    if (CHAPTERS.contains(label) && share.matches()) {
      return share(share);
    }
    if (ANNOTATED.contains(label) && share.matches()) {
      return Optional.of(annotated())
          .filter(right -> !right.equals(badge.message().replace(" ", "")));
    }
    return TERMS.contains(label) && number.matches() ? terms(number) : Optional.empty();
  }

  private Optional<String> percent(Matcher told) {
    String decimals = Optional.ofNullable(told.group(2)).orElse("");
    long unit = Math.round(Math.pow(10, decimals.length()));
    long written = Long.parseLong(told.group(1) + decimals);
    Progress now = progress.get();
    List<ChapterProgress> measured = now.measured();
    boolean right =
        isRight(written, unit, done(), measured.size())
            || Stream.of(now.words(), now.blocks())
                .anyMatch(count -> isRight(written, unit, count.current(), count.source()));
    boolean less = written < now.percent() * unit;
    if (measured.isEmpty() || right || (less && knowsTooLittle(now))) {
      return Optional.empty();
    }
    double cut = Math.floor(now.percent() * unit + 1e-6) / unit;
    return Optional.of(String.format(Locale.ROOT, "%." + decimals.length() + "f%%", cut));
  }

  /** Whether it is the share, cut off or rounded. */
  private static boolean isRight(long written, long unit, long part, long whole) {
    long scaled = 100 * unit * part;
    return whole > 0
        && (written == scaled / whole || written == (2 * scaled + whole) / (2 * whole));
  }

  /** Whether another clone of the book may know of passages that are stale. */
  private static boolean knowsTooLittle(Progress progress) {
    return progress
        .unknown()
        .filter(why -> why != Silence.NO_REPOSITORY && why != Silence.UNTRACKED)
        .isPresent();
  }

  private Optional<String> share(Matcher told) {
    Set<Integer> all = all();
    Set<Integer> done = new TreeSet<>();
    EnumSet<State> states = EnumSet.of(State.DONE, State.ADDED);
    done.add(count(EnumSet.of(State.DONE)));
    done.add(count(states));
    for (State next : List.of(State.STALE, State.PARTIAL, State.UNTRANSLATED)) {
      states.add(next);
      done.add(count(states));
      done.add(count(states) - count(EnumSet.of(State.ADDED)));
    }
    int part = Integer.parseInt(told.group(1));
    int whole = Integer.parseInt(told.group(2));
    boolean right = all.contains(whole) && done.contains(part) && part <= whole;
    if (right || progress.get().measured().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        (done.contains(part) ? part : done())
            + "/"
            + (all.contains(whole) ? whole : progress.get().measured().size()));
  }

  private int done() {
    return count(EnumSet.of(State.DONE));
  }

  private int count(Set<State> states) {
    return (int)
        progress.get().chapters().stream().filter(one -> states.contains(one.state())).count();
  }

  private Set<Integer> all() {
    Set<Integer> all = new TreeSet<>(ChapterCount.counts(book));
    all.add(progress.get().measured().size());
    return all;
  }

  private String annotated() {
    List<Use> first =
        termBook.get().firstUses().stream().flatMap(one -> one.first().stream()).toList();
    return first.stream().filter(Use::isAnnotated).count() + "/" + first.size();
  }

  private Optional<String> terms(Matcher told) {
    int number = Integer.parseInt(told.group(1));
    int rows = book.glossary().terms().size();
    boolean right = told.group(2) == null ? number == rows : number <= rows;
    return right || rows == 0 ? Optional.empty() : Optional.of(String.valueOf(rows));
  }
}
