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

  /** Whether it is no use to keep anything. */
  default boolean forgets() {
    return false;
  }

  /** One that forgets all. */
  static Memory none() {
    return new Memory() {
      @Override
      public boolean forgets() {
        return true;
      }

      @Override
      public Optional<String> get(String key) {
        return Optional.empty();
      }

      @Override
      public void put(String key, String text) {}
    };
  }
}
