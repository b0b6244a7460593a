package duikan.report;

import duikan.book.Term;
import duikan.doc.Language;
import duikan.doc.Message;
import duikan.term.Usage;
import duikan.term.Use;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** How the book uses its terms, for people: a few lines a term. */
public final class UsageText {
  private final Language language;
  private final Paint paint;

  public UsageText(Language language, Paint paint) {
    this.language = language;
    this.paint = paint;
  }

  /** Writes all; the rows that are never used are named last. */
  public void write(List<Usage> usages, PrintWriter out) {
    List<Usage> used = usages.stream().filter(it -> !it.uses().isEmpty()).toList();
    int english = width(used.stream().map(it -> it.term().source()).toList());
    int chinese = width(used.stream().map(it -> it.term().target()).toList());
    for (Usage usage : used) {
      out.println(
          paint.bold(padded(usage.term().source(), english))
              + "  "
              + paint.bold(padded(usage.term().target(), chinese))
              + "  "
              + in(times(usage.uses().size())));
      usage.first().ifPresent(use -> line(out, new Message("first", "首次"), first(usage, use)));
      line(out, new Message("chapters", "各章"), chapters(usage));
      if (!usage.others().isEmpty()) {
        line(out, new Message("also", "另作"), others(usage));
      }
    }
    List<String> unused =
        usages.stream().filter(it -> it.uses().isEmpty()).map(it -> it.term().source()).toList();
    if (!unused.isEmpty()) {
      out.println();
      out.println(
          in(new Message("never used: ", "从未用到："))
              + Cell.visible(String.join(in(new Message(", ", "、")), unused)));
    }
  }

  private void line(PrintWriter out, Message name, String text) {
    out.println(
        "  "
            + paint.faint(padded(in(name), Cell.width(in(new Message("chapters", "各章"))) + 2))
            + text);
  }

  private String first(Usage usage, Use use) {
    String place = place(use);
    if (use.annotation().isPresent()) {
      int more = usage.annotated().size() - 1;
      return place
          + in(new Message(", annotated", "，有注释"))
          + (more > 0 ? in(new Message(", and " + more + " more", "，另有 " + more + " 处")) : "");
    }
    if (usage.term().annotate() == Term.Annotate.NEVER) {
      return place;
    }
    return usage.annotated().isEmpty()
        ? place + in(new Message(", not annotated", "，无注释"))
        : place + in(new Message(", annotated at ", "，注释在 ")) + place(usage.annotated().get(0));
  }

  private static String place(Use use) {
    var start = use.place().start();
    return Cell.visible(use.page().path()) + ":" + start.line() + ":" + start.column();
  }

  private static String chapters(Usage usage) {
    return usage.chapters().stream()
        .map(it -> Cell.visible(it.name()) + (it.uses() == 1 ? "" : "×" + it.uses()))
        .collect(Collectors.joining("  "));
  }

  private String others(Usage usage) {
    return usage.others().stream()
        .map(it -> Cell.visible(it.text()) + " ×" + it.uses() + " (" + in(form(it)) + ")")
        .collect(Collectors.joining("  "));
  }

  private static Message form(Usage.Rendering rendering) {
    return switch (rendering.form()) {
      case VARIANT -> new Message("accepted", "认可");
      case FORBIDDEN -> new Message("forbidden", "禁用");
      case LEARNT -> new Message("not in the glossary", "术语表中没有");
      case ENGLISH -> new Message("left in English", "未译");
      case TARGET, LATER, HEAD, ABBR, NOT_TERM -> new Message("rendering", "译法");
    };
  }

  private static Message times(int uses) {
    return new Message(uses + (uses == 1 ? " use" : " uses"), uses + " 处");
  }

  private String in(Message message) {
    return message.in(language);
  }

  private static int width(List<String> texts) {
    return Math.min(40, texts.stream().mapToInt(Cell::width).max().orElse(0));
  }

  private static String padded(String text, int width) {
    return Cell.visible(text) + " ".repeat(Math.max(0, width - Cell.width(text)));
  }
}
