package duikan.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import duikan.doc.Document;
import duikan.doc.Markdown;
import duikan.doc.Source;
import duikan.doc.TooHostile;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FenceNestTest {
  private static List<String> nests(String... lines) throws TooHostile {
    Document page = Markdown.parse(Source.of("a.md", String.join("\n", lines) + "\n"));
    return FenceNest.of(page).stream()
        .map(
            nest ->
                page.source().lineAt(nest.outer().run().start())
                    + "–"
                    + nest.closing()
                        .map(line -> String.valueOf(page.source().lineAt(line.run().start())))
                        .orElse("?"))
        .toList();
  }

  @Test
  void theLineMeantToCloseTheOuterFenceIsFoundBehindTheInnerOne() throws TooHostile {
    assertEquals(List.of("1–5"), nests("```markdown", "```bash", "a", "```", "```", "正文"));
  }

  @Test
  void fencesBehindItArePairedAsMeant() throws TooHostile {
    assertEquals(
        List.of("1–5"),
        nests("```markdown", "```bash", "a", "```", "```", "正文", "```js", "b", "```", "𠮷"));
  }

  @Test
  void aForgottenClosingLineIsNoNest() throws TooHostile {
    assertEquals(
        List.of("1–?"), nests("```bash", "a", "", "```js", "b", "```", "正文", "```", "c", "```"));
  }

  @Test
  void longerOuterFencesAndOtherMarksAreNoNest() throws TooHostile {
    assertEquals(List.of(), nests("````markdown", "```bash", "a", "```", "````"));
    assertEquals(List.of(), nests("~~~markdown", "```bash", "a", "```", "~~~"));
    assertEquals(List.of(), nests("```markdown", "    ```bash", "```"));
  }

  @Test
  void anOpeningLineShownAloneIsNoNest() throws TooHostile {
    assertEquals(List.of(), nests("```markdown", "```python", "```", "正文", "```js", "b", "```"));
  }
}
