package duikan.lint;

import duikan.book.Page;
import duikan.doc.Memory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What earlier runs found on pages, by rules that look at nothing else.
 *
 * @param memory by which it is remembered
 * @param circumstances all that such rules depend on besides the page: the settings, the book's own
 *     pages of rules, and which rules run
 */
public record Recollection(Memory memory, String circumstances) {
  private static final String FIELD = "\u001F";

  /** Remembers nothing. */
  public static Recollection none() {
    return new Recollection(Memory.none(), "");
  }

  /**
   * What was found on a page.
   *
   * @param standing what its severities depend on besides its text: its role, whether it is a draft
   */
  Optional<List<Diagnostic>> of(Page page, String standing) {
    return memory
        .get(key(page, standing))
        .flatMap(text -> VerdictFile.open(text.getBytes(StandardCharsets.ISO_8859_1)))
        .flatMap(file -> file.read(Map.of(page.path(), page.document().source())))
        .map(Verdict::diagnostics);
  }

  /** Remembers what was found. */
  void keep(Page page, String standing, List<Diagnostic> found) {
    Verdict verdict = new Verdict(new TreeMap<>(), new TreeSet<>(), found);
    byte[] bytes = VerdictFile.write(verdict, source -> source == page.document().source());
    memory.put(key(page, standing), new String(bytes, StandardCharsets.ISO_8859_1));
  }

  private String key(Page page, String standing) {
    return String.join(FIELD, "page", circumstances, page.path(), standing, page.document().text());
  }
}
