package duikan.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Answers as beads, which stand in order and leave nothing out. */
final class Beads {
  private Beads() {}

  /** Swapped neighbours become one bead, a passage that moved answers nothing. */
  static List<Bead> of(List<Answer> answers, Reading.Sides sides) {
    List<int[]> boxes = new ArrayList<>();
    for (Answer answer : answers) {
      switch (answer.order()) {
        case IN_PLACE -> {
          if (answer.isPaired()) {
            boxes.add(box(answer));
          }
        }
        case SWAPPED -> boxes.add(box(answer));
        case MOVED -> {}
      }
    }
    boxes.sort(Comparator.comparingInt((int[] box) -> box[0]));
    List<Bead> out = new ArrayList<>();
    int[] last = {0, 0, 0, 0};
    for (int[] box : joined(boxes)) {
      unanswered(last[1], box[0], last[3], box[2], out);
      Bead from = origin(box, sides.beads());
      Bead bead = new Bead(box[0], box[1], box[2], box[3], from.score());
      out.add(bead.equals(from) ? from : bead); // most are, and a book keeps both lists
      last = box;
    }
    unanswered(last[1], sides.source().size(), last[3], sides.target().size(), out);
    return List.copyOf(out);
  }

  private static int[] box(Answer answer) {
    return new int[] {
      answer.source().get(0),
      answer.source().get(answer.source().size() - 1) + 1,
      answer.target().get(0),
      answer.target().get(answer.target().size() - 1) + 1
    };
  }

  /** Boxes that cross become one. */
  private static List<int[]> joined(List<int[]> boxes) {
    List<int[]> out = new ArrayList<>();
    for (int[] box : boxes) {
      int[] all = box;
      while (!out.isEmpty() && crosses(out.get(out.size() - 1), all)) {
        int[] before = out.remove(out.size() - 1);
        all =
            new int[] {
              Math.min(before[0], all[0]),
              Math.max(before[1], all[1]),
              Math.min(before[2], all[2]),
              Math.max(before[3], all[3])
            };
      }
      out.add(all);
    }
    return out;
  }

  private static boolean crosses(int[] before, int[] box) {
    return box[0] < before[1] || box[2] < before[3];
  }

  private static void unanswered(int from, int to, int targetFrom, int targetTo, List<Bead> out) {
    for (int i = from; i < to; i++) {
      out.add(new Bead(i, i + 1, targetFrom, targetFrom, 1));
    }
    for (int j = targetFrom; j < targetTo; j++) {
      out.add(new Bead(to, to, j, j + 1, 1));
    }
  }

  /** The aligner's own bead that the box comes from. */
  private static Bead origin(int[] box, List<Bead> beads) {
    int low = 0;
    int high = beads.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (beads.get(middle).sourceTo() <= box[0]) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return beads.get(low);
  }
}
