package duikan.mermaid;

/** What is known of one diagram. */
public sealed interface Verdict {

  /** Why nothing is known of a diagram. */
  enum Reason {
    /** Neither the embedded engine nor {@code node} can run here. */
    NO_ENGINE
  }

  /** Nothing is known. */
  record Unchecked(Reason reason) implements Verdict {}
}
