package duikan.rule;

import duikan.book.CsvRow;
import duikan.book.Glossary;
import duikan.doc.Place;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Severity;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one cell of the glossary can have wrong, whatever the others say. */
final class GlossaryCell {
  private static final Set<String> LISTS =
      Set.of("source_variants", "target_variants", "forbidden", "context", "not_in");

  /** Columns that are looked for in the text. */
  private static final Set<String> SURFACES =
      Set.of(
          "source",
          "target",
          "abbr",
          "source_variants",
          "target_variants",
          "forbidden",
          "first_use",
          "later_use");

  /** Columns that hold a rendering. */
  private static final Set<String> RENDERINGS =
      Set.of("target", "target_variants", "forbidden", "first_use", "later_use");

  private static final Pattern INSTRUCTION =
      Pattern.compile(
          "(?:保持|保留|沿用)(?:不变|英文|英语|原文|原样|原名).*|不译|不翻译|不要翻译|无需翻译|同上|同左|待定|待译|暂无"
              + "|(?:视|根据|依据|取决于)(?:上下文|语境|情况).*|可注.*"
              + "|(?i:keep (?:as is|english|unchanged)|do not translate|untranslated|see above|depends on context"
              + "|tbd|todo|fixme|n/a)|[?？]+|[-—–]+");

  // Blanks that no strip takes away: they would be part of the term.
  private static final Pattern EDGE =
      Pattern.compile("^[\\s\\p{Z}\\u200B\\uFEFF]+|[\\s\\p{Z}\\u200B\\uFEFF]+$");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");
  private static final Pattern EMOJI =
      Pattern.compile("[\\x{1F000}-\\x{1FAFF}\\x{2600}-\\x{27BF}\\x{FE0F}]");
  private static final String OPENING = "([{（［｛《〈「『【";
  private static final String CLOSING = ")]}）］｝》〉」』】";
  private static final int LONGEST = 200;

  private GlossaryCell() {}

  static void check(Glossary glossary, String column, CsvRow.Cell cell, Findings out) {
    String text = cell.text();
    Span span = cell.span();
    if (text.isEmpty()) {
      return;
    }
    Finding at = Finding.at(new Place(glossary.source(), span)).with("column", column);
    Matcher edge = EDGE.matcher(text);
    if (edge.find() && !text.isBlank()) {
      out.report(at.saying("spaces").atMost(Severity.WARNING));
    }
    List<String> items = LISTS.contains(column) ? List.of(text.split("\\|", -1)) : List.of(text);
    if (items.size() > 1 && items.stream().anyMatch(String::isBlank)) {
      out.report(at.saying("empty-item").atMost(Severity.WARNING));
    }
    for (String item : items) {
      surface(column, item.strip(), at, out);
    }
  }

  private static void surface(String column, String text, Finding at, Findings out) {
    Finding quoted = at.with("text", text);
    boolean rendering = RENDERINGS.contains(column) || column.equals("context");
    if (rendering && INSTRUCTION.matcher(text).matches()) {
      boolean keep = text.matches(".*(保持|保留|沿用|不译|翻译|keep|translat).*");
      out.report(quoted.saying(keep ? "keep" : "instruction"));
      return;
    }
    if (!SURFACES.contains(column) || text.isEmpty()) {
      return;
    }
    if (column.equals("target") && text.indexOf('|') >= 0) {
      out.report(quoted.saying("bar").atMost(Severity.WARNING));
    }
    if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
      out.report(at.saying("line-break"));
    } else if (text.length() > LONGEST) {
      out.report(at.saying("long").with("length", text.length()).atMost(Severity.WARNING));
    } else if (!WORD.matcher(text).find()) {
      out.report(quoted.saying("no-word"));
    } else if (text.matches("[A-Za-z]")) {
      out.report(quoted.saying("one-letter").atMost(Severity.WARNING));
    } else if (EMOJI.matcher(text).find()) {
      out.report(quoted.saying("emoji").atMost(Severity.WARNING));
    }
    brackets(text, quoted, out);
  }

  private static void brackets(String text, Finding at, Findings out) {
    Deque<Character> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (OPENING.indexOf(c) >= 0) {
        open.push(c);
        continue;
      }
      int closing = CLOSING.indexOf(c);
      if (closing < 0) {
        continue;
      }
      if (open.isEmpty()) {
        out.report(at.saying("brackets").with("mark", c));
        return;
      }
      char opened = open.pop();
      if (opened != OPENING.charAt(closing)) {
        out.report(at.saying("mixed-brackets").with("open", opened).with("close", c));
        return;
      }
    }
    if (!open.isEmpty()) {
      out.report(at.saying("brackets").with("mark", open.pop()));
    }
  }
}
