package duikan.rule;

import duikan.doc.Span;
import duikan.lint.Fix.Edit;
import duikan.mermaid.Diagram;
import duikan.mermaid.Verdict;
import duikan.mermaid.Verdict.Broken;
import duikan.mermaid.Verdicts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A repair of a diagram that is certain, for the parser accepts what it makes: the whole diagram,
 * or all of it up to a fault further down.
 *
 * @param variant the message that goes with it
 * @param edits spans of the diagram's text
 * @param found what stands there
 * @param written what to write instead
 */
record MermaidRepair(String variant, List<Edit> edits, String found, String written) {
  private static final String FULL_WIDTH = "（）［］｛｝【】：；，｜＞＜－—＝＆＠％“”　";
  private static final String HALF_WIDTH = "()[]{}[]:;,|><--=&@%\"\" ";

  /** A node or an edge with its opening mark; the label follows. */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?<=[\\p{L}\\p{N}_-])(\\(\\(\\(|\\(\\[|\\[\\[|\\[\\(|\\(\\(|\\{\\{|\\[/|[\\[({])|\\|");

  /** What ends a node within a line. */
  private static final Pattern NODE_END = Pattern.compile("\\s*(?:<?(?:--|==|-\\.|~~~)|:::|;|&|$)");

  private static final Pattern END_NODE =
      Pattern.compile("(?m)(?<=^|[\\s>|&;-])end(?=[\\[({]|[ \\t]*(?:--|==|-\\.|~~~|&|;|:::|$))");

  /** How many repairs of a kind are tried, each of which costs the parser's time. */
  private static final int TRIES = 8;

  /** The first repair that is one. */
  static Optional<MermaidRepair> of(String text, Broken broken, Verdicts verdicts) {
    if (broken.place().isEmpty()) {
      return Optional.empty();
    }
    int at = Math.min(broken.place().getAsInt(), text.length());
    Span line = Diagram.line(text, at);
    List<MermaidRepair> candidates = new ArrayList<>(fullWidth(text, line, at));
    if (line.start() > 0) {
      Span above = Diagram.line(text, line.start() - 1);
      candidates.addAll(fullWidth(text, above, above.end()));
    }
    if (broken.type().startsWith("flowchart")) {
      candidates.addAll(quotes(text, line, at));
      ends(text).ifPresent(candidates::add);
    }
    return candidates.stream().filter(one -> mends(one, text, line, verdicts)).findFirst();
  }

  private static boolean mends(MermaidRepair repair, String text, Span line, Verdicts verdicts) {
    StringBuilder repaired = new StringBuilder(text);
    for (int i = repair.edits.size() - 1; i >= 0; i--) {
      Edit edit = repair.edits.get(i);
      repaired.replace(edit.span().start(), edit.span().end(), edit.text());
    }
    int grown = repaired.length() - text.length();
    Verdict verdict = verdicts.of(repaired.toString());
    if (verdict instanceof Verdict.Broken still) {
      return still.place().isPresent()
          && still.kind() != Verdict.Kind.TYPE
          && still.place().getAsInt() > line.end() + grown;
    }
    return verdict instanceof Verdict.Valid;
  }

  private static List<MermaidRepair> fullWidth(String text, Span line, int at) {
    List<Edit> marks = new ArrayList<>();
    boolean quoted = false;
    for (int i = line.start(); i < line.end(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      int which = FULL_WIDTH.indexOf(c);
      if (which >= 0 && !quoted) {
        marks.add(new Edit(new Span(i, i + 1), HALF_WIDTH.substring(which, which + 1)));
      }
    }
    if (marks.isEmpty()) {
      return List.of();
    }
    List<List<Edit>> tries = new ArrayList<>();
    marks.stream()
        .sorted(Comparator.comparingInt(mark -> Math.abs(mark.span().start() - at)))
        .limit(TRIES / 2)
        .forEach(mark -> tries.add(List.of(mark)));
    for (int i = 0; i + 1 < marks.size() && tries.size() < TRIES - 1; i++) {
      tries.add(marks.subList(i, i + 2));
    }
    if (marks.size() > 2) {
      tries.add(marks);
    }
    return tries.stream()
        .map(
            edits ->
                new MermaidRepair(
                    "fullwidth",
                    List.copyOf(edits),
                    joined(edits.stream().map(edit -> edit.span().of(text)).toList()),
                    joined(edits.stream().map(Edit::text).toList())))
        .toList();
  }

  private static String joined(List<String> marks) {
    return String.join("", marks.stream().distinct().toList());
  }

  /** Labels of the line in quotes, the one before the fault first. */
  private static List<MermaidRepair> quotes(String text, Span line, int at) {
    List<MermaidRepair> repairs = new ArrayList<>();
    Matcher opening = LABEL.matcher(text).region(line.start(), line.end());
    opening.useTransparentBounds(true);
    while (opening.find() && repairs.size() < TRIES) {
      String closing = closing(opening.group());
      int start = opening.end();
      int end = end(text, line, start, closing);
      if (end > start && text.charAt(start) != '"' && isWhole(text.substring(start, end))) {
        repairs.add(quoted(text, new Span(start, end), opening.group(), closing));
      }
    }
    repairs.sort(
        Comparator.comparingInt(
            repair -> {
              int start = repair.edits.get(0).span().start();
              return start <= at ? at - start : text.length() + start;
            }));
    return repairs;
  }

  // Of a label with half a pair nobody knows what was meant.
  private static boolean isWhole(String label) {
    return count(label, '(') == count(label, ')')
        && count(label, '[') == count(label, ']')
        && count(label, '{') == count(label, '}')
        && count(label, '"') % 2 == 0;
  }

  private static long count(String label, char mark) {
    return label.chars().filter(c -> c == mark).count();
  }

  private static String closing(String opening) {
    StringBuilder closing = new StringBuilder(opening).reverse();
    for (int i = 0; i < closing.length(); i++) {
      int which = "([{".indexOf(closing.charAt(i));
      if (which >= 0) {
        closing.setCharAt(i, ")]}".charAt(which));
      }
    }
    return closing.toString();
  }

  /** Where a label ends: before the last closing mark that ends its node; -1 if there is none. */
  private static int end(String text, Span line, int start, String closing) {
    if (closing.equals("|")) {
      int end = text.indexOf('|', start);
      return end < line.end() ? end : -1;
    }
    for (int end = text.indexOf(closing, start);
        end >= 0 && end < line.end();
        end = text.indexOf(closing, end + 1)) {
      Matcher after = NODE_END.matcher(text).region(end + closing.length(), line.end());
      if (after.lookingAt()) {
        return end;
      }
    }
    return -1;
  }

  private static MermaidRepair quoted(String text, Span label, String opening, String closing) {
    List<Edit> edits = new ArrayList<>();
    edits.add(new Edit(Span.at(label.start()), "\""));
    for (int i = label.start(); i < label.end(); i++) {
      if (text.charAt(i) == '"') {
        edits.add(new Edit(new Span(i, i + 1), "#quot;"));
      }
    }
    edits.add(new Edit(Span.at(label.end()), "\""));
    String words = label.of(text);
    String written = '"' + words.replace("\"", "#quot;") + '"';
    return new MermaidRepair(
        "quotes", edits, opening + words + closing, opening + written + closing);
  }

  private static Optional<MermaidRepair> ends(String text) {
    List<Edit> edits = new ArrayList<>();
    Matcher end = END_NODE.matcher(text);
    while (end.find()) {
      if (!Diagram.line(text, end.start()).of(text).strip().equals("end")) {
        edits.add(new Edit(new Span(end.start(), end.end()), "End"));
      }
    }
    return edits.isEmpty()
        ? Optional.empty()
        : Optional.of(new MermaidRepair("end", edits, "end", "End"));
  }
}
