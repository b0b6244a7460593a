package duikan.rule;

import duikan.io.MermaidVerdicts;
import duikan.progress.Evidence;
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

  static Engines all() {
    return new Engines(MERMAID, Evidence.none());
  }
}
