package duikan.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Sentences that answer each other; one side may be empty, never both.
 *
 * @param chapter the key of its chapter
 * @param number its place in the chapter, from 0, in reading order
 */
public record Passage(String chapter, int number, List<Sentence> source, List<Sentence> target) {
  public Passage {
    source = List.copyOf(source);
    target = List.copyOf(target);
  }

  /** The original's words, sentences with a blank between them; empty where there is none. */
  public String sourceText() {
    return source.stream().map(Sentence::text).collect(Collectors.joining(" "));
  }

  /** The translation's words, sentences one after the other; empty where there is none. */
  public String targetText() {
    return target.stream().map(Sentence::text).collect(Collectors.joining());
  }
}
