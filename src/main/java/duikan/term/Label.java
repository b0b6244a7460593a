package duikan.term;

import duikan.align.AlignedChapter;
import duikan.align.Answer;
import duikan.align.Segment;
import duikan.book.Chapter;
import duikan.book.Term;
import duikan.doc.Block;
import duikan.doc.BlockKind;
import duikan.doc.Document;
import duikan.doc.Place;
import duikan.doc.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A rendering that the glossary forbids, in the words of a diagram.
 *
 * @param text the rendering as written
 * @param backed whether the diagram of the original has the row's English
 */
public record Label(Term term, Place place, String text, boolean backed) {

  /** Those of a chapter's translation, in reading order. */
  static List<Label> of(Chapter chapter, Optional<AlignedChapter> aligned, Vocabulary vocabulary) {
    Document page = chapter.target().orElseThrow();
    List<Label> labels = new ArrayList<>();
    for (Block block : page.blocks()) {
      if (block.kind() == BlockKind.MERMAID) {
        labels.addAll(of(page, block, aligned, vocabulary));
      }
    }
    return labels;
  }

  private static List<Label> of(
      Document page, Block block, Optional<AlignedChapter> aligned, Vocabulary vocabulary) {
    List<Label> labels = new ArrayList<>();
    Folded diagram = Folded.verbatim(page, block.content());
    Optional<String> english = aligned.flatMap(it -> english(it, block.span()));
    vocabulary
        .target()
        .scan(
            diagram,
            (surfaces, start, end) -> {
              boolean fine = surfaces.stream().anyMatch(it -> isFine(it, english));
              for (Surface surface : surfaces) {
                if (surface.form().isOtherRendering()
                    && !fine
                    && english.map(it -> means(surface, it)).orElse(true)) {
                  Span span = diagram.span(start, end);
                  labels.add(
                      new Label(
                          surface.row().term(),
                          page.at(span),
                          span.of(page.text()),
                          english.isPresent()));
                }
              }
            });
    return labels;
  }

  /** Whether it is what another row of the diagram asks for, or no term. */
  private static boolean isFine(Surface surface, Optional<String> english) {
    return surface.form() == Form.NOT_TERM
        || (surface.form().isAccepted() && english.filter(it -> means(surface, it)).isPresent());
  }

  private static boolean means(Surface surface, String english) {
    return surface.row().sourceForms().stream().anyMatch(english::contains);
  }

  /** The diagram of the original that a diagram answers, folded. */
  private static Optional<String> english(AlignedChapter chapter, Span diagram) {
    for (Answer answer : chapter.answers()) {
      boolean mine =
          answer.target().stream()
              .map(chapter.targetBlocks()::get)
              .anyMatch(block -> block.start() == diagram.start());
      if (mine && !answer.isAdded()) {
        StringBuilder all = new StringBuilder();
        for (int number : answer.source()) {
          Segment block = chapter.sourceBlocks().get(number);
          Span span = new Span(block.start(), block.end());
          all.append(Folded.verbatim(chapter.source(), span).text());
        }
        return Optional.of(all.toString());
      }
    }
    return Optional.empty();
  }
}
