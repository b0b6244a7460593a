package duikan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.doc.Language;
import duikan.doc.Source;
import duikan.doc.Span;
import duikan.lint.Diagnostic;
import duikan.lint.Outcome;
import duikan.lint.Severity;
import duikan.lint.Shard;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MergedTest {
  private static String report(Merged.Kind kind, Outcome outcome) throws Exception {
    return report(kind, outcome, Shard.whole());
  }

  private static String report(Merged.Kind kind, Outcome outcome, Shard shard) throws Exception {
    return switch (kind) {
      case JSON -> Found.written(out -> new JsonReport(Language.EN, shard).write(outcome, out));
      case SARIF ->
          Found.written(
              out ->
                  new SarifReport(Language.ZH, new Root("書/"), Found.RULEBOOK, "1.2.3", shard)
                      .write(outcome, out));
      case JUNIT ->
          Found.written(
              out ->
                  new JunitReport(Language.EN, Found.HERE, Optional.of(Severity.ERROR), shard)
                      .write(outcome, out));
    };
  }

  private static ShardReport shard(String name, String text) {
    return new ShardReport(name, () -> new StringReader(text));
  }

  private static String merged(List<ShardReport> shards) throws Exception {
    Merged merged = Merged.of(shards);
    return Found.written(merged::write);
  }

  /** The reports of the findings of each page, in any order. */
  private static List<ShardReport> byPage(Merged.Kind kind, Outcome whole, long seed)
      throws Exception {
    List<ShardReport> shards = new ArrayList<>();
    int pages = 0;
    TreeSet<String> paths = new TreeSet<>();
    whole.diagnostics().forEach(one -> paths.add(one.place().path()));
    for (String path : paths) {
      List<Diagnostic> mine =
          whole.diagnostics().stream().filter(one -> one.place().path().equals(path)).toList();
      shards.add(shard(path, report(kind, new Outcome(mine, 1))));
      pages++;
    }
    shards.add(shard("rest", report(kind, new Outcome(List.of(), whole.files() - pages))));
    Collections.shuffle(shards, new Random(seed));
    return shards;
  }

  @ParameterizedTest
  @EnumSource(Merged.Kind.class)
  void theReportsOfShardsAreTheReportOfTheWholeRun(Merged.Kind kind) throws Exception {
    for (long seed = 0; seed < 50; seed++) {
      Outcome whole = Found.random(seed, (int) seed * 3);
      assertEquals(report(kind, whole), merged(byPage(kind, whole, seed)), "seed " + seed);
    }
  }

  @ParameterizedTest
  @EnumSource(Merged.Kind.class)
  void aShardThatIsLostComesTwiceOrIsOfAnotherRunIsNamed(Merged.Kind kind) throws Exception {
    Outcome none = new Outcome(List.of(), 2);
    ShardReport one = shard("one", report(kind, none, new Shard(1, 3)));
    ShardReport two = shard("two", report(kind, none, new Shard(2, 3)));
    ShardReport three = shard("three", report(kind, none, new Shard(3, 3)));
    assertEquals(
        report(kind, new Outcome(List.of(), 6)), merged(List.of(three, one, two)), kind.name());
    assertEquals("three: one of 3 shards, of which 2/3 is missing", refused(List.of(three, one)));
    assertEquals(
        "again: shard 1/3, as one is", refused(List.of(one, two, three, named("again", one))));
    ShardReport other = shard("other", report(kind, none, new Shard(3, 4)));
    assertEquals("other: of 4 shards, where one is of 3", refused(List.of(one, two, other)));
  }

  private static ShardReport named(String name, ShardReport report) {
    return new ShardReport(name, report.text());
  }

  private static String refused(List<ShardReport> shards) {
    return assertThrows(BadReport.class, () -> Merged.of(shards)).message().en();
  }

  @ParameterizedTest
  @EnumSource(Merged.Kind.class)
  void whatTwoShardsTellIsToldOnce(Merged.Kind kind) throws Exception {
    Outcome whole = Found.random(7, 60);
    ShardReport all = shard("a", report(kind, new Outcome(whole.diagnostics(), 0)));
    assertEquals(report(kind, whole), merged(List.of(all, shard("b", report(kind, whole)), all)));
  }

  @Test
  void aFindingThatOneShardTellsTwiceIsToldTwice() throws Exception {
    Diagnostic one = Found.random(1, 1).diagnostics().get(0);
    Outcome twice = new Outcome(List.of(one, one), 1);
    String text = report(Merged.Kind.JSON, twice);
    assertEquals(text, merged(List.of(shard("a", text))));
  }

  @Test
  void aReportThatWasLaidOutAnewIsMergedTheSame() throws Exception {
    Outcome whole = Found.random(3, 20);
    String text = report(Merged.Kind.JSON, whole);
    assertEquals(
        text, merged(List.of(shard("a", text.replace("\n", " \r\n\t").replace("},", "} ,")))));
  }

  @ParameterizedTest
  @EnumSource(Merged.Kind.class)
  void aMergedReportFailsAsItsShardsDo(Merged.Kind kind) throws Exception {
    Source page = Source.of("target-zh/01.md", "甲乙");
    Diagnostic warning = Found.at(page, new Span(0, 1), "dead-link", Severity.WARNING);
    Diagnostic error = Found.at(page, new Span(1, 2), "stray-space", Severity.ERROR);
    ShardReport harmless = shard("a", report(kind, new Outcome(List.of(warning), 1)));
    ShardReport bad = shard("b", report(kind, new Outcome(List.of(error), 1)));
    Optional<Severity> errors = Optional.of(Severity.ERROR);
    assertFalse(Merged.of(List.of(harmless)).fails(errors));
    assertTrue(Merged.of(List.of(harmless, bad)).fails(errors));
    assertFalse(Merged.of(List.of(harmless, bad)).fails(Optional.empty()));
  }

  @Test
  void whatShardsHadNoRoomForIsCountedInTheWhole() throws Exception {
    Outcome first = SarifReportTest.many("target-zh/01.md", 20_000, Severity.WARNING);
    Outcome second = SarifReportTest.many("target-zh/02.md", 25_002, Severity.ERROR);
    List<Diagnostic> all = new ArrayList<>(first.diagnostics());
    all.addAll(second.diagnostics());
    Outcome whole = new Outcome(all, 2);
    assertEquals(
        report(Merged.Kind.SARIF, whole),
        merged(
            List.of(
                shard("a", report(Merged.Kind.SARIF, first)),
                shard("b", report(Merged.Kind.SARIF, second)))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "not a report",
        "{}",
        "{\"schema\":\"duikan.term/1\"}",
        "{\"schema\":\"duikan.lint/1\",\"diagnostics\":[",
        "{\"schema\":\"duikan.lint/1\",\"diagnostics\":[7]}",
        "{\"schema\":\"duikan.lint/1\",\"diagnostics\":[{\"rule\":\"dead-link\"}]}",
        "{\"schema\":\"duikan.lint/1\",\"diagnostics\":[]} {}",
        "{\"schema\":\"duikan.lint/1\",\"diagnostics\":[],\"diagnostics\":[]}",
        "{\"schema\":\"duikan.lint/1\",\"diagnostics\":[{\"a\":{\"b\":1,\"b\":2}}]}",
        "{\"runs\":[{\"results\":[{}]}]}",
        "<testsuites>",
        "<testsuites><testcase classname='other' name='x'/></testsuites>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><testsuites>"
            + "<testcase classname='duikan.x' name='a'><failure>&e;</failure></testcase></testsuites>",
      })
  void whatIsNoReportIsRefusedByName(String text) {
    BadReport wrong =
        assertThrows(BadReport.class, () -> Merged.of(List.of(shard("x.json", text))));
    assertTrue(wrong.message().en().startsWith("x.json:"), wrong.message().en());
    assertFalse(wrong.message().zh().contains("\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'schema':'duikan.lint/1','diagnostics':[[…",
        "{'schema':'duikan.lint/1','diagnostics':[{…",
        "{'schema':'duikan.lint/1','summary':{'errors':9…",
        "{'schema':'duikan.lint/1','a…",
        "{'schema':9…",
        "{'runs':[[…",
        "<a…"
      })
  void whatGoesOnForTooLongIsRefusedByName(String text) {
    String piece = text.substring(text.length() - 2, text.length() - 1).replace("{", "{\"a\":");
    String whole = text.replace('\'', '"').replace("…", piece.repeat(100_000));
    BadReport wrong =
        assertThrows(BadReport.class, () -> Merged.of(List.of(shard("x.json", whole))));
    assertTrue(wrong.message().en().startsWith("x.json:"), wrong.message().en());
    assertTrue(wrong.message().zh().length() < 500, wrong.message().zh());
  }

  @Test
  void everyCutOfAReportIsRefused() throws Exception {
    for (Merged.Kind kind : Merged.Kind.values()) {
      String whole = report(kind, Found.random(5, 4)).strip();
      for (int end = 0; end < whole.length(); end += 17) {
        String cut = whole.substring(0, end);
        assertThrows(BadReport.class, () -> Merged.of(List.of(shard("a", cut))), cut);
      }
    }
  }
}
