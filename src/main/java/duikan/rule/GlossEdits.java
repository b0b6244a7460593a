package duikan.rule;

import duikan.doc.Document;
import duikan.doc.Emphasis;
import duikan.doc.Link;
import duikan.doc.Prose;
import duikan.doc.Span;
import duikan.lint.Fix.Edit;
import duikan.term.Setting;
import duikan.term.TermBook;
import duikan.term.Use;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** Edits that put a gloss after a term, take one away, or rewrite one. */
final class GlossEdits {
  private final TermBook terms;

  /** By page: where what ends inside a mark's content ends with its mark. */
  private final IdentityHashMap<Document, Map<Integer, Integer>> closings = new IdentityHashMap<>();

  GlossEdits(TermBook terms) {
    this.terms = terms;
  }

  /** Whether the use has the very text that the first use begins with. */
  boolean isHead(Use use) {
    return use.text().equals(terms.glossHead(use.term()));
  }

  /** Whether a gloss may come and go without a look: links lead to the text of a heading. */
  boolean isSafe(Use use) {
    return isHead(use) && use.setting() != Setting.HEADING;
  }

  /**
   * Gives a bare use its gloss. Where it is not written as the gloss begins, the whole gloss takes
   * its place; empty where markup stands in the way.
   */
  Optional<Edit> insert(Use use) {
    String gloss = terms.gloss(use.term());
    String head = terms.glossHead(use.term());
    Document page = use.page();
    if (isHead(use) && gloss.startsWith(head)) {
      int at = afterMarks(page, use.span());
      return Optional.of(new Edit(Span.at(at), apart(gloss.substring(head.length()), page, at)));
    }
    if (use.span().length() != use.text().length()) {
      return Optional.empty();
    }
    return Optional.of(new Edit(use.span(), apart(gloss, page, use.span().end())));
  }

  /** Takes the bracket after a use away. */
  Edit remove(Use use) {
    Document page = use.page();
    Span bracket = use.annotation().orElseThrow().bracket().span();
    int start = bracket.start();
    int end = bracket.end();
    String prose = page.prose();
    if (start > 0 && prose.charAt(start - 1) == ' ') {
      start--;
    }
    // The blank after a half-width bracket parted the bracket, not the words.
    boolean joins =
        end + 1 < prose.length()
            && prose.charAt(end) == ' '
            && isHan(prose.charAt(end + 1))
            && isHan(lastBefore(prose, start));
    return new Edit(new Span(start, joins ? end + 1 : end), "");
  }

  /** A gloss and, where words follow a half-width bracket, a blank. */
  static String apart(String gloss, Document page, int end) {
    char next = firstAfter(page, end);
    boolean word = isHan(next) || isLatin(next);
    return gloss.endsWith(")") && word ? gloss + " " : gloss;
  }

  /** A gloss's span and, where a full-width bracket takes its place, the blank that follows it. */
  static Span withBlank(Span gloss, String wanted, Document page) {
    String prose = page.prose();
    boolean blank =
        gloss.end() + 1 < prose.length()
            && prose.charAt(gloss.end()) == ' '
            && isHan(prose.charAt(gloss.end() + 1));
    return wanted.endsWith("）") && blank ? new Span(gloss.start(), gloss.end() + 1) : gloss;
  }

  /** The character before an offset, whatever is bold or linked. */
  private static char lastBefore(String prose, int offset) {
    int at = offset - 1;
    while (at >= 0 && prose.charAt(at) == Prose.MARK) {
      at--;
    }
    return at < 0 ? ' ' : prose.charAt(at);
  }

  /** The character at an offset or after the marks that open there. */
  private static char firstAfter(Document page, int offset) {
    String text = page.text();
    int at = offset;
    while (at < text.length()
        && page.prose().charAt(at) == Prose.MARK
        && "*_[".indexOf(text.charAt(at)) >= 0
        && !text.startsWith("[^", at)) {
      at++;
    }
    return at < text.length() ? page.prose().charAt(at) : ' ';
  }

  private static boolean isHan(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  private static boolean isLatin(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  /** After the marks that close around a term: not inside the bold, not inside the link. */
  private int afterMarks(Document page, Span term) {
    Map<Integer, Integer> closing = closings.computeIfAbsent(page, GlossEdits::closings);
    int at = term.end();
    Integer after = closing.get(at);
    while (after != null && after > at) {
      at = after;
      after = closing.get(at);
    }
    return at;
  }

  private static Map<Integer, Integer> closings(Document page) {
    Map<Integer, Integer> closings = new HashMap<>();
    for (Emphasis emphasis : page.emphases()) {
      closings.put(emphasis.content().end(), emphasis.span().end());
    }
    for (Link link : page.links()) {
      boolean label =
          switch (link.kind()) {
            case INLINE, REFERENCE -> !link.image();
            case AUTOLINK, HTML -> false;
          };
      if (label) {
        closings.put(link.text().end(), link.span().end());
      }
    }
    return closings;
  }

  /** Whether a span holds no markup, so that its text may be rewritten as a whole. */
  static boolean isPlain(Document page, Span span) {
    return span.of(page.prose()).chars().noneMatch(c -> c == Prose.MARK || c == Prose.OBJECT);
  }
}
