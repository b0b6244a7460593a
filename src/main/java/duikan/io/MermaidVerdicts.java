package duikan.io;

import duikan.mermaid.Bundle;
import duikan.mermaid.Reply;
import duikan.mermaid.Verdict;
import duikan.mermaid.Verdict.Limit;
import duikan.mermaid.Verdict.Reason;
import duikan.mermaid.Verdict.Stopped;
import duikan.mermaid.Verdict.Unchecked;
import duikan.mermaid.Verdicts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The verdicts of Mermaid's parser in a process of its own, which is started for the first diagram
 * that the cache does not know, and anew when a diagram has ended it. What ended it is not kept: a
 * machine may have been the reason.
 */
public final class MermaidVerdicts implements Verdicts, AutoCloseable {
  /** UTF-16 units; twenty times what Mermaid draws. */
  static final int LONGEST = 1_000_000;

  /** The parser's own time for a diagram; a few thousandths of a second are usual. */
  private static final Duration LIMIT = Duration.ofSeconds(2);

  /** So many diagrams may end the process before the rest is left. */
  private static final int MOST_STOPS = 20;

  private final Cache cache;
  private final MermaidEngines engines;
  private final Map<String, Verdict> known = new HashMap<>();
  private Optional<Child> child = Optional.empty();
  private int stops;
  private boolean sure = true;

  MermaidVerdicts(Cache cache, MermaidEngines engines) {
    this.cache = cache;
    this.engines = engines;
  }

  /**
   * Verdicts of an engine that is unpacked in the cache folder.
   *
   * @param memory the folder in which they are kept, if they may be
   * @param cacheFolder see {@link CacheFolder}; if empty, the engine is unpacked for this run
   */
  public static MermaidVerdicts of(Optional<Path> memory, Optional<Path> cacheFolder) {
    return new MermaidVerdicts(
        Cache.open(memory, "mermaid", Bundle.checksum()), MermaidEngines.of(cacheFolder));
  }

  /** The same, kept in the cache folder. */
  public static MermaidVerdicts in(Optional<Path> cacheFolder) {
    return of(cacheFolder, cacheFolder);
  }

  /** Whether another run would come to the same verdicts: no machine's weakness was in them. */
  public synchronized boolean isSure() {
    return sure;
  }

  @Override
  public synchronized Verdict of(String text) {
    Verdict before = known.get(text);
    if (before != null) {
      return before;
    }
    Verdict verdict =
        text.length() > LONGEST
            ? new Stopped(Limit.SIZE)
            : cache.get(text).flatMap(Reply::read).orElseGet(() -> asked(text));
    known.put(text, verdict);
    return verdict;
  }

  private Verdict asked(String text) {
    if (stops >= MOST_STOPS) {
      sure = false;
      return new Unchecked(Reason.GAVE_UP);
    }
    if (child.isEmpty()) {
      child = engines.start();
    }
    if (child.isEmpty()) {
      sure = false;
      return new Unchecked(Reason.NO_ENGINE);
    }
    Child.Answer answer = child.get().ask(text, LIMIT);
    if (answer instanceof Child.Said said) {
      Optional<Verdict> verdict = Reply.read(said.text());
      if (verdict.isPresent()) {
        cache.put(text, said.text());
        return verdict.get();
      }
    }
    child.get().close();
    child = Optional.empty();
    stops++;
    sure = false;
    return new Stopped(answer instanceof Child.Late ? Limit.TIME : Limit.CRASH);
  }

  /** Ends the process and writes the cache. */
  @Override
  public synchronized void close() {
    child.ifPresent(Child::close);
    child = Optional.empty();
    engines.close();
    cache.close();
  }
}
