package duikan.site;

import duikan.book.Term;
import duikan.doc.Document;
import duikan.term.Form;
import duikan.term.TermBook;
import duikan.term.Use;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where each row of the glossary stands, chapter by chapter. */
final class TermMap {
  private final List<Line> lines = new ArrayList<>();
  private final IdentityHashMap<Leaf, List<Signpost>> signposts = new IdentityHashMap<>();

  /**
   * A row of the glossary.
   *
   * @param row its number, from 0
   * @param counts how often it stands in each chapter, by the chapter's place in {@link Leaves#all}
   * @param first where it stands first in the book
   * @param others renderings that the glossary does not ask for, in order of their first use
   */
  record Line(
      int row, Term term, Map<Integer, Integer> counts, Optional<First> first, List<Other> others) {
    int total() {
      return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /** The first use in the book. */
  record First(Leaf leaf, String id, boolean annotated) {}

  /** A rendering that the glossary does not ask for. */
  record Other(String text, int count, Leaf leaf, String id) {}

  TermMap(TermBook terms, Leaves leaves) {
    IdentityHashMap<Leaf, Integer> columns = new IdentityHashMap<>();
    leaves.all().forEach(leaf -> columns.put(leaf, columns.size()));
    List<Term> rows = terms.book().glossary().terms();
    for (int row = 0; row < rows.size(); row++) {
      lines.add(line(row, rows.get(row), terms.uses(rows.get(row)), leaves, columns));
    }
    signposts
        .values()
        .forEach(
            posts -> posts.sort(Comparator.comparingInt((Signpost post) -> post.span().start())));
  }

  private Line line(
      int row, Term term, List<Use> uses, Leaves leaves, IdentityHashMap<Leaf, Integer> columns) {
    Map<Integer, Integer> counts = new HashMap<>();
    Map<String, Other> others = new LinkedHashMap<>();
    Optional<First> first = Optional.empty();
    for (Use use : uses) {
      Leaf leaf = leaves.of(use.chapter()).orElseThrow();
      boolean kept = use.form() == Form.ENGLISH && term.kind() == Term.Kind.KEEP;
      if (use.form().isAccepted() || kept) {
        int before = counts.merge(columns.getOrDefault(leaf, 0), 1, Integer::sum);
        if (before == 1) {
          String id = "t" + (row + 1);
          Signpost.Kind kind =
              first.isEmpty() ? Signpost.Kind.FIRST_IN_BOOK : Signpost.Kind.FIRST_IN_CHAPTER;
          post(leaf, new Signpost(use.span(), id, row, kind));
          first = first.or(() -> Optional.of(new First(leaf, id, use.isAnnotated())));
        }
      } else if (use.form().isOtherRendering()) {
        Other known = others.get(use.text());
        if (known == null) {
          String id = "o" + (row + 1) + "-" + (others.size() + 1);
          post(leaf, new Signpost(use.span(), id, row, Signpost.Kind.OTHER_RENDERING));
          others.put(use.text(), new Other(use.text(), 1, leaf, id));
        } else {
          others.put(use.text(), new Other(known.text, known.count + 1, known.leaf, known.id));
        }
      }
    }
    return new Line(row, term, counts, first, List.copyOf(others.values()));
  }

  private void post(Leaf leaf, Signpost signpost) {
    signposts.computeIfAbsent(leaf, none -> new ArrayList<>()).add(signpost);
  }

  /** In the glossary's order. */
  List<Line> lines() {
    return lines;
  }

  /** The places that a chapter's page shows, sorted by start. */
  List<Signpost> signposts(Leaf leaf) {
    return signposts.getOrDefault(leaf, List.of());
  }

  /** Whether a chapter has a translation in which terms can stand. */
  static boolean isColumn(Leaf leaf) {
    return leaf.chapter().target().map(Document::path).isPresent();
  }
}
