package duikan.mermaid;

import java.util.List;
import java.util.OptionalInt;

/** What is known of one diagram. Offsets are UTF-16, into the diagram with LF line ends. */
public sealed interface Verdict {

  /**
   * The parser accepts it.
   *
   * @param type as mermaid calls it: {@code flowchart-v2}
   * @param nodes what it draws, in order; empty where its type is not looked into
   * @param edges the lines between them; empty where its type is not looked into
   * @param pitfalls what a reader would trip over all the same
   */
  record Valid(String type, List<Node> nodes, OptionalInt edges, List<Pitfall> pitfalls)
      implements Verdict {
    public Valid {
      nodes = List.copyOf(nodes);
      pitfalls = List.copyOf(pitfalls);
    }
  }

  /**
   * The parser rejects it.
   *
   * @param kind what it stumbled over
   * @param place where; empty where the parser cannot tell
   * @param atEnd whether nothing is written after the place
   * @param type as mermaid calls it; empty where it is not known
   * @param token what it did not expect, as written
   * @param expected the names of the tokens that it would have taken
   * @param message its own words
   */
  record Broken(
      Kind kind,
      OptionalInt place,
      boolean atEnd,
      String type,
      String token,
      List<String> expected,
      String message)
      implements Verdict {
    public Broken {
      expected = List.copyOf(expected);
    }
  }

  /** The parser came to no end with it, and was ended. */
  record Stopped(Limit limit) implements Verdict {}

  /** Nothing is known. */
  record Unchecked(Reason reason) implements Verdict {}

  /**
   * A node.
   *
   * @param id its id; empty where its type has none
   * @param labelled whether other words than the id are shown
   */
  record Node(String id, boolean labelled) {}

  /**
   * Something that is valid and yet not what was meant.
   *
   * @param place where
   * @param name what it is about
   */
  record Pitfall(Trap trap, int place, String name) {}

  /** What a parser stumbles over. */
  enum Kind {
    /** The name of the diagram's type. */
    TYPE,
    /** The YAML before the diagram. */
    FRONT_MATTER,
    /** A character that belongs to nothing. */
    CHARACTER,
    /** A word or mark where something else is due. */
    TOKEN,
    /** What the diagram says, though it is well written. */
    MEANING
  }

  /** A kind of {@link Pitfall}. */
  enum Trap {
    /** A node that is given a second label. */
    RELABELLED,
    /** An o or x that becomes the head of an arrow. */
    ARROW_HEAD,
    /** A class that no classDef defines. */
    CLASS,
    /** An init directive that is no JSON. */
    SETTINGS,
    /** A theme that there is not. */
    THEME,
    /** A date that there is not. */
    DATE
  }

  /** What ended the parser. */
  enum Limit {
    /** Two seconds of processor time. */
    TIME,
    /** It ran out of memory, or crashed. */
    CRASH,
    /** The diagram is so long that it was not tried. */
    SIZE
  }

  /** Why nothing is known of a diagram. */
  enum Reason {
    /** Neither the embedded engine nor {@code node} can run here. */
    NO_ENGINE,
    /** Too many diagrams of this run had to be stopped. */
    GAVE_UP
  }
}
