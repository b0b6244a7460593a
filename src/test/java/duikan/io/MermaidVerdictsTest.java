package duikan.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import duikan.io.MermaidEngines.Way;
import duikan.mermaid.Verdict;
import duikan.mermaid.Verdict.Broken;
import duikan.mermaid.Verdict.Limit;
import duikan.mermaid.Verdict.Reason;
import duikan.mermaid.Verdict.Stopped;
import duikan.mermaid.Verdict.Unchecked;
import duikan.mermaid.Verdict.Valid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MermaidVerdictsTest {
  /** Where V8 is unpacked once for all tests. */
  private static final Optional<Path> ENGINE =
      Optional.of(Path.of("target/test-cache").toAbsolutePath());

  private static final String VALID = "flowchart TD\n  A[缓存（𠮷）] --> B";
  private static final String BROKEN = "flowchart TD\n  A[缓存 --> B\n  B --> C";

  /** Blank lines on which a pattern of Mermaid's goes back and forth: minutes, if it were let. */
  private static final String ENDLESS = "flowchart TD\n" + "\n".repeat(500_000) + "A --> B";

  @TempDir private Path folder;

  private MermaidVerdicts verdicts(Way... ways) {
    return new MermaidVerdicts(
        Cache.open(Optional.of(folder), "mermaid", "1"), MermaidEngines.of(ENGINE, List.of(ways)));
  }

  private static List<ProcessHandle> children() {
    return ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
  }

  @Test
  void theEngineTellsGoodFromBadAndWhere() {
    try (MermaidVerdicts verdicts = verdicts(Way.EMBEDDED)) {
      Valid valid = assertInstanceOf(Valid.class, verdicts.of(VALID));
      assertEquals("flowchart-v2", valid.type());
      assertEquals(List.of("A", "B"), valid.nodes().stream().map(Verdict.Node::id).toList());
      Broken broken = assertInstanceOf(Broken.class, verdicts.of(BROKEN));
      assertTrue(broken.place().isPresent());
    }
  }

  @Test
  void nodeSaysTheSame() {
    assumeTrue(hasNode(), "no node on this machine");
    try (MermaidVerdicts embedded = verdicts(Way.EMBEDDED);
        MermaidVerdicts node =
            new MermaidVerdicts(
                Cache.open(Optional.empty(), "", ""),
                MermaidEngines.of(Optional.empty(), List.of(Way.NODE)))) {
      for (String text : List.of(VALID, BROKEN, "sequenceDiagram\n甲->>乙：好", "𠮷")) {
        assertEquals(embedded.of(text), node.of(text));
      }
    }
  }

  private static boolean hasNode() {
    return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
        .anyMatch(place -> Files.isExecutable(Path.of(place, "node")));
  }

  @Test
  void withoutAnEngineNothingIsKnown() {
    try (MermaidVerdicts verdicts = verdicts()) {
      assertEquals(new Unchecked(Reason.NO_ENGINE), verdicts.of(VALID));
    }
  }

  @Test
  void whatIsCachedStartsNothing() {
    Verdict first;
    try (MermaidVerdicts verdicts = verdicts(Way.EMBEDDED)) {
      first = verdicts.of(BROKEN);
    }
    try (MermaidVerdicts verdicts = verdicts()) {
      assertEquals(first, verdicts.of(BROKEN));
      assertEquals(new Unchecked(Reason.NO_ENGINE), verdicts.of(BROKEN + " "));
    }
  }

  @Test
  void aCacheOfNonsenseIsAskedAnew() {
    try (Cache cache = Cache.open(Optional.of(folder), "mermaid", "1")) {
      cache.put(VALID, "nonsense");
    }
    try (MermaidVerdicts verdicts = verdicts(Way.EMBEDDED)) {
      assertInstanceOf(Valid.class, verdicts.of(VALID));
    }
  }

  @Test
  void anEndlessDiagramIsStoppedAndTheRestGoesOn() {
    try (MermaidVerdicts verdicts = verdicts(Way.EMBEDDED)) {
      assertEquals(new Stopped(Limit.TIME), verdicts.of(ENDLESS));
      assertInstanceOf(Valid.class, verdicts.of(VALID));
    }
  }

  @Test
  void anEngineThatIsKilledCostsOneDiagram() throws Exception {
    try (MermaidVerdicts verdicts = verdicts(Way.EMBEDDED)) {
      verdicts.of(VALID);
      List<ProcessHandle> running = children();
      assertFalse(running.isEmpty());
      CompletableFuture<Verdict> asked = CompletableFuture.supplyAsync(() -> verdicts.of(ENDLESS));
      TimeUnit.MILLISECONDS.sleep(300);
      running.forEach(ProcessHandle::destroyForcibly);
      assertEquals(new Stopped(Limit.CRASH), asked.get());
      assertInstanceOf(Broken.class, verdicts.of(BROKEN));
    }
  }

  @Test
  void aDiagramOfTenMegabytesIsNotTried() {
    try (MermaidVerdicts verdicts = verdicts(Way.EMBEDDED)) {
      String huge = "flowchart TD\n" + "A --> B\n".repeat(1_300_000);
      assertEquals(new Stopped(Limit.SIZE), verdicts.of(huge));
      assertInstanceOf(Valid.class, verdicts.of(VALID));
    }
  }

  @Test
  void noProcessAndNoFileIsLeft() throws IOException {
    List<ProcessHandle> running;
    Set<Path> before = unpacked();
    Set<Path> meanwhile;
    try (MermaidVerdicts verdicts =
        new MermaidVerdicts(
            Cache.open(Optional.empty(), "", ""),
            MermaidEngines.of(Optional.empty(), List.of(Way.EMBEDDED)))) {
      assertInstanceOf(Valid.class, verdicts.of(VALID));
      running = children();
      meanwhile = unpacked();
      meanwhile.removeAll(before);
      assertFalse(meanwhile.isEmpty());
    }
    // Tests of another process may have made theirs meanwhile.
    assertFalse(meanwhile.stream().allMatch(Files::exists));
    running.forEach(process -> process.onExit().join());
  }

  /** The folders that V8 was unpacked into where there is no cache. */
  private static Set<Path> unpacked() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(path -> path.getFileName().toString().startsWith("duikan-"))
          .collect(Collectors.toCollection(HashSet::new));
    }
  }
}
