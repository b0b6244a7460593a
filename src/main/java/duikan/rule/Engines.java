package duikan.rule;

import duikan.mermaid.Verdicts;
import duikan.progress.Evidence;
import duikan.web.Web;
import duikan.zh.Grammar;
import java.util.Optional;

/**
 * What rules need from outside the pure packages. Each starts when it is first asked, and not
 * before.
 *
 * @param mermaid what Mermaid's parser says of diagrams
 * @param grammar what LanguageTool says of the translation
 * @param english what it says of the original; empty where nobody asked for that
 * @param evidence what tells when passages were translated
 * @param web what addresses lead to; nobody is asked unless the run is online
 */
public record Engines(
    Verdicts mermaid, Grammar grammar, Optional<Grammar> english, Evidence evidence, Web web) {

  /** The same without LanguageTool. */
  public Engines withoutGrammar() {
    return new Engines(mermaid, Grammar.none(), Optional.empty(), evidence, web);
  }

  /** The same for a book with another past. */
  public Engines with(Evidence other) {
    return new Engines(mermaid, grammar, english, other, web);
  }

  /** The same with other knowledge of the web. */
  public Engines with(Web other) {
    return new Engines(mermaid, grammar, english, evidence, other);
  }

  /** None works: for those who do not run the rules that ask, or do not mind. */
  public static Engines none() {
    return new Engines(
        Verdicts.none(), Grammar.none(), Optional.empty(), Evidence.none(), Web.none());
  }
}
