package duikan.rule;

import duikan.doc.BlockKind;
import duikan.doc.Document;
import duikan.doc.Span;

/** What a README says in words: its prose and its diagrams, as long as the text. */
final class ReadmeText {
  private ReadmeText() {}

  static String of(Document page) {
    StringBuilder text = new StringBuilder(page.prose());
    page.blocks().stream()
        .filter(block -> block.kind() == BlockKind.MERMAID)
        .flatMap(block -> block.fence().stream())
        .flatMap(fence -> fence.lines().stream())
        .forEach(line -> text.replace(line.start(), line.end(), line.of(page.text())));
    return text.toString();
  }

  /** Whether a span is prose as it stands, so that a fix may write there. */
  static boolean isProse(Document page, Span span) {
    return span.of(page.prose()).equals(span.of(page.text()));
  }
}
