package duikan.lint;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import duikan.align.ContentPairing;
import duikan.book.Anchor;
import duikan.book.BadSetting;
import duikan.book.Book;
import duikan.book.Destination;
import duikan.book.Page;
import duikan.book.Role;
import duikan.doc.Block;
import duikan.doc.BlockKind;
import duikan.doc.CodeSpan;
import duikan.doc.Document;
import duikan.doc.Link;
import duikan.doc.Source;
import duikan.doc.Span;
import duikan.lint.Fix.Edit;
import duikan.lint.Repairs.Changed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What every repair of every rule keeps to, over any book. A new rule need not do anything to be
 * held to it: {@code RepairLawsTest} runs over all fixtures, all pages of rules, the sample book
 * and what chance makes of it; {@code bench/fix-corpus} over a book of your own.
 *
 * <ul>
 *   <li>Repairing twice is repairing once.
 *   <li>Fixes that are not meant to reshape a page leave its outline as it is: kinds of blocks and
 *       inlines, code, destinations but for the anchors that moved.
 *   <li>Those that are meant to leave code and destinations alone that they do not touch.
 *   <li>Every link that led to an anchor leads to one.
 *   <li>Front matter, line ends, a byte order mark and the final line end stay.
 *   <li>The original stays.
 *   <li>What can still be fixed is told as refused, with a reason in both languages.
 * </ul>
 */
public final class RepairLaws {
  private static final Pattern FRAGMENT = Pattern.compile("#[^\\s(]*");

  private final Book book;
  private final RuleSet rules;
  private final Settings settings;
  private final boolean unsafe;

  private RepairLaws(Book book, RuleSet rules, Settings settings, boolean unsafe) {
    this.book = book;
    this.rules = rules;
    this.settings = settings;
    this.unsafe = unsafe;
  }

  /**
   * What was tried.
   *
   * @param fixed how many findings were repaired, by rule
   * @param refused how many were not
   */
  public record Figures(int pages, Map<String, Integer> fixed, int refused) {
    static Figures of(Book book, Repairs repairs) {
      Map<String, Integer> fixed = new HashMap<>();
      repairs
          .changed()
          .forEach(
              page ->
                  page.fixed().forEach((rule, count) -> fixed.merge(rule, count, Integer::sum)));
      return new Figures(book.pages().size(), fixed, repairs.refused().size());
    }

    /** How many findings were repaired. */
    public int count() {
      return fixed.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /**
   * Repairs a book with all rules, and without those that reshape pages, and holds both against the
   * laws.
   */
  public static Figures check(Book book, RuleSet shipped, boolean unsafe) throws BadSetting {
    RuleSet rules = shipped.with(book.rulePages());
    // Whoever repairs nothing need not be asked.
    Settings settings =
        Settings.of(book.config(), rules, Set.of(), Set.of()).without(BookFixer.withoutFix(rules));
    return new RepairLaws(book, rules, settings, unsafe).check();
  }

  /** Holds the unsafe repairs of these rules alone against the laws. */
  public static Figures check(Book book, RuleSet rules, Set<String> only) throws BadSetting {
    return new RepairLaws(book, rules, Settings.of(book.config(), rules, only, Set.of()), true)
        .check();
  }

  private Figures check() throws BadSetting {
    List<Diagnostic> found = Linter.lint(book, rules, settings);
    Repairs repairs = repaired(book, settings);
    checkPages(repairs, found);
    checkTwice(repairs, settings);
    Set<String> reshaping =
        rules(Linter.lint(repairs.book(), rules, settings), fix -> fix.reshapes());
    reshaping.addAll(rules(found, fix -> fix.reshapes()));
    if (!reshaping.isEmpty()) {
      Settings plain = settings.without(reshaping);
      Repairs plainly = repaired(book, plain);
      checkPages(plainly, Linter.lint(book, rules, plain));
      checkTwice(plainly, plain);
    }
    return Figures.of(book, repairs);
  }

  private Repairs repaired(Book before, Settings by) throws BadSetting {
    Wanted wanted = Wanted.of(unsafe, page -> page.role() != Role.SOURCE);
    return BookFixer.fix(before, rules, by, wanted, new ContentPairing());
  }

  private void checkTwice(Repairs once, Settings by) throws BadSetting {
    Repairs twice = repaired(once.book(), by);
    assertEquals(List.of(), twice.changed().stream().map(RepairLaws::told).toList(), "fixed twice");
    List<String> fixable =
        Linter.lint(once.book(), rules, by).stream()
            .filter(one -> one.fix().filter(fix -> fix.safe() || unsafe).isPresent())
            .filter(one -> !isOriginal(one.place().path()))
            .map(RepairLaws::told)
            .toList();
    List<String> refused = once.refused().stream().map(one -> told(one.diagnostic())).toList();
    assertEquals(fixable, refused, "what can still be fixed is refused");
    once.refused()
        .forEach(
            one ->
                assertAll(
                    () -> assertEquals(false, one.reason().en().isBlank()),
                    () -> assertEquals(false, one.reason().zh().isBlank())));
  }

  private boolean isOriginal(String path) {
    return book.pages().stream()
        .anyMatch(page -> page.path().equals(path) && page.role() == Role.SOURCE);
  }

  private void checkPages(Repairs repairs, List<Diagnostic> found) {
    Map<String, Document> before = documents(book);
    Map<String, Document> after = documents(repairs.book());
    assertEquals(before.keySet(), after.keySet());
    Set<String> reshaping = rules(found, Fix::reshapes);
    Set<String> ofCode = touching(found, RepairLaws::codes);
    Set<String> ofLinks =
        touching(found, page -> page.links().stream().map(Link::destination).toList());
    for (Changed page : repairs.changed()) {
      Document old = of(before, page.before().path());
      Document now = of(after, page.before().path());
      assertEquals(false, isOriginal(old.path()), old.path() + " is not to be changed");
      checkText(page.before(), page.after());
      Set<String> by = page.fixed().keySet();
      if (by.stream().noneMatch(reshaping::contains)) {
        assertEquals(outline(old), outline(now), old.path() + " fixed by " + by);
      }
      if (by.stream().noneMatch(ofCode::contains)) {
        assertKept(entries(old, "code", "CODE", "MERMAID", "MATH", "math"), now, old.path() + by);
      }
      if (by.stream().noneMatch(ofLinks::contains)) {
        assertKept(
            entries(old, "link", "image", "definition", "src", "href"), now, old.path() + by);
      }
    }
    assertEquals(List.of(), died(documents(book), after), "links to anchors");
  }

  /**
   * The links that led to an anchor of a page and no longer do; they answer each other by order.
   */
  private List<String> died(Map<String, Document> before, Map<String, Document> after) {
    List<String> died = new ArrayList<>();
    before.forEach(
        (path, old) -> {
          List<Link> links = old.links();
          List<Link> now = of(after, path).links();
          for (int i = 0; links.size() == now.size() && i < links.size(); i++) {
            if (lives(links.get(i), old, before) && !lives(now.get(i), of(after, path), after)) {
              died.add(path + ": " + links.get(i).target() + " -> " + now.get(i).target());
            }
          }
        });
    return died;
  }

  private boolean lives(Link link, Document page, Map<String, Document> pages) {
    return Anchor.of(link, page.path(), book.files())
        .filter(to -> pages.containsKey(to.page()))
        .filter(
            to ->
                of(pages, to.page()).anchors().keySet().stream()
                    .anyMatch(name -> Destination.nfc(name).equals(to.name())))
        .isPresent();
  }

  private static void checkText(Source before, Source after) {
    String old = before.text();
    String now = after.text();
    assertEquals(before.byteOrderMark(), after.byteOrderMark(), before.path());
    assertEquals(old.endsWith("\n"), now.endsWith("\n"), before.path() + ": final line end");
    List<String> oldEnds = lineEnds(old);
    List<String> ends = lineEnds(now);
    if (oldEnds.size() == ends.size()) {
      assertEquals(oldEnds, ends, before.path() + ": line ends");
    } else {
      assertEquals(true, Set.copyOf(oldEnds).containsAll(ends), before.path() + ": line ends");
    }
  }

  private static List<String> lineEnds(String text) {
    return Pattern.compile("\r\n|\n|\r")
        .matcher(text)
        .results()
        .map(match -> match.group())
        .toList();
  }

  private static Map<String, Document> documents(Book book) {
    return book.pages().stream().collect(Collectors.toMap(Page::path, Page::document));
  }

  private static Document of(Map<String, Document> pages, String path) {
    return Optional.ofNullable(pages.get(path)).orElseThrow();
  }

  // A link may go along with an anchor.
  private static List<String> outline(Document page) {
    return page.outline().stream().map(RepairLaws::withoutFragment).toList();
  }

  private static String withoutFragment(String entry) {
    return entry.matches("(?s)(link|href|definition) .*")
        ? FRAGMENT.matcher(entry).replaceFirst("#")
        : entry;
  }

  private static List<String> entries(Document page, String... kinds) {
    return page.outline().stream()
        .filter(entry -> List.of(kinds).contains(entry.split("\\s", 2)[0]))
        .map(RepairLaws::content)
        .toList();
  }

  // A link may have been meant as an image, and a bare address as that of a link with words.
  private static String content(String entry) {
    return withoutFragment(entry).replaceFirst("^(link|image) (.*?)( \\()?$", "destination $2");
  }

  private static void assertKept(List<String> entries, Document now, String message) {
    List<String> lost = new ArrayList<>(entries);
    for (String entry : now.outline()) {
      lost.remove(content(entry));
    }
    assertEquals(List.of(), lost, message);
  }

  private static Set<String> rules(List<Diagnostic> found, Predicate<Fix> are) {
    return found.stream()
        .filter(one -> one.fix().filter(are).isPresent())
        .map(Diagnostic::rule)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The rules that reshape pages by writing at certain places. */
  private Set<String> touching(
      List<Diagnostic> found, java.util.function.Function<Document, List<Span>> places) {
    Map<String, Document> pages = documents(book);
    Set<String> touching = new TreeSet<>();
    for (Diagnostic one : found) {
      Document page = pages.get(one.place().path());
      if (page != null && one.fix().filter(Fix::reshapes).isPresent()) {
        List<Span> spans = places.apply(page);
        for (Edit edit : one.fix().get().edits()) {
          if (spans.stream().anyMatch(span -> touch(span, edit.span()))) {
            touching.add(one.rule());
          }
        }
      }
    }
    return touching;
  }

  private static boolean touch(Span a, Span b) {
    return a.start() <= b.end() && b.start() <= a.end();
  }

  private static List<Span> codes(Document page) {
    List<Span> codes = new ArrayList<>(page.codes().stream().map(CodeSpan::span).toList());
    page.blocks().stream()
        .filter(block -> isCode(block.kind()))
        .map(Block::span)
        .forEach(codes::add);
    return codes;
  }

  private static boolean isCode(BlockKind kind) {
    return switch (kind) {
      case CODE, MERMAID, MATH -> true;
      case HEADING, PARAGRAPH, LIST_ITEM, TABLE, IMAGE, HTML -> false;
    };
  }

  private static String told(Diagnostic one) {
    return one.place().path() + one.place().span() + " " + one.rule() + " " + one.message().en();
  }

  private static String told(Changed page) {
    return page.before().path() + " " + page.fixed() + ": " + firstDifference(page);
  }

  private static String firstDifference(Changed page) {
    for (int line = 1; line <= page.before().lineCount(); line++) {
      String old = page.before().line(line).of(page.before().text());
      String now =
          line <= page.after().lineCount() ? page.after().line(line).of(page.after().text()) : "";
      if (!old.equals(now)) {
        return old + " -> " + now;
      }
    }
    return "";
  }
}
