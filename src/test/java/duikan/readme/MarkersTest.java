package duikan.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.doc.Document;
import duikan.doc.Markdown;
import duikan.doc.Source;
import duikan.doc.TooHostile;
import duikan.readme.Markers.Wrong;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MarkersTest {
  private static Markers of(String text) throws TooHostile {
    Document page = Markdown.parse(Source.of("README.md", text.replace('/', '\n')));
    return Markers.of(page);
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_CLOSED, '<!-- duikan:begin chapters -->/x'",
    "NOT_CLOSED, '<!-- duikan:begin chapters -->/<!-- duikan:begin rules -->/<!-- duikan:end -->'",
    "NOT_OPENED, 'x//<!-- duikan:end -->'",
    "NOT_NAMED, '<!-- duikan:begin -->/<!-- duikan:end -->'",
    "NOT_ALONE, '𠮷 <!-- duikan:begin progress -->/<!-- duikan:end -->'",
    "MISSPELT, '<!-- duikan:begin chaptesr -->/<!-- duikan:end -->'"
  })
  void whatIsWrongIsTold(Wrong wrong, String text) throws TooHostile {
    List<Wrong> found = of(text).faults().stream().map(Markers.Fault::wrong).toList();
    assertEquals(List.of(wrong), found);
  }

  @Test
  void aRegionReachesFromLineToLine() throws TooHostile {
    String text = "a//<!-- duikan:begin progress -->/| b |/<!-- duikan:end -->/c";
    Region region = of(text).regions().get(0);
    assertEquals("| b |/", region.content().of(text));
    assertEquals(List.of(), of(text).faults());
  }

  @Test
  void codeShowsMarkersAndHasNone() throws TooHostile {
    Markers markers = of("```/<!-- duikan:begin progress -->/```//`<!-- duikan:end -->`");
    assertTrue(markers.regions().isEmpty() && markers.faults().isEmpty());
  }
}
