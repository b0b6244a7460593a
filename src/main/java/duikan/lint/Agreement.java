package duikan.lint;

import duikan.doc.Span;
import duikan.lint.Fix.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Fixes that can be applied together: no edit of one overlaps an edit of another, or inserts where
 * another begins. Of two that get in each other's way the first one wins.
 */
final class Agreement {
  private final NavigableMap<Integer, Span> taken = new TreeMap<>();

  private Agreement() {}

  /** Those of {@code more}, in order, that agree with each other and with all of {@code sure}. */
  static List<Fix> of(List<Fix> sure, List<Fix> more) {
    Agreement agreement = new Agreement();
    sure.forEach(agreement::take);
    List<Fix> chosen = new ArrayList<>();
    for (Fix fix : more) {
      if (fix.edits().stream().noneMatch(agreement::collides)) {
        agreement.take(fix);
        chosen.add(fix);
      }
    }
    return chosen;
  }

  private void take(Fix fix) {
    fix.edits().forEach(edit -> taken.put(edit.span().start(), edit.span()));
  }

  private boolean collides(Edit edit) {
    if (taken.containsKey(edit.span().start())) {
      return true;
    }
    var before = taken.lowerEntry(edit.span().start());
    var after = taken.higherEntry(edit.span().start());
    boolean inEarlier = before != null && before.getValue().end() > edit.span().start();
    boolean overLater = after != null && edit.span().end() > after.getKey();
    return inEarlier || overLater;
  }
}
