package duikan.rule;

import duikan.book.Page;
import duikan.doc.Block;
import duikan.doc.Document;
import duikan.doc.Fence;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Options;
import duikan.lint.Rule;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A fence has no closing line, so that all that follows is shown as code. */
final class UnclosedFence implements Rule.OfPage {
  @Override
  public String name() {
    return "unclosed-fence";
  }

  @Override
  public void check(Page page, Options options, Findings out) {
    Document document = page.document();
    boolean open = document.blocks().stream().anyMatch(UnclosedFence::isOpen);
    if (!open) {
      return;
    }
    // The line that was meant to close an early closed fence opens another; that is told there.
    Set<Span> told =
        FenceNest.of(document).stream()
            .map(FenceNest::closing)
            .flatMap(Optional::stream)
            .map(FenceLine::run)
            .collect(Collectors.toSet());
    for (Block block : document.blocks()) {
      if (isOpen(block) && !told.contains(block.fence().orElseThrow().opening())) {
        Fence fence = block.fence().orElseThrow();
        out.report(
            Finding.at(document.at(fence.opening()))
                .with("fence", fence.opening().of(document.text()))
                .with("lines", fence.lines().size()));
      }
    }
  }

  private static boolean isOpen(Block block) {
    return block.fence().isPresent() && !block.fence().get().closed();
  }
}
