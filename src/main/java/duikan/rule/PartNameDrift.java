package duikan.rule;

import duikan.book.Page;
import duikan.doc.Document;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.rule.PartName.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One part of the book that a README calls by two names. */
final class PartNameDrift implements Rule.OfPage {
  /** Of more names that one part has, none is taken for short for another. */
  private static final int MOST_COMPARED = 300;

  @Override
  public String name() {
    return "part-name-drift";
  }

  @Override
  public void check(Page page, Options options, Findings out) {
    Map<String, List<PartName>> parts = new TreeMap<>();
    for (PartName name : PartName.in(page.document())) {
      // Chinese and English names of a part are two on purpose.
      parts
          .computeIfAbsent(
              name.number() + (name.isChinese() ? "zh" : "en"), it -> new ArrayList<>())
          .add(name);
    }
    for (List<PartName> names : parts.values()) {
      // Two headings, or two rows, of one number: two tables of contents, each with its parts.
      boolean twice = isTwice(names, Kind.HEADING) || isTwice(names, Kind.CELL);
      if (names.size() > 1 && !twice) {
        check(names, page.document(), out);
      }
    }
  }

  private static boolean isTwice(List<PartName> names, Kind kind) {
    List<PartName> of = names.stream().filter(name -> name.kind() == kind).toList();
    return of.stream().anyMatch(name -> !isSame(name, of.get(0)));
  }

  private static void check(List<PartName> names, Document page, Findings out) {
    PartName usual = usual(names);
    for (PartName name : names) {
      if (!isSame(name, usual)) {
        out.report(
            Finding.at(page.at(name.span()))
                .with("part", name.number())
                .with("name", name.name())
                .with("other", usual.name())
                .and(page.at(usual.span()), "other"));
      }
    }
  }

  /** The name that most agree with; of equals the one of a heading, then the first. */
  private static PartName usual(Collection<PartName> names) {
    Map<String, Integer> agreeing = agreeing(names);
    return names.stream()
        .min(
            Comparator.comparing((PartName name) -> -agreeing.getOrDefault(name.folded(), 0))
                .thenComparing(PartName::kind)
                .thenComparing(PartName::span))
        .orElseThrow();
  }

  /** How many agree with each name. */
  private static Map<String, Integer> agreeing(Collection<PartName> names) {
    Map<String, Integer> count = new HashMap<>();
    names.forEach(name -> count.merge(name.folded(), 1, Integer::sum));
    if (count.size() > MOST_COMPARED) {
      return count;
    }
    Map<String, Integer> agreeing = new HashMap<>();
    for (String name : count.keySet()) {
      int all = 0;
      for (Map.Entry<String, Integer> other : count.entrySet()) {
        all += isSame(name, other.getKey()) ? other.getValue() : 0;
      }
      agreeing.put(name, all);
    }
    return agreeing;
  }

  private static boolean isSame(PartName a, PartName b) {
    return isSame(a.folded(), b.folded());
  }

  /** A name may be shortened. */
  private static boolean isSame(String a, String b) {
    return a.contains(b) || b.contains(a);
  }
}
