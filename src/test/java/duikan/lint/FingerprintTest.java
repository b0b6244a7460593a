package duikan.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import duikan.doc.Message;
import duikan.doc.Place;
import duikan.doc.Source;
import duikan.doc.Span;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FingerprintTest {
  private static final String SENTENCE = "𠮷野家使用Redis作缓存。";
  private static final String PAGE =
      "# 第七章\n\n店里很忙。" + SENTENCE + "夜里呢？\n\n- 第一条\n- 第二条 v1.2 可用. Then more.\n";

  private static Fingerprint of(String text, String marked) {
    int start = text.indexOf(marked);
    return of(text, new Span(start, start + marked.length()));
  }

  private static Fingerprint of(String text, Span span) {
    return Fingerprint.of(finding(text, span));
  }

  private static Diagnostic finding(String text, Span span) {
    return finding(Source.of("target-zh/07.md", text), span);
  }

  private static Diagnostic finding(Source text, Span span) {
    return new Diagnostic(
        "touching-scripts",
        Severity.WARNING,
        new Place(text, span),
        new Message("a", "b"),
        List.of(),
        Optional.empty());
  }

  private static String sentence(String text, String marked) {
    int start = text.indexOf(marked);
    return Fingerprint.sentence(finding(text, new Span(start, start + marked.length())).place());
  }

  @Test
  void aSentenceEndsAtItsStopAndItsLine() {
    assertEquals(SENTENCE, sentence(PAGE, "Redis"));
    assertEquals(SENTENCE, sentence(PAGE, "。夜").substring(0, SENTENCE.length()));
    assertEquals("夜里呢？", sentence(PAGE, "？"));
    assertEquals("- 第二条 v1.2 可用.", sentence(PAGE, "1.2"));
    assertEquals("# 第七章", sentence(PAGE, "章"));
  }

  @Test
  void aPlaceOverSeveralSentencesHasThemAll() {
    assertEquals("店里很忙。" + SENTENCE + "夜里呢？", sentence(PAGE, "忙。" + SENTENCE + "夜"));
  }

  @Test
  void aLineBrokenInTheMiddleOfAChineseSentenceGoesOn() {
    String broken = "店里很忙，使用Redis\r\n作缓存\r\n很快。\r\n\r\n另一段\r\n";
    assertEquals("作缓存 很快。", sentence(broken, "缓存"));
    assertEquals(of(broken, "缓存"), of(broken.replace("\r\n", "\n"), "缓存"));
  }

  @Test
  void aPlaceWhereNothingStandsHasItsLine() {
    assertEquals("很忙。", Fingerprint.sentence(finding("很忙。\n\n", Span.at(3)).place()));
  }

  @Test
  void linesBlanksAndOtherSentencesDoNotCount() {
    Fingerprint before = of(PAGE, "Redis");
    assertEquals(before, of("多一行。\n\n" + PAGE.replace("很忙", "不忙"), "Redis"));
    assertEquals(before, of(PAGE.replace("\n", "\r\n"), "Redis"));
    assertNotEquals(before, of(PAGE.replace("作缓存", "做缓存"), "Redis"));
    assertNotEquals(before, of(PAGE, "使用"));
  }

  @Test
  void aFindingAboutAFileAsAWholeHasItsPathAlone() {
    assertEquals(
        new Fingerprint("touching-scripts", "target-zh/07.md", Fingerprint.NONE, ""),
        of(PAGE, Span.at(0)));
    assertEquals(Fingerprint.NONE, of("", Span.at(0)).sentence());
  }

  @Test
  void aTermIsCutBetweenCharacters() {
    String run = "𠮷".repeat(400);
    assertEquals("𠮷".repeat(40), of(run, new Span(0, run.length())).term());
  }

  @Test
  void aLineWithoutEndCostsNoMoreThanItsNeighbourhood() {
    Source line = Source.of("target-zh/07.md", "字,".repeat(500_000));
    assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          for (int i = 1; i < 2_000; i++) {
            Fingerprint.of(finding(line, new Span(400 * i, line.text().length())));
          }
        });
  }
}
