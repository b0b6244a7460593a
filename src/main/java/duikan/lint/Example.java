package duikan.lint;

import duikan.doc.Block;
import duikan.doc.Document;
import duikan.doc.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A fence of a rule's page: the rule's test and what a reader learns from.
 *
 * @param kind the first word of its info string
 * @param path where the text stands in the little book of the page's examples
 * @param text the text, with a final line end
 * @param span the fence on the page
 */
public record Example(Kind kind, String path, String text, Span span) {

  /** Where an example stands that names no path. */
  public static final String USUAL_PATH = "target-zh/第01章_例子.md";

  /** The info word that asks for escapes in the text to be decoded. */
  private static final String ESCAPED = "escaped";

  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:u\\{([0-9A-Fa-f]{1,6})\\}|u([0-9A-Fa-f]{4})|([nrt\\\\]))");

  /** What an example shows. */
  public enum Kind {
    /** The rule reports something. */
    BAD,
    /** The rule reports nothing. */
    GOOD,
    /** What the fixes make of the {@link #BAD} before it. */
    FIXED,
    /** A file that stands beside every example of the page. */
    GIVEN;

    /** The info word: {@code bad}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The examples of a page, in order; other fences are left out. */
  public static List<Example> of(Document page) {
    List<Example> examples = new ArrayList<>();
    for (Block block : page.blocks()) {
      if (block.fence().isPresent()) {
        of(page, block).ifPresent(examples::add);
      }
    }
    return List.copyOf(examples);
  }

  private static Optional<Example> of(Document page, Block block) {
    var fence = block.fence().orElseThrow();
    List<String> words = List.of(fence.info().of(page.text()).split("\\s+"));
    for (Kind kind : Kind.values()) {
      if (words.get(0).equals(kind.label())) {
        String path =
            words.stream()
                .skip(1)
                .filter(word -> !word.equals(ESCAPED))
                .findFirst()
                .orElse(USUAL_PATH);
        String text =
            fence.lines().stream()
                .map(line -> line.of(page.text()) + "\n")
                .collect(Collectors.joining());
        boolean escaped = words.contains(ESCAPED);
        return Optional.of(new Example(kind, path, escaped ? decoded(text) : text, block.span()));
      }
    }
    return Optional.empty();
  }

  private static String decoded(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(character(match)));
  }

  private static String character(MatchResult escape) {
    if (escape.group(3) != null) {
      return switch (escape.group(3)) {
        case "n" -> "\n";
        case "r" -> "\r";
        case "t" -> "\t";
        default -> "\\";
      };
    }
    String hex = escape.group(1) != null ? escape.group(1) : escape.group(2);
    return Character.toString(Integer.parseInt(hex, 16));
  }
}
