package duikan.rule;

import duikan.mermaid.Verdicts;
import duikan.progress.Evidence;
import duikan.zh.Grammar;

/**
 * What rules need from outside the pure packages. Each starts when it is first asked, and not
 * before.
 *
 * @param mermaid what Mermaid's parser says of diagrams
 * @param grammar what LanguageTool says of the translation
 * @param evidence what tells when passages were translated
 */
public record Engines(Verdicts mermaid, Grammar grammar, Evidence evidence) {

  /** None works: for those who do not run the rules that ask, or do not mind. */
  public static Engines none() {
    return new Engines(Verdicts.none(), Grammar.none(), Evidence.none());
  }
}
