package duikan.lint;

import duikan.book.Fault;
import duikan.doc.Document;
import duikan.doc.Markdown;
import duikan.doc.Place;
import duikan.doc.Source;
import duikan.doc.Span;
import duikan.doc.TooHostile;
import duikan.lint.RulePage.Repair;
import duikan.lint.RulePage.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reading the pages of rules: those that ship with duikan, and those of a book's own rules folder.
 */
public final class RulePages {
  private static final String FOLDER = "/duikan/rules/";

  private RulePages() {}

  /**
   * A page and what is wrong with it.
   *
   * @param page empty if there is any fault
   */
  public record Reading(Optional<RulePage> page, List<Fault> faults) {
    public Reading {
      faults = List.copyOf(faults);
    }
  }

  /** Reads the setting at the head of a page; the body is not looked at. */
  public static Reading read(Source source) {
    PageReader reader = new PageReader(source);
    return new Reading(reader.read(), reader.faults());
  }

  /** Reads all of a page: its setting, and its examples against it. */
  public static Reading readWhole(Source source) {
    Reading head = read(source);
    if (head.page().isEmpty()) {
      return head;
    }
    List<Fault> faults = examined(head.page().get());
    return faults.isEmpty() ? head : new Reading(Optional.empty(), faults);
  }

  /**
   * The text of a page that ships with duikan.
   *
   * @throws IllegalStateException if there is none of that name
   */
  public static Source shipped(String name) {
    return Source.decode("rules/" + name + ".md", bytes(name));
  }

  /**
   * The pages that ship with duikan.
   *
   * @throws IllegalStateException if one is missing or wrong
   */
  static List<RulePage> shipped(List<String> names) {
    return names.parallelStream().map(RulePages::shippedPage).toList();
  }

  private static RulePage shippedPage(String name) {
    Reading reading = read(shipped(name));
    return reading
        .page()
        .orElseThrow(() -> new IllegalStateException("rules/" + name + ".md: " + reading.faults()));
  }

  private static byte[] bytes(String name) {
    try (InputStream in = RulePages.class.getResourceAsStream(FOLDER + name + ".md")) {
      if (in == null) {
        throw new IllegalStateException("no page rules/" + name + ".md in the jar");
      }
      return in.readAllBytes();
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  private static List<Fault> examined(RulePage page) {
    List<Fault> faults = new ArrayList<>();
    try {
      Document document = Markdown.parse(page.source());
      List<Example> examples = Example.of(document);
      for (Example.Kind kind : List.of(Example.Kind.BAD, Example.Kind.GOOD)) {
        if (examples.stream().noneMatch(example -> example.kind() == kind)) {
          faults.add(
              fault(page, page.source().line(1), "missing-example", Map.of("kind", kind.label())));
        }
      }
      boolean afterBad = false;
      for (Example example : examples) {
        if (example.kind() == Example.Kind.FIXED && (page.fix() == Repair.NONE || !afterBad)) {
          String variant = afterBad ? "fixed-without-fix" : "fixed-without-bad";
          faults.add(fault(page, example.span(), variant, Map.of()));
        }
        afterBad = example.kind() == Example.Kind.BAD;
        if (!page.patterns().isEmpty() && !answers(page, example)) {
          faults.add(fault(page, example.span(), example.kind().label() + "-example", Map.of()));
        }
      }
      for (Wording wording : page.patterns()) {
        examined(page, wording).ifPresent(faults::add);
      }
    } catch (TooHostile hostile) {
      faults.add(
          fault(
              page,
              hostile.span(),
              "hostile",
              Map.of("reason", hostile.message().en(), "reason-zh", hostile.message().zh())));
    }
    return faults;
  }

  // A pattern that its own bad example does not match most likely never matches.
  private static boolean answers(RulePage page, Example example) throws TooHostile {
    return switch (example.kind()) {
      case BAD -> !found(new PatternRule(page), example.text()).isEmpty();
      case GOOD -> found(new PatternRule(page), example.text()).isEmpty();
      case FIXED, GIVEN -> true;
    };
  }

  // A pattern of a list has its example beside it.
  private static Optional<Fault> examined(RulePage page, Wording wording) throws TooHostile {
    PatternRule all = new PatternRule(page);
    if (wording.good().isPresent() && !found(all, wording.good().get()).isEmpty()) {
      return Optional.of(fault(page, wording.span(), "good-example", Map.of()));
    }
    if (wording.bad().isEmpty()) {
      return Optional.empty();
    }
    String bad = wording.bad().get();
    List<Finding> found = found(new PatternRule(page.alone(wording)), bad);
    if (found.isEmpty()) {
      return Optional.of(fault(page, wording.span(), "bad-example", Map.of()));
    }
    StringBuilder fixed = new StringBuilder(bad);
    for (int i = found.size() - 1; i >= 0; i--) {
      for (Fix.Edit edit : found.get(i).fix().map(Fix::edits).orElse(List.of())) {
        fixed.replace(edit.span().start(), edit.span().end(), edit.text());
      }
    }
    boolean again = page.fix() != Repair.NONE && !found(all, fixed.toString()).isEmpty();
    return again
        ? Optional.of(
            fault(page, wording.span(), "fixed-example", Map.of("fixed", fixed.toString())))
        : Optional.empty();
  }

  private static List<Finding> found(PatternRule rule, String text) throws TooHostile {
    List<Finding> found = new ArrayList<>();
    rule.check(Markdown.parse(Source.of(Example.USUAL_PATH, text)), found::add);
    return found;
  }

  private static Fault fault(RulePage page, Span span, String variant, Map<String, String> args) {
    return new Fault(PageReader.RULE, new Place(page.source(), span), variant, args);
  }
}
