package duikan.term;

import duikan.book.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a term is given where it first occurs: {@code 垃圾回收 (Garbage Collection, GC)}.
 *
 * @param head what stands before the bracket
 * @param items what stands in it, in order; none where the form has no bracket
 * @param tail the bracket as the glossary writes it, with the blank before it
 * @param written whether the glossary gives the form; else it is made from the other columns
 */
record Gloss(String head, List<String> items, String tail, boolean written) {
  // Chicago Manual of Style, 17th ed., 8.159: articles, conjunctions and short prepositions.
  private static final Set<String> SMALL =
      Set.of(
          "a an and as at but by for from in into nor of on or over per the to up via vs with"
              .split(" "));

  Gloss {
    items = List.copyOf(items);
  }

  /** The gloss of a row. */
  static Gloss of(Term term) {
    return term.firstUse().isEmpty() ? made(term) : read(term.firstUse());
  }

  private static Gloss read(String firstUse) {
    int open = firstUse.length();
    for (int i = firstUse.length() - 1; i >= 0; i--) {
      if (Bracket.isOpen(firstUse.charAt(i))) {
        open = i;
      }
    }
    int close = Math.max(firstUse.lastIndexOf(')'), firstUse.lastIndexOf('）'));
    // Of 磁盘 (Disk) / 存储 (Storage) every part is an item.
    boolean two = firstUse.chars().filter(c -> Bracket.isOpen((char) c)).count() > 1;
    if (open >= close) {
      return new Gloss(firstUse, List.of(), "", true);
    }
    String head = firstUse.substring(0, open).stripTrailing();
    return new Gloss(
        head,
        two
            ? Bracket.items(firstUse.substring(open + 1).replaceAll("[()（）]", "、"))
            : Bracket.items(firstUse.substring(open + 1, close)),
        firstUse.substring(head.length()),
        true);
  }

  /** A form of these items, in brackets by content. */
  static Gloss made(String head, List<String> items) {
    Gloss gloss = new Gloss(head, items, "", false);
    return new Gloss(head, items, gloss.tail(BracketStyle.BY_CONTENT), false);
  }

  private static Gloss made(Term term) {
    List<String> items = new ArrayList<>();
    String head = term.target();
    String english = titled(term.source());
    if (term.kind() == Term.Kind.ABBR && !term.abbr().isEmpty()) {
      head = term.abbr();
      items.add(term.target());
      items.add(english);
    } else {
      if (!Folded.of(term.target()).equals(Folded.of(term.source()))) {
        items.add(english);
      }
      if (!term.abbr().isEmpty()) {
        items.add(term.abbr());
      }
    }
    return made(head, items);
  }

  /** The whole form in a bracket style. */
  String text(BracketStyle style) {
    return head + tail(style);
  }

  /** The bracket and the blank before it in a style; empty where the form has none. */
  String tail(BracketStyle style) {
    if (items.isEmpty()) {
      return tail;
    }
    // More than one bracket, or something after it: only the glossary knows how that is written.
    boolean odd = tail.indexOf(')') < tail.length() - 1 && tail.indexOf('）') < tail.length() - 1;
    boolean two = tail.chars().filter(c -> Bracket.isOpen((char) c)).count() > 1;
    if (written && (style == BracketStyle.BY_ROW || odd || two)) {
      return tail;
    }
    boolean wide =
        switch (style) {
          case FULL -> true;
          case HALF -> false;
          case BY_ROW, BY_CONTENT ->
              items.stream().anyMatch(item -> item.chars().anyMatch(c -> Folded.isHan((char) c)));
        };
    return wide ? "（" + String.join("，", items) + "）" : " (" + String.join(", ", items) + ")";
  }

  /** A term as a title writes it; a word with capitals of its own keeps them. */
  private static String titled(String source) {
    String[] words = source.split(" ", -1);
    return Arrays.stream(words)
        .map(word -> SMALL.contains(word) && !word.equals(words[0]) ? word : capital(word))
        .collect(Collectors.joining(" "));
  }

  private static String capital(String word) {
    StringBuilder parts = new StringBuilder();
    for (String part : word.split("(?<=-)", -1)) {
      boolean plain = part.equals(part.toLowerCase(Locale.ROOT)) && !part.isEmpty();
      parts.append(
          plain ? part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1) : part);
    }
    return parts.toString();
  }
}
