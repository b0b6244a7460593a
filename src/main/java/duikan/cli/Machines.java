package duikan.cli;

import duikan.io.GitHistory;
import duikan.io.Stamps;
import duikan.mermaid.Verdicts;
import duikan.progress.Evidence;
import duikan.rule.Engines;
import java.nio.file.Path;

/** The engines of one run, each started when it is first asked; what they learnt is kept. */
final class Machines implements AutoCloseable {
  private final Engines engines;

  /** Engines for the book in {@code root}. */
  Machines(Surroundings here, Path root) {
    this.engines = new Engines(Verdicts.none(), evidence(here, root));
  }

  /** The stamps and the history of a book. */
  static Evidence evidence(Surroundings here, Path root) {
    return new Evidence(() -> Stamps.read(root), new GitHistory(root, here.environment()));
  }

  Engines engines() {
    return engines;
  }

  @Override
  public void close() {}
}
