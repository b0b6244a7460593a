package duikan.zh;

import java.util.Optional;

/** What was found out before, by text. Safe for several threads. */
public interface Memory {

  /** What is known under {@code key}. */
  Optional<String> get(String key);

  /** Keeps {@code text} under {@code key}. */
  void put(String key, String text);
}
