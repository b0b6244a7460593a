package duikan.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import duikan.io.MermaidEngines.Way;
import duikan.mermaid.Bundle;
import duikan.mermaid.Engine;
import duikan.mermaid.EngineProbe;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A script that ran where a diagram is parsed would reach no file, no network and no secret. */
final class EngineIsolationTest {
  private static final Path ENGINE = Path.of("target/test-cache").toAbsolutePath();

  /** What is there of all that leads out of a script, and what of it runs text as a script. */
  private static final String PROBE =
      """
      (() => {
        const found = ['require', 'module', 'exports', 'process', 'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource',
          'Worker', 'Buffer', 'navigator', 'Deno', 'Bun', 'java', 'Java', 'Packages', 'javax', 'org', 'com', 'javet',
          'load', 'read', 'readFile', 'print', 'importScripts', 'quit', 'os', 'd8', 'performance', 'SharedWorker']
          .filter(name => typeof globalThis[name] !== 'undefined' && !own(name));
        function own(name) {
          return name === 'process' && JSON.stringify(process) === '{"env":{},"platform":""}';
        }
        for (const from of [globalThis, function () {}, async function () {}, function* () {}, globalThis.console]) {
          try {
            const made = from.constructor.constructor('return typeof process')();
            found.push('constructor made ' + made);
          } catch (refused) {
            // So it should be.
          }
        }
        try {
          found.push('eval made ' + (0, eval)('1 + 1'));
        } catch (refused) {
          // So it should be.
        }
        Error.prepareStackTrace = (error, calls) =>
          calls.forEach(call => {
            const self = call.getThis() ?? call.getFunction();
            if (self && self !== globalThis && self.constructor?.constructor !== Function) found.push('a frame led out');
          });
        new Error().stack;
        return 'found: ' + found.join(', ');
      })()
      """;

  private static boolean hasNode() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(place -> Files.isExecutable(Path.of(place, "node")));
  }

  @Test
  void aScriptInV8ReachesNothing() throws Exception {
    Path library =
        Unpacked.in(ENGINE.resolve("v8-probe"), Engine.library().orElseThrow()).orElseThrow();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.library.path=" + library,
                "-cp",
                System.getProperty("java.class.path"),
                EngineProbe.class.getName(),
                PROBE)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor());
    assertEquals("found: ", said);
  }

  @Test
  void aScriptInNodeReachesNothing() {
    assumeTrue(hasNode(), "no node on this machine");
    List<String> command = List.of("node", "-e", Bundle.nodeDriver());
    try (Child node = Child.start(command, ENGINE.getRoot()).orElseThrow()) {
      node.tell(
          """
          globalThis.process = { env: {}, platform: '' };
          let said = null;
          function mermaidStart(text) {
            said = mermaidStart.caller === null || mermaidStart.caller?.constructor.constructor === Function
              ? %s
              : 'the caller is not of this realm';
          }
          const mermaidTake = () => said;
          """
              .formatted(PROBE.strip()));
      assertEquals(new Child.Said(EngineProcess.READY), node.next(Duration.ofSeconds(20)));
      assertEquals(new Child.Said("found: "), node.ask("x", Duration.ofSeconds(20)));
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  @EnabledOnOs(OS.LINUX)
  void theEngineKnowsNothingOfOurEnvironment(Way way) throws Exception {
    assumeTrue(way == Way.EMBEDDED || hasNode(), "no node on this machine");
    assertTrue(System.getenv().containsKey("PATH"));
    Set<Long> before = children().map(ProcessHandle::pid).collect(Collectors.toSet());
    MermaidEngines engines = MermaidEngines.of(Optional.of(ENGINE), List.of(way));
    try (Child child = engines.start().orElseThrow()) {
      List<ProcessHandle> mine = children().filter(one -> !before.contains(one.pid())).toList();
      assertEquals(1, mine.size());
      Path place = Path.of("/proc", Long.toString(mine.get(0).pid()));
      String environment = Files.readString(place.resolve("environ"), StandardCharsets.ISO_8859_1);
      List<String> names = new ArrayList<>();
      for (String one : environment.split("\0", -1)) {
        names.add(one.replaceFirst("=.*", ""));
      }
      names.removeAll(
          Set.of("", "TMPDIR", "TEMP", "TMP", "LD_LIBRARY_PATH", "NLSPATH", "XFILESEARCHPATH"));
      assertEquals(List.of(), names);
      Path folder = place.resolve("cwd").toRealPath();
      assertFalse(folder.equals(Path.of("").toRealPath()), folder.toString());
      assertTrue(child.tell("flowchart TD"));
    } finally {
      engines.close();
    }
  }

  private static Stream<ProcessHandle> children() {
    return ProcessHandle.current().children().filter(ProcessHandle::isAlive);
  }
}
