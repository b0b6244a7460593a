package duikan.rule;

import duikan.book.Book;
import duikan.book.Page;
import duikan.doc.Block;
import duikan.doc.Document;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Fix;
import duikan.lint.Fix.Edit;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.rule.Quotations.Quotation;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Quotation marks are not written as the rest of the book writes them. */
final class QuoteStyle implements Rule.OfHouse<QuoteStyle.Habit> {
  /** How often the book uses each form. */
  record Habit(Map<QuoteForm, Integer> counts) {
    Habit {
      counts = Map.copyOf(counts);
    }

    int count(QuoteForm form) {
      return counts.getOrDefault(form, 0);
    }

    int all() {
      return counts.values().stream().mapToInt(count -> count).sum();
    }

    /**
     * The form of at least {@code percent} of a hundred quotations, if there are enough of them.
     */
    Optional<QuoteForm> usual(int atLeast, int percent) {
      return counts.keySet().stream()
          .filter(form -> all() >= atLeast && count(form) * 100L >= (long) percent * all())
          .findFirst();
    }
  }

  @Override
  public String name() {
    return "quote-style";
  }

  @Override
  public Habit style(Book book) {
    Map<QuoteForm, Integer> counts = new EnumMap<>(QuoteForm.class);
    for (Document page : ChineseBlocks.pages(book)) {
      for (Block block : ChineseBlocks.of(page)) {
        for (Quotation quotation : Quotations.of(page, block)) {
          counts.merge(quotation.form(), 1, Integer::sum);
        }
      }
    }
    return new Habit(counts);
  }

  @Override
  public void check(Page page, Habit habit, Options options, Findings out) {
    Document document = page.document();
    String style = options.text("style");
    Optional<QuoteForm> wanted =
        style.equals("preserve")
            ? habit.usual(options.number("at-least"), options.number("percent"))
            : form(style);
    for (Block block : ChineseBlocks.of(document)) {
      for (Quotation quotation : Quotations.of(document, block)) {
        if (quotation.nested() && quotation.form() != QuoteForm.STRAIGHT) {
          out.report(finding(document, quotation).saying("nested"));
        } else if (wanted.isPresent() && wanted.get() != quotation.form()) {
          report(document, quotation, wanted.get(), style, habit, out);
        }
      }
    }
  }

  private static Optional<QuoteForm> form(String style) {
    for (QuoteForm form : QuoteForm.values()) {
      if (form.name().toLowerCase(Locale.ROOT).equals(style)) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }

  private static void report(
      Document page,
      Quotation quotation,
      QuoteForm wanted,
      String style,
      Habit habit,
      Findings out) {
    Fix fix =
        new Fix(
            wanted != QuoteForm.STRAIGHT,
            List.of(
                new Edit(at(quotation.open()), String.valueOf(wanted.open())),
                new Edit(at(quotation.close()), String.valueOf(wanted.close()))));
    Finding finding =
        finding(page, quotation).with("written", "" + wanted.open() + wanted.close()).fixedBy(fix);
    out.report(
        style.equals("preserve")
            ? finding.with("most", habit.count(wanted)).with("all", habit.all())
            : finding.saying("chosen"));
  }

  private static Finding finding(Document page, Quotation quotation) {
    QuoteForm form = quotation.form();
    return Finding.at(page.at(new Span(quotation.open(), quotation.close() + 1)))
        .with("found", "" + form.open() + form.close());
  }

  private static Span at(int offset) {
    return new Span(offset, offset + 1);
  }
}
