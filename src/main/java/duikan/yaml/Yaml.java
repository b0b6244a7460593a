package duikan.yaml;

import duikan.doc.Message;
import duikan.doc.Place;
import duikan.doc.Source;
import duikan.doc.Span;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * YAML 1.2 as a tree of {@link Node}. A mapping with the same key twice is refused, and so are a
 * second document, keys that are no single values, more than {@value #LONGEST} UTF-16 units,
 * nesting deeper than {@value #DEEPEST} and aliases that make more than {@value #MOST_NODES}
 * values. Tags are ignored: every value is the text that is written.
 */
public final class Yaml {
  static final int LONGEST = 1_000_000;
  static final int DEEPEST = 50;
  static final int MOST_NODES = 100_000;

  private Yaml() {}

  /**
   * The value that {@code part} of a file holds; empty where it holds comments and blanks alone.
   *
   * @throws YamlFault if it is not YAML or is refused, at the place in the file
   * @throws IndexOutOfBoundsException if {@code part} does not lie inside the file
   */
  public static Optional<Node> parse(Source source, Span part) throws YamlFault {
    if (part.length() > LONGEST) {
      throw new YamlFault(
          new Place(source, Span.at(part.start())),
          new Message(
              "more than " + LONGEST + " characters of YAML", "YAML 超过 " + LONGEST + " 个字符"));
    }
    String text = part.of(source.text());
    Offsets offsets = new Offsets(text, part.start());
    // The engine's reader fails where a piece ends between the halves of a character: one piece.
    LoadSettings settings =
        LoadSettings.builder()
            .setUseMarks(true)
            .setCodePointLimit(LONGEST + 1)
            .setBufferSize(text.length() + 2)
            .build();
    Composer composer = new Composer(source, offsets);
    try {
      return composer.compose(new Parse(settings).parseString(text).iterator());
    } catch (MarkedYamlEngineException e) {
      Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
      int at = mark.map(Mark::getIndex).map(offsets::of).orElse(part.start());
      throw composer.fault(Span.at(at), Problems.of(e.getContext(), e.getProblem()));
    } catch (ReaderException e) {
      throw composer.fault(Span.at(firstUnprintable(text, part.start())), Problems.UNPRINTABLE);
    } catch (YamlEngineException e) {
      // The engine's scanner has complaints of its own, which know no place.
      int at = Math.max(part.start(), composer.reached());
      throw composer.fault(Span.at(at), Problems.of("", String.valueOf(e.getMessage())));
    }
  }

  // The engine counts where it stopped reading from the buffer's start; the text tells exactly.
  private static int firstUnprintable(String text, int start) {
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      if (!StreamReader.isPrintable(point)) {
        return start + at;
      }
      at += Character.charCount(point);
    }
    return start;
  }
}
