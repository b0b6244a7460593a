package duikan.lint;

/** Where a rule puts what it finds, in any order. */
@FunctionalInterface
public interface Findings {
  void report(Finding finding);
}
