package duikan.mermaid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The script, what it was made from and the version that we name belong together. */
final class BundleTest {
  private static final Path SOURCES = Path.of("src/mermaid");
  private static final Path BUILT = Path.of("src/main/resources/duikan/mermaid");

  private static Properties properties() throws IOException {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(BUILT.resolve("bundle.properties"))) {
      properties.load(in);
    }
    return properties;
  }

  @Test
  void theScriptIsTheOneThatWasBuilt() throws Exception {
    assertEquals(properties().getProperty("script"), sha256(Bundle.script()));
    assertEquals(properties().getProperty("script"), Bundle.checksum());
  }

  // If this fails, run the build of src/mermaid/README.md.
  @Test
  void theScriptWasBuiltFromTheseSources() throws Exception {
    StringBuilder all = new StringBuilder();
    for (Path file : sources()) {
      all.append(file.getFileName()).append('\n');
      all.append(Files.readString(file).replace("\r\n", "\n"));
    }
    assertEquals(properties().getProperty("sources"), sha256(all.toString()));
  }

  private static List<Path> sources() throws IOException {
    Pattern source = Pattern.compile(".*\\.(mjs|cjs|json)");
    try (Stream<Path> files = Files.list(SOURCES)) {
      return files
          .filter(file -> source.matcher(file.getFileName().toString()).matches())
          .sorted()
          .toList();
    }
  }

  @Test
  void theVersionIsThePinnedOne() throws IOException {
    assertEquals(Bundle.VERSION, properties().getProperty("version"));
    String manifest = Files.readString(SOURCES.resolve("package.json"));
    assertTrue(manifest.contains("\"mermaid\": \"" + Bundle.VERSION + "\""));
    String lock = Files.readString(SOURCES.resolve("package-lock.json"));
    assertTrue(
        lock.contains("\"node_modules/mermaid\": {\n      \"version\": \"" + Bundle.VERSION));
  }

  @Test
  void theLockFileNamesNoHost() throws IOException {
    assertFalse(Files.readString(SOURCES.resolve("package-lock.json")).contains("\"resolved\""));
  }

  @Test
  void theLicencesOfWhatIsInItAreThere() throws IOException {
    String licences = Files.readString(BUILT.resolve("LICENSES.txt"));
    assertTrue(licences.contains("mermaid " + Bundle.VERSION + "\n"));
    assertTrue(licences.contains("Copyright (c) 2014 - 2022 Knut Sveidqvist"));
  }

  private static String sha256(String text) throws NoSuchAlgorithmException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
