package duikan.rule;

import java.util.regex.Pattern;

/** What a reading path is called, so that 🚀 **后端读者**： and 后端阅读路径 are one. */
final class PathName {
  /** Longer than a name is. */
  private static final int LONGEST = 40;

  private static final Pattern BEFORE = Pattern.compile("^(?:推荐|推薦|建议|建議|适合|適合|对于|面向|for)");
  private static final Pattern AFTER =
      Pattern.compile(
          "(?:的?(?:推荐|建议)?(?:阅读|閱讀|学习|學習|速读)?(?:路径|路徑|路线|路線|顺序|順序|建议|建議)图?"
              + "|的?(?:读者|讀者)|readers?|(?:reading|learning)?(?:path|route|track|order))$");

  private PathName() {}

  /** The name folded; empty where this is no name. */
  static String of(String text) {
    if (text.length() > LONGEST || text.chars().anyMatch(c -> "。；;！？!?".indexOf(c) >= 0)) {
      return "";
    }
    String folded = ChapterName.folded(text);
    String short1 = BEFORE.matcher(folded).replaceFirst("");
    String short2 = AFTER.matcher(short1).replaceFirst("");
    String bare = AFTER.matcher(short2).replaceFirst("");
    return bare.isEmpty() ? folded : bare;
  }
}
