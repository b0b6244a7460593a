package duikan.mermaid;

/** Who tells what the published Mermaid parser says of a diagram. Safe for several threads. */
@FunctionalInterface
public interface Verdicts {

  /**
   * The verdict on one diagram.
   *
   * @param text the diagram with LF line ends, as it stands between its fences
   */
  Verdict of(String text);

  /** Nobody: every diagram stays unchecked. */
  static Verdicts none() {
    return text -> new Verdict.Unchecked(Verdict.Reason.NO_ENGINE);
  }
}
