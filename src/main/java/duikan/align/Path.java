package duikan.align;

import java.util.ArrayList;
import java.util.List;

/** Beads being collected in reading order. */
final class Path {
  private final List<Bead> beads = new ArrayList<>();

  void add(int i, int iTo, int j, int jTo, double score) {
    beads.add(new Bead(i, iTo, j, jTo, score));
  }

  List<Bead> beads() {
    return beads;
  }
}
