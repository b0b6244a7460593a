package duikan.align;

import java.util.List;

/** A glossary row: English names and the Chinese ones that may stand for them. */
public record Term(List<String> english, List<String> chinese) {
  public Term {
    english = List.copyOf(english);
    chinese = List.copyOf(chinese);
  }
}
