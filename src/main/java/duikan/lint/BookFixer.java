package duikan.lint;

import duikan.book.BadSetting;
import duikan.book.Binding;
import duikan.book.Book;
import duikan.book.ByContent;
import duikan.book.Page;
import duikan.book.Parsing;
import duikan.doc.Document;
import duikan.doc.Message;
import duikan.doc.Steps;
import duikan.lint.Fix.Edit;
import duikan.lint.Repairs.Changed;
import duikan.lint.Repairs.Refused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Repairs a book, round by round: the whole book is linted, for rules may look at all of it; each
 * page gets what can be applied at once; only pages that changed are parsed again; until nothing
 * changes.
 */
public final class BookFixer {
  private final Book original;
  private final RuleSet rules;
  private final Settings settings;
  private final Wanted wanted;
  private final ByContent content;
  private final Unrest unrest;
  private final Steps steps;

  private final Map<String, Tally> tallies = new TreeMap<>();
  private final List<Refused> refused = new ArrayList<>();
  private Book book;

  private BookFixer(
      Book original,
      RuleSet rules,
      Settings settings,
      Wanted wanted,
      ByContent content,
      Unrest unrest,
      Steps steps) {
    this.original = original;
    this.rules = rules;
    this.settings = settings;
    this.wanted = wanted;
    this.content = content;
    this.unrest = unrest;
    this.steps = steps;
    this.book = original;
  }

  /**
   * The book with everything repaired that is wanted and can be. Repairing the outcome changes
   * nothing more.
   *
   * @param content pairs chapters that nothing else pairs
   * @throws BadSetting as {@link Binding#with}
   * @throws RuleFailure if a rule throws
   */
  public static Repairs fix(
      Book book, RuleSet rules, Settings settings, Wanted wanted, ByContent content)
      throws BadSetting {
    return fix(book, rules, settings, wanted, content, Steps.untold());
  }

  /** The same, telling {@code steps} how far each round is. */
  public static Repairs fix(
      Book book, RuleSet rules, Settings settings, Wanted wanted, ByContent content, Steps steps)
      throws BadSetting {
    Settings repairing = settings.without(withoutFix(rules));
    Unrest unrest = new Unrest();
    while (true) {
      BookFixer fixer = new BookFixer(book, rules, repairing, wanted, content, unrest, steps);
      fixer.run();
      if (!unrest.hasNew()) {
        return fixer.repairs();
      }
      unrest.ban();
    }
  }

  /** The rules that never repair anything. */
  static Set<String> withoutFix(RuleSet rules) {
    return rules.pages().values().stream()
        .filter(page -> page.fix() == RulePage.Repair.NONE)
        .map(RulePage::name)
        .collect(Collectors.toSet());
  }

  private void run() throws BadSetting {
    while (true) {
      Map<String, Document> changed = round();
      if (changed.isEmpty() || unrest.hasNew()) {
        return;
      }
      book = Binding.with(book, changed.values(), content);
    }
  }

  /** The pages that this round changes, by path. */
  private Map<String, Document> round() {
    refused.clear();
    Map<String, List<Diagnostic>> found =
        Linter.lint(book, rules, settings, steps).stream()
            .filter(one -> one.fix().filter(wanted::includes).isPresent())
            .collect(
                Collectors.groupingBy(
                    one -> one.place().path(), TreeMap::new, Collectors.toList()));
    LinkedAnchors anchors = new LinkedAnchors(book, wanted::mayChange);
    Map<String, Document> changed = new TreeMap<>();
    Map<String, Map<String, String>> moves = new TreeMap<>();
    for (Page page : book.pages()) {
      List<Diagnostic> here = found.getOrDefault(page.path(), List.of());
      if (!here.isEmpty() && wanted.pages().test(page)) {
        Document after = repaired(page, here, anchors);
        if (!after.text().equals(page.document().text())) {
          changed.put(page.path(), after);
          moves.put(page.path(), LinkedAnchors.moves(page.document(), after));
        }
      }
    }
    moves.values().removeIf(Map::isEmpty);
    if (!moves.isEmpty()) {
      moveLinks(anchors, moves, changed);
    }
    return changed;
  }

  private Document repaired(Page page, List<Diagnostic> found, LinkedAnchors anchors) {
    Optional<Message> locked = wanted.locked(page);
    List<Diagnostic> open = new ArrayList<>();
    for (Diagnostic one : found) {
      Optional<Message> reason =
          locked.isPresent() ? locked : unrest.reason(page.path(), one.rule());
      reason.ifPresentOrElse(why -> refused.add(new Refused(one, why)), () -> open.add(one));
    }
    if (open.isEmpty()) {
      return page.document();
    }
    PageFixer.Result result =
        PageFixer.apply(
            page.document(),
            open.stream().map(one -> one.fix().orElseThrow()).toList(),
            source -> Parsing.of(source).document(),
            anchors::objection);
    List<Diagnostic> applied = new ArrayList<>();
    for (Diagnostic one : open) {
      Fix fix = one.fix().orElseThrow();
      if (result.applied().contains(fix)) {
        applied.add(one);
      } else {
        Message reason = result.refused().getOrDefault(fix, PageFixer.IN_THE_WAY);
        refused.add(new Refused(one, reason));
      }
    }
    if (!applied.isEmpty()) {
      Set<String> names = applied.stream().map(Diagnostic::rule).collect(Collectors.toSet());
      unrest.note(page.document().source(), result.page().source(), names);
      tally(page.path()).add(applied);
    }
    return result.page();
  }

  private void moveLinks(
      LinkedAnchors anchors,
      Map<String, Map<String, String>> moves,
      Map<String, Document> changed) {
    for (Page page : book.pages()) {
      Document now = changed.getOrDefault(page.path(), page.document());
      List<Edit> edits = wanted.mayChange(page) ? anchors.edits(now, moves) : List.of();
      if (!edits.isEmpty()) {
        String text = Fixer.apply(now.text(), List.of(new Fix(true, edits)));
        Document after =
            Parsing.of(now.source().with(text))
                .document()
                .filter(parsed -> parsed.links().size() == now.links().size())
                .orElseThrow(() -> new IllegalStateException("links of " + page.path()));
        changed.put(page.path(), after);
        tally(page.path()).links += edits.size();
      }
    }
  }

  private Tally tally(String path) {
    return tallies.computeIfAbsent(path, none -> new Tally());
  }

  private Repairs repairs() {
    Map<String, Document> before =
        original.pages().stream().collect(Collectors.toMap(Page::path, Page::document));
    List<Changed> changed = new ArrayList<>();
    for (Page page : book.pages()) {
      Document old = before.getOrDefault(page.path(), page.document());
      Tally tally = tally(page.path());
      if (!old.text().equals(page.document().text())) {
        changed.add(new Changed(old.source(), page.document().source(), tally.fixed, tally.links));
      }
    }
    refused.sort(Comparator.comparing(Refused::diagnostic));
    return new Repairs(book, changed, refused);
  }

  /** What was done to a page. */
  private static final class Tally {
    private final Map<String, Integer> fixed = new TreeMap<>();
    private int links;

    void add(List<Diagnostic> repaired) {
      repaired.forEach(one -> fixed.merge(one.rule(), 1, Integer::sum));
    }
  }
}
