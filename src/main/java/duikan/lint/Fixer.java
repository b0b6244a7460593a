package duikan.lint;

import duikan.doc.Document;
import duikan.doc.Source;
import duikan.lint.Fix.Edit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Repairs text: whole fixes or none, and none that changes the page's shape unless that is what it
 * is for.
 */
public final class Fixer {
  private Fixer() {}

  /** How text becomes a page. */
  @FunctionalInterface
  public interface Parser {
    Document parse(Source source);
  }

  /**
   * The page with those fixes applied that agree with each other and keep its outline. Of two that
   * overlap, or insert at the same place, the first in reading order wins; a fix that changes the
   * outline without being {@link Fix#reshapes} is left out.
   */
  public static Document fix(Document page, List<Fix> fixes, Parser parser) {
    List<Fix> chosen = agreeing(fixes);
    List<Fix> kept =
        kept(page, List.of(), chosen.stream().filter(fix -> !fix.reshapes()).toList(), parser);
    List<Fix> all = new ArrayList<>(kept);
    chosen.stream().filter(Fix::reshapes).forEach(all::add);
    return applied(page, all, parser);
  }

  /**
   * The text with the fixes applied.
   *
   * @throws IllegalArgumentException if two of them overlap
   */
  static String apply(String text, List<Fix> fixes) {
    StringBuilder out = new StringBuilder(text.length());
    int done = 0;
    List<Edit> edits =
        fixes.stream()
            .flatMap(fix -> fix.edits().stream())
            .sorted(Comparator.comparing(Edit::span))
            .toList();
    for (Edit edit : edits) {
      if (edit.span().start() < done) {
        throw new IllegalArgumentException("edits overlap at " + edit.span());
      }
      out.append(text, done, edit.span().start()).append(edit.text());
      done = edit.span().end();
    }
    return out.append(text, done, text.length()).toString();
  }

  /** The fixes in reading order without those that get in the way of an earlier one. */
  static List<Fix> agreeing(List<Fix> fixes) {
    List<Fix> inOrder =
        fixes.stream()
            .filter(fix -> !fix.edits().isEmpty())
            .sorted(Comparator.comparing(fix -> fix.edits().get(0).span()))
            .toList();
    NavigableMap<Integer, Edit> taken = new TreeMap<>();
    List<Fix> chosen = new ArrayList<>();
    for (Fix fix : inOrder) {
      if (fix.edits().stream().noneMatch(edit -> collides(taken, edit))) {
        fix.edits().forEach(edit -> taken.put(edit.span().start(), edit));
        chosen.add(fix);
      }
    }
    return chosen;
  }

  private static boolean collides(NavigableMap<Integer, Edit> taken, Edit edit) {
    if (taken.containsKey(edit.span().start())) {
      return true;
    }
    var before = taken.lowerEntry(edit.span().start());
    var after = taken.higherEntry(edit.span().start());
    boolean inEarlier = before != null && before.getValue().span().end() > edit.span().start();
    boolean overLater = after != null && edit.span().end() > after.getKey();
    return inEarlier || overLater;
  }

  // Halves the fixes until those that change the outline stand alone: few are wrong, so few pages
  // are parsed.
  private static List<Fix> kept(Document page, List<Fix> sure, List<Fix> more, Parser parser) {
    if (more.isEmpty()) {
      return sure;
    }
    List<Fix> all = new ArrayList<>(sure);
    all.addAll(more);
    if (applied(page, all, parser).outline().equals(page.outline())) {
      return all;
    }
    if (more.size() == 1) {
      return sure;
    }
    int half = more.size() / 2;
    List<Fix> first = kept(page, sure, more.subList(0, half), parser);
    return kept(page, first, more.subList(half, more.size()), parser);
  }

  private static Document applied(Document page, List<Fix> fixes, Parser parser) {
    return fixes.isEmpty() ? page : parser.parse(Source.of(page.path(), apply(page.text(), fixes)));
  }
}
