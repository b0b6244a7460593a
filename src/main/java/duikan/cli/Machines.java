package duikan.cli;

import duikan.mermaid.Verdicts;
import duikan.rule.Engines;

/** The engines of one run, each started when it is first asked; what they learnt is kept. */
final class Machines implements AutoCloseable {
  private final Engines engines;

  Machines(Surroundings here) {
    this.engines = new Engines(Verdicts.none());
  }

  Engines engines() {
    return engines;
  }

  @Override
  public void close() {}
}
