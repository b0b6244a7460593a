package duikan.doc;

/** Somebody who is told how far a long piece of work has come. Safe for several threads. */
public interface Steps {
  /** A part of the work. */
  enum Phase {
    READING,
    ALIGNING,
    CHECKING
  }

  /** A part of the work begins, and takes {@code total} steps. */
  void begin(Phase phase, int total);

  /** One more step of it is done. */
  void step();

  /** Nobody wants to know. */
  static Steps untold() {
    return new Steps() {
      @Override
      public void begin(Phase phase, int total) {
        // Nobody to tell.
      }

      @Override
      public void step() {
        // Nobody to tell.
      }
    };
  }
}
