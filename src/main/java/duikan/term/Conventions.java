package duikan.term;

import java.util.List;
import java.util.Map;

/**
 * What a book holds to be a first occurrence.
 *
 * @param treatments by setting; what is not named counts
 * @param added what a use in a block without English behind it is
 * @param brackets how glosses are written
 * @param exclude globs of chapters that do not count
 */
public record Conventions(
    Map<Setting, Treatment> treatments, Added added, BracketStyle brackets, List<String> exclude) {
  public Conventions {
    treatments = Map.copyOf(treatments);
    exclude = List.copyOf(exclude);
  }

  /** What a use in some setting is worth. */
  public enum Treatment {
    /** It is a use like any other. */
    COUNT,
    /** It is not looked at. */
    SKIP,
    /** It should be annotated, and the next use as well. */
    DEFER,
    /** It is not looked at, and must not be annotated. */
    FORBID
  }

  /** What a use that no English stands behind is worth. */
  public enum Added {
    CHECK,
    INFO,
    IGNORE
  }

  /** What a use in some setting is worth, if English stands behind it. */
  Treatment in(Setting setting) {
    return treatments.getOrDefault(setting, Treatment.COUNT);
  }

  /** What a use is worth. */
  public Treatment of(Use use) {
    Treatment treatment = in(use.setting());
    if (use.backing() != Use.Backing.NONE || treatment != Treatment.COUNT) {
      return treatment;
    }
    return switch (added) {
      case CHECK -> Treatment.COUNT;
      case INFO -> Treatment.DEFER;
      case IGNORE -> Treatment.SKIP;
    };
  }
}
