package duikan.io;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where duikan keeps what it could work out anew: the folder that {@code bin/duikan} uses too. */
public final class CacheFolder {
  private CacheFolder() {}

  /**
   * {@code $DUIKAN_CACHE}, else {@code $XDG_CACHE_HOME/duikan}, else {@code ~/.cache/duikan}, on
   * Windows {@code %LOCALAPPDATA%\duikan}; empty where the environment names none of them. It need
   * not exist.
   */
  public static Optional<Path> of(Map<String, String> environment) {
    return folder(environment, "DUIKAN_CACHE", "")
        .or(() -> folder(environment, "XDG_CACHE_HOME", "duikan"))
        .or(() -> folder(environment, "HOME", ".cache/duikan"))
        .or(() -> folder(environment, "LOCALAPPDATA", "duikan"));
  }

  private static Optional<Path> folder(
      Map<String, String> environment, String variable, String below) {
    String value = environment.getOrDefault(variable, "");
    if (value.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(value, below).toAbsolutePath());
    } catch (InvalidPathException unusable) {
      return Optional.empty();
    }
  }
}
