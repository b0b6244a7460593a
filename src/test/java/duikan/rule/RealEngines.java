package duikan.rule;

import duikan.io.MermaidVerdicts;
import duikan.mermaid.Verdicts;
import duikan.progress.Evidence;
import duikan.web.Web;
import duikan.zh.Grammar;
import duikan.zh.LanguageToolGrammar;
import java.nio.file.Path;
import java.util.Optional;

/** The engines as a run has them, one of each for all tests, with a cache of their own. */
final class RealEngines {
  private static final MermaidVerdicts MERMAID =
      MermaidVerdicts.in(Optional.of(Path.of("target/test-cache").toAbsolutePath()));

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(MERMAID::close));
  }

  private RealEngines() {}

  /** All but LanguageTool, which would be asked about every example of every rule. */
  static Engines all() {
    return new Engines(MERMAID, Grammar.none(), Optional.empty(), Evidence.none(), new ToldWeb());
  }

  /** LanguageTool alone. */
  static Engines grammar() {
    return new Engines(
        Verdicts.none(),
        LanguageToolGrammar.chinese(),
        Optional.empty(),
        Evidence.none(),
        Web.none());
  }
}
