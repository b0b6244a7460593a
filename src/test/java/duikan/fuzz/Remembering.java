package duikan.fuzz;

import duikan.doc.Memory;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A memory that forgets nothing. */
final class Remembering implements Memory {
  private final Map<String, String> known = new ConcurrentHashMap<>();

  @Override
  public Optional<String> get(String key) {
    return Optional.ofNullable(known.get(key));
  }

  @Override
  public void put(String key, String text) {
    known.put(key, text);
  }
}
