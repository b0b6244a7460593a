package duikan.align;

import java.util.ArrayList;
import java.util.List;

/**
 * Blocks of a chapter that answer each other, as a bead that may also stand out of order or lack a
 * member in its middle.
 *
 * @param source numbers of source blocks, ascending; empty for what the translation adds
 * @param target numbers of target blocks, ascending; empty for what it omits
 * @param order whether they stand where their neighbours do
 */
public record Answer(List<Integer> source, List<Integer> target, Order order) {
  public Answer {
    source = List.copyOf(source);
    target = List.copyOf(target);
  }

  /** Where the target stands. */
  public enum Order {
    IN_PLACE,
    SWAPPED,
    MOVED
  }

  static Answer of(Bead bead) {
    return new Answer(
        range(bead.sourceFrom(), bead.sourceTo()),
        range(bead.targetFrom(), bead.targetTo()),
        Order.IN_PLACE);
  }

  static Answer pair(int source, int target, Order order) {
    return new Answer(List.of(source), List.of(target), order);
  }

  static Answer omitted(int source) {
    return new Answer(List.of(source), List.of(), Order.IN_PLACE);
  }

  static Answer added(int target) {
    return new Answer(List.of(), List.of(target), Order.IN_PLACE);
  }

  private static List<Integer> range(int from, int to) {
    List<Integer> out = new ArrayList<>();
    for (int i = from; i < to; i++) {
      out.add(i);
    }
    return out;
  }

  /** Whether nothing answers it. */
  public boolean isOmitted() {
    return target.isEmpty();
  }

  /** Whether it answers nothing. */
  public boolean isAdded() {
    return source.isEmpty();
  }

  /** Whether both sides have a block of it. */
  public boolean isPaired() {
    return !isOmitted() && !isAdded();
  }

  /** One block for one, in place. */
  boolean isPlain() {
    return source.size() == 1 && target.size() == 1 && order == Order.IN_PLACE;
  }
}
