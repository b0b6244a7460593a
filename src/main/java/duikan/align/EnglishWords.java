package duikan.align;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * English word forms brought to one stem, so that "translators", "translating" and "translation"
 * meet in the dictionary.
 *
 * <p>The stemmer is light: plural, -ed, -ing, -ly, -ness, -ment, -ion and a final e, after about
 * 190 irregular forms. A stem is a key, not a word. The dictionary resource holds stems made here,
 * so it must be built again when this changes.
 */
public final class EnglishWords {
  private static final Set<String> FUNCTION =
      Set.of(
          ("a an the of to in on at by for with from into onto upon as and or but nor so if then than that this these those"
                  + " there here is are was were be been being am do does did done doing have has had having will would"
                  + " shall should can could may might must it its he him his she her hers they them their theirs we us"
                  + " our ours you your yours i me my mine who whom whose which what when where while how also just very"
                  + " such some any each other own same too only more most much many about over under out up down off"
                  + " again s t d ll m re ve let itself himself herself themselves myself yourself ourselves etc")
              .split(" "));

  private static final Map<String, String> IRREGULAR = irregular();

  private EnglishWords() {}

  /** Whether the lower-case word carries grammar rather than meaning. */
  public static boolean isFunction(String word) {
    return FUNCTION.contains(word);
  }

  /** Whether a lower-case word, or one that comes of the same stem, is in the dictionary. */
  public static boolean isKnown(String word) {
    return Dictionary.cedict().meaning(stem(word)) != Meaning.NONE;
  }

  /** The stem of a lower-case word. */
  public static String stem(String word) {
    String base = IRREGULAR.getOrDefault(word, word);
    int n = base.length();
    if (n <= 3) return base;
    String s = inflection(base);
    s = derivation(s);
    if (s.length() > 3 && s.endsWith("e")) s = s.substring(0, s.length() - 1);
    if (s.length() > 2 && s.endsWith("y")) s = s.substring(0, s.length() - 1) + "i";
    return s;
  }

  private static String inflection(String w) {
    int n = w.length();
    if (w.endsWith("ies")) return n > 4 ? w.substring(0, n - 3) + "y" : w.substring(0, n - 1);
    if (w.endsWith("ied")) return n > 4 ? w.substring(0, n - 3) + "y" : w.substring(0, n - 1);
    if (w.endsWith("sses") || w.endsWith("shes") || w.endsWith("ches") || w.endsWith("xes")) {
      return w.substring(0, n - 2);
    }
    if (w.endsWith("s") && !w.endsWith("ss") && !w.endsWith("us") && !w.endsWith("is")) {
      return inflection(w.substring(0, n - 1));
    }
    if (w.endsWith("ing") && n > 5 && hasVowel(w, n - 3)) return undoubled(w.substring(0, n - 3));
    if (w.endsWith("ed") && n > 4 && !w.endsWith("eed") && hasVowel(w, n - 2)) {
      return undoubled(w.substring(0, n - 2));
    }
    return w;
  }

  private static String derivation(String w) {
    int n = w.length();
    if (w.endsWith("ness") && n > 6) return w.substring(0, n - 4);
    if (w.endsWith("ily") && n > 5) return w.substring(0, n - 3) + "y";
    if (w.endsWith("ly") && n > 5) return w.substring(0, n - 2);
    if (w.endsWith("ment") && n > 7) return w.substring(0, n - 4);
    if ((w.endsWith("tion") || w.endsWith("sion")) && n > 6) return w.substring(0, n - 3);
    if (w.endsWith("ator") && n > 6) return w.substring(0, n - 2);
    return w;
  }

  private static boolean hasVowel(String w, int end) {
    for (int i = 0; i < end; i++) {
      if ("aeiouy".indexOf(w.charAt(i)) >= 0) return true;
    }
    return false;
  }

  private static String undoubled(String w) {
    int n = w.length();
    boolean doubled =
        n > 3 && w.charAt(n - 1) == w.charAt(n - 2) && "lsz".indexOf(w.charAt(n - 1)) < 0;
    return doubled ? w.substring(0, n - 1) : w;
  }

  private static Map<String, String> irregular() {
    String forms =
        "arisen arise arose arise ate eat awoke awake became become began begin begun begin bent bend bit bite bitten bite"
            + " blew blow blown blow bore bear born bear borne bear bought buy bound bind bred breed broke break broken break"
            + " brought bring built build burnt burn came come caught catch chose choose chosen choose clung cling crept"
            + " creep dealt deal drank drink drunk drink drawn draw drew draw driven drive drove drive dug dig eaten eat"
            + " fallen fall fed feed fell fall felt feel fled flee flew fly flown fly forgot forget forgotten forget fought"
            + " fight found find froze freeze frozen freeze gave give given give gone go got get gotten get grew grow grown"
            + " grow heard hear held hold hid hide hidden hide hung hang kept keep knelt kneel knew know known know laid lay"
            + " lain lie leapt leap learnt learn led lead left leave lent lend lit light lost lose made make meant mean met"
            + " meet overcame overcome paid pay ran run rang ring rung ring rewritten rewrite rewrote rewrite ridden ride"
            + " risen rise rode ride rose rise said say sang sing sung sing sank sink sunk sink sat sit saw see seen see sent"
            + " send shaken shake shone shine shook shake shot shoot shown show shrank shrink shrunk shrink slept sleep slid"
            + " slide sold sell sought seek spent spend spoke speak spoken speak spun spin stole steal stolen steal stood"
            + " stand struck strike stuck stick stung sting swam swim swore swear sworn swear swept sweep swung swing taken"
            + " take taught teach thought think threw throw thrown throw told tell took take tore tear torn tear undertook"
            + " undertake understood understand undone undo went go wept weep woke wake woken wake won win wore wear worn wear"
            + " wound wind wove weave woven weave written write wrote write children child feet foot geese goose knives"
            + " knife leaves leaf lives life men man mice mouse teeth tooth wives wife wolves wolf women woman halves half"
            + " shelves shelf selves self people person dying die lying lie tying tie better good best good worse bad worst"
            + " bad analyses analysis bases basis crises crisis criteria criterion data data indices index matrices matrix"
            + " phenomena phenomenon vertices vertex thieves thief loaves loaf calves calf died die lied lie tied tie used"
            + " use uses use using use cannot not";
    Map<String, String> map = new HashMap<>();
    String[] words = forms.split(" ");
    for (int i = 0; i + 1 < words.length; i += 2) map.put(words[i], words[i + 1]);
    return map;
  }
}
