package duikan.search;

import duikan.book.Chapter;
import duikan.book.Glossary;
import duikan.book.Term;
import duikan.doc.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Uses as the text alone shows them: the longest form of any row at each place. */
public final class PlainOccurrences implements Occurrences {
  private final Map<Character, TreeMap<Integer, Map<String, Integer>>> forms = new HashMap<>();

  /** Of the rows of a glossary. */
  public PlainOccurrences(Glossary glossary) {
    for (int row = 0; row < glossary.terms().size(); row++) {
      Term term = glossary.terms().get(row);
      int number = row;
      Stream.concat(Stream.of(term.target(), term.laterUse()), term.targetVariants().stream())
          .filter(form -> !form.isEmpty())
          .forEach(
              form ->
                  forms
                      .computeIfAbsent(form.charAt(0), first -> new TreeMap<>())
                      .computeIfAbsent(-form.length(), length -> new HashMap<>())
                      .putIfAbsent(form, number));
    }
  }

  @Override
  public List<Occurrence> in(Chapter chapter) {
    List<Occurrence> found = new ArrayList<>();
    chapter.target().ifPresent(page -> in(page.prose(), found));
    return found;
  }

  private void in(String prose, List<Occurrence> found) {
    int at = 0;
    while (at < prose.length()) {
      Optional<Occurrence> here = at(prose, at);
      here.ifPresent(found::add);
      at = here.map(one -> one.span().end()).orElse(at + 1);
    }
  }

  private Optional<Occurrence> at(String prose, int at) {
    var byLength = forms.get(prose.charAt(at));
    if (byLength == null) {
      return Optional.empty();
    }
    for (var each : byLength.entrySet()) {
      int end = at - each.getKey();
      Integer row = end > prose.length() ? null : each.getValue().get(prose.substring(at, end));
      if (row != null && Borders.isAt(prose, at) && Borders.isAt(prose, end)) {
        boolean annotated = prose.startsWith("（", end) || prose.startsWith(" (", end);
        return Optional.of(new Occurrence(row, new Span(at, end), annotated));
      }
    }
    return Optional.empty();
  }
}
