package duikan.progress;

import duikan.align.Segment;
import duikan.align.Segments;
import duikan.doc.BlockKind;
import duikan.doc.Document;
import duikan.doc.Sha256;
import duikan.doc.Span;
import duikan.doc.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a passage says, however it is set: two passages that differ in markup, line breaks, case or
 * punctuation alone have the same key.
 *
 * @param shown what a reader sees, in one line
 * @param key its words, numbers and signs in lower case, a blank between two; code as it is, but
 *     for blanks; empty where it says nothing
 */
record Wording(String shown, String key) {
  // A comma inside a number belongs to it, and so does the apostrophe of "don't".
  private static final Pattern WORD =
      Pattern.compile(
          "\\p{N}++(?:[.,:]\\p{N}++)*+|[\\p{L}\\p{M}\\p{N}]++(?:['’][\\p{L}]++)*+|[\\p{Sc}%<>=+−±≤≥×÷]");

  /** Hexadecimal digits of a hash: with 64 bits, a book of a million passages has no two alike. */
  static final int HASH_DIGITS = 16;

  /** What the passages of a page say, in the order of {@link Segments}. */
  static List<Wording> of(Document page) {
    return of(page, Segments.of(page));
  }

  /** What blocks of a page say. */
  static List<Wording> of(Document page, List<Segment> blocks) {
    List<Wording> wordings = new ArrayList<>(blocks.size());
    for (Segment block : blocks) {
      wordings.add(of(page, block));
    }
    return wordings;
  }

  private static Wording of(Document page, Segment block) {
    return switch (block.kind()) {
      case HEADING, PARAGRAPH, LIST_ITEM, TABLE, HTML -> ofProse(seen(page, block));
      case CODE, MERMAID, MATH -> {
        String code = inOneLine(block.text());
        yield new Wording(code, code);
      }
      case IMAGE -> new Wording(inOneLine(block.text()), ofProse(block.text()).key);
    };
  }

  /** What prose says. */
  static Wording ofProse(String text) {
    StringBuilder key = new StringBuilder(text.length());
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      key.append(key.isEmpty() ? "" : " ").append(word.group());
    }
    String folded = key.toString().replace('’', '\'').toLowerCase(Locale.ROOT);
    return new Wording(inOneLine(text), folded);
  }

  private static String seen(Document page, Segment block) {
    return block.kind() == BlockKind.HTML
        ? block.text()
        : Visible.of(page, new Span(block.start(), block.end()));
  }

  private static String inOneLine(String text) {
    return String.join(" ", text.strip().split("\\s+"));
  }

  boolean isEmpty() {
    return key.isEmpty();
  }

  List<String> words() {
    return key.isEmpty() ? List.of() : List.of(key.split(" "));
  }

  /** The first {@value #HASH_DIGITS} hexadecimal digits of the key's SHA-256. */
  String hash() {
    return Sha256.of(key).substring(0, HASH_DIGITS);
  }
}
