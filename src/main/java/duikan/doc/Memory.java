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

  /** What is known under {@code key}, and where to keep it: a long key is looked at once. */
  default Slot at(String key) {
    return new Slot() {
      @Override
      public Optional<String> get() {
        return Memory.this.get(key);
      }

      @Override
      public void put(String text) {
        Memory.this.put(key, text);
      }
    };
  }

  /** The place of one key. */
  interface Slot {
    /** What is known there. */
    Optional<String> get();

    /** Keeps {@code text} there. */
    void put(String text);
  }

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
