package duikan.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the names of tokens in Mermaid's grammars mean to one who writes a diagram. */
final class MermaidToken {
  /** With more of them a message helps nobody. */
  private static final int MOST = 4;

  private static final Map<String, Words> NAMES = new LinkedHashMap<>();

  static {
    name("a new line", "换行", "NEWLINE", "NL", "EOL", "SPACELINE");
    name("the end", "结尾", "EOF", "$end");
    name("a blank", "空格", "SPACE", "WS");
    name("“:” and text", "“:”和文字", "TXT");
    name("L, R, T or B", "L、R、T 或 B", "ARROW_DIRECTION");
    name("text", "文字", "TEXT", "text", "textToken", "NON_ESCAPED_TEXT", "ALPHA_TEXT");
    name("text in quotes", "带引号的文字", "STR", "STRING", "MD_STR", "string", "QUOTED_STRING");
    name("a number", "数字", "NUM", "NUMBER", "INT", "NUMBER_WITH_DECIMAL", "DECIMAL_NUM");
    name(
        "a name",
        "名称",
        "NODE_STRING",
        "UNICODE_TEXT",
        "ALPHA",
        "ID",
        "IDENTIFIER",
        "ACTOR",
        "AMP",
        "DOWN",
        "DEFAULT",
        "BRKT",
        "MINUS",
        "MULT",
        "UNIT",
        "NODE_ID",
        "ENTITY_NAME",
        "ENTITY_ONE",
        "UNICODE",
        "ACTOR_ID",
        "CLASS_NAME",
        "PUNCTUATION",
        "TESTSTR",
        "BQUOTE_STR");
    name(
        "an arrow",
        "箭头",
        "LINK",
        "START_LINK",
        "LINK_ID",
        "ARROW",
        "SOLID_ARROW",
        "DOTTED_ARROW",
        "SOLID_OPEN_ARROW",
        "DOTTED_OPEN_ARROW",
        "SOLID_CROSS",
        "DOTTED_CROSS",
        "SOLID_POINT",
        "DOTTED_POINT",
        "BIDIRECTIONAL_SOLID_ARROW",
        "BIDIRECTIONAL_DOTTED_ARROW",
        "SOLID_ARROW_TOP",
        "SOLID_ARROW_BOTTOM",
        "STICK_ARROW_TOP",
        "STICK_ARROW_BOTTOM",
        "SOLID_ARROW_TOP_DOTTED",
        "SOLID_ARROW_BOTTOM_DOTTED",
        "STICK_ARROW_TOP_DOTTED",
        "STICK_ARROW_BOTTOM_DOTTED",
        "SOLID_ARROW_TOP_REVERSE",
        "SOLID_ARROW_BOTTOM_REVERSE",
        "STICK_ARROW_TOP_REVERSE",
        "STICK_ARROW_BOTTOM_REVERSE",
        "SOLID_ARROW_TOP_REVERSE_DOTTED",
        "SOLID_ARROW_BOTTOM_REVERSE_DOTTED",
        "STICK_ARROW_TOP_REVERSE_DOTTED",
        "STICK_ARROW_BOTTOM_REVERSE_DOTTED",
        "LINE",
        "DOTTED_LINE",
        "AGGREGATION",
        "EXTENSION",
        "COMPOSITION",
        "DEPENDENCY",
        "LOLLIPOP",
        "-->");
    mark("]", "SQE");
    mark("[", "SQS");
    mark(")", "PE");
    mark("(", "PS");
    mark("}", "DIAMOND_STOP", "STRUCT_STOP", "BLOCK_STOP", "BRACE_STOP");
    mark("{", "DIAMOND_START", "STRUCT_START", "BLOCK_START");
    mark("])", "STADIUMEND");
    mark("]]", "SUBROUTINEEND");
    mark(")]", "CYLINDEREND");
    mark(")))", "DOUBLECIRCLEEND");
    mark("}}", "HEXAGONEND");
    mark("/]", "TRAPEND");
    mark("\\]", "INVTRAPEND");
    mark("|", "PIPE");
    mark(":", "COLON");
    mark(",", "COMMA");
    mark(";", "SEMI");
    mark("/", "FORWARDSLASH");
  }

  private MermaidToken() {}

  /** The same in both languages. */
  record Words(String en, String zh) {}

  private static void name(String en, String zh, String... tokens) {
    for (String token : tokens) {
      NAMES.put(token, new Words(en, zh));
    }
  }

  private static void mark(String mark, String... tokens) {
    for (String token : tokens) {
      NAMES.put(token, new Words("“" + mark + "”", "“" + mark + "”"));
    }
  }

  /** One sentence part for all; empty where there are too many, or none that is known. */
  static Optional<Words> words(List<String> tokens) {
    List<Words> words = tokens.stream().flatMap(token -> of(token).stream()).distinct().toList();
    boolean allKnown = tokens.stream().allMatch(token -> of(token).isPresent());
    if (words.isEmpty() || words.size() > MOST || !allKnown) {
      return Optional.empty();
    }
    return Optional.of(
        new Words(
            String.join(" or ", words.stream().map(Words::en).toList()),
            String.join("或", words.stream().map(Words::zh).toList())));
  }

  private static Optional<Words> of(String token) {
    Words known = NAMES.get(token);
    if (known != null) {
      return Optional.of(known);
    }
    // A keyword is named after itself.
    boolean keyword = token.equals(token.toLowerCase(Locale.ROOT)) && !token.isBlank();
    return keyword
        ? Optional.of(new Words("“" + token + "”", "“" + token + "”"))
        : Optional.empty();
  }
}
