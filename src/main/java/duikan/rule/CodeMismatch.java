package duikan.rule;

import duikan.align.AlignedChapter;
import duikan.align.Segment;
import duikan.book.Book;
import duikan.doc.CodeSpan;
import duikan.doc.Document;
import duikan.doc.Place;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.lint.Severity;
import duikan.term.Automaton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Inline code of the source that its translation does not have, neither as code nor as a word of
 * its own. Code that is there more or less often, or without its back-ticks, is no fault.
 */
final class CodeMismatch implements Rule.OfAlignment {
  /** From so many misses of one name on, the translation calls it otherwise. */
  private static final int RENAMED = 3;

  @Override
  public String name() {
    return "code-mismatch";
  }

  @Override
  public void check(AlignedChapter chapter, Book book, Options options, Findings out) {
    Map<Counterpart, Map<String, CodeSpan>> missing = missing(Counterpart.of(chapter));
    Map<String, Integer> missed = new HashMap<>();
    for (Map<String, CodeSpan> codes : missing.values()) {
      codes.keySet().forEach(code -> missed.merge(code, 1, Integer::sum));
    }
    Map<String, Integer> said = new HashMap<>();
    missing.forEach((pair, codes) -> out.report(finding(pair, codes, missed, said)));
  }

  private static Finding finding(
      Counterpart pair,
      Map<String, CodeSpan> missing,
      Map<String, Integer> missed,
      Map<String, Integer> said) {
    Document source = pair.chapter().source();
    List<String> codes = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    boolean isFault = false;
    for (Map.Entry<String, CodeSpan> one : missing.entrySet()) {
      boolean again = said.merge(one.getKey(), 1, Integer::sum) > 1;
      boolean renamed = missed.getOrDefault(one.getKey(), 0) >= RENAMED;
      isFault |= !(renamed && again);
      codes.add("`" + one.getValue().content().of(source.text()) + "`");
      places.add(source.at(one.getValue().span()));
    }
    boolean inHeading = pair.source().get(0).level() > 0;
    return Finding.at(pair.place())
        .and(places, "source")
        .with("code", String.join(", ", codes))
        .with("code-zh", String.join("、", codes))
        .atMost(isFault && !inHeading ? Severity.ERROR : Severity.INFO);
  }

  /** What each translation misses, in reading order of the original. */
  private static Map<Counterpart, Map<String, CodeSpan>> missing(List<Counterpart> pairs) {
    Map<Counterpart, Map<String, CodeSpan>> missing = new LinkedHashMap<>();
    TreeSet<String> all = new TreeSet<>();
    for (Counterpart pair : pairs) {
      Map<String, CodeSpan> codes = codes(pair);
      if (!codes.isEmpty()) {
        missing.put(pair, codes);
        all.addAll(codes.keySet());
      }
    }
    if (all.isEmpty()) {
      return missing;
    }
    // All in one go: a block may hold thousands.
    List<String> names = List.copyOf(all);
    Automaton sought = new Automaton(names);
    missing.forEach((pair, codes) -> codes.keySet().removeAll(words(pair, names, sought)));
    missing.values().removeIf(Map::isEmpty);
    return missing;
  }

  private static Map<String, CodeSpan> codes(Counterpart pair) {
    Map<String, CodeSpan> codes = new LinkedHashMap<>();
    Document source = pair.chapter().source();
    for (CodeSpan code : Counterpart.codes(source, pair.source())) {
      String normal = normal(code.content().of(source.text()));
      if (!normal.isEmpty()) {
        codes.putIfAbsent(normal, code);
      }
    }
    return codes;
  }

  /** Which of the names are words of the translation. */
  private static Set<String> words(Counterpart pair, List<String> names, Automaton sought) {
    StringBuilder target = new StringBuilder();
    for (Segment block : pair.target()) {
      target.append(normal(block.text())).append('\n');
    }
    Set<String> words = new HashSet<>();
    sought.every(
        target,
        (name, start, end) -> {
          char before = start == 0 ? ' ' : target.charAt(start - 1);
          if (before != '/' && !isOfWord(before) && !isOfWord(target.charAt(end))) {
            words.add(names.get(name));
          }
        });
    return words;
  }

  private static boolean isOfWord(char c) {
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  private static String normal(String code) {
    return code.replaceAll("\\s+", "")
        .toLowerCase(Locale.ROOT)
        .replace('“', '"')
        .replace('”', '"')
        .replace('‘', '\'')
        .replace('’', '\'')
        .replace("…", "...")
        .replaceFirst("[.,;]+$", "");
  }
}
