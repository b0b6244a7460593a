package duikan.search;

import duikan.align.AlignedChapter;
import duikan.align.Alignment;
import duikan.align.Bead;
import duikan.align.Segment;
import duikan.book.Chapter;
import duikan.doc.BlockKind;
import duikan.doc.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The passages of a chapter, in reading order. Code, diagrams and formulas are none. */
final class Passages {
  private final String key;
  private final List<Passage> passages = new ArrayList<>();

  private Passages(String key) {
    this.key = key;
  }

  /** Of a chapter that may lack a side, or its alignment. */
  static List<Passage> of(String key, Chapter chapter, Optional<AlignedChapter> aligned) {
    Passages passages = new Passages(key);
    if (aligned.isPresent()) {
      passages.add(aligned.get());
    } else {
      sentences(chapter.source()).forEach(one -> passages.add(List.of(one), List.of()));
      sentences(chapter.target()).forEach(one -> passages.add(List.of(), List.of(one)));
    }
    return passages.passages;
  }

  private static List<Sentence> sentences(Optional<Document> page) {
    return page.map(one -> new Seen(one).all()).orElse(List.of());
  }

  private void add(AlignedChapter chapter) {
    Alignment alignment = chapter.alignment();
    Seen english = new Seen(chapter.source());
    Seen chinese = new Seen(chapter.target());
    for (Bead bead : alignment.sentences()) {
      List<Segment> targets =
          alignment.targetSentences().subList(bead.targetFrom(), bead.targetTo());
      List<Sentence> source =
          english.sentences(
              alignment.sourceSentences().subList(bead.sourceFrom(), bead.sourceTo()));
      List<Sentence> target = chinese.sentences(targets);
      boolean isTable =
          !targets.isEmpty()
              && targets.stream().allMatch(segment -> segment.kind() == BlockKind.TABLE);
      if (isTable && source.size() == target.size()) {
        for (int row = 0; row < source.size(); row++) {
          add(List.of(source.get(row)), List.of(target.get(row)));
        }
      } else {
        add(source, target);
      }
    }
  }

  private void add(List<Sentence> source, List<Sentence> target) {
    if (!source.isEmpty() || !target.isEmpty()) {
      passages.add(new Passage(key, passages.size(), source, target));
    }
  }
}
