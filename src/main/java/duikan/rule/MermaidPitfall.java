package duikan.rule;

import duikan.book.Book;
import duikan.book.Page;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.mermaid.Diagram;
import duikan.mermaid.TypeName;
import duikan.mermaid.Verdict.Pitfall;
import duikan.mermaid.Verdict.Trap;
import duikan.mermaid.Verdict.Valid;
import duikan.mermaid.Verdicts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Mermaid's parser accepts and a reader, or the page's host, trips over. */
final class MermaidPitfall implements Rule.OfPageInBook {
  /** UTF-16 units; mermaid's maxTextSize, which no diagram can set. */
  private static final int LONGEST = 50_000;

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
  private static final Pattern DATE = Pattern.compile("\\b([0-9]{4})-([0-9]{2})-([0-9]{2})\\b");

  private final Verdicts verdicts;

  MermaidPitfall(Verdicts verdicts) {
    this.verdicts = verdicts;
  }

  @Override
  public String name() {
    return "mermaid-pitfall";
  }

  @Override
  public void check(Page page, Book book, Options options, Findings out) {
    for (Diagram diagram : Diagram.in(page.document())) {
      if (!diagram.text().isBlank() && verdicts.of(diagram.text()) instanceof Valid valid) {
        check(diagram, valid, out);
        checkHost(diagram, options, out);
      }
    }
  }

  private static void check(Diagram diagram, Valid valid, Findings out) {
    if (diagram.text().length() > LONGEST) {
      out.report(
          Finding.at(diagram.opening()).saying("long").with("length", diagram.text().length()));
    }
    if (valid.nodes().isEmpty() && valid.edges().equals(OptionalInt.of(0))) {
      out.report(Finding.at(diagram.opening()));
    }
    for (Pitfall pitfall : valid.pitfalls()) {
      int start = Math.min(pitfall.place(), diagram.text().length());
      boolean isThere = diagram.text().startsWith(pitfall.name(), start);
      int end = Math.min(diagram.text().length(), start + (isThere ? pitfall.name().length() : 1));
      out.report(
          Finding.at(diagram.at(new Span(start, end)))
              .saying(variant(pitfall.trap()))
              .with("name", pitfall.name()));
    }
    boolean said = valid.pitfalls().stream().anyMatch(pitfall -> pitfall.trap() == Trap.DATE);
    if (valid.type().equals("gantt") && !said) {
      checkDates(diagram, out);
    }
  }

  private static String variant(Trap trap) {
    return switch (trap) {
      case RELABELLED -> "relabelled";
      case ARROW_HEAD -> "arrow-head";
      case CLASS -> "class";
      case SETTINGS -> "settings";
      case THEME -> "theme";
      case DATE -> "date";
    };
  }

  // Browsers make 1 March of 30 February.
  private static void checkDates(Diagram diagram, Findings out) {
    Matcher date = DATE.matcher(diagram.text());
    while (date.find()) {
      if (!exists(date)) {
        out.report(
            Finding.at(diagram.at(new Span(date.start(), date.end())))
                .saying("date")
                .with("name", date.group()));
      }
    }
  }

  private static boolean exists(Matcher date) {
    try {
      LocalDate.of(
          Integer.parseInt(date.group(1)),
          Integer.parseInt(date.group(2)),
          Integer.parseInt(date.group(3)));
      return true;
    } catch (DateTimeException impossible) {
      return false;
    }
  }

  private static void checkHost(Diagram diagram, Options options, Findings out) {
    String type = TypeName.in(diagram.text());
    List<String> allowed = options.list("types");
    if (!allowed.isEmpty() && !allowed.contains(type)) {
      out.report(
          Finding.at(diagram.opening())
              .saying("type")
              .with("name", type)
              .with("types", String.join(", ", allowed))
              .with("types-zh", String.join("、", allowed)));
    }
    String host = options.text("host");
    TypeName.since(type)
        .filter(since -> !host.isEmpty() && isOlder(host, since))
        .ifPresent(
            since ->
                out.report(
                    Finding.at(diagram.opening())
                        .saying("host")
                        .with("name", type)
                        .with("since", since)
                        .with("host", host)));
  }

  /** Whether version {@code a} is older than {@code b}, each of numbers with dots. */
  private static boolean isOlder(String a, String b) {
    List<Integer> first = numbers(a);
    List<Integer> second = numbers(b);
    for (int i = 0; i < second.size(); i++) {
      int there = i < first.size() ? first.get(i) : 0;
      if (there != second.get(i)) {
        return there < second.get(i);
      }
    }
    return false;
  }

  private static List<Integer> numbers(String version) {
    return NUMBER
        .matcher(version)
        .results()
        .map(number -> Integer.valueOf(number.group()))
        .toList();
  }
}
