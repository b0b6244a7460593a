package duikan.site;

import duikan.doc.Place;
import duikan.doc.Position;
import duikan.doc.Source;
import duikan.doc.Span;
import duikan.lint.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Findings as cards; those that say the same in one place are one card with many places. */
final class Notes {
  /** From this many places on, a card folds them up. */
  private static final int MANY = 6;

  /** UTF-16 units of a line that are shown before and after a place. */
  private static final int AROUND = 60;

  private final Words words;
  private final Leaves leaves;
  private final String file;

  /**
   * @param file the page that the cards stand on
   */
  Notes(Words words, Leaves leaves, String file) {
    this.words = words;
    this.leaves = leaves;
    this.file = file;
  }

  /**
   * A finding on a page of the site.
   *
   * @param number on that page, from 1
   * @param marked whether its place is marked in the text, so that the card need not show it
   */
  record Numbered(Diagnostic finding, int number, boolean marked) {}

  private record Saying(String rule, String severity, String words) {}

  /** The cards of one place. */
  Markup cards(List<Numbered> findings) {
    Markup out = new Markup();
    if (findings.isEmpty()) {
      return out;
    }
    Map<Saying, List<Numbered>> alike =
        findings.stream()
            .collect(
                Collectors.groupingBy(
                    one ->
                        new Saying(
                            one.finding.rule(),
                            one.finding.severity().label(),
                            words.in(one.finding.message())),
                    LinkedHashMap::new,
                    Collectors.toList()));
    out.add("<ul class=\"notes\">\n");
    alike.forEach((saying, same) -> card(saying, same, out));
    return out.add("</ul>\n");
  }

  private void card(Saying saying, List<Numbered> same, Markup out) {
    Diagnostic first = same.get(0).finding;
    out.add("<li class=\"note {}\" data-rule=\"{}\"", saying.severity, saying.rule);
    out.add(" data-severity=\"{}\" data-n=\"{}\">", saying.severity, same.size());
    out.add("<strong>{}</strong> ", words.severity(first.severity()));
    out.add("<a class=\"rule\" href=\"{}#{}\">{}</a> ", RulesPage.FILE, saying.rule, saying.rule);
    out.add("<span class=\"words\">{}</span>", saying.words);
    if (same.size() > 1) {
      out.add(" <span class=\"times\">×{}</span>", Words.number(same.size()));
    }
    boolean many = same.size() >= MANY;
    out.add(many ? "<details><summary>{}</summary>" : "", places(many));
    out.add("<span class=\"places\">");
    for (Numbered one : same) {
      Position at = one.finding.place().start();
      out.add("<a id=\"f{}\" href=\"#f{}\">", one.number, one.number);
      out.add("{}:{}</a> ", at.line(), at.column());
    }
    out.add("</span>").add(many ? "</details>" : "");
    same.stream().filter(one -> !one.marked).limit(MANY).forEach(one -> excerpt(one.finding, out));
    first.related().forEach(related -> related(related, out));
    out.add("</li>\n");
  }

  private Object[] places(boolean many) {
    return many ? new Object[] {words.in("places", "各处位置")} : new Object[0];
  }

  private void related(Diagnostic.Related related, Markup out) {
    Place place = related.place();
    String where = place.path() + ":" + place.start().line();
    out.add("<span class=\"related\">");
    leaves
        .spot(place)
        .ifPresentOrElse(
            spot -> out.add("<a href=\"{}\">{}</a>", spot.href(file), where),
            () -> out.add("{}", where));
    out.add(words.in(": ", "：") + "{}</span>", words.in(related.message()));
  }

  /** The line that a place begins in, the place marked. */
  private static void excerpt(Diagnostic finding, Markup out) {
    Source source = finding.place().source();
    Span span = finding.place().span();
    Span line = source.line(source.lineAt(span.start()));
    if (line.isEmpty()) {
      return;
    }
    int start = Math.min(span.start(), line.end());
    int end = Math.max(start, Math.min(span.end(), line.end()));
    int from = whole(source, Math.max(line.start(), start - AROUND));
    int to = whole(source, Math.min(line.end(), Math.min(end, start + 2 * AROUND) + AROUND));
    int cut = whole(source, Math.min(end, to));
    String text = source.text();
    out.add("<code class=\"excerpt\">{}", from > line.start() ? "…" : "");
    out.add("{}", text.substring(from, start));
    out.add("<mark class=\"{}\">", finding.severity().label() + (start == end ? " point" : ""));
    out.add("{}</mark>{}", text.substring(start, cut), text.substring(cut, to));
    out.add("{}</code>", to < line.end() ? "…" : "");
  }

  /** The offset, or the one before where it would cut a character in half. */
  private static int whole(Source source, int offset) {
    String text = source.text();
    boolean half =
        offset > 0
            && offset < text.length()
            && Character.isLowSurrogate(text.charAt(offset))
            && Character.isHighSurrogate(text.charAt(offset - 1));
    return half ? offset - 1 : offset;
  }

  /** Findings with their numbers, none of them marked in a text. */
  static List<Numbered> unmarked(List<Diagnostic> findings, int first) {
    List<Numbered> numbered = new ArrayList<>();
    for (Diagnostic finding : findings) {
      numbered.add(new Numbered(finding, first + numbered.size(), false));
    }
    return numbered;
  }
}
