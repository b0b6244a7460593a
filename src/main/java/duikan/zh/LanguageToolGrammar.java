package duikan.zh;

import duikan.doc.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.validation.Schema;
import org.languagetool.AnalyzedSentence;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.Languages;
import org.languagetool.rules.ITSIssueType;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;
import org.languagetool.rules.patterns.AbstractPatternRule;

/**
 * LanguageTool for one language, less the rules that are wrong more often than right on technical
 * books. It takes seconds to start, when it is first asked, and serves one thread at a time.
 */
public final class LanguageToolGrammar implements Grammar {
  /** What its findings depend on: the library, and the rules in force here. */
  public static final String VERSION = "LanguageTool 6.8, 2";

  private static final String CHINESE = "zh-CN";
  private static final String ENGLISH = "en-US";

  /** On words and sentences: on a whole book 187 findings, none clearly right. */
  private static final Set<String> NOISY_CATEGORIES = Set.of("CAT3", "CAT4", "CAT5");

  /**
   * Wrong more often than right (XU7_XU8 cuts 必须要 in two), and 账 or 帐, which the page wrong-word
   * knows better.
   */
  private static final Set<String> NOISY_RULES =
      Set.of(
          "YU7_YU8",
          "BU",
          "SHI11_SHI12",
          "DU3_DU4",
          "JI11_JI2",
          "DAO1_DAO2",
          "XU7_XU8",
          "ZHANG7_ZHANG8");

  private final String code;
  private final Predicate<Rule> wanted;
  private final RuleClues clues;
  private Optional<Started> started = Optional.empty();
  private Optional<Loaded> loaded = Optional.empty();

  private record Started(JLanguageTool tool, Language language, RuleIndex index) {}

  private record Loaded(List<Source> files, List<OwnFile> own, List<RuleFault> faults) {}

  /** The rules of one of the book's files. */
  private record OwnFile(
      Source source, List<AbstractPatternRule> rules, OwnExpressions expressions) {}

  private LanguageToolGrammar(String code, Predicate<Rule> wanted, RuleClues clues) {
    this.code = code;
    this.wanted = wanted;
    this.clues = clues;
  }

  /** For Chinese: wrong characters and idioms. */
  public static LanguageToolGrammar chinese() {
    return new LanguageToolGrammar(
        CHINESE,
        rule ->
            !NOISY_RULES.contains(rule.getId())
                && !NOISY_CATEGORIES.contains(rule.getCategory().getId().toString()),
        RuleClues.chinese());
  }

  /** For English: patterns of the category grammar; no spelling, which knows no technical word. */
  public static LanguageToolGrammar english() {
    return new LanguageToolGrammar(
        ENGLISH, rule -> rule.getCategory().getId().toString().equals("GRAMMAR"), RuleClues.none());
  }

  /** Whether the jar with the rules of {@link #english} is there. */
  public static boolean hasEnglish() {
    return LanguageToolGrammar.class.getResource("/org/languagetool/rules/en/grammar.xml") != null;
  }

  @Override
  public synchronized List<Slip> slips(String text, List<Source> own) {
    if (loaded(own).own().isEmpty() && !clues.areIn(text)) {
      return List.of();
    }
    List<Slip> found = new ArrayList<>();
    List<Slip> untried = new ArrayList<>();
    int start = 0;
    for (AnalyzedSentence sentence : analysed(text)) {
      List<Rule> rules = new ArrayList<>();
      for (OwnFile file : loaded(own).own()) {
        if (file.expressions().isQuick(sentence)) {
          rules.addAll(file.rules());
        } else {
          untried.add(untried(file.source(), start, sentence.getText()));
        }
      }
      rules.addAll(started().index().of(sentence));
      for (Rule rule : rules) {
        for (RuleMatch match : matches(rule, sentence)) {
          found.add(slip(rule, match, start, own));
        }
      }
      start += sentence.getText().length();
    }
    List<Slip> all = new ArrayList<>(withoutOverlaps(found));
    all.addAll(untried);
    all.sort(Comparator.comparingInt(Slip::start));
    return all;
  }

  // At the beginning of the sentence, which may hold other slips.
  private static Slip untried(Source file, int start, String sentence) {
    int end = start + (sentence.isEmpty() ? 0 : sentence.offsetByCodePoints(0, 1));
    return new Slip(start, end, file.path(), Slip.Kind.UNTRIED, "", List.of());
  }

  @Override
  public synchronized List<RuleFault> faults(List<Source> own) {
    return loaded(own).faults();
  }

  /** The sentences of a text, which are all of it. */
  List<AnalyzedSentence> analysed(String text) {
    try {
      return started().tool().analyzeText(text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static List<RuleMatch> matches(Rule rule, AnalyzedSentence sentence) {
    try {
      return List.of(rule.match(sentence));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Slip slip(Rule rule, RuleMatch match, int start, List<Source> own) {
    boolean ours =
        rule instanceof AbstractPatternRule pattern
            && own.stream().anyMatch(file -> file.path().equals(pattern.getSourceFile()));
    Slip.Kind kind =
        !ours
            ? Slip.Kind.TYPO
            : rule.getLocQualityIssueType() == ITSIssueType.Style
                ? Slip.Kind.OWN_STYLE
                : Slip.Kind.OWN;
    return new Slip(
        start + match.getFromPos(),
        start + match.getToPos(),
        rule.getId(),
        kind,
        match.getMessage().replaceAll("</?suggestion>", ""),
        match.getSuggestedReplacements().stream().limit(3).toList());
  }

  // The first in the text wins, and of two at one place the book's own, which came first.
  private static List<Slip> withoutOverlaps(List<Slip> found) {
    List<Slip> kept = new ArrayList<>();
    int end = 0;
    for (Slip slip : found.stream().sorted(Comparator.comparingInt(Slip::start)).toList()) {
      if (slip.start() >= end && slip.end() > slip.start()) {
        kept.add(slip);
        end = slip.end();
      }
    }
    return kept;
  }

  private Started started() {
    if (started.isEmpty()) {
      Language language = Languages.getLanguageForShortCode(code);
      if (code.equals(CHINESE)) {
        language.setSentenceTokenizer(new SentenceCutter());
      }
      JLanguageTool tool = new JLanguageTool(language);
      List<Rule> rules = rules(tool);
      started = Optional.of(new Started(tool, language, new RuleIndex(rules)));
    }
    return started.get();
  }

  /** The rules in force. */
  List<Rule> rules(JLanguageTool tool) {
    return tool.getAllRules().stream()
        .filter(AbstractPatternRule.class::isInstance)
        .filter(rule -> !rule.isDefaultOff() && wanted.test(rule))
        .toList();
  }

  private Loaded loaded(List<Source> own) {
    if (loaded.isEmpty() || !loaded.get().files().equals(own)) {
      loaded = Optional.of(load(own));
    }
    return loaded.get();
  }

  private Loaded load(List<Source> own) {
    if (own.isEmpty()) {
      return new Loaded(own, List.of(), List.of());
    }
    Schema schema = OwnRules.schema();
    List<OwnFile> files = new ArrayList<>();
    List<RuleFault> faults = new ArrayList<>();
    for (Source file : own) {
      OwnRules reading = new OwnRules(file);
      List<AbstractPatternRule> read = reading.load(started().language(), schema);
      List<RuleFault> wrong = new ArrayList<>(reading.faults());
      if (wrong.isEmpty()) {
        OwnExpressions expressions = OwnExpressions.of(file, read);
        read.forEach(rule -> wrong.addAll(Trial.of(rule, file, this, expressions)));
        if (wrong.isEmpty()) {
          files.add(new OwnFile(file, read, expressions));
        }
      }
      faults.addAll(wrong);
    }
    return new Loaded(List.copyOf(own), files, faults);
  }
}
