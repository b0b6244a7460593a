package duikan.doc;

import java.util.Optional;

/**
 * What was found out before, by a text that tells it from all else. It may forget. Safe for several
 * threads.
 */
public interface Memory {

  /** What is known under {@code key}. */
  Optional<String> get(String key);

  /** Keeps {@code text} under {@code key}. */
  void put(String key, String text);

  /** One that forgets all. */
  static Memory none() {
    return new Memory() {
      @Override
      public Optional<String> get(String key) {
        return Optional.empty();
      }

      @Override
      public void put(String key, String text) {}
    };
  }
}
