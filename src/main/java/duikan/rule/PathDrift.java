package duikan.rule;

import duikan.book.Book;
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
import java.util.TreeSet;

/** A reading path that a diagram draws through other chapters than the text names. */
final class PathDrift implements Rule.OfPage {
  @Override
  public String name() {
    return "path-drift";
  }

  @Override
  public void check(Page page, Book book, Options options, Findings out) {
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
      if (!same.isEmpty() && same.stream().noneMatch(it -> agree(path, it))) {
        out.report(finding(path, same.get(0), document));
      }
    }
  }

  private static boolean agree(DiagramPath drawn, ReadingPath told) {
    return told.leadsThrough(drawn.chapters())
        || drawn.readings().stream().anyMatch(told::leadsThrough);
  }

  private static Finding finding(DiagramPath drawn, ReadingPath told, Document page) {
    NavigableSet<Integer> more = less(drawn.chapters(), told.chapters());
    NavigableSet<Integer> fewer = less(told.chapters(), drawn.chapters());
    Finding finding =
        Finding.at(page.at(drawn.place()))
            .with("path", drawn.told())
            .with("more", ChapterNumbers.shown(more))
            .with("fewer", ChapterNumbers.shown(fewer))
            .with("text", ChapterNumbers.shown(told.chapters()))
            .and(page.at(told.place()), "told");
    if (more.isEmpty()) {
      return finding.saying("fewer");
    }
    return fewer.isEmpty() ? finding.saying("more") : finding;
  }

  private static NavigableSet<Integer> less(
      NavigableSet<Integer> from, NavigableSet<Integer> others) {
    NavigableSet<Integer> rest = new TreeSet<>(from);
    rest.removeAll(others);
    return rest;
  }
}
