package duikan.lint;

import duikan.book.Page;
import duikan.doc.Memory;
import duikan.doc.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * What earlier runs found on pages, by rules that look at nothing else.
 *
 * @param memory by which it is remembered
 * @param circumstances a digest of all that such rules depend on besides the page: the settings,
 *     the book's own pages of rules, and which rules run; it stands in the key of every page
 */
public record Recollection(Memory memory, String circumstances) {
  private static final String FIELD = "\u001F";

  /** Remembers nothing. */
  public static Recollection none() {
    return new Recollection(Memory.none(), "");
  }

  /**
   * What is found on a page, now or earlier.
   *
   * @param standing what its severities depend on besides its text: its role, whether it is a draft
   * @param search finds it where nothing is remembered
   */
  List<Diagnostic> of(Page page, String standing, Supplier<List<Diagnostic>> search) {
    if (memory.forgets()) {
      return search.get();
    }
    Source text = page.document().source();
    String key = String.join(FIELD, "page", circumstances, page.path(), standing, text.text());
    Memory.Slot slot = memory.at(key);
    return remembered(slot, text)
        .orElseGet(
            () -> {
              List<Diagnostic> found = search.get();
              slot.put(written(found, text));
              return found;
            });
  }

  private static Optional<List<Diagnostic>> remembered(Memory.Slot slot, Source text) {
    return slot.get()
        .flatMap(kept -> VerdictFile.open(kept.getBytes(StandardCharsets.ISO_8859_1)))
        .flatMap(file -> file.read(Map.of(text.path(), text)))
        .map(Verdict::diagnostics);
  }

  private static String written(List<Diagnostic> found, Source text) {
    Verdict verdict = new Verdict(new TreeMap<>(), new TreeSet<>(), found);
    byte[] bytes = VerdictFile.write(verdict, source -> source == text);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
