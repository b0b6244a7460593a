package duikan.zh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.languagetool.AnalyzedSentence;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.rules.ExampleSentence;
import org.languagetool.rules.IncorrectExample;
import org.languagetool.rules.Rule;

final class RuleIndexTest {
  @Test
  void noRuleThatMatchesIsLeftOut() {
    LanguageToolGrammar grammar = LanguageToolGrammar.chinese();
    List<Rule> rules = grammar.rules(new JLanguageTool(Languages.getLanguageForShortCode("zh-CN")));
    RuleIndex index = new RuleIndex(rules);
    List<String> leftOut = new ArrayList<>();
    int matches = 0;
    int asked = 0;
    int sentences = 0;
    for (Rule rule : rules) {
      for (IncorrectExample example : rule.getIncorrectExamples()) {
        String text = ExampleSentence.cleanMarkersInExample(example.getExample());
        for (AnalyzedSentence sentence : grammar.analysed(text)) {
          sentences++;
          asked += index.of(sentence).size();
          if (!LanguageToolGrammar.matches(rule, sentence).isEmpty()) {
            matches++;
            if (!index.of(sentence).contains(rule)) {
              leftOut.add(rule.getFullId() + " " + text);
            }
          }
        }
      }
    }
    assertEquals(List.of(), leftOut);
    assertTrue(matches > 1000, "examples that match: " + matches);
    assertTrue(asked / sentences < rules.size() / 5, asked / sentences + " of " + rules.size());
  }
}
