package duikan.zh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.rules.ExampleSentence;
import org.languagetool.rules.IncorrectExample;
import org.languagetool.rules.Rule;

final class RuleCluesTest {
  private static final LanguageToolGrammar GRAMMAR = LanguageToolGrammar.chinese();
  private static final List<Rule> RULES =
      GRAMMAR.rules(new JLanguageTool(Languages.getLanguageForShortCode("zh-CN")));

  /** {@code -Dgolden=update} writes the file anew, where LanguageTool has other rules. */
  @Test
  void theFileHoldsTheCluesOfTheRulesInForce() throws IOException {
    String clues = RuleClues.of(RULES).text();
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(Path.of("src/main/resources/duikan/zh/clues.txt"), clues);
      return;
    }
    assertEquals(clues, RuleClues.chinese().text());
  }

  @Test
  void aClueOfARuleStandsWhereverItMatches() {
    List<String> without = new ArrayList<>();
    int matches = 0;
    for (Rule rule : RULES) {
      RuleClues clues = RuleClues.of(List.of(rule));
      for (IncorrectExample example : rule.getIncorrectExamples()) {
        String text = ExampleSentence.cleanMarkersInExample(example.getExample());
        boolean found =
            GRAMMAR.analysed(text).stream()
                .anyMatch(sentence -> !LanguageToolGrammar.matches(rule, sentence).isEmpty());
        if (found) {
          matches++;
          if (!clues.areIn(text)) {
            without.add(rule.getFullId() + " " + text);
          }
        }
      }
    }
    assertEquals(List.of(), without);
    assertTrue(matches > 1000, "examples that match: " + matches);
  }

  @Test
  void blanksAndWhatIsInvisibleDoNotHideAClue() {
    RuleClues clues = RuleClues.of(RULES);
    assertTrue(clues.areIn("𠮷按步就班"));
    assertTrue(clues.areIn("按步 \u00AD就\u3000\u200B班"));
  }

  @Test
  void ordinaryTextHoldsNone() {
    RuleClues clues = RuleClues.of(RULES);
    assertFalse(clues.areIn(""));
    assertFalse(clues.areIn("一家书店从一台服务器开始，从早到晚都有读者；比起别的书店，它的数据库成了最忙的地方。"));
    assertFalse(clues.areIn("缓存是柜台下的小书架：常用的书放在手边，道理很简单。"));
  }

  @Test
  void aRuleWithoutWordsMayMatchAnywhere() {
    List<Rule> english =
        new JLanguageTool(Languages.getLanguageForShortCode("zh-CN"))
            .getAllRules().stream()
                .filter(rule -> RuleClues.of(List.of(rule)).areIn("nothing Chinese"))
                .toList();
    assertFalse(english.isEmpty());
    assertTrue(RuleClues.of(english).areIn(""));
  }
}
