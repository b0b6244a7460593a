package duikan.start;

import duikan.doc.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The texts that a new book is made of; they ship beside this class. */
final class Template {
  private Template() {}

  /** A text that is the same whatever language people speak. */
  static String of(String name) {
    try (InputStream in = Template.class.getResourceAsStream(name)) {
      if (in == null) throw new IllegalStateException("no template " + name + " in the jar");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text with comments or prose in {@code language}. */
  static String of(String name, Language language) {
    return of(language.name().toLowerCase(Locale.ROOT) + "/" + name);
  }
}
