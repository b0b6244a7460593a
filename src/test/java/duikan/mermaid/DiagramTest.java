package duikan.mermaid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import duikan.doc.Document;
import duikan.doc.Markdown;
import duikan.doc.Place;
import duikan.doc.Source;
import duikan.doc.Span;
import duikan.doc.TooHostile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DiagramTest {
  private static Diagram diagram(String page) {
    try {
      Document document = Markdown.parse(Source.of("a.md", page));
      return Diagram.in(document).get(0);
    } catch (TooHostile hostile) {
      throw new AssertionError(page, hostile);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```mermaid\nflowchart LR\n  甲[𠮷] --> 乙\n```",
        "> ~~~mermaid\n> flowchart LR\n>   甲[𠮷] --> 乙\n> ~~~",
        "- 1. a\n\n     :::mermaid\n     flowchart LR\n       甲[𠮷] --> 乙\n     :::",
        "```mermaid\r\nflowchart LR\r\n  甲[𠮷] --> 乙\r\n```\r\n",
        "   ```mermaid\n   flowchart LR\n     甲[𠮷] --> 乙"
      })
  void aDiagramIsTheSameWhereverItStands(String page) {
    Diagram diagram = diagram(page);
    assertEquals("flowchart LR\n  甲[𠮷] --> 乙", diagram.text());
    int at = diagram.text().indexOf("乙");
    Place place = diagram.at(new Span(at, at + 1));
    assertEquals("乙", place.span().of(page));
  }

  @Test
  void whatRunsOnEndsWithItsLine() {
    String page = "> ```mermaid\n> pie\n> x\n> ```";
    assertEquals("pie", diagram(page).at(new Span(0, 5)).span().of(page));
  }

  @Test
  void whatLiesBehindTheTextIsAtItsFence() {
    String page = "```mermaid\npie\n```";
    assertEquals("```mermaid", diagram(page).at(new Span(9, 9)).span().of(page));
  }

  @Test
  void anEmptyOneHasAPlaceToo() {
    String page = "```mermaid\n```";
    assertEquals("", diagram(page).text());
    assertEquals("```mermaid", diagram(page).opening().span().of(page));
  }

  @Test
  void theTypeStandsBehindSettingsAndComments() {
    assertEquals("pie", TypeName.in("---\ntitle: a\n---\n%%{init: {}}%%\n%% b\n\n  pie title c"));
    assertEquals("graph", TypeName.in("graph;A-->B"));
    assertEquals("", TypeName.in("%% nothing\n"));
  }
}
