package duikan.search;

import duikan.book.Term;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a row of the glossary is found by.
 *
 * @param surfaces every form of it, folded: English, Chinese, abbreviations, forbidden ones
 * @param stems the stems of its English forms
 * @param spellings its Chinese in pinyin, with tones and without
 * @param initials its Chinese in the first letters of pinyin
 * @param note what it says besides, folded
 */
record Keys(
    Set<String> surfaces,
    Set<String> stems,
    Set<String> spellings,
    Set<String> initials,
    String note) {

  static Keys of(Term term) {
    List<String> forms = new ArrayList<>();
    forms.addAll(List.of(term.source(), term.target(), term.abbr(), term.laterUse()));
    forms.addAll(term.sourceVariants());
    forms.addAll(term.targetVariants());
    forms.addAll(term.forbidden());
    Set<String> surfaces = folded(forms.stream());
    Set<String> spellings = new LinkedHashSet<>();
    Set<String> initials = new LinkedHashSet<>();
    for (String form : forms) {
      spellings.addAll(Pinyin.spellings(form));
      initials.addAll(Pinyin.initials(form));
    }
    Set<String> stems =
        surfaces.stream()
            .filter(surface -> !Folded.hasHan(surface))
            .map(Folded::stems)
            .filter(stem -> !stem.isEmpty())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    String note =
        Stream.concat(Stream.of(term.note(), term.category()), term.context().stream())
            .map(Folded::of)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("\n"));
    return new Keys(surfaces, stems, spellings, initials, note);
  }

  private static Set<String> folded(Stream<String> forms) {
    return forms
        .map(Folded::of)
        .filter(form -> !form.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
