package duikan.io;

import duikan.progress.Silence;

/** Git did not answer. */
final class GitFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final Silence silence;

  GitFailure(Silence silence, String said) {
    super(said);
    this.silence = silence;
  }

  Silence silence() {
    return silence;
  }
}
