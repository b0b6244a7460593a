package duikan.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.doc.Document;
import duikan.doc.Span;
import duikan.lint.Fix.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class FixerTest {
  private static String fixed(String text, Fix... fixes) {
    return Fixer.fix(Texts.parsed(Texts.TARGET, text), List.of(fixes), Texts::parsed).text();
  }

  private static Fix replace(int start, int end, String text) {
    return Fix.safe(new Span(start, end), text);
  }

  @Test
  void fixesInAnyOrderAreAppliedInReadingOrder() {
    assertEquals("甲用乙用", fixed("甲使用乙使用", replace(4, 6, "用"), replace(1, 3, "用")));
  }

  @Test
  void ofTwoThatOverlapTheFirstInReadingOrderWins() {
    assertEquals("一丙丁", fixed("甲乙丙丁", replace(1, 3, "二"), replace(0, 2, "一")));
    assertEquals("甲 乙", fixed("甲乙", replace(1, 1, " "), replace(1, 1, " ")));
  }

  @Test
  void aFixIsAppliedWholeOrNotAtAll() {
    Fix both = new Fix(true, List.of(new Edit(new Span(1, 2), "“"), new Edit(new Span(3, 4), "”")));
    assertEquals("甲“乙”丙", fixed("甲\"乙\"丙", both));
    assertEquals("甲'乙\"丙", fixed("甲\"乙\"丙", replace(1, 2, "'"), both));
  }

  @Test
  void aFixThatChangesTheShapeOfThePageIsRefusedAndTheOthersAreNot() {
    String text = "使用甲。\n\n使用*乙*。\n\n使用丙。\n";
    assertEquals(
        "用甲。\n\n用*乙*。\n\n用丙。\n",
        fixed(
            text, replace(0, 2, "用"), replace(6, 8, "用"), replace(8, 9, ""), replace(14, 16, "用")));
  }

  @Test
  void aFixThatIsMeantToChangeTheShapeMay() {
    assertEquals("用乙", fixed("用*乙*", new Fix(true, true, List.of(new Edit(new Span(1, 4), "乙")))));
  }

  @Test
  void aLineEndThatAFixWritesIsOneAsAround() {
    assertEquals("甲\r\n\r\n乙\n", fixed("甲\r\n乙\n", replace(1, 1, "\n").reshaping()));
    assertEquals("甲\n乙\n\n丙\r\n", fixed("甲\n乙\n丙\r\n", replace(3, 3, "\n").reshaping()));
    assertEquals("甲\n\n乙", fixed("甲\n乙", replace(2, 2, "\n").reshaping()));
  }

  @Test
  void whatReshapesThePageGoesFirst() {
    Fix emphasis = new Fix(true, true, List.of(new Edit(new Span(2, 5), "乙")));
    assertEquals("使用乙", fixed("使用*乙*", emphasis, replace(0, 2, "用")));
  }

  @Test
  void whatGetsInTheWayOfARefusedFixHasItsTurn() {
    assertEquals("甲\n用*乙*", fixed("甲\n使用*乙*", replace(2, 5, ""), replace(2, 4, "用")));
  }

  @Test
  void aLongPageIsParsedLessOftenThanAShortOne() {
    assertTrue(parses(1_000) > 100);
    assertTrue(parses(400_000) < 30);
  }

  /** How often a page of that length is parsed where every fix would change its shape. */
  private static int parses(int length) {
    String line = "使用甲。\n";
    List<Fix> fixes = new ArrayList<>();
    for (int k = 0; k < 200; k++) {
      fixes.add(replace(k * line.length(), k * line.length() + 2, "用"));
    }
    AtomicInteger parses = new AtomicInteger();
    Document page = Texts.parsed(Texts.TARGET, line.repeat(length / line.length()));
    Document other = Texts.parsed(Texts.TARGET, "# 别的\n");
    Fixer.fix(
        page,
        fixes,
        source -> {
          parses.incrementAndGet();
          return other;
        });
    return parses.get();
  }

  @Test
  void astralCharactersCountTwoUnits() {
    assertEquals("𠮷用", fixed("𠮷使用", replace(2, 4, "用")));
  }

  @Test
  void overlappingEditsAreNoFix() {
    List<Edit> edits = List.of(new Edit(new Span(0, 2), ""), new Edit(new Span(1, 3), ""));
    assertThrows(IllegalArgumentException.class, () -> new Fix(true, edits));
    assertThrows(
        IllegalArgumentException.class,
        () -> Fixer.apply("甲乙丙", List.of(replace(0, 2, ""), replace(1, 3, ""))));
  }
}
