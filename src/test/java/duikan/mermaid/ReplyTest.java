package duikan.mermaid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import duikan.mermaid.Verdict.Broken;
import duikan.mermaid.Verdict.Kind;
import duikan.mermaid.Verdict.Node;
import duikan.mermaid.Verdict.Pitfall;
import duikan.mermaid.Verdict.Trap;
import duikan.mermaid.Verdict.Valid;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReplyTest {
  @Test
  void aValidDiagramTellsWhatItDraws() {
    assertEquals(
        Optional.of(
            new Valid(
                "flowchart-v2",
                List.of(new Node("缓存", false), new Node("b\t𠮷", true)),
                OptionalInt.of(1),
                List.of(new Pitfall(Trap.ARROW_HEAD, 12, "---o")))),
        Reply.read(
            "valid\tflowchart-v2\nedges\t1\nnode\t缓存\t0\nnode\tb\\t𠮷\t1\n"
                + "pitfall\tarrow-head\t12\t---o"));
  }

  @Test
  void aBrokenOneTellsWhere() {
    assertEquals(
        Optional.of(
            new Broken(
                Kind.TOKEN,
                OptionalInt.of(7),
                true,
                "sequence",
                "\n",
                List.of("TXT", "\\"),
                "Parse error\n  here")),
        Reply.read(
            "fault\ttoken\t7\t1\tsequence\t\\n\tParse error\\n  here\nexpected\tTXT\n"
                + "expected\t\\\\"));
  }

  @Test
  void anErrorWithoutAPlaceHasNone() {
    Optional<Verdict> verdict = Reply.read("fault\tmeaning\t-1\t0\tgitGraph\t\tno such branch");
    assertEquals(
        Optional.of(
            new Broken(
                Kind.MEANING,
                OptionalInt.empty(),
                false,
                "gitGraph",
                "",
                List.of(),
                "no such branch")),
        verdict);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "broken-engine\tstack", "valid", "fault\ttoken\tx", "valid\ta\nzebra"})
  void whatIsNoReplyIsNoVerdict(String reply) {
    assertEquals(Optional.empty(), Reply.read(reply));
  }
}
