package duikan.cli;

import duikan.io.CacheFolder;
import duikan.io.GitHistory;
import duikan.io.MermaidVerdicts;
import duikan.io.Stamps;
import duikan.progress.Evidence;
import duikan.rule.Engines;
import java.nio.file.Path;

/** The engines of one run, each started when it is first asked; what they learnt is kept. */
final class Machines implements AutoCloseable {
  private final MermaidVerdicts mermaid;
  private final Evidence evidence;

  /** Engines for the book in {@code root}. */
  Machines(Surroundings here, Path root) {
    this.mermaid = MermaidVerdicts.in(CacheFolder.of(here.environment()));
    this.evidence = evidence(here, root);
  }

  /** The stamps and the history of a book. */
  static Evidence evidence(Surroundings here, Path root) {
    return new Evidence(() -> Stamps.read(root), new GitHistory(root, here.environment()));
  }

  Engines engines() {
    return new Engines(mermaid, evidence);
  }

  @Override
  public void close() {
    mermaid.close();
  }
}
