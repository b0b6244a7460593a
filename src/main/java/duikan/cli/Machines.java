package duikan.cli;

import duikan.io.Cache;
import duikan.io.CacheFolder;
import duikan.io.GitHistory;
import duikan.io.MermaidVerdicts;
import duikan.io.Stamps;
import duikan.progress.Evidence;
import duikan.rule.Engines;
import duikan.zh.LanguageToolGrammar;
import duikan.zh.Memory;
import duikan.zh.RememberedGrammar;
import java.nio.file.Path;
import java.util.Optional;

/** The engines of one run, each started when it is first asked; what they learnt is kept. */
final class Machines implements AutoCloseable {
  private final MermaidVerdicts mermaid;
  private final Cache slips;
  private final Engines engines;

  /** Engines for the book in {@code root}. */
  Machines(Surroundings here, Path root) {
    Optional<Path> folder = CacheFolder.of(here.environment());
    this.mermaid = MermaidVerdicts.in(folder);
    this.slips = Cache.open(folder, "grammar", LanguageToolGrammar.VERSION);
    this.engines =
        new Engines(
            mermaid,
            new RememberedGrammar(memory(slips), LanguageToolGrammar::chinese),
            evidence(here, root));
  }

  /** The stamps and the history of a book. */
  static Evidence evidence(Surroundings here, Path root) {
    return new Evidence(() -> Stamps.read(root), new GitHistory(root, here.environment()));
  }

  Engines engines() {
    return engines;
  }

  @Override
  public void close() {
    mermaid.close();
    slips.close();
  }

  private static Memory memory(Cache cache) {
    return new Memory() {
      @Override
      public Optional<String> get(String key) {
        return cache.get(key);
      }

      @Override
      public void put(String key, String text) {
        cache.put(key, text);
      }
    };
  }
}
