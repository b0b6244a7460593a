package duikan.lint;

/** A rule that threw: our mistake, with the rule and the file it was looking at. */
public final class RuleFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RuleFailure(String rule, String path, Throwable cause) {
    super("rule " + rule + " failed on " + path, cause);
  }
}
