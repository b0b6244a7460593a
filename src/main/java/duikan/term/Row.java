package duikan.term;

import duikan.book.Glob;
import duikan.book.Term;
import duikan.doc.Document;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** A row of the glossary, made ready to be looked for. */
final class Row {
  /** A longer text is not looked for, in UTF-16 units: no term is as long. */
  static final int LONGEST = 200;

  /** Between the humps of RabbitMQ. */
  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  private static final Pattern SAYING =
      Pattern.compile("^(?:英文(?:名|全称)?|英语|全称|简称|缩写|以下简称|又称|也称|即)[为是：:]?\\s*(?=[A-Za-z])");

  private final Term term;
  private final int number;
  private final Gloss gloss;
  private final String key;

  /** Folded English forms, to the same with their case kept. */
  private final Map<String, String> english = new LinkedHashMap<>();

  /** Folded plurals of acronyms, which are told from other acronyms by their small s. */
  private final Set<String> plurals = new HashSet<>();

  private final Set<String> chinese = new LinkedHashSet<>();

  /** Folded items of its gloss. */
  private final Set<String> others = new HashSet<>();

  private final String abbr;
  private final String wholeGloss;
  private final Map<String, Form> surfaces = new LinkedHashMap<>();
  private final Set<String> sourceForms = new LinkedHashSet<>();

  /** What an item of a bracket, or what stands before it, can be. */
  private enum Part {
    ENGLISH,
    ABBR,
    CHINESE,
    /** What the row's own gloss gives beside its forms. */
    OTHER,
    /** Chinese words that are no form of the row: an explanation. */
    WORDS,
    NOTHING
  }

  private Row(Term term, int number, Set<String> learnt) {
    this.term = term;
    this.number = number;
    gloss = Gloss.of(term);
    List<String> written = new ArrayList<>(term.sourceVariants());
    written.add(0, term.source());
    for (String source : written) {
      for (String form : EnglishForms.of(source)) {
        english.putIfAbsent(Folded.of(form), Folded.cased(form));
      }
      plural(source);
    }
    plural(term.abbr());
    english.remove("");
    key = Folded.of(term.source());
    abbr = Folded.of(term.abbr());
    wholeGloss = gloss.items().isEmpty() ? "" : Folded.of(term.firstUse());
    chinese.add(Folded.of(term.target()));
    term.targetVariants().forEach(variant -> chinese.add(Folded.of(variant)));
    chinese.remove("");
    gloss.items().forEach(item -> others.add(Folded.of(item)));
    surfaces(learnt);
    sourceForms.addAll(english.keySet());
    EnglishForms.of(term.abbr()).forEach(form -> sourceForms.add(Folded.of(form)));
    sourceForms.removeIf(text -> text.isEmpty() || text.length() > LONGEST);
  }

  /**
   * The rows of a glossary that can be looked for: those with a source.
   *
   * @param learnt renderings that the glossary does not know, folded, by row
   */
  static List<Row> of(List<Term> terms, Map<Term, Set<String>> learnt) {
    List<Row> rows = new ArrayList<>();
    Set<List<Object>> seen = new HashSet<>();
    for (Term term : terms) {
      // A row that stands there twice would find everything twice.
      if (!term.source().isEmpty()
          && seen.add(List.of(term.source(), term.target(), term.context()))) {
        rows.add(new Row(term, rows.size(), learnt.getOrDefault(term, Set.of())));
      }
    }
    return List.copyOf(rows);
  }

  private void plural(String written) {
    if (EnglishForms.isAcronym(written)) {
      plurals.add(Folded.of(written + "s"));
    }
  }

  private void surfaces(Set<String> learnt) {
    surface(term.target(), Form.TARGET);
    term.targetVariants().forEach(variant -> surface(variant, Form.VARIANT));
    surface(term.laterUse(), Form.LATER);
    surface(gloss.head(), Form.HEAD);
    surface(term.abbr(), Form.ABBR);
    term.forbidden().forEach(forbidden -> surface(forbidden, Form.FORBIDDEN));
    // The plural of a name that stays English is no misspelling of it, and nothing to find.
    if (term.kind() == Term.Kind.KEEP) {
      surface(term.source(), Form.ENGLISH);
      surface(CAMEL.matcher(term.source()).replaceAll(" "), Form.ENGLISH);
    } else {
      english.keySet().forEach(form -> surfaces.putIfAbsent(form, Form.ENGLISH));
    }
    learnt.forEach(text -> surfaces.putIfAbsent(text, Form.LEARNT));
    term.notIn().forEach(phrase -> surfaces.put(Folded.of(phrase), Form.NOT_TERM));
    surfaces.keySet().removeIf(text -> text.isEmpty() || text.length() > LONGEST);
  }

  private void surface(String text, Form form) {
    surfaces.putIfAbsent(Folded.of(text), form);
  }

  Term term() {
    return term;
  }

  /** Its English, folded. */
  String key() {
    return key;
  }

  /** Its place among the rows. */
  int number() {
    return number;
  }

  Gloss gloss() {
    return gloss;
  }

  /** Folded texts to look for in the translation. */
  Map<String, Form> surfaces() {
    return surfaces;
  }

  /** Folded texts to look for in the original: the English forms and the abbreviation. */
  Set<String> sourceForms() {
    return sourceForms;
  }

  /** Whether a folded text is its abbreviation. */
  boolean isAbbr(String folded) {
    return !abbr.isEmpty() && folded.equals(abbr);
  }

  /** The whole first use as the glossary writes it, folded; empty where it does not. */
  String wholeGloss() {
    return wholeGloss;
  }

  /** Whether a folded text is one of its English forms. */
  boolean isEnglish(String folded) {
    return english.containsKey(folded);
  }

  /** The text of one of its accepted renderings, folded, that stands in a folded text. */
  boolean isRenderedIn(String folded) {
    return surfaces.entrySet().stream()
        .anyMatch(surface -> surface.getValue().isAccepted() && folded.contains(surface.getKey()));
  }

  /** Whether letter case tells some of its forms from other words. */
  boolean mindsCase() {
    return term.caseSensitive() || !plurals.isEmpty();
  }

  /** Whether {@code cased}, which folds to one of its English forms, has the letter case asked. */
  boolean hasCase(String folded, String cased) {
    if (plurals.contains(folded) && !cased.endsWith("s" + Folded.EDGE)) {
      return false;
    }
    if (!term.caseSensitive()) {
      return true;
    }
    String exact =
        english.getOrDefault(folded, folded.equals(abbr) ? Folded.cased(term.abbr()) : "");
    return exact.isEmpty() || exact.equals(cased);
  }

  private static boolean isPath(String context) {
    return context.contains("/") || context.contains("*") || context.endsWith(".md");
  }

  /** Whether the row holds at a place, by its context. */
  boolean holds(Document page, Supplier<String> around) {
    return term.context().isEmpty()
        || term.context().stream()
            .anyMatch(
                word ->
                    isPath(word)
                        ? Glob.of(word).matches(page.path())
                        : around.get().contains(Folded.of(word)));
  }

  /**
   * Reads a bracket after {@code heads}, folded texts of this row.
   *
   * @return whether it gives all that the row's gloss gives; empty where it is no gloss of the row
   */
  Optional<Boolean> glossedBy(List<String> heads, Form form, Bracket bracket) {
    Set<Part> needed = EnumSet.of(part(Folded.of(gloss.head())));
    gloss.items().forEach(item -> needed.add(part(Folded.of(item))));
    needed.remove(Part.NOTHING);
    Set<Part> before = EnumSet.noneOf(Part.class);
    switch (form) {
      case FORBIDDEN, LEARNT -> before.add(Part.CHINESE);
      case TARGET, VARIANT, LATER, HEAD, ABBR, ENGLISH, NOT_TERM ->
          heads.forEach(head -> before.add(part(head)));
    }
    Set<Part> told = EnumSet.noneOf(Part.class);
    bracket.items().forEach(item -> told.add(part(Folded.of(withoutWords(item)))));
    told.remove(Part.NOTHING);
    told.removeAll(before);
    if (!needed.contains(Part.WORDS)) {
      told.remove(Part.WORDS);
    }
    if (told.isEmpty()) {
      return Optional.empty();
    }
    told.addAll(before);
    return Optional.of(told.containsAll(needed));
  }

  private Part part(String folded) {
    if (isAbbr(folded)) {
      return Part.ABBR;
    }
    if (english.containsKey(folded)) {
      return Part.ENGLISH;
    }
    if (chinese.contains(folded)) {
      return Part.CHINESE;
    }
    if (folded.chars().anyMatch(c -> Folded.isHan((char) c))) {
      return Part.WORDS;
    }
    return others.contains(folded) ? Part.OTHER : Part.NOTHING;
  }

  /** An item without what only says what it is: 简称 GC. */
  private static String withoutWords(String item) {
    return SAYING.matcher(item).replaceFirst("");
  }
}
