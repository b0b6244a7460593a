package duikan.rule;

import duikan.book.Page;
import duikan.doc.Document;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Options;
import duikan.lint.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** A reading path that a diagram draws through other chapters than the text names. */
final class PathDrift implements Rule.OfPage {
  @Override
  public String name() {
    return "path-drift";
  }

  @Override
  public void check(Page page, Options options, Findings out) {
    Document document = page.document();
    List<DiagramPath> drawn = DiagramPath.in(document);
    if (drawn.isEmpty()) {
      return;
    }
    Map<String, List<ReadingPath>> told = new HashMap<>();
    for (ReadingPath path : ReadingPath.in(document)) {
      told.computeIfAbsent(path.name(), name -> new ArrayList<>()).add(path);
    }
    for (DiagramPath path : drawn) {
      List<ReadingPath> same = told.getOrDefault(path.name(), List.of());
      if (!same.isEmpty() && same.stream().allMatch(it -> nearest(path, it).difference() > 0)) {
        out.report(finding(path, same.get(0), document));
      }
    }
  }

  /** Two sets of chapters that the two may be read as. */
  private record Reading(NavigableSet<Integer> drawn, NavigableSet<Integer> told) {
    NavigableSet<Integer> more() {
      return less(drawn, told);
    }

    NavigableSet<Integer> fewer() {
      return less(told, drawn);
    }

    int difference() {
      return more().size() + fewer().size();
    }
  }

  /** The readings in which the two differ least. */
  private static Reading nearest(DiagramPath drawn, ReadingPath told) {
    Reading nearest = new Reading(drawn.chapters(), told.chapters());
    for (NavigableSet<Integer> here : with(drawn.chapters(), drawn.readings())) {
      for (NavigableSet<Integer> there : with(told.chapters(), told.readings())) {
        Reading reading = new Reading(here, there);
        nearest = reading.difference() < nearest.difference() ? reading : nearest;
      }
    }
    return nearest;
  }

  private static List<NavigableSet<Integer>> with(
      NavigableSet<Integer> one, Set<NavigableSet<Integer>> others) {
    List<NavigableSet<Integer>> all = new ArrayList<>(List.of(one));
    others.stream().filter(other -> !other.isEmpty()).forEach(all::add);
    return all;
  }

  private static Finding finding(DiagramPath drawn, ReadingPath told, Document page) {
    Reading nearest = nearest(drawn, told);
    Finding finding =
        Finding.at(page.at(drawn.place()))
            .with("path", drawn.told())
            .with("more", ChapterNumbers.shown(nearest.more()))
            .with("fewer", ChapterNumbers.shown(nearest.fewer()))
            .with("text", ChapterNumbers.shown(nearest.told()))
            .and(page.at(told.place()), "told");
    if (nearest.more().isEmpty()) {
      return finding.saying("fewer");
    }
    return nearest.fewer().isEmpty() ? finding.saying("more") : finding;
  }

  private static NavigableSet<Integer> less(
      NavigableSet<Integer> from, NavigableSet<Integer> others) {
    NavigableSet<Integer> rest = new TreeSet<>(from);
    rest.removeAll(others);
    return rest;
  }
}
