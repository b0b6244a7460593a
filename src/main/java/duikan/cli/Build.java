package duikan.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Enumeration;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.CRC32;

/** Which duikan this is. */
final class Build {
  private Build() {}

  /**
   * What tells this build, and the Java that runs it, from every other that could come to another
   * verdict; empty where duikan does not run from a jar.
   */
  static Optional<String> identity() {
    CodeSource source = Build.class.getProtectionDomain().getCodeSource();
    if (source == null || !source.getLocation().getPath().endsWith(".jar")) {
      return Optional.empty();
    }
    // The pom in the jar names the libraries beside it.
    CRC32 sum = new CRC32();
    long size = 0;
    try (JarFile jar = new JarFile(Path.of(uri(source)).toFile(), false)) {
      for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
        JarEntry entry = entries.nextElement();
        size += entry.getSize();
        sum.update(
            (entry.getName() + entry.getCrc()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
    } catch (IOException unreadable) {
      return Optional.empty();
    }
    return Optional.of(
        Main.Version.number()
            + " "
            + sum.getValue()
            + " "
            + size
            + " "
            + System.getProperty("java.vm.version"));
  }

  private static URI uri(CodeSource source) throws IOException {
    try {
      return source.getLocation().toURI();
    } catch (URISyntaxException unreadable) {
      throw new IOException(unreadable);
    }
  }
}
