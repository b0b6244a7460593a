package duikan.align;

import duikan.doc.Memory;
import duikan.doc.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An aligner that is asked about the same two lists of blocks once, and then never again. */
final class RememberedBlocks {
  private static final char FIELD = '\u001F';
  private static final char RECORD = '\u001E';
  private static final int NUMBERS = 5;

  private final Aligner aligner;
  private final Memory memory;

  /** A digest of the glossary, for it stands in the key of every chapter. */
  private final String vocabulary;

  RememberedBlocks(Aligner aligner, List<Term> terms, Memory memory) {
    this.aligner = aligner;
    this.memory = memory;
    this.vocabulary = Sha256.of(terms.toString());
  }

  /** The beads, as {@link Aligner#blocks}. */
  List<Bead> of(List<Segment> source, List<Segment> target) {
    if (memory.forgets()) {
      return aligner.blocks(source, target);
    }
    Memory.Slot slot = memory.at(key(source, target));
    Optional<List<Bead>> known =
        slot.get().flatMap(RememberedBlocks::read).filter(it -> covers(it, source, target));
    if (known.isPresent()) {
      return known.get();
    }
    List<Bead> beads = aligner.blocks(source, target);
    slot.put(written(beads));
    return beads;
  }

  // All that a segment says: the aligner sees nothing else.
  private String key(List<Segment> source, List<Segment> target) {
    StringBuilder key = new StringBuilder("blocks").append(RECORD).append(vocabulary);
    for (List<Segment> side : List.of(source, target)) {
      key.append(RECORD).append(side.size());
      for (Segment segment : side) {
        key.append(RECORD).append(segment.kind()).append(FIELD).append(segment.level());
        key.append(FIELD).append(segment.start()).append(FIELD).append(segment.end());
        key.append(FIELD).append(segment.text());
      }
    }
    return key.toString();
  }

  private static String written(List<Bead> beads) {
    StringBuilder text = new StringBuilder();
    for (Bead bead : beads) {
      text.append(bead.sourceFrom()).append(FIELD).append(bead.sourceTo()).append(FIELD);
      text.append(bead.targetFrom()).append(FIELD).append(bead.targetTo()).append(FIELD);
      text.append(Double.doubleToLongBits(bead.score())).append(FIELD);
    }
    return text.toString();
  }

  // Damaged: never written.
  private static Optional<List<Bead>> read(String text) {
    List<Bead> beads = new ArrayList<>();
    String[] words = text.split(String.valueOf(FIELD));
    try {
      for (int i = 0; i + NUMBERS <= words.length; i += NUMBERS) {
        beads.add(
            new Bead(
                Integer.parseInt(words[i]),
                Integer.parseInt(words[i + 1]),
                Integer.parseInt(words[i + 2]),
                Integer.parseInt(words[i + 3]),
                Double.longBitsToDouble(Long.parseLong(words[i + 4]))));
      }
    } catch (IllegalArgumentException damaged) {
      return Optional.empty();
    }
    return Optional.of(beads);
  }

  private static boolean covers(List<Bead> beads, List<Segment> source, List<Segment> target) {
    int sources = 0;
    int targets = 0;
    for (Bead bead : beads) {
      if (bead.sourceTo() > source.size() || bead.targetTo() > target.size()) {
        return false;
      }
      sources += bead.sources();
      targets += bead.targets();
    }
    return sources == source.size() && targets == target.size();
  }
}
