package duikan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import duikan.doc.CountedText;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every constant pattern of the house, which java.util.regex runs, over texts made of what the
 * pattern itself speaks of, again and again: how many letters it looks at is counted, and that is
 * the same on every machine.
 */
final class RegexGrowthTest {
  private static final int SHORT = 200;
  private static final int LONG = 4_000;

  /** Letters looked at for each letter that is there; twice the text takes no more than that. */
  private static final long SHARE = 200;

  /** Those that are only held to a beginning or a whole: {@code lookingAt} and {@code matches}. */
  private static final Set<String> ANCHORED =
      Set.of(
          "align.Segments.OPENING",
          "book.Destination.SCHEME",
          "doc.FailedLink.ADDRESS",
          "doc.FailedLink.TITLED",
          "doc.MarkdownDefinition.WHOLE",
          "rule.ChapterName.PART",
          "rule.Credit.ITEM",
          "rule.Flow.AND",
          "rule.Flow.FRAME",
          "rule.Flow.KIND",
          "rule.Flow.LINK",
          "rule.Flow.NODE",
          "rule.Flow.OTHER",
          "rule.Flow.TOLD_LINK",
          "rule.FullwidthSyntax.ADDRESS",
          "rule.FullwidthSyntax.DELIMITERS",
          "rule.FullwidthSyntax.PICTURE",
          "rule.PartName.NAME",
          "search.Tone.SYLLABLE",
          "term.ChapterTerms.THAT_IS",
          "web.AddressText.NUMBER",
          "web.AddressText.SCHEME",
          "web.Fragment.OF_A_SCRIPT");

  /** Those whose repetitions are bounded by larger numbers, and what they may look at therefore. */
  private static final Map<String, Long> BOUNDED =
      Map.of("align.Untranslated.QUOTED", 3_100L, "search.Annotations.BRACKET", 4_000L);

  /** Looks at what was typed and not at a book. */
  private static final Set<String> TYPED = Set.of("cli.Failures.CHOICE");

  private record Named(String name, Pattern pattern) {}

  private static List<Named> constants() throws ReflectiveOperationException {
    List<Named> all = new ArrayList<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("duikan")) {
      Class<?> loaded = Class.forName(type.getName());
      for (Field field : loaded.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && field.getType() == Pattern.class) {
          field.setAccessible(true);
          String name = type.getName().substring("duikan.".length()) + "." + field.getName();
          if (!TYPED.contains(name)) {
            all.add(new Named(name, (Pattern) field.get(null)));
          }
        }
      }
    }
    return all;
  }

  /** What the pattern speaks of: its letters and its words, and those before other letters. */
  private static Set<String> pieces(String pattern) {
    String written =
        pattern.replaceAll("\\\\[pP]\\{[^}]*\\}|\\\\[pPdDsSwWbBkR]|\\(\\?<?[a-zA-Z!=:]*>?", " ");
    Set<String> letters = new LinkedHashSet<>(List.of("a", "A", "0", " ", "\n", "中", "“"));
    written
        .codePoints()
        .filter(c -> c > ' ')
        .limit(400)
        .forEach(c -> letters.add(Character.toString(c)));
    Set<String> words = new LinkedHashSet<>();
    Matcher word = Pattern.compile("[^\\[\\]()|?*+{}^$\\\\.]{2,20}").matcher(written);
    while (word.find() && words.size() < 8) {
      words.add(word.group());
    }
    List<String> few = letters.stream().limit(16).toList();
    Set<String> pieces = new LinkedHashSet<>(letters);
    for (String one : few) {
      few.forEach(other -> pieces.add(one + other));
      words.forEach(other -> pieces.add(other + one));
    }
    pieces.addAll(words);
    return pieces;
  }

  private static boolean isSlow(Named one, String text, long share) {
    Matcher matcher = one.pattern.matcher(new CountedText(text, share * text.length()));
    try {
      if (ANCHORED.contains(one.name)) {
        boolean begins = matcher.lookingAt();
        boolean is = matcher.reset().matches();
        return begins && is && text.isEmpty();
      }
      while (matcher.find()) {
        // All of them, as we do.
      }
      return false;
    } catch (CountedText.Spent slow) {
      return true;
    }
  }

  @Test
  void noPatternLooksAtALetterMoreOftenTheMoreThereAre() throws ReflectiveOperationException {
    Map<String, String> slow = new TreeMap<>();
    List<Named> all = constants();
    assertTrue(all.size() > 100, "patterns: " + all.size());
    for (Named one : all) {
      long share = BOUNDED.getOrDefault(one.name, SHARE);
      for (String piece : pieces(one.pattern.pattern())) {
        boolean suspect = isSlow(one, piece.repeat(SHORT / piece.length()), SHARE / 5);
        if (suspect && isSlow(one, piece.repeat(LONG / piece.length()), share)) {
          slow.put(one.name, piece);
          break;
        }
      }
    }
    assertEquals(new TreeMap<>(), slow);
  }

  @Test
  void noPatternOverflowsTheStack() throws ReflectiveOperationException {
    Set<String> deep = new TreeSet<>();
    for (Named one : constants()) {
      for (String piece : pieces(one.pattern.pattern())) {
        String few = piece.repeat(40);
        // Only what goes on matching goes deep.
        Matcher matcher = one.pattern.matcher(few);
        if (matcher.find() && matcher.end() - matcher.start() > few.length() / 2) {
          try {
            isSlow(one, piece.repeat(50_000), BOUNDED.getOrDefault(one.name, SHARE));
          } catch (StackOverflowError wrong) {
            deep.add(one.name + ": " + piece);
            break;
          }
        }
      }
    }
    assertEquals(new TreeSet<>(), deep);
  }
}
