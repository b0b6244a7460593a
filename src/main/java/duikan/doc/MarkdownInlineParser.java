package duikan.doc;

import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * flexmark's inline parser, with the parts replaced whose time grows with the square of a paragraph
 * or whose stack grows with it. The grammar is CommonMark 0.31's.
 */
final class MarkdownInlineParser extends CommonmarkInlineParser {
  /** CommonMark lets a parser choose, from 3 up; cmark has 32. */
  private static final int DEEPEST_PARENTHESES = 32;

  private static final int LONGEST_LABEL = 999;

  private BasedSequence searched = BasedSequence.NULL;
  private int noInstructionFrom = Integer.MAX_VALUE;
  private int noDataFrom = Integer.MAX_VALUE;
  private int noDeclarationFrom = Integer.MAX_VALUE;

  MarkdownInlineParser(
      DataHolder options,
      BitSet specialCharacters,
      BitSet delimiterCharacters,
      Map<Character, DelimiterProcessor> delimiterProcessors,
      LinkRefProcessorData linkRefProcessors,
      List<InlineParserExtensionFactory> extensions) {
    super(
        options,
        specialCharacters,
        delimiterCharacters,
        delimiterProcessors,
        linkRefProcessors,
        extensions);
  }

  // flexmark asks for Matcher.toMatchResult, which copies the whole paragraph at every match.
  @Override
  public @Nullable BasedSequence match(Pattern pattern) {
    if (index >= input.length()) {
      return null;
    }
    Matcher matcher = pattern.matcher(input).region(index, input.length());
    if (!matcher.find()) {
      return null;
    }
    index = matcher.end();
    return input.subSequence(matcher.start(), index);
  }

  @Override
  public void parse(BasedSequence content, Node block) {
    MarkdownGuard.checkMarks(content, content.getStartOffset());
    super.parse(content, block);
  }

  @Override
  public int parseLinkLabel() {
    int end = labelEnd(index);
    if (end < 0) {
      return 0;
    }
    int length = end - index;
    index = end;
    return length;
  }

  private int labelEnd(int from) {
    if (from >= input.length() || input.charAt(from) != '[') {
      return -1;
    }
    int limit = Math.min(input.length(), from + LONGEST_LABEL + 2);
    for (int i = from + 1; i < limit; i++) {
      switch (input.charAt(i)) {
        case '[' -> {
          return -1;
        }
        case ']' -> {
          return i + 1;
        }
        case '\\' -> i += isEscapable(i + 1) ? 1 : 0;
        default -> {}
      }
    }
    return -1;
  }

  @Override
  public @Nullable BasedSequence parseLinkDestination() {
    int end =
        index < input.length() && input.charAt(index) == '<'
            ? angledEnd(index)
            : destinationEnd(index);
    if (end < 0) {
      return null;
    }
    BasedSequence destination = input.subSequence(index, end);
    index = end;
    return destination;
  }

  private int angledEnd(int from) {
    for (int i = from + 1; i < input.length(); i++) {
      switch (input.charAt(i)) {
        case '>' -> {
          return i + 1;
        }
        case '<', '\n', '\r' -> {
          return -1;
        }
        case '\\' -> i += isEscapable(i + 1) ? 1 : 0;
        default -> {}
      }
    }
    return -1;
  }

  private int destinationEnd(int from) {
    int open = 0;
    int i = from;
    while (i < input.length() && input.charAt(i) > ' ' && input.charAt(i) != '\u007F') {
      char c = input.charAt(i);
      if (c == '(' && ++open > DEEPEST_PARENTHESES) {
        return -1;
      }
      if (c == ')' && --open < 0) {
        return i;
      }
      i += c == '\\' && isEscapable(i + 1) ? 2 : 1;
    }
    return open > 0 ? -1 : i;
  }

  @Override
  public @Nullable BasedSequence parseLinkTitle() {
    char quote = peek();
    char close = quote == '(' ? ')' : quote;
    if (quote != '"' && quote != '\'' && quote != '(') {
      return null;
    }
    for (int i = index + 1; i < input.length(); i++) {
      char c = input.charAt(i);
      if (c == close) {
        BasedSequence title = input.subSequence(index, i + 1);
        index = i + 1;
        return title;
      }
      if (c == '(' && quote == '(') {
        return null;
      }
      i += c == '\\' && isEscapable(i + 1) ? 1 : 0;
    }
    return null;
  }

  // An instruction that never ends would be looked for again at each of its openings.
  @Override
  public boolean parseHtmlInline() {
    if (searched != input) {
      searched = input;
      noInstructionFrom = Integer.MAX_VALUE;
      noDataFrom = Integer.MAX_VALUE;
      noDeclarationFrom = Integer.MAX_VALUE;
    }
    char kind = peek(1);
    if (kind == '?') {
      return index < noInstructionFrom && htmlUnless("?>");
    }
    if (kind == '!' && peek(2) == '[') {
      return index < noDataFrom && htmlUnless("]]>");
    }
    if (kind == '!' && peek(2) == '-' && peek(3) == '-') {
      return comment();
    }
    if (kind == '!' && peek(2) != '-') {
      return index < noDeclarationFrom && htmlUnless(">");
    }
    return super.parseHtmlInline();
  }

  // The expression that flexmark has for it takes stack for every character.
  private boolean comment() {
    int start = index + "<!--".length();
    int end = input.indexOf("--", start);
    boolean whole = end >= 0 && end + 2 < input.length() && input.charAt(end + 2) == '>';
    if (!whole || input.charAt(start) == '>' || input.subSequence(start).startsWith("->")) {
      return false;
    }
    appendNode(new HtmlInlineComment(input.subSequence(index, end + "-->".length())));
    index = end + "-->".length();
    return true;
  }

  private boolean htmlUnless(String end) {
    if (input.indexOf(end, index) >= 0) {
      return super.parseHtmlInline();
    }
    switch (end) {
      case "?>" -> noInstructionFrom = index;
      case "]]>" -> noDataFrom = index;
      default -> noDeclarationFrom = index;
    }
    return false;
  }

  /** Takes the definitions of references off the beginning of a paragraph. */
  @Override
  public int preProcessBlock(Paragraph block, ParserState state) {
    input = block.getContentChars();
    index = 0;
    int taken = 0;
    while (definition(block)) {
      taken = index;
    }
    if (taken >= input.length()) {
      return block.getChars().length();
    }
    return taken == 0 ? 0 : input.getIndexOffset(taken) - block.getStartOffset();
  }

  private boolean definition(Paragraph block) {
    int start = skipSpaces(index);
    int label = labelEnd(start);
    if (label < 0 || label >= input.length() || input.charAt(label) != ':') {
      return false;
    }
    String key = Escaping.normalizeReferenceChars(input.subSequence(start, label + 1), true);
    index = label + 1;
    spnl();
    BasedSequence destination = parseLinkDestination();
    if (key.isEmpty() || destination == null || destination.isEmpty()) {
      return false;
    }
    int beforeTitle = index;
    spnl();
    BasedSequence title = index > beforeTitle ? parseLinkTitle() : null;
    if (title == null || !isAtLineEnd()) {
      title = null;
      index = beforeTitle;
    }
    if (!isAtLineEnd()) {
      return false;
    }
    match(myParsing.LINE_END);
    Reference reference = new Reference(input.subSequence(start, label + 1), destination, title);
    referenceRepository.put(key, reference);
    block.insertBefore(reference);
    return true;
  }

  private boolean isAtLineEnd() {
    int i = skipSpaces(index);
    return i >= input.length() || input.charAt(i) == '\n' || input.charAt(i) == '\r';
  }

  private int skipSpaces(int from) {
    int i = from;
    while (i < input.length() && (input.charAt(i) == ' ' || input.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }

  private boolean isEscapable(int at) {
    return at < input.length() && Draft.isAsciiPunctuation(input.charAt(at));
  }
}
