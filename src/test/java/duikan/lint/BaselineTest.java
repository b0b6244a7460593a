package duikan.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.book.BadSetting;
import duikan.doc.Message;
import duikan.doc.Place;
import duikan.doc.Source;
import duikan.doc.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BaselineTest {
  private static final String PAGE = "# 一\n\n下雨了,我们,睡了。\n\n天晚了,𠮷。\n";

  private static List<Diagnostic> commas(String path, String text) {
    List<Diagnostic> found = new ArrayList<>();
    for (int at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1)) {
      found.add(finding("halfwidth-punctuation", path, text, new Span(at, at + 1)));
    }
    return found;
  }

  private static Diagnostic finding(String rule, String path, String text, Span span) {
    return new Diagnostic(
        rule,
        Severity.WARNING,
        new Place(Source.of(path, text), span),
        new Message("a", "b"),
        List.of(),
        Optional.empty());
  }

  private static Baseline read(String text) throws BadSetting {
    return Baseline.read(Source.of("known.txt", text));
  }

  private static Baseline.Match match(Baseline baseline, List<Diagnostic> found) {
    return baseline.match(found, one -> true, path -> false);
  }

  @Test
  void aLineIsAnEntryThatPeopleCanRead() {
    assertEquals(
        """
        # duikan baseline 1
        # Findings that are known: rule, path, hash of the sentence, times, term, sentence.
        halfwidth-punctuation\ttarget-zh/01 b.md\t546a753391c5\t2\t,\t# 下雨了,我们,睡了。
        halfwidth-punctuation\ttarget-zh/01 b.md\tce15a3c4bd96\t1\t,\t# 天晚了,𠮷。
        """,
        Baseline.of(commas("target-zh/01 b.md", PAGE)).text());
  }

  @Test
  void whatIsWrittenIsKnown() throws Exception {
    List<Diagnostic> found = new ArrayList<>(commas("a\tb\\u{9}#\u001B.md", PAGE));
    found.addAll(commas("target-zh/02.md", PAGE.replace("\n", "\r\n")));
    found.add(finding("title-drift", "target-zh/03.md", "", Span.at(0)));
    String text = Baseline.of(found).text();
    Collections.shuffle(found);
    assertEquals(text, Baseline.of(found).text());
    for (String read : List.of(text, text.replace("\n", "\r\n"), "\uFEFF" + text)) {
      Baseline.Match match = match(read(read), found);
      assertEquals(List.of(), match.fresh());
      assertEquals(found.size(), match.known());
      assertEquals(List.of(), match.missing());
    }
  }

  @Test
  void nothingFoundIsAHeaderAlone() throws Exception {
    String text = Baseline.of(List.of()).text();
    assertEquals(2, text.lines().count());
    assertEquals(0, read(text).size());
  }

  @Test
  void linesDoNotCountAndNumbersDo() {
    Baseline baseline = Baseline.of(commas("a.md", PAGE));
    List<Diagnostic> moved = commas("a.md", "新。\n\n" + PAGE);
    assertEquals(List.of(), match(baseline, moved).fresh());
    List<Diagnostic> twice = commas("a.md", PAGE + "\n下雨了,我们,睡了。\n");
    assertEquals(twice.subList(3, 5), match(baseline, twice).fresh());
    Baseline.Match fewer = match(baseline, moved.subList(0, 1));
    assertEquals(1, fewer.known());
    assertEquals(List.of(1, 1), fewer.missing().stream().map(Baseline.Entry::times).toList());
  }

  @Test
  void whatWasNotLookedAtIsNotMissing() {
    Baseline baseline = Baseline.of(commas("a.md", PAGE));
    assertEquals(List.of(), baseline.match(List.of(), one -> false, path -> false).missing());
    assertEquals(3, baseline.renewed(List.of(), one -> false).size());
    assertEquals(0, baseline.renewed(List.of(), one -> true).size());
  }

  @Test
  void aRenamedFileIsKnownByItsSentences() {
    Baseline baseline = Baseline.of(commas("a.md", PAGE));
    Baseline.Match match =
        baseline.match(commas("b.md", PAGE), one -> true, path -> path.equals("a.md"));
    assertEquals(List.of(), match.fresh());
    assertEquals(List.of(3, 3), List.of(match.known(), match.moved()));
    assertEquals(List.of(), match.missing());
    // The same sentence in another file, while the first is still there, is another finding.
    assertEquals(3, match(baseline, commas("b.md", PAGE)).fresh().size());
    // And nothing tells that a file as a whole is the same.
    List<Diagnostic> whole = List.of(finding("title-drift", "a.md", "", Span.at(0)));
    List<Diagnostic> other = List.of(finding("title-drift", "b.md", "", Span.at(0)));
    assertEquals(other, Baseline.of(whole).match(other, one -> true, path -> true).fresh());
  }

  @Test
  void bothSidesOfAMergeAreTakenTogether() throws Exception {
    String text = Baseline.of(commas("a.md", PAGE)).text();
    String line = text.lines().filter(one -> one.contains("\t2\t")).findFirst().orElseThrow();
    assertEquals(3, read(text + "\n# a word\n" + line.replace("\t2\t", "\t1\t") + "\n").size());
  }

  @Test
  void aDamagedLineIsNamed() {
    String text = Baseline.of(commas("a.md", PAGE)).text();
    for (String damaged :
        List.of(
            text + "<<<<<<< HEAD\n",
            text + "a-rule\ta.md\tccbcf0c9a3b5\t0\t,\n",
            text + "a-rule\ta.md\tccbcf0c9a3b5\t9999999\t,\n",
            text + "a-rule\ta.md\tCCBCF0C9A3B5\t1\t,\n",
            text + "a-rule\t \t-\t1\n")) {
      BadSetting wrong = assertThrows(BadSetting.class, () -> read(damaged));
      assertEquals(5, wrong.place().start().line(), damaged);
    }
    assertThrows(BadSetting.class, () -> read(""));
    BadSetting newer =
        assertThrows(BadSetting.class, () -> read(text.replace("baseline 1", "baseline 2")));
    assertTrue(newer.message().en().contains("another version"), newer::toString);
  }
}
