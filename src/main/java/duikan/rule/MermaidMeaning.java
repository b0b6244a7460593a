package duikan.rule;

import duikan.doc.Place;
import duikan.lint.Finding;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Mermaid says of diagrams that are well written and mean nothing, in our words. */
final class MermaidMeaning {
  private static final List<Meaning> MEANINGS =
      List.of(
          new Meaning("inactive", "Trying to inactivate an inactive participant \\((.*?)\\)"),
          new Meaning("two-boxes", "same participant should only be defined in one Box: (\\S+)"),
          new Meaning("same-actor", "not possible to have actors with the same id()"),
          new Meaning(
              "no-branch",
              "[Tt]rying to (?:checkout|merge) (?:a )?branch which .*\"branch (.*?)\""),
          new Meaning("same-branch", "[Tt]rying to create an existing branch.*\"checkout (.*?)\""),
          new Meaning("no-shape", "No such shape: ([^. ]+)"),
          new Meaning("own-parent", "Setting (\\S+) as parent of \\S+ would create a cycle"),
          new Meaning("dashes", "Diagrams beginning with --- are not valid()"),
          new Meaning("nonsense", "Cannot (?:read|set) properties of()"),
          new Meaning("edges", "Edge limit exceeded. ([0-9]+) edges"));

  private MermaidMeaning() {}

  private record Meaning(String variant, Pattern pattern) {
    Meaning(String variant, String pattern) {
      this(variant, Pattern.compile(pattern, Pattern.DOTALL));
    }
  }

  /**
   * The finding for an error of Mermaid.
   *
   * @param message all of its words
   * @param reason as many of them as are shown where they are not known
   */
  static Finding finding(Place place, String message, String reason) {
    for (Meaning meaning : MEANINGS) {
      Matcher matcher = meaning.pattern().matcher(message);
      if (matcher.find()) {
        return Finding.at(place).saying(meaning.variant()).with("name", matcher.group(1));
      }
    }
    return Finding.at(place).with("reason", reason);
  }
}
