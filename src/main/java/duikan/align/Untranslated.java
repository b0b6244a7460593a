package duikan.align;

import duikan.align.Passage.Strength;
import duikan.doc.BlockKind;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells English that was left in a translation from names, commands and quotations. */
final class Untranslated {
  private static final Set<String> FUNCTION =
      Set.of(
          ("the a an of to is are was were be been has have had that this these those it its you your we our they"
                  + " their he she his her with from and or as by not can will would should into than then there which"
                  + " who what when where how but if in on at for so do does")
              .split(" "));

  // Bounded, for a mark that nothing closes.
  private static final Pattern QUOTED =
      Pattern.compile(
          "(?s)“[^“”]{0,1000}”|\"[^\"]*\"|‘[^‘’]{0,1000}’|「[^「」]{0,1000}」|《[^《》]{0,1000}》|（[^（）]*）|\\([^()]*\\)"
              + "|(?<![*\\w])[*_]{1,3}(?=\\S)[^*_]{1,1000}[*_]{1,3}");

  private static final Pattern WORD = Pattern.compile("[A-Za-z]+(?:['’-][A-Za-z]+){0,9}");

  private static final Pattern RUN = Pattern.compile("[A-Za-z][A-Za-z0-9 ,.;:'’\"()\\n\\r-]*");

  private static final int LEAST_WORDS = 3;
  private static final int SURE_WORDS = 4;
  private static final int SURE_HEADING = 6;
  private static final int RUN_WORDS = 10;
  private static final int RUN_FUNCTION_WORDS = 3;
  private static final double CAPITALISED = 0.8;

  private Untranslated() {}

  /** How sure it is that a block was left in English as a whole; empty if it was not. */
  static Optional<Strength> whole(Segment block) {
    if (!block.isProse() && block.kind() != BlockKind.TABLE) {
      return Optional.empty();
    }
    String prose = prose(block);
    int han = 0;
    int shown = 0;
    for (int i = 0; i < prose.length(); i++) {
      char c = prose.charAt(i);
      if (Words.isHan(c)) {
        han++;
      }
      if (Character.isLetterOrDigit(c)) {
        shown++;
      }
    }
    if (shown == 0 || han >= Thresholds.LEAST_HAN * shown) {
      return Optional.empty();
    }
    Count count = Count.of(prose);
    if (count.words < LEAST_WORDS) {
      return Optional.empty();
    }
    boolean mayStay =
        count.functions == 0
            || count.words < SURE_WORDS
            || (block.kind() == BlockKind.HEADING && count.words < SURE_HEADING)
            || count.capitals > CAPITALISED * count.words
            || QUOTED.matcher(prose.strip()).matches();
    if (mayStay) {
      return Optional.of(Strength.WEAK);
    }
    return Optional.of(count.functions > 1 ? Strength.SURE : Strength.LIKELY);
  }

  /** Whether a stretch of English was left inside a Chinese block. */
  static boolean inPart(Segment block) {
    if (!block.isProse() || block.kind() == BlockKind.HEADING) {
      return false;
    }
    Matcher run = RUN.matcher(QUOTED.matcher(prose(block)).replaceAll("，"));
    while (run.find()) {
      Count count = Count.of(run.group());
      if (count.words >= RUN_WORDS && count.functions >= RUN_FUNCTION_WORDS) {
        return true;
      }
    }
    return false;
  }

  private static String prose(Segment block) {
    return Plain.of(block.text());
  }

  private record Count(int words, int functions, int capitals) {
    static Count of(String prose) {
      int words = 0;
      int functions = 0;
      int capitals = 0;
      Matcher word = WORD.matcher(prose);
      while (word.find()) {
        words++;
        if (FUNCTION.contains(word.group().toLowerCase(java.util.Locale.ROOT))) {
          functions++;
        }
        if (Character.isUpperCase(word.group().charAt(0))) {
          capitals++;
        }
      }
      return new Count(words, functions, capitals);
    }
  }
}
