package duikan.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files of the site that are the same for every book. */
final class Assets {
  static final List<String> NAMES = List.of("icon.svg", "site.js", "style.css", "theme.js");

  private Assets() {}

  static String text(String name) {
    try (InputStream in = Assets.class.getResourceAsStream("/duikan/site/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no duikan/site/" + name + " in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }
}
