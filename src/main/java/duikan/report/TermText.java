package duikan.report;

import duikan.book.Term;
import duikan.doc.Language;
import duikan.doc.Message;
import duikan.search.Answer;
import duikan.search.Entry;
import duikan.search.Passage;
import duikan.search.Sentence;
import duikan.search.Spot;
import duikan.search.Use;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was found for some words as people read it in a terminal: the best rows of the glossary in
 * full, the others a line each, passages of the text, or what might have been meant.
 *
 * @param width columns of the terminal
 */
public record TermText(Language language, Paint paint, int width) {
  /** Rows that answer equally well are shown in full up to this many. */
  private static final int IN_FULL = 3;

  private static final String INDENT = "    ";

  /** Where passages around it are shown as well. */
  private static final String POINTER = "  > ";

  /** Writes all of it. */
  public void write(Answer answer, PrintWriter out) {
    List<Entry> entries = answer.entries();
    int full = 0;
    while (full < entries.size()
        && full < IN_FULL
        && entries.get(full).match() == entries.get(0).match()) {
      entry(entries.get(full++), out);
    }
    if (full < entries.size()) {
      out.println(paint.faint(in(new Message("also in the glossary", "术语表中相近的词条"))));
      entries.subList(full, entries.size()).forEach(entry -> line(entry, out));
      out.println();
    }
    if (answer.passageCount() > 0) {
      passages(answer, out);
    }
    if (!answer.isFound()) {
      nothing(answer, out);
    }
  }

  private void entry(Entry entry, PrintWriter out) {
    out.println(name(entry.term()) + "  " + paint.faint(where(entry.at())));
    columns(entry, out);
    out.println();
    Pattern english = english(entry.term());
    for (Use use : entry.uses()) {
      out.println("  " + paint.bold(place(use.at())) + note(use));
      use.before().forEach(passage -> faint(passage, out));
      String indent = use.before().isEmpty() && use.after().isEmpty() ? INDENT : POINTER;
      String mark = use.mark().of(use.text());
      lines(
          use.text(),
          indent,
          out,
          line -> mark.isEmpty() ? line : line.replace(mark, paint.bold(mark)));
      if (use.sourceText().isEmpty()) {
        out.println(indent + paint.faint(in(CollationSummary.added())));
      } else {
        lines(use.sourceText(), indent, out, line -> marked(english, line));
      }
      use.after().forEach(passage -> faint(passage, out));
    }
    int more = entry.total() + entry.others() - entry.uses().size();
    if (more > 0 && !entry.uses().isEmpty()) {
      out.println(
          "  " + paint.faint(in(new Message("and " + more + " more", "另有 " + more + " 处"))));
    }
    if (!entry.uses().isEmpty()) {
      out.println();
    }
  }

  private String name(Term term) {
    return Stream.of(term.source(), term.target())
        .filter(text -> !text.isEmpty())
        .distinct()
        .map(text -> paint.bold(Cell.visible(text)))
        .collect(Collectors.joining("  "));
  }

  private void columns(Entry entry, PrintWriter out) {
    Term term = entry.term();
    TermColumns.of(term).stream()
        .filter(column -> !column.isDefault())
        .forEach(column -> column(column.label().in(language), column.text(), out));
    String used =
        entry.total() == 0
            ? in(new Message("nowhere", "未使用"))
            : counted(entry.total(), entry.chapters(), Entry.Count::uses);
    column(in(new Message("used", "使用")), used, out);
    if (entry.others() > 0) {
      column(
          in(new Message("otherwise", "其他写法")),
          counted(entry.others(), entry.chapters(), Entry.Count::others),
          out);
    }
    entry
        .firstUse()
        .ifPresent(
            first ->
                column(
                    in(new Message("first used", "首次出现")), place(first.at()) + note(first), out));
  }

  private String counted(int total, List<Entry.Count> chapters, ToIntFunction<Entry.Count> count) {
    return in(new Message(times(total) + ": ", total + " 次："))
        + chapters.stream()
            .filter(one -> count.applyAsInt(one) > 0)
            .map(one -> Cell.visible(one.chapter()) + " ×" + count.applyAsInt(one))
            .collect(Collectors.joining(in(new Message(", ", "、"))));
  }

  private static String times(int count) {
    return count == 1 ? "once" : count + " times";
  }

  private String note(Use use) {
    Message form =
        switch (use.form()) {
          case TARGET, VARIANT, LATER, HEAD, ABBR, NOT_TERM -> new Message("", "");
          case FORBIDDEN -> new Message(", forbidden rendering", "，禁用译法");
          case LEARNT -> new Message(", rendering not in the glossary", "，术语表未收的译法");
          case ENGLISH -> new Message(", in English", "，英文");
        };
    return in(form) + (use.annotated() ? in(new Message(", annotated", "，已加注")) : "");
  }

  private void column(String label, String text, PrintWriter out) {
    int room = TermColumns.width(language);
    String pad = " ".repeat(Math.max(0, room - Cell.width(label)));
    String margin = " ".repeat(room + 4);
    String lead = "  " + paint.faint(label) + pad + "  ";
    for (String line : Wrap.lines(text, width - room - 4)) {
      out.println(lead + line);
      lead = margin;
    }
  }

  private void line(Entry entry, PrintWriter out) {
    String uses = in(new Message(times(entry.total()), entry.total() + " 次"));
    out.println("  " + name(entry.term()) + "  " + paint.faint(where(entry.at()) + "  " + uses));
  }

  private void passages(Answer answer, PrintWriter out) {
    String query = Cell.visible(answer.query());
    int count = answer.passageCount();
    String passages = count == 1 ? "1 passage" : count + " passages";
    out.println(
        in(
            new Message(
                "'" + query + "' is not in the glossary; the text has it in " + passages + ":",
                "“" + query + "”不在术语表中；正文有 " + count + " 处：")));
    for (Answer.Hit hit : answer.passages()) {
      Passage passage = hit.passage();
      List<Sentence> first = passage.target().isEmpty() ? passage.source() : passage.target();
      out.println("  " + paint.bold(place(first.get(0).at())));
      hit.before().forEach(one -> faint(one, out));
      String indent = hit.before().isEmpty() && hit.after().isEmpty() ? INDENT : POINTER;
      side(passage.targetText(), CollationSummary.untranslated(), indent, out);
      side(passage.sourceText(), CollationSummary.added(), indent, out);
      hit.after().forEach(one -> faint(one, out));
    }
    int more = count - answer.passages().size();
    if (more > 0) {
      out.println(
          "  " + paint.faint(in(new Message("and " + more + " more", "另有 " + more + " 处"))));
    }
  }

  private void side(String text, Message whereNone, String indent, PrintWriter out) {
    if (text.isEmpty()) {
      out.println(indent + paint.faint(in(whereNone)));
    } else {
      lines(text, indent, out, line -> line);
    }
  }

  private void nothing(Answer answer, PrintWriter out) {
    String query = Cell.visible(answer.query());
    out.println(
        in(
            new Message(
                "neither the glossary nor the text has '" + query + "'",
                "术语表和正文中都没有“" + query + "”")));
    if (!answer.suggestions().isEmpty()) {
      out.println(in(new Message("did you mean:", "是不是：")));
      answer.suggestions().forEach(one -> out.println("  " + Cell.visible(one)));
    }
  }

  private void faint(Passage passage, PrintWriter out) {
    lines(passage.targetText(), INDENT, out, paint::faint);
    lines(passage.sourceText(), INDENT, out, paint::faint);
  }

  /** What makes a line stand out. */
  private interface Marking {
    String of(String line);
  }

  private void lines(String text, String indent, PrintWriter out, Marking marking) {
    for (String line : Wrap.lines(text, width - INDENT.length())) {
      if (!line.isEmpty()) {
        out.println(indent + marking.of(line));
      }
    }
  }

  // Lines are broken after this, so that a term over two lines stays unmarked.
  private String marked(Pattern english, String line) {
    return english
        .matcher(line)
        .replaceAll(found -> Matcher.quoteReplacement(paint.bold(found.group())));
  }

  private static Pattern english(Term term) {
    String forms =
        Stream.concat(Stream.of(term.source(), term.abbr()), term.sourceVariants().stream())
            .filter(form -> !form.isBlank())
            .map(form -> Pattern.quote(form).replace(" ", "\\E[\\s-]?\\Q"))
            .collect(Collectors.joining("|"));
    int flags = term.caseSensitive() ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return Pattern.compile(
        forms.isEmpty()
            ? "(?!)"
            : "(?<![\\p{L}\\p{N}])(?:" + forms + ")(?:s|es)?(?![\\p{L}\\p{N}])",
        flags);
  }

  private static String where(Spot at) {
    return Cell.visible(at.path()) + ":" + at.start().line();
  }

  private static String place(Spot at) {
    return where(at) + ":" + at.start().column();
  }

  private String in(Message message) {
    return message.in(language);
  }
}
