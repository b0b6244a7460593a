package duikan.lint;

import duikan.doc.Document;
import duikan.doc.Message;
import duikan.doc.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Applies to one page those of its fixes that agree with each other and leave it sound. Fixes that
 * are meant to change the outline go first and alone, so that all others are held against the
 * outline that the page shall have.
 */
final class PageFixer {
  /** How often a page is parsed before the rest of its fixes is given up. */
  private static final int MOST_PARSES = 100;

  /** A long page less often: so many characters are parsed, but a few times in any case. */
  private static final int MOST_CHARACTERS = 4_000_000;

  private static final int LEAST_PARSES = 16;

  private static final Message OUTLINE =
      new Message(
          "it would change how the page is put together: blocks, emphasis, code or links",
          "会改变页面的结构：块、强调、代码或链接");
  private static final Message UNREADABLE =
      new Message("the page could no longer be read", "改后页面将无法读取");
  private static final Message TOO_MANY =
      new Message(
          "too many repairs of this page would change how it is put together", "此页有太多修复会改变页面结构");

  /** Of a fix that is neither applied nor refused. */
  static final Message IN_THE_WAY = new Message("it gets in the way of another repair", "与另一处修复冲突");

  private final Document page;
  private final Parser parser;
  private final Check check;
  private final List<Fix> kept = new ArrayList<>();
  private final Map<Fix, Message> refused = new LinkedHashMap<>();
  private Document current;
  private final int most;
  private int parses;

  /** How text becomes a page, if it can be read at all. */
  @FunctionalInterface
  interface Parser {
    Optional<Document> parse(Source source);
  }

  /** What else may be against a change of the page. */
  @FunctionalInterface
  interface Check {
    Check NONE = (before, after) -> Optional.empty();

    Optional<Message> objection(Document before, Document after);
  }

  /**
   * What became of the page.
   *
   * @param applied the fixes that were applied
   * @param refused those that must not be, and why; the others may be when the page is looked at
   *     again
   */
  record Result(Document page, Set<Fix> applied, Map<Fix, Message> refused) {}

  private PageFixer(Document page, Parser parser, Check check) {
    this.page = page;
    this.parser = parser;
    this.check = check;
    this.current = page;
    most =
        Math.max(
            LEAST_PARSES,
            Math.min(MOST_PARSES, MOST_CHARACTERS / Math.max(1, page.text().length())));
  }

  /** The page with what can be applied of {@code fixes}, whatever their order. */
  static Result apply(Document page, List<Fix> fixes, Parser parser, Check check) {
    PageFixer fixer = new PageFixer(page, parser, check);
    fixer.choose(fixes.stream().filter(Fix::reshapes).toList());
    if (fixer.kept.isEmpty()) {
      fixer.choose(fixes.stream().filter(fix -> !fix.reshapes()).toList());
    }
    return new Result(fixer.current, Set.copyOf(fixer.kept), Map.copyOf(fixer.refused));
  }

  // What gets in the way of an earlier fix has its turn when that one is refused.
  private void choose(List<Fix> fixes) {
    List<Fix> open =
        new ArrayList<>(fixes.stream().filter(fix -> fix.changes(page.text())).distinct().toList());
    open.sort(Comparator.comparing(fix -> fix.edits().get(0).span()));
    while (!open.isEmpty() && parses < most) {
      List<Fix> chosen = Agreement.of(kept, open);
      int before = refused.size();
      add(chosen);
      if (refused.size() == before) {
        return;
      }
      Set<Fix> done = new HashSet<>(chosen);
      open.removeIf(done::contains);
    }
  }

  private void add(List<Fix> more) {
    if (!more.isEmpty()) {
      tried(more).ifPresent(why -> narrow(more, why));
    }
  }

  // Halves the fixes until the wrong ones stand alone: few are wrong, so the page is parsed few
  // times.
  private void narrow(List<Fix> wrong, Message why) {
    if (wrong.size() == 1) {
      refused.put(wrong.get(0), why);
      return;
    }
    if (parses >= most) {
      wrong.forEach(fix -> refused.put(fix, TOO_MANY));
      return;
    }
    int before = kept.size();
    List<Fix> first = wrong.subList(0, wrong.size() / 2);
    List<Fix> second = wrong.subList(wrong.size() / 2, wrong.size());
    add(first);
    if (kept.size() == before + first.size()) {
      narrow(second, why);
    } else {
      add(second);
    }
  }

  /** Applies {@code more} to what is kept, or says why not. */
  private Optional<Message> tried(List<Fix> more) {
    List<Fix> all = new ArrayList<>(kept);
    all.addAll(more);
    parses++;
    Optional<Document> parsed = parser.parse(page.source().with(Fixer.apply(page.text(), all)));
    if (parsed.isEmpty()) {
      return Optional.of(UNREADABLE);
    }
    Document after = parsed.get();
    boolean reshapes = more.stream().allMatch(Fix::reshapes);
    if (!reshapes && !after.outline().equals(page.outline())) {
      return Optional.of(OUTLINE);
    }
    if (endsLine(after.text()) != endsLine(page.text())) {
      return Optional.of(OUTLINE);
    }
    Optional<Message> objection = check.objection(page, after);
    if (objection.isEmpty()) {
      kept.addAll(more);
      current = after;
    }
    return objection;
  }

  private static boolean endsLine(String text) {
    return text.endsWith("\n") || text.endsWith("\r");
  }
}
