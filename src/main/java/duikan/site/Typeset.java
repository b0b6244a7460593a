package duikan.site;

import duikan.doc.CodeSpan;
import duikan.doc.Document;
import duikan.doc.Emphasis;
import duikan.doc.Link;
import duikan.doc.Prose;
import duikan.doc.Span;
import duikan.doc.Visible;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A stretch of a page as it reads, unit by unit, so that marks stand exactly where findings point.
 * Markup is left out, but for what a finding points at; links of the book lead nowhere here.
 */
final class Typeset {
  /** How many findings one place tells of. */
  private static final int MOST_AT_A_PLACE = 4;

  /** A finding up to this long, in UTF-16 units, shows the markup in it. */
  private static final int SHOWS_MARKUP = 160;

  private static final byte TEXT = 0;
  private static final byte OBJECT = 1;
  private static final byte HIDDEN = 2;
  private static final byte CODE = 3;
  private static final byte LINE_END = 4;

  private static final byte STRONG = 1;
  private static final byte EMPHASIS = 2;
  private static final byte STRUCK = 4;

  private final Document page;
  private final Span range;
  private final String text;
  private final byte[] kinds;
  private final byte[] styles;
  private final int[] links;

  /** How many of the findings that are open are short. */
  private int shortOnes;

  private Typeset(Document page, Span range) {
    this.page = page;
    this.range = range;
    this.text = page.text();
    this.kinds = new byte[range.length()];
    this.styles = new byte[range.length()];
    this.links = new int[range.length()];
  }

  /** Running text. */
  static Typeset prose(Document page, Span range) {
    Typeset set = new Typeset(page, range);
    set.readProse();
    return set;
  }

  /** Every character as it is written. */
  static Typeset verbatim(Document page, Span range) {
    return new Typeset(page, range);
  }

  /** Whether a reader would see nothing of it. */
  boolean isBlank() {
    for (int i = 0; i < kinds.length; i++) {
      boolean seen = kinds[i] != HIDDEN && kinds[i] != LINE_END;
      if (seen && !Character.isWhitespace(text.charAt(range.start() + i))) {
        return false;
      }
    }
    return true;
  }

  private void readProse() {
    String prose = page.prose();
    for (int i = 0; i < kinds.length; i++) {
      char c = prose.charAt(range.start() + i);
      kinds[i] =
          switch (c) {
            case Prose.MARK -> HIDDEN;
            case Prose.OBJECT -> OBJECT;
            case '\n', '\r' -> LINE_END;
            default -> TEXT;
          };
    }
    for (CodeSpan code : inside(page.codes(), CodeSpan::span)) {
      fill(code.span(), HIDDEN);
      fill(code.content(), CODE);
    }
    for (Emphasis emphasis : inside(page.emphases(), Emphasis::span)) {
      byte style = style(emphasis.span().start());
      for (int i = from(emphasis.content()); i < to(emphasis.content()); i++) {
        styles[i] |= style;
      }
    }
    List<Link> all = page.links();
    for (int k = first(all, Link::span); k < all.size(); k++) {
      Link link = all.get(k);
      if (link.span().start() >= range.end()) {
        break;
      }
      Arrays.fill(links, from(link.text()), Math.max(from(link.text()), to(link.text())), k + 1);
    }
  }

  private byte style(int mark) {
    if (text.startsWith("~", mark)) {
      return STRUCK;
    }
    return text.startsWith("**", mark) || text.startsWith("__", mark) ? STRONG : EMPHASIS;
  }

  private void fill(Span span, byte kind) {
    for (int i = from(span); i < to(span); i++) {
      kinds[i] = kind;
    }
  }

  private int from(Span span) {
    return Math.min(kinds.length, Math.max(0, span.start() - range.start()));
  }

  private int to(Span span) {
    return Math.min(kinds.length, Math.max(0, span.end() - range.start()));
  }

  private <T> List<T> inside(List<T> sorted, Function<T, Span> span) {
    return sorted.subList(first(sorted, span), sorted.size()).stream()
        .takeWhile(one -> span.apply(one).start() < range.end())
        .toList();
  }

  private <T> int first(List<T> sorted, Function<T, Span> span) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (span.apply(sorted.get(middle)).start() < range.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Writes it.
   *
   * @param marks findings in the page, sorted by {@link Mark#BY_START}
   * @param signposts terms in the page, sorted by start
   */
  void write(List<Mark> marks, List<Signpost> signposts, Markup out) {
    TreeSet<Mark> open = new TreeSet<>(Mark.BY_WEIGHT);
    PriorityQueue<Mark> ends = new PriorityQueue<>(Comparator.comparingInt(m -> m.span().end()));
    Optional<Signpost> term = Optional.empty();
    int nextMark = 0;
    int nextPost = 0;
    int at = range.start();
    while (true) {
      while (!ends.isEmpty() && ends.element().span().end() <= at) {
        Mark ended = ends.remove();
        open.remove(ended);
        shortOnes -= showsMarkup(ended) ? 1 : 0;
      }
      for (; nextMark < marks.size() && marks.get(nextMark).span().start() <= at; nextMark++) {
        Mark mark = marks.get(nextMark);
        if (mark.span().isEmpty()) {
          point(mark, out);
        } else if (mark.span().end() > at) {
          open.add(mark);
          ends.add(mark);
          shortOnes += showsMarkup(mark) ? 1 : 0;
        }
      }
      for (;
          nextPost < signposts.size() && signposts.get(nextPost).span().start() <= at;
          nextPost++) {
        Signpost post = signposts.get(nextPost);
        out.add("<span id=\"{}\"></span>", post.id());
        term = Optional.of(post);
      }
      int now = at;
      term = term.filter(post -> post.span().end() > now);
      if (at >= range.end()) {
        return;
      }
      int stop = Math.min(range.end(), ends.isEmpty() ? range.end() : ends.element().span().end());
      stop = nextMark < marks.size() ? Math.min(stop, marks.get(nextMark).span().start()) : stop;
      stop =
          nextPost < signposts.size()
              ? Math.min(stop, signposts.get(nextPost).span().start())
              : stop;
      stop = term.isPresent() ? Math.min(stop, term.get().span().end()) : stop;
      at = run(at, stop, open, term, out);
    }
  }

  /** Writes what is alike from {@code at} on; returns where it ends. */
  private int run(int at, int stop, SortedSet<Mark> open, Optional<Signpost> term, Markup out) {
    int i = at - range.start();
    int end = i + 1;
    while (end < stop - range.start()
        && kinds[end] == kinds[i]
        && styles[end] == styles[i]
        && links[end] == links[i]) {
      end++;
    }
    int after = range.start() + end;
    String seen = seen(at, after);
    if (!seen.isEmpty()) {
      marked(seen, i, open, term, out);
    } else if (kinds[i] == HIDDEN && text.regionMatches(true, at, "<br", 0, 3)) {
      out.add("<br>");
    }
    return after;
  }

  private String seen(int from, int to) {
    String written = text.substring(from, to);
    return switch (kinds[from - range.start()]) {
      case HIDDEN -> shortOnes > 0 ? written : "";
      case OBJECT -> written.startsWith("&") ? Visible.of(page, new Span(from, to)) : written;
      case LINE_END -> isJoint(from, to) ? "" : " ";
      default -> written;
    };
  }

  private static boolean showsMarkup(Mark mark) {
    return mark.span().length() <= SHOWS_MARKUP;
  }

  /** Whether a line ends between two wide characters, where Chinese has no blank. */
  private boolean isJoint(int from, int to) {
    int before = from - 1;
    while (before >= range.start() && kinds[before - range.start()] == HIDDEN) {
      before--;
    }
    int after = to;
    while (after < range.end() && (kinds[after - range.start()] == HIDDEN || isGap(after))) {
      after++;
    }
    return before < range.start()
        || after >= range.end()
        || (text.charAt(before) >= 0x2E80 && text.charAt(after) >= 0x2E80);
  }

  private boolean isGap(int at) {
    return text.charAt(at) == ' ' || text.charAt(at) == '\n' || text.charAt(at) == '\r';
  }

  private void marked(
      String seen, int i, SortedSet<Mark> open, Optional<Signpost> term, Markup out) {
    List<String> closing = new ArrayList<>();
    if (!open.isEmpty()) {
      String numbers =
          open.stream()
              .limit(MOST_AT_A_PLACE)
              .map(mark -> Integer.toString(mark.number()))
              .collect(Collectors.joining(" "));
      out.add("<mark class=\"{}\" data-f=\"{}\">", open.first().severity().label(), numbers);
      closing.add("</mark>");
    }
    if (term.isPresent()) {
      out.add(
          "<a class=\"term {}\" href=\"{}#g{}\">",
          term.get().kind().label(),
          GlossaryPage.FILE,
          term.get().row() + 1);
      closing.add("</a>");
    }
    if (links[i] > 0) {
      out.add("<span class=\"link\" title=\"{}\">", page.links().get(links[i] - 1).target());
      closing.add("</span>");
    }
    styled(STRONG, "strong", i, closing, out);
    styled(EMPHASIS, "em", i, closing, out);
    styled(STRUCK, "s", i, closing, out);
    if (kinds[i] == CODE) {
      out.add("<code>");
      closing.add("</code>");
    } else if (kinds[i] == HIDDEN) {
      out.add("<span class=\"syntax\">");
      closing.add("</span>");
    }
    out.add("{}", seen);
    for (int k = closing.size() - 1; k >= 0; k--) {
      out.add(closing.get(k));
    }
  }

  private void styled(byte style, String tag, int i, List<String> closing, Markup out) {
    if ((styles[i] & style) != 0) {
      out.add("<" + tag + ">");
      closing.add("</" + tag + ">");
    }
  }

  private static void point(Mark mark, Markup out) {
    out.add(
        "<mark class=\"point {}\" data-f=\"{}\"></mark>", mark.severity().label(), mark.number());
  }
}
