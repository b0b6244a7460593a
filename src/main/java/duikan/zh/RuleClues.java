package duikan.zh;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.languagetool.rules.Rule;
import org.languagetool.rules.patterns.AbstractPatternRule;
import org.languagetool.rules.patterns.PatternToken;

/**
 * What a text must hold before any of the rules can match in it: for each rule a few strings, one
 * of which stands wherever the rule matches. Cutting a paragraph into words and tagging them costs
 * a hundred times more than looking for these, and few paragraphs hold one. Those of LanguageTool's
 * Chinese rules stand in a file, so that it is not even started where none is found.
 *
 * <p>Only characters of Chinese are compared: blanks and all that a rule may not see lie between
 * them as if they were not there, so that a clue is found too often rather than too seldom.
 */
final class RuleClues {
  /** Alternatives of tokens in a row multiply; from here on the row is taken in two. */
  private static final int MOST_FORMS = 256;

  /** Words, or one or more of them in front of anything or behind it. */
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<before>\\.\\*)?(?:(?<one>\\p{IsHan}++)|\\((?<some>\\p{IsHan}++(?:\\|\\p{IsHan}++)*+)\\))(?<after>\\.\\*)?"
              + "|(?<words>\\p{IsHan}++(?:\\|\\p{IsHan}++)*+)");

  private final Map<Character, List<String>> byFirst = new HashMap<>();

  /** Whether some rule has no clue, so that every text may be one for it. */
  private boolean anywhere;

  private RuleClues() {}

  /** Those of rules that nobody knows: anything may match anywhere. */
  static RuleClues none() {
    RuleClues clues = new RuleClues();
    clues.anywhere = true;
    return clues;
  }

  /** Those of LanguageTool's Chinese rules, as far as they are in force. */
  static RuleClues chinese() {
    try (InputStream in = RuleClues.class.getResourceAsStream("clues.txt")) {
      if (in == null) {
        throw new IllegalStateException("clues.txt is not packed");
      }
      RuleClues clues = new RuleClues();
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(clues::add);
      return clues;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static RuleClues of(List<Rule> rules) {
    RuleClues clues = new RuleClues();
    for (Rule rule : rules) {
      Optional<Set<String>> forms =
          rule instanceof AbstractPatternRule pattern ? forms(pattern) : Optional.empty();
      clues.anywhere |= forms.isEmpty();
      forms.orElse(Set.of()).forEach(clues::add);
    }
    return clues;
  }

  private void add(String clue) {
    List<String> same = byFirst.computeIfAbsent(clue.charAt(0), first -> new ArrayList<>());
    if (!same.contains(clue)) {
      same.add(clue);
    }
  }

  /** All of them, sorted, one a line. */
  String text() {
    return byFirst.values().stream()
        .flatMap(List::stream)
        .sorted()
        .map(clue -> clue + "\n")
        .collect(Collectors.joining());
  }

  /** Whether a rule may match somewhere in the text. */
  boolean areIn(String text) {
    if (anywhere) {
      return true;
    }
    String chinese = chinese(text);
    for (int i = 0; i < chinese.length(); i++) {
      for (String clue : byFirst.getOrDefault(chinese.charAt(i), List.of())) {
        if (chinese.startsWith(clue, i)) {
          return true;
        }
      }
    }
    return false;
  }

  private static String chinese(String text) {
    StringBuilder chinese = new StringBuilder(text.length());
    text.codePoints().filter(RuleClues::isHan).forEach(chinese::appendCodePoint);
    return chinese.toString();
  }

  private static boolean isHan(int c) {
    // Most characters of a text are either of these two.
    boolean common = c >= 0x4E00 && c <= 0x9FFF;
    return common || (c >= 0x2E80 && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }

  /** What stands where the rule matches: the longest that its tokens spell out in a row. */
  private static Optional<Set<String>> forms(AbstractPatternRule rule) {
    List<Set<String>> rows = new ArrayList<>();
    Set<String> row = Set.of("");
    // Patterns of characters have no tokens.
    for (PatternToken token : Optional.ofNullable(rule.getPatternTokens()).orElse(List.of())) {
      Optional<Matcher> written = written(token);
      List<String> words = written.map(RuleClues::words).orElse(List.of());
      boolean goesOn =
          written.isPresent()
              && written.get().group("before") == null
              && row.size() * words.size() <= MOST_FORMS;
      if (!goesOn) {
        rows.add(row);
        row = Set.of("");
      }
      if (written.isPresent()) {
        row = each(row, words);
      }
      boolean ends = written.isEmpty() || written.get().group("after") != null;
      if (ends || token.getSkipNext() != 0 || token.getMaxOccurrence() != 1) {
        rows.add(row);
        row = Set.of("");
      }
    }
    rows.add(row);
    return rows.stream()
        .filter(forms -> !forms.contains(""))
        .reduce((one, other) -> shortest(other) > shortest(one) ? other : one);
  }

  private static int shortest(Set<String> forms) {
    return forms.stream().mapToInt(String::length).min().orElse(0);
  }

  private static Set<String> each(Set<String> row, List<String> words) {
    Set<String> longer = new LinkedHashSet<>();
    for (String before : row) {
      words.forEach(word -> longer.add(before + word));
    }
    return longer;
  }

  private static List<String> words(Matcher written) {
    if (written.group("one") != null) {
      return List.of(written.group("one"));
    }
    String some = written.group("some") != null ? written.group("some") : written.group("words");
    return List.of(some.split("\\|"));
  }

  /** What a token spells out, if it must be there and is what it spells. */
  private static Optional<Matcher> written(PatternToken token) {
    return RuleIndex.written(token).map(WRITTEN::matcher).filter(Matcher::matches);
  }
}
