package duikan.doc;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import duikan.doc.MarkdownNode.Atom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands inside a line that flexmark does not know, or knows too slowly: code, math,
 * addresses, marks of GitHub's.
 */
final class MarkdownInlineSyntax implements InlineParserExtension {
  /** Longer math is taken for dollars that happen to pair. */
  private static final int LONGEST_MATH = 500;

  private static final Pattern ALERT =
      Pattern.compile(
          "\\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\\][ \t]*(?=[\r\n]|$)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ATTRIBUTES =
      Pattern.compile("\\{:?[ \t]*[#.][^{}\r\n]*\\}(?=[ \t#]*$)");

  private final MarkdownGuard guard = new MarkdownGuard();
  private BasedSequence ticksOf = BasedSequence.NULL;
  private Map<Integer, List<Integer>> ticks = Map.of();

  /** Makes the one of each parse. */
  static final class Factory implements InlineParserExtensionFactory {
    @Override
    public CharSequence getCharacters() {
      return "`$[{hHwWfF!*_<";
    }

    @Override
    public InlineParserExtension apply(LightInlineParser parser) {
      return new MarkdownInlineSyntax();
    }

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
      return null;
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
      return null;
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }
  }

  @Override
  public boolean parse(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    int at = parser.getIndex();
    return switch (input.charAt(at)) {
      case '`' -> code(parser, input, at);
      case '$' -> math(parser, input, at);
      case '{' -> id(parser, input, at);
      case '[' -> bracket(parser, input, at);
      case 'h', 'H', 'w', 'W', 'f', 'F' -> address(parser, input, at);
      default -> {
        guard.checkTime(input.getIndexOffset(at));
        yield false;
      }
    };
  }

  @Override
  public void finalizeDocument(InlineParser parser) {}

  @Override
  public void finalizeBlock(InlineParser parser) {}

  private boolean code(LightInlineParser parser, BasedSequence input, int at) {
    int contentStart = at;
    while (contentStart < input.length() && input.charAt(contentStart) == '`') {
      contentStart++;
    }
    int length = contentStart - at;
    int close = nextTicks(input, length, contentStart);
    if (close < 0) {
      parser.appendText(input, at, contentStart);
      parser.setIndex(contentStart);
      return true;
    }
    return atom(parser, Atom.Kind.CODE, at, close + length, contentStart, close);
  }

  /** Where the next run of exactly {@code length} back-ticks begins; below 0 if there is none. */
  private int nextTicks(BasedSequence input, int length, int from) {
    if (ticksOf != input) {
      ticksOf = input;
      ticks = new HashMap<>();
      for (int i = input.indexOf('`'); i >= 0; i = input.indexOf('`', i)) {
        int start = i;
        while (i < input.length() && input.charAt(i) == '`') {
          i++;
        }
        ticks.computeIfAbsent(i - start, any -> new ArrayList<>()).add(start);
      }
    }
    List<Integer> starts = ticks.getOrDefault(length, List.of());
    int found = Collections.binarySearch(starts, from);
    int next = found >= 0 ? found : -found - 1;
    return next < starts.size() ? starts.get(next) : -1;
  }

  private static boolean math(LightInlineParser parser, BasedSequence input, int at) {
    int limit = Math.min(input.length(), at + LONGEST_MATH);
    if (input.matchChars("$$", at)) {
      int close = input.indexOf("$$", at + 2, limit);
      return close > at + 2
          && !input.subSequence(at + 2, close).isBlank()
          && atom(parser, Atom.Kind.MATH, at, close + 2, at + 2, close);
    }
    if (input.matchChars("$`", at)) {
      int close = input.indexOf("`$", at + 2, limit);
      return close > at + 2 && atom(parser, Atom.Kind.MATH, at, close + 2, at + 2, close);
    }
    if ((at > 0 && isAlphanumeric(input.charAt(at - 1)))
        || at + 1 >= limit
        || isBlank(input.charAt(at + 1))) {
      return false;
    }
    boolean command = false;
    for (int i = at + 1; i < limit; i++) {
      char c = input.charAt(i);
      if (c == '$' && !isBlank(input.charAt(i - 1)) && !isAlphanumericAt(input, i + 1)) {
        return i > at + 1 && atom(parser, Atom.Kind.MATH, at, i + 1, at + 1, i);
      }
      // An amount of money is not followed by a formula in Chinese: 花了 $5 的人比花了 10$ 的多.
      if (c == '\n' || c == '\r' || c == '`' || (!command && Character.isIdeographic(c))) {
        return false;
      }
      if (c == '\\') {
        command = true;
        i++;
      }
    }
    return false;
  }

  private static boolean id(LightInlineParser parser, BasedSequence input, int at) {
    if (input.matchChars("{/*", at)) {
      int close = input.indexOf("*/}", at + 3, Math.min(input.length(), at + 300));
      return close > 0 && atom(parser, Atom.Kind.ID, at, close + 3, at + 3, close);
    }
    if (!(parser.getBlock() instanceof Heading)) {
      return false;
    }
    Matcher attributes = ATTRIBUTES.matcher(input);
    attributes.region(at, input.length());
    if (!attributes.lookingAt()) {
      return false;
    }
    int hash = input.indexOf('#', at, attributes.end());
    int start = hash < 0 || hash >= attributes.end() ? attributes.end() - 1 : hash + 1;
    int end = start;
    while (end < attributes.end() - 1 && !isBlank(input.charAt(end))) {
      end++;
    }
    return atom(parser, Atom.Kind.ID, at, attributes.end(), start, end);
  }

  private boolean bracket(LightInlineParser parser, BasedSequence input, int at) {
    guard.checkTime(input.getIndexOffset(at));
    int label = MarkdownFootnote.labelEnd(input, at);
    if (label > 0) {
      String key = MarkdownFootnote.key(input.subSequence(at + 2, label));
      return MarkdownFootnote.LABELS.get(parser.getDocument()).contains(key)
          && atom(parser, Atom.Kind.FOOTNOTE, at, label + 1, at + 2, label);
    }
    if (at > 0
        || !(parser.getBlock() instanceof Paragraph paragraph)
        || paragraph.getPrevious() != null) {
      return false;
    }
    Node parent = paragraph.getParent();
    if (parent instanceof ListItem && isTask(input)) {
      int end = 3;
      while (end < input.length() && (input.charAt(end) == ' ' || input.charAt(end) == '\t')) {
        end++;
      }
      return atom(parser, Atom.Kind.TASK, 0, end, 1, 2);
    }
    if (parent instanceof BlockQuote) {
      Matcher alert = ALERT.matcher(input);
      return alert.lookingAt()
          && atom(parser, Atom.Kind.ALERT, 0, alert.end(), 2, input.indexOf(']'));
    }
    return false;
  }

  private static boolean isTask(BasedSequence input) {
    return input.length() > 3
        && " xX".indexOf(input.charAt(1)) >= 0
        && input.charAt(2) == ']'
        && isBlank(input.charAt(3));
  }

  private static boolean address(LightInlineParser parser, BasedSequence input, int at) {
    int end = MarkdownAddress.end(input, at);
    return end > at && atom(parser, Atom.Kind.ADDRESS, at, end, at, end);
  }

  private static boolean atom(
      LightInlineParser parser,
      Atom.Kind kind,
      int start,
      int end,
      int contentStart,
      int contentEnd) {
    BasedSequence input = parser.getInput();
    parser.appendNode(
        new Atom(kind, input.subSequence(start, end), input.subSequence(contentStart, contentEnd)));
    parser.setIndex(end);
    return true;
  }

  private static boolean isAlphanumericAt(BasedSequence input, int at) {
    return at < input.length() && isAlphanumeric(input.charAt(at));
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}
