package duikan.fuzz;

import duikan.doc.Source;
import duikan.zh.LanguageToolGrammar;
import duikan.zh.Slip;
import java.util.List;

/** A file of LanguageTool rules: it runs, or is refused at a place in it. */
public final class GrammarRulesFuzz {
  private static final LanguageToolGrammar GRAMMAR = LanguageToolGrammar.chinese();
  private static final String TEXT = "我们登陆账号，使用 Redis 实现缓存。";

  private GrammarRulesFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    List<Source> own = own(bytes);
    GRAMMAR.faults(own).forEach(fault -> Laws.inside(fault.place()));
    for (Slip slip : GRAMMAR.slips(TEXT, own)) {
      if (slip.start() < 0 || slip.end() < slip.start() || slip.end() > TEXT.length()) {
        throw new AssertionError(slip);
      }
    }
  }

  /** Whether it is free of faults and finds something: a file that is neither reaches nothing. */
  static boolean isUnderstood(byte[] bytes) {
    return GRAMMAR.faults(own(bytes)).isEmpty()
        && GRAMMAR.slips(TEXT, own(bytes)).size() > GRAMMAR.slips(TEXT, List.of()).size();
  }

  private static List<Source> own(byte[] bytes) {
    return List.of(Source.of("rules/own.xml", Given.text(bytes)));
  }
}
