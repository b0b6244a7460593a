package duikan.cli;

import duikan.doc.Message;
import duikan.io.Cache;
import duikan.io.CacheFolder;
import duikan.io.GitHistory;
import duikan.io.MermaidVerdicts;
import duikan.io.Stamps;
import duikan.io.UserError;
import duikan.io.Witness;
import duikan.progress.Evidence;
import duikan.rule.Engines;
import duikan.web.Web;
import duikan.zh.LanguageToolGrammar;
import duikan.zh.RememberedGrammar;
import java.nio.file.Path;
import java.util.Optional;

/** The engines of one run, each started when it is first asked; what they learnt is kept. */
final class Machines implements AutoCloseable {
  private final MermaidVerdicts mermaid;
  private final Cache slips;
  private final Cache englishSlips;
  private final Engines engines;

  /** Which language of the original is checked, besides the translation. */
  enum LangCheck {
    EN
  }

  /**
   * The engines for the book in {@code root}, which keep what they learn.
   *
   * @param langCheck the language of the original, if it is to be checked
   * @throws UserError if this duikan was built without it
   */
  Machines(Surroundings here, Path root, Optional<LangCheck> langCheck) {
    this(
        here, root, langCheck, CacheFolder.of(here.environment()), Witness.forgetful(), Web.none());
  }

  /**
   * The same.
   *
   * @param memory where they keep what they learn, if they may
   * @param witness is told what they look at in the book's folder
   * @param web who is asked about addresses; outlives them
   */
  Machines(
      Surroundings here,
      Path root,
      Optional<LangCheck> langCheck,
      Optional<Path> memory,
      Witness witness,
      Web web) {
    if (langCheck.isPresent() && !LanguageToolGrammar.hasEnglish()) {
      throw new UserError(
          new Message(
              "this duikan was built without English grammar; build it with"
                  + " mvn -Penglish package, then ask for --lang-check en",
              "这个 duikan 没有带英文语法规则；请用 mvn -Penglish package 重新构建，再使用 --lang-check en"));
    }
    this.mermaid = MermaidVerdicts.of(memory, CacheFolder.of(here.environment()));
    this.slips = Cache.open(memory, "grammar", LanguageToolGrammar.VERSION);
    this.englishSlips = Cache.open(memory, "grammar-en", LanguageToolGrammar.VERSION);
    this.engines =
        new Engines(
            mermaid,
            new RememberedGrammar(slips, LanguageToolGrammar::chinese),
            langCheck.map(
                asked -> new RememberedGrammar(englishSlips, LanguageToolGrammar::english)),
            evidence(here, root, witness),
            web);
  }

  /** The stamps and the history of a book. */
  static Evidence evidence(Surroundings here, Path root) {
    return evidence(here, root, Witness.forgetful());
  }

  private static Evidence evidence(Surroundings here, Path root, Witness witness) {
    return new Evidence(
        () -> Stamps.read(root, witness), new GitHistory(root, here.environment(), witness));
  }

  /** Whether another run would hear the same from them. */
  boolean areSure() {
    return mermaid.isSure();
  }

  Engines engines() {
    return engines;
  }

  @Override
  public void close() {
    mermaid.close();
    slips.close();
    englishSlips.close();
  }
}
