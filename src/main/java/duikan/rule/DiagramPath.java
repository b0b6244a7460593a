package duikan.rule;

import duikan.doc.Document;
import duikan.doc.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A reading path as a diagram draws it: a node {@code 后端读者<br/>第3-5章}, a node or an arrow of that
 * name that leads to nodes of chapters, or a frame around them.
 *
 * @param name as {@link PathName} has it
 * @param told the name as written
 * @param place where it is written
 * @param chapters the chapters on it
 * @param readings other sets of chapters that it may be read as
 */
record DiagramPath(
    String name,
    String told,
    Span place,
    NavigableSet<Integer> chapters,
    Set<NavigableSet<Integer>> readings) {

  DiagramPath {
    readings = Set.copyOf(readings);
  }

  /** The paths of all flowcharts of a page, in no order. */
  static List<DiagramPath> in(Document page) {
    List<DiagramPath> paths = new ArrayList<>();
    for (Flow flow : Flow.in(page)) {
      new Reader(flow, page).read(paths);
    }
    return paths;
  }

  /** What a label says: a name, chapters, or one before the other. */
  private record Label(String name, NavigableSet<Integer> chapters, boolean isVague) {
    /** A node that stands for chapters alone, with or without their titles. */
    boolean isStop() {
      return name.isEmpty() && !chapters.isEmpty();
    }

    boolean isNamed() {
      return !name.isEmpty();
    }
  }

  private static final class Reader {
    /** Longer paths are drawn by no hand, and each name walks its own. */
    private static final int MOST_STOPS = 200;

    /** Sections and appendices, which are no chapters. */
    private static final Pattern SECTION = Pattern.compile("[0-9][.．][0-9]|附录|附錄");

    private final Flow flow;
    private final Document page;
    private final Map<String, Label> labels = new HashMap<>();
    private final Map<String, Set<String>> forward;
    private final Map<String, Set<String>> backward;

    Reader(Flow flow, Document page) {
      this.flow = flow;
      this.page = page;
      this.forward = flow.forward();
      this.backward = flow.backward();
      flow.labels().forEach((id, span) -> labels.put(id, label(span)));
    }

    private Label label(Span span) {
      String text = Seen.ofLabel(page, span).text();
      String before = text.substring(0, ReadingPath.firstList(text));
      boolean isVague = SECTION.matcher(text).find();
      return new Label(name(before), ReadingPath.chapters(text), isVague);
    }

    private static String name(String told) {
      return told.replaceFirst("[\\s：:—–→(（-]+$", "").strip();
    }

    void read(List<DiagramPath> paths) {
      flow.labels()
          .forEach(
              (id, span) -> {
                Label label = of(id);
                if (label.isNamed()) {
                  add(label.name(), span, label.chapters(), Set.of(id), next(id), paths);
                }
              });
      for (Flow.Edge edge : flow.edges()) {
        Label label = label(edge.label());
        if (label.isNamed()) {
          Set<String> from = Set.of(edge.from());
          add(label.name(), edge.label(), label.chapters(), from, Set.of(edge.to()), paths);
        }
      }
      for (Flow.Frame frame : flow.frames()) {
        Label label = label(frame.title());
        if (label.isNamed()) {
          NavigableSet<Integer> inside = new TreeSet<>(label.chapters());
          frame.nodes().stream().map(this::of).forEach(it -> inside.addAll(it.chapters()));
          add(label.name(), frame.title(), inside, Set.of(), Set.of(), paths);
        }
      }
    }

    private Label of(String id) {
      return labels.getOrDefault(id, new Label("", new TreeSet<>(), false));
    }

    private Set<String> next(String id) {
      return forward.getOrDefault(id, Set.of());
    }

    private void add(
        String told,
        Span place,
        NavigableSet<Integer> own,
        Set<String> self,
        Set<String> first,
        List<DiagramPath> paths) {
      String name = PathName.of(told);
      Set<String> stops = walk(first, forward);
      NavigableSet<Integer> all = union(own, stops);
      if (name.isEmpty() || all.isEmpty() || areShared(stops, self) || areVague(stops, self)) {
        return;
      }
      Set<NavigableSet<Integer>> readings = new LinkedHashSet<>();
      readings.add(own);
      // A start that all paths share may be told with each of them or with none.
      Set<String> earlier = new LinkedHashSet<>();
      self.forEach(id -> earlier.addAll(backward.getOrDefault(id, Set.of())));
      Set<String> before = walk(earlier, backward);
      readings.add(union(own, before));
      readings.add(union(all, before));
      paths.add(new DiagramPath(name, told, place, all, readings));
    }

    /** The stops that can be reached over stops alone. */
    private Set<String> walk(Set<String> first, Map<String, Set<String>> next) {
      Set<String> stops = new LinkedHashSet<>();
      List<String> todo = new ArrayList<>(first);
      for (int i = 0; i < todo.size() && stops.size() < MOST_STOPS; i++) {
        String id = todo.get(i);
        if (of(id).isStop() && stops.add(id)) {
          todo.addAll(next.getOrDefault(id, Set.of()));
        }
      }
      return stops;
    }

    /** Whether somebody else comes by, so that nobody can tell where whose path goes on. */
    private boolean areShared(Set<String> stops, Set<String> self) {
      return stops.stream()
          .flatMap(id -> backward.getOrDefault(id, Set.of()).stream())
          .anyMatch(from -> !stops.contains(from) && !self.contains(from));
    }

    /** Whether sections stand on the way. */
    private boolean areVague(Set<String> stops, Set<String> self) {
      return Stream.concat(stops.stream(), self.stream())
          .flatMap(id -> Stream.concat(Stream.of(id), next(id).stream()))
          .anyMatch(id -> of(id).isVague());
    }

    private NavigableSet<Integer> union(NavigableSet<Integer> own, Set<String> stops) {
      NavigableSet<Integer> all = new TreeSet<>(own);
      stops.forEach(id -> all.addAll(of(id).chapters()));
      return all;
    }
  }
}
