package duikan.zh;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.languagetool.AnalyzedSentence;
import org.languagetool.AnalyzedTokenReadings;
import org.languagetool.rules.Rule;
import org.languagetool.rules.patterns.AbstractPatternRule;
import org.languagetool.rules.patterns.PatternToken;

/**
 * Rules by the words they ask for: of two thousand, a sentence of thirty words can break a few
 * dozen. A word is asked for where a pattern has a token that must be there, spelt out or as plain
 * alternatives.
 */
final class RuleIndex {
  /** Words and their alternatives, with nothing that a regular expression could mean otherwise. */
  private static final Pattern PLAIN = Pattern.compile("\\p{IsHan}++(?:\\|\\p{IsHan}++)*+");

  private final Map<String, List<Rule>> byWord = new HashMap<>();
  private final List<Rule> others = new ArrayList<>();

  RuleIndex(List<Rule> rules) {
    for (Rule rule : rules) {
      Optional<List<String>> words =
          rule instanceof AbstractPatternRule pattern ? words(pattern) : Optional.empty();
      if (words.isEmpty()) {
        others.add(rule);
      }
      for (String word : words.orElse(List.of())) {
        byWord.computeIfAbsent(word, missing -> new ArrayList<>()).add(rule);
      }
    }
  }

  /** Every rule that may match in a sentence, each once. */
  Set<Rule> of(AnalyzedSentence sentence) {
    Set<Rule> rules = new LinkedHashSet<>(others);
    for (AnalyzedTokenReadings token : sentence.getTokensWithoutWhitespace()) {
      rules.addAll(byWord.getOrDefault(token.getToken(), List.of()));
    }
    return rules;
  }

  private static Optional<List<String>> words(AbstractPatternRule rule) {
    // Patterns of characters have no tokens.
    List<PatternToken> tokens = Optional.ofNullable(rule.getPatternTokens()).orElse(List.of());
    Optional<List<String>> fewest = Optional.empty();
    for (PatternToken token : tokens) {
      Optional<List<String>> words = words(token);
      if (words.isPresent() && (fewest.isEmpty() || words.get().size() < fewest.get().size())) {
        fewest = words;
      }
    }
    return fewest;
  }

  private static Optional<List<String>> words(PatternToken token) {
    return written(token)
        .filter(written -> PLAIN.matcher(written).matches())
        .map(written -> List.of(written.split("\\|")));
  }

  /** What a token is written as, if it must be there and is what is written. */
  static Optional<String> written(PatternToken token) {
    boolean mustBeThere = token.getMinOccurrence() > 0 && !token.getNegation();
    boolean itself = !token.isInflected() && !token.hasOrGroup() && !token.isReferenceElement();
    return Optional.ofNullable(token.getString()).filter(written -> mustBeThere && itself);
  }
}
