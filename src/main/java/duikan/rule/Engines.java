package duikan.rule;

import duikan.mermaid.Verdicts;

/**
 * What rules need from outside the pure packages. Each starts when it is first asked, and not
 * before.
 *
 * @param mermaid what Mermaid's parser says of diagrams
 */
public record Engines(Verdicts mermaid) {

  /** None works: for those who do not run the rules that ask, or do not mind. */
  public static Engines none() {
    return new Engines(Verdicts.none());
  }
}
