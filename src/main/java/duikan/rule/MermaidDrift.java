package duikan.rule;

import duikan.align.AlignedChapter;
import duikan.align.Answer;
import duikan.align.Segment;
import duikan.book.Book;
import duikan.doc.BlockKind;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.mermaid.Diagram;
import duikan.mermaid.Verdict.Node;
import duikan.mermaid.Verdict.Valid;
import duikan.mermaid.Verdicts;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A translated diagram that draws something else than its source: another type, more or fewer nodes
 * or lines, other ids. Labels are there to be translated, and so are ids that are shown.
 */
final class MermaidDrift implements Rule.OfAlignment {
  private final Verdicts verdicts;

  MermaidDrift(Verdicts verdicts) {
    this.verdicts = verdicts;
  }

  @Override
  public String name() {
    return "mermaid-drift";
  }

  @Override
  public void check(AlignedChapter chapter, Book book, Options options, Findings out) {
    Map<Integer, Diagram> sources = byOffset(Diagram.in(chapter.source()));
    Map<Integer, Diagram> targets = byOffset(Diagram.in(chapter.target()));
    for (Answer answer : chapter.answers()) {
      List<Diagram> there = diagrams(answer.source(), chapter.sourceBlocks(), sources);
      List<Diagram> here = diagrams(answer.target(), chapter.targetBlocks(), targets);
      for (int i = 0; i < here.size() && here.size() == there.size(); i++) {
        compare(there.get(i), here.get(i), out);
      }
    }
  }

  private static Map<Integer, Diagram> byOffset(List<Diagram> diagrams) {
    Map<Integer, Diagram> byOffset = new HashMap<>();
    diagrams.forEach(diagram -> byOffset.put(diagram.fence().opening().start(), diagram));
    return byOffset;
  }

  private static List<Diagram> diagrams(
      List<Integer> numbers, List<Segment> blocks, Map<Integer, Diagram> byOffset) {
    return numbers.stream()
        .map(blocks::get)
        .filter(block -> block.kind() == BlockKind.MERMAID && byOffset.containsKey(block.start()))
        .map(block -> byOffset.get(block.start()))
        .toList();
  }

  private void compare(Diagram source, Diagram target, Findings out) {
    boolean asks =
        !source.text().equals(target.text())
            && !source.text().isBlank()
            && !target.text().isBlank();
    if (asks
        && verdicts.of(source.text()) instanceof Valid there
        && verdicts.of(target.text()) instanceof Valid here) {
      Finding finding = Finding.at(target.opening()).and(source.opening(), "source");
      if (!there.type().equals(here.type())) {
        out.report(finding.with("here", here.type()).with("there", there.type()));
      } else if (there.edges().isPresent() && here.edges().isPresent()) {
        compare(there, here, finding, out);
      }
    }
  }

  private static void compare(Valid there, Valid here, Finding finding, Findings out) {
    int nodesThere = there.nodes().size();
    int nodesHere = here.nodes().size();
    int edgesThere = there.edges().orElseThrow();
    int edgesHere = here.edges().orElseThrow();
    if (nodesThere != nodesHere) {
      out.report(finding.saying("nodes").with("here", nodesHere).with("there", nodesThere));
    } else if (edgesThere != edgesHere) {
      out.report(finding.saying("edges").with("here", edgesHere).with("there", edgesThere));
    } else {
      Set<String> lost = ids(there, Node::labelled);
      lost.removeAll(ids(here, node -> true));
      Set<String> strange = ids(here, Node::labelled);
      strange.removeAll(ids(there, node -> true));
      if (!lost.isEmpty() && !strange.isEmpty()) {
        out.report(
            finding
                .saying("ids")
                .with("here", String.join(", ", strange))
                .with("here-zh", String.join("、", strange))
                .with("there", String.join(", ", lost))
                .with("there-zh", String.join("、", lost)));
      }
    }
  }

  private static Set<String> ids(Valid diagram, Predicate<Node> which) {
    return diagram.nodes().stream()
        .filter(which)
        .map(Node::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
