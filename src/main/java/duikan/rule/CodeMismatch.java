package duikan.rule;

import duikan.align.AlignedChapter;
import duikan.align.Segment;
import duikan.book.Book;
import duikan.doc.CodeSpan;
import duikan.doc.Document;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.lint.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

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
    List<Counterpart> pairs = Counterpart.of(chapter);
    Map<String, Integer> missed = new HashMap<>();
    for (Counterpart pair : pairs) {
      missing(pair).keySet().forEach(code -> missed.merge(code, 1, Integer::sum));
    }
    Map<String, Integer> said = new HashMap<>();
    for (Counterpart pair : pairs) {
      Map<String, CodeSpan> missing = missing(pair);
      if (!missing.isEmpty()) {
        out.report(finding(pair, missing, missed, said));
      }
    }
  }

  private static Finding finding(
      Counterpart pair,
      Map<String, CodeSpan> missing,
      Map<String, Integer> missed,
      Map<String, Integer> said) {
    Document source = pair.chapter().source();
    List<String> codes = new ArrayList<>();
    Finding finding = Finding.at(pair.place());
    boolean isFault = false;
    for (Map.Entry<String, CodeSpan> one : missing.entrySet()) {
      boolean again = said.merge(one.getKey(), 1, Integer::sum) > 1;
      boolean renamed = missed.getOrDefault(one.getKey(), 0) >= RENAMED;
      isFault |= !(renamed && again);
      codes.add("`" + one.getValue().content().of(source.text()) + "`");
      finding = finding.and(source.at(one.getValue().span()), "source");
    }
    boolean inHeading = pair.source().get(0).level() > 0;
    return finding
        .with("code", String.join(", ", codes))
        .with("code-zh", String.join("、", codes))
        .atMost(isFault && !inHeading ? Severity.ERROR : Severity.INFO);
  }

  private static Map<String, CodeSpan> missing(Counterpart pair) {
    Map<String, CodeSpan> missing = new LinkedHashMap<>();
    Document source = pair.chapter().source();
    List<CodeSpan> codes = Counterpart.codes(source, pair.source());
    if (codes.isEmpty()) {
      return missing;
    }
    StringBuilder target = new StringBuilder();
    for (Segment block : pair.target()) {
      target.append(normal(block.text())).append('\n');
    }
    for (CodeSpan code : codes) {
      String normal = normal(code.content().of(source.text()));
      if (!normal.isEmpty() && !isWord(normal, target)) {
        missing.putIfAbsent(normal, code);
      }
    }
    return missing;
  }

  private static boolean isWord(String code, CharSequence text) {
    return Pattern.compile("(?<![a-z0-9_/])" + Pattern.quote(code) + "(?![a-z0-9_])")
        .matcher(text)
        .find();
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
