package duikan.rule;

import duikan.book.Page;
import duikan.doc.Document;
import duikan.doc.Emphasis;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Fix;
import duikan.lint.Fix.Edit;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.lint.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Marks meant as emphasis are shown as text, since the parser does not take them as such. */
final class UnrenderedEmphasis implements Rule.OfPage {
  private static final int LONGEST_SHOWN = 24;
  private static final int SHOWN_AT_AN_END = 10;

  @Override
  public String name() {
    return "unrendered-emphasis";
  }

  @Override
  public void check(Page page, Options options, Findings out) {
    Document document = page.document();
    List<MarkRun> literal = literal(document);
    if (literal.isEmpty()) {
      return;
    }
    List<Emphasis> emphases =
        document.emphases().stream().sorted(Comparator.comparing(Emphasis::span)).toList();
    Trials trials = new Trials(document);
    Set<Span> sound = document.emphases().stream().map(Emphasis::span).collect(Collectors.toSet());
    for (Inline inline : Inline.of(document)) {
      List<MarkRun> here = inline.inside(literal, MarkRun::span);
      if (!here.isEmpty()) {
        List<MarkRun> runs = rendered(inline, emphases);
        runs.addAll(here);
        runs.sort(Comparator.comparing(MarkRun::span));
        check(inline, runs, sound, trials, out);
      }
    }
  }

  /** The runs that the parser left as text; an escaped mark is meant as text. */
  private static List<MarkRun> literal(Document document) {
    String text = document.text();
    List<MarkRun> runs = new ArrayList<>();
    for (Span piece : document.texts()) {
      for (int i = piece.start(); i < piece.end(); i++) {
        char c = text.charAt(i);
        if (c == '\\') {
          i++;
        } else if (MarkRun.isMark(c)) {
          int end = i + 1;
          while (end < piece.end() && text.charAt(end) == c) {
            end++;
          }
          add(runs, new MarkRun(new Span(i, end), c, true));
          i = end - 1;
        }
      }
    }
    runs.removeIf(
        run -> run.span().length() > 3 || (run.mark() == '~' && run.span().length() != 2));
    return runs;
  }

  // A run may be cut where one piece of text ends and the next begins.
  private static void add(List<MarkRun> runs, MarkRun run) {
    if (!runs.isEmpty()) {
      MarkRun last = runs.get(runs.size() - 1);
      if (last.mark() == run.mark() && last.span().end() == run.span().start()) {
        Span whole = new Span(last.span().start(), run.span().end());
        runs.set(runs.size() - 1, new MarkRun(whole, run.mark(), true));
        return;
      }
    }
    runs.add(run);
  }

  private static List<MarkRun> rendered(Inline inline, List<Emphasis> emphases) {
    String text = inline.page().text();
    List<MarkRun> runs = new ArrayList<>();
    for (Emphasis emphasis : inline.inside(emphases, Emphasis::span)) {
      Span open = new Span(emphasis.span().start(), emphasis.content().start());
      Span close = new Span(emphasis.content().end(), emphasis.span().end());
      if (!open.isEmpty() && !close.isEmpty() && MarkRun.isMark(text.charAt(open.start()))) {
        runs.add(new MarkRun(open, text.charAt(open.start()), false));
        runs.add(new MarkRun(close, text.charAt(open.start()), false));
      }
    }
    return runs;
  }

  private static void check(
      Inline inline, List<MarkRun> runs, Set<Span> sound, Trials trials, Findings out) {
    List<MarkPair> broken = new ArrayList<>();
    List<MarkRun> open = new ArrayList<>(runs);
    while (!open.isEmpty()) {
      MarkRun first = open.get(0);
      List<MarkRun> alike = new ArrayList<>(open.stream().filter(first::isLike).toList());
      open.removeIf(first::isLike);
      if (alike.stream().anyMatch(MarkRun::literal)) {
        pair(inline, alike, sound, broken, out);
      }
    }
    broken.sort(Comparator.comparing(MarkPair::span));
    report(inline, broken, trials, out);
  }

  /** Pairs runs of one kind as a writer would: the first opens, the next closes. */
  private static void pair(
      Inline inline, List<MarkRun> runs, Set<Span> sound, List<MarkPair> broken, Findings out) {
    // With one too many, what renders is taken as meant, and only the rest is paired.
    if (runs.size() % 2 == 1) {
      runs.removeIf(run -> !run.literal());
    }
    int i = 0;
    while (i < runs.size()) {
      MarkRun open = runs.get(i);
      if (i + 1 < runs.size()) {
        MarkPair pair = new MarkPair(inline.page().text(), inline.span(), open, runs.get(i + 1));
        boolean renders = sound.contains(pair.span()) && !open.literal();
        if (renders || pair.isMeant()) {
          if (!renders) {
            broken.add(pair);
          }
          i += 2;
          continue;
        }
      }
      if (open.literal() && isLone(inline, open)) {
        out.report(
            Finding.at(inline.page().at(open.span()))
                .saying("alone")
                .with("mark", open.text())
                .atMost(Severity.WARNING));
      }
      i++;
    }
  }

  /** Two stars right before a Chinese character, where no footnote sign stands, open something. */
  private static boolean isLone(Inline inline, MarkRun run) {
    String text = inline.page().text();
    int end = run.span().end();
    if (run.mark() != '*' || run.span().length() != 2 || end >= inline.span().end()) {
      return false;
    }
    int before =
        run.span().start() == inline.span().start()
            ? ' '
            : text.codePointBefore(run.span().start());
    return Character.isIdeographic(text.codePointAt(end)) && !Character.isLetterOrDigit(before);
  }

  /**
   * Each pair gets the best repair that the parser renders once the pairs before it are mended.
   * Where a pair is tangled in others, so that its own repair does not help it, they are all mended
   * in one go.
   */
  private static void report(Inline inline, List<MarkPair> broken, Trials trials, Findings out) {
    List<Edit> edits = new ArrayList<>();
    int mended = 0;
    int grown = 0;
    boolean tangled = false;
    List<Optional<MarkPair.Repair>> repairs = new ArrayList<>();
    for (MarkPair pair : broken) {
      Optional<MarkPair.Repair> repair =
          mended > pair.span().start()
              ? Optional.empty()
              : repair(inline, pair, edits, grown, trials);
      repairs.add(repair);
      if (repair.isPresent()) {
        tangled = tangled || !renders(inline, pair, repair.get(), List.of(), 0, trials);
        for (Edit edit : repair.get().edits(pair)) {
          edits.add(edit);
          mended = Math.max(mended, edit.span().end());
        }
        grown += repair.get().written(pair.text(), pair.open()).length() - pair.span().length();
      }
    }
    List<Edit> together = tangled ? List.copyOf(edits) : List.of();
    for (int i = 0; i < broken.size(); i++) {
      out.report(finding(inline, broken.get(i), repairs.get(i), together));
    }
  }

  private static Finding finding(
      Inline inline, MarkPair pair, Optional<MarkPair.Repair> repair, List<Edit> together) {
    Finding finding =
        Finding.at(inline.page().at(pair.span()))
            .with("found", shortened(pair.span().of(pair.text())));
    if (repair.isEmpty()) {
      return finding.saying("no-repair");
    }
    List<Edit> edits = together.isEmpty() ? repair.get().edits(pair) : together;
    return finding
        .with("written", shortened(repair.get().written(pair.text(), pair.open()).strip()))
        .saying(words(repair.get().kind()))
        .fixedBy(new Fix(true, true, edits));
  }

  private static String words(MarkPair.Repair.Kind kind) {
    return switch (kind) {
      case MOVED, STRIPPED -> Finding.USUAL;
      case SPACED -> "space";
    };
  }

  private static Optional<MarkPair.Repair> repair(
      Inline inline, MarkPair pair, List<Edit> earlier, int grown, Trials trials) {
    return pair.repairs().stream()
        .filter(repair -> renders(inline, pair, repair, earlier, grown, trials))
        .findFirst();
  }

  private static boolean renders(
      Inline inline,
      MarkPair pair,
      MarkPair.Repair repair,
      List<Edit> earlier,
      int grown,
      Trials trials) {
    List<Edit> edits = new ArrayList<>(earlier);
    edits.addAll(repair.edits(pair));
    Optional<Trial> trial = inline.with(edits, trials);
    if (trial.isEmpty()) {
      return false;
    }
    int start = inline.in(trial.get(), pair.span().start()) + grown + repair.before().length();
    int length = 2 * pair.open().span().length() + repair.core().length();
    Span expected = new Span(start, start + length);
    return trial.get().document().emphases().stream().anyMatch(all -> all.span().equals(expected));
  }

  private static String shortened(String text) {
    int length = text.codePointCount(0, text.length());
    if (length <= LONGEST_SHOWN) {
      return text.replace('\n', ' ');
    }
    String start = text.substring(0, text.offsetByCodePoints(0, SHOWN_AT_AN_END));
    String end = text.substring(text.offsetByCodePoints(text.length(), -SHOWN_AT_AN_END));
    return (start + "…" + end).replace('\n', ' ');
  }
}
