package duikan.cli;

import duikan.io.CacheFolder;
import duikan.io.MermaidVerdicts;
import duikan.rule.Engines;

/** The engines of one run, each started when it is first asked; what they learnt is kept. */
final class Machines implements AutoCloseable {
  private final MermaidVerdicts mermaid;

  Machines(Surroundings here) {
    this.mermaid = MermaidVerdicts.in(CacheFolder.of(here.environment()));
  }

  Engines engines() {
    return new Engines(mermaid);
  }

  @Override
  public void close() {
    mermaid.close();
  }
}
