package duikan.lint;

import duikan.term.BracketStyle;
import duikan.term.Conventions;
import duikan.term.Conventions.Added;
import duikan.term.Conventions.Treatment;
import duikan.term.Setting;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a first occurrence is, as a book sets it: at {@code unannotated-first-use} what counts, at
 * {@code annotation-format} how it is written.
 */
public final class TermConventions {
  private static final String COUNTING = "unannotated-first-use";
  private static final String WRITING = "annotation-format";

  private TermConventions() {}

  /** The conventions; those of good books where {@code rules} has not the rules that tell. */
  public static Conventions of(RuleSet rules, Settings settings) {
    boolean told = rules.names().containsAll(List.of(COUNTING, WRITING));
    return told ? of(settings) : usual();
  }

  private static Conventions usual() {
    return new Conventions(Map.of(), Added.INFO, BracketStyle.BY_ROW, List.of());
  }

  /** The conventions; those of good books where no rule is known that tells. */
  public static Conventions of(Settings settings) {
    if (!settings.knows(COUNTING) || !settings.knows(WRITING)) {
      return usual();
    }
    Options counting = settings.options(COUNTING);
    Map<Setting, Treatment> treatments = new EnumMap<>(Setting.class);
    treatments.put(Setting.HEADING, counting.choice("headings", Treatment.class));
    treatments.put(Setting.TABLE, counting.choice("tables", Treatment.class));
    treatments.put(Setting.QUOTE, counting.choice("quotes", Treatment.class));
    treatments.put(Setting.LIST, counting.choice("lists", Treatment.class));
    treatments.put(Setting.FOOTNOTE, counting.choice("footnotes", Treatment.class));
    treatments.put(Setting.CAPTION, counting.choice("captions", Treatment.class));
    return new Conventions(
        treatments,
        counting.choice("added", Added.class),
        settings.options(WRITING).choice("style", BracketStyle.class),
        counting.list("exclude"));
  }
}
