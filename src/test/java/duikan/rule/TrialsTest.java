package duikan.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.doc.Block;
import duikan.doc.Document;
import duikan.doc.Markdown;
import duikan.doc.Source;
import duikan.doc.TooHostile;
import duikan.lint.Fix.Edit;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TrialsTest {
  @Test
  void aLongBlockIsParsedAgainAFewTimesAndAShortOneThousands() throws TooHostile {
    Document page = Markdown.parse(Source.of("a.md", "甲𠮷".repeat(200_000) + "\n\n乙\n"));
    List<Edit> none = List.of();
    assertEquals(4, times(page, page.blocks().get(0), none));
    Trials trials = new Trials(page);
    for (int i = 0; i < 2_000; i++) {
      assertTrue(trials.ofBlock(page.blocks().get(1), none).isPresent());
    }
  }

  private static int times(Document page, Block block, List<Edit> edits) {
    Trials trials = new Trials(page);
    int times = 0;
    while (trials.ofBlock(block, edits).isPresent()) {
      times++;
    }
    return times;
  }
}
