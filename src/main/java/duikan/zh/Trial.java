package duikan.zh;

import duikan.doc.Message;
import duikan.doc.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.languagetool.AnalyzedSentence;
import org.languagetool.rules.CorrectExample;
import org.languagetool.rules.ErrorTriggeringExample;
import org.languagetool.rules.ExampleSentence;
import org.languagetool.rules.IncorrectExample;
import org.languagetool.rules.RuleMatch;
import org.languagetool.rules.patterns.AbstractPatternRule;

/**
 * Trying a rule on its own examples: it must find what one marks, offer the corrections that stand
 * there, and find nothing in a correct one.
 */
final class Trial {
  private static final String OPEN = "<marker>";
  private static final String CLOSE = "</marker>";

  private final AbstractPatternRule rule;
  private final Source file;
  private final LanguageToolGrammar grammar;
  private final OwnExpressions expressions;
  private final List<RuleFault> faults = new ArrayList<>();

  private Trial(
      AbstractPatternRule rule,
      Source file,
      LanguageToolGrammar grammar,
      OwnExpressions expressions) {
    this.rule = rule;
    this.file = file;
    this.grammar = grammar;
    this.expressions = expressions;
  }

  /** What the examples of a rule show to be wrong with it. */
  static List<RuleFault> of(
      AbstractPatternRule rule,
      Source file,
      LanguageToolGrammar grammar,
      OwnExpressions expressions) {
    Trial trial = new Trial(rule, file, grammar, expressions);
    if (!trial.isQuick()) {
      return List.copyOf(trial.faults);
    }
    if (rule.getIncorrectExamples().isEmpty()) {
      trial.fault(
          "",
          new Message(
              "rule " + rule.getId() + " has no example of what it finds",
              "规则 " + rule.getId() + " 没有错误示例"));
    }
    rule.getIncorrectExamples().forEach(trial::incorrect);
    rule.getCorrectExamples().stream().map(CorrectExample::getExample).forEach(trial::correct);
    for (ErrorTriggeringExample example : rule.getErrorTriggeringExamples()) {
      if (trial.found(example.getExample()).isEmpty()) {
        trial.missed(example.getExample());
      }
    }
    return List.copyOf(trial.faults);
  }

  // One rule of the file that is slow there is enough to leave the example alone.
  private boolean isQuick() {
    Stream<String> examples =
        Stream.of(
                rule.getIncorrectExamples().stream().map(IncorrectExample::getExample),
                rule.getCorrectExamples().stream().map(CorrectExample::getExample),
                rule.getErrorTriggeringExamples().stream().map(ErrorTriggeringExample::getExample))
            .flatMap(all -> all);
    for (String example : examples.toList()) {
      List<AnalyzedSentence> sentences =
          grammar.analysed(ExampleSentence.cleanMarkersInExample(example));
      if (!sentences.stream().allMatch(expressions::isQuick)) {
        fault(
            example,
            new Message(
                "a regular expression of this file takes too long on this example: no repetition"
                    + " within a repetition",
                "此文件有正则表达式在这个示例上耗时过长：重复之中请勿再有重复"));
      }
    }
    return faults.isEmpty();
  }

  private void incorrect(IncorrectExample example) {
    String marked = example.getExample();
    Optional<Found> found = found(marked);
    if (found.isEmpty()) {
      missed(marked);
      return;
    }
    int open = marked.indexOf(OPEN);
    int end = marked.indexOf(CLOSE) - OPEN.length();
    if (open >= 0 && (found.get().start() != open || found.get().end() != end)) {
      String text = ExampleSentence.cleanMarkersInExample(marked);
      String there = text.substring(found.get().start(), found.get().end());
      fault(
          marked,
          new Message(
              id() + " finds '" + there + "', which is not what the example marks",
              id() + " 找到的“" + there + "”不是示例所标的地方"));
    }
    List<String> offered = found.get().replacements();
    if (!example.getCorrections().isEmpty()
        && !example.getCorrections().equals(List.of(""))
        && !example.getCorrections().equals(offered)) {
      String all = String.join("|", offered);
      fault(
          marked,
          new Message(
              id() + " offers '" + all + "', which is not the correction of the example",
              id() + " 建议的“" + all + "”不是示例的改法"));
    }
  }

  private void missed(String example) {
    fault(
        example,
        new Message(
            id() + " does not find the mistake in its own example", id() + " 在自己的错误示例中什么也没找到"));
  }

  private void correct(String example) {
    found(example)
        .ifPresent(
            found ->
                fault(
                    example,
                    new Message(
                        id() + " finds something in its own correct example",
                        id() + " 在自己的正确示例中找到了问题")));
  }

  private record Found(int start, int end, List<String> replacements) {}

  private Optional<Found> found(String example) {
    int start = 0;
    for (AnalyzedSentence sentence :
        grammar.analysed(ExampleSentence.cleanMarkersInExample(example))) {
      for (RuleMatch match : LanguageToolGrammar.matches(rule, sentence)) {
        return Optional.of(
            new Found(
                start + match.getFromPos(),
                start + match.getToPos(),
                match.getSuggestedReplacements()));
      }
      start += sentence.getText().length();
    }
    return Optional.empty();
  }

  private String id() {
    return rule.getId();
  }

  // At the example's own line, else at the rule's.
  private void fault(String example, Message problem) {
    int at = example.isEmpty() ? -1 : file.text().indexOf(example);
    int line = at < 0 ? ruleLine() : file.lineAt(at);
    faults.add(OwnRules.fault(file, line, problem));
  }

  private int ruleLine() {
    int at = Math.max(file.text().indexOf("id=\"" + rule.getId() + "\""), 0);
    return file.lineAt(at);
  }
}
