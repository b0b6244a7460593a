package duikan.rule;

import duikan.doc.Block;
import duikan.doc.BlockKind;
import duikan.doc.Document;
import duikan.doc.Fence;
import duikan.doc.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Mermaid flowchart as far as a README's paths and parts need it: what is written in its nodes
 * and frames, and which node leads to which. Lines that it does not understand are passed over;
 * what Mermaid thinks of them is {@code broken-mermaid}'s.
 *
 * @param labels where the label of each node stands, by the node's id, in reading order
 * @param edges in reading order
 * @param frames the subgraphs
 */
record Flow(Map<String, Span> labels, List<Edge> edges, List<Frame> frames) {
  private static final Pattern KIND = Pattern.compile("\\s*(?:flowchart|graph)\\b.*");
  private static final Pattern OTHER =
      Pattern.compile(
          "\\s*(?:%%|classDef|class|style|linkStyle|click|direction)(?![\\p{L}\\p{N}]).*");
  private static final String ID =
      "[\\p{L}\\p{N}_]++(?:[.:]?[\\p{L}\\p{N}_]++|-(?![-.>])[\\p{L}\\p{N}_]++)*+";
  private static final Pattern NODE = Pattern.compile("\\s*+(" + ID + ")");
  private static final Pattern FRAME = Pattern.compile("\\s*+subgraph\\s++(?:" + ID + "\\s*+)?+");
  private static final Pattern CLASS = Pattern.compile(":::[\\p{L}\\p{N}_-]++");
  private static final Pattern LINK =
      Pattern.compile(
          "\\s*+[<ox]?(?:-{2,10}[->ox]|={2,10}[=>ox]|-\\.{1,10}-[>ox]?|~~~)(?:\\s?\\|([^|\\n]*+)\\|)?");
  private static final Pattern TOLD_LINK =
      Pattern.compile(
          "\\s*+(?:--|==|-\\.)\\s++([^\\n\\[\\](){}|]{1,80}?)\\s*+(?:-{2,10}[->ox]|={2,10}[=>ox]|\\.{1,10}-[>ox]?)");
  private static final Pattern AND = Pattern.compile("\\s*+&");

  /** More nodes are joined by no hand, and each is an edge to each. */
  private static final int MOST_AT_ONCE = 50;

  private static final String OPENING = "[({>/\\";
  private static final String CLOSING = "])}/\\";

  Flow {
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    edges = List.copyOf(edges);
    frames = List.copyOf(frames);
  }

  /**
   * A line from one node to another.
   *
   * @param label what is written on it; empty where nothing is
   */
  record Edge(String from, String to, Span label) {}

  /**
   * A subgraph.
   *
   * @param title what is written on it
   * @param nodes ids of the nodes in it and in the frames inside it
   */
  record Frame(Span title, Set<String> nodes) {
    Frame {
      nodes = Set.copyOf(nodes);
    }
  }

  /** The flowcharts of a page, in reading order. */
  static List<Flow> in(Document page) {
    List<Flow> flows = new ArrayList<>();
    for (Block block : page.blocks()) {
      if (block.kind() == BlockKind.MERMAID) {
        block
            .fence()
            .filter(fence -> isFlow(fence, page))
            .ifPresent(fence -> flows.add(new Reader(page.text()).read(fence)));
      }
    }
    return flows;
  }

  private static boolean isFlow(Fence fence, Document page) {
    for (Span line : fence.lines()) {
      String text = line.of(page.text()).strip();
      if (!text.isEmpty() && !text.startsWith("%%")) {
        return KIND.matcher(text).matches();
      }
    }
    return false;
  }

  /** The nodes that edges lead to from each node. */
  Map<String, Set<String>> forward() {
    Map<String, Set<String>> next = new HashMap<>();
    edges.forEach(
        edge -> next.computeIfAbsent(edge.from(), id -> new LinkedHashSet<>()).add(edge.to()));
    return next;
  }

  /** The nodes from which edges lead to each node. */
  Map<String, Set<String>> backward() {
    Map<String, Set<String>> next = new HashMap<>();
    edges.forEach(
        edge -> next.computeIfAbsent(edge.to(), id -> new LinkedHashSet<>()).add(edge.from()));
    return next;
  }

  /** Reads one flowchart. */
  private static final class Reader {
    private final String text;
    private final Map<String, Span> labels = new LinkedHashMap<>();
    private final List<Edge> edges = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();
    private final Deque<Span> titles = new ArrayDeque<>();
    private final Deque<Set<String>> open = new ArrayDeque<>();

    Reader(String text) {
      this.text = text;
    }

    Flow read(Fence fence) {
      for (Span line : fence.lines()) {
        String written = line.of(text);
        if (written.strip().matches("end;?")) {
          close();
        } else if (!KIND.matcher(written).matches() && !OTHER.matcher(written).matches()) {
          frame(line, written);
        }
      }
      while (!open.isEmpty()) {
        close();
      }
      return new Flow(labels, edges, frames);
    }

    private void frame(Span line, String written) {
      Matcher frame = FRAME.matcher(written);
      if (!frame.lookingAt()) {
        statement(line);
        return;
      }
      int bracket = line.start() + frame.end();
      boolean bracketed = bracket < line.end() && text.charAt(bracket) == '[';
      int start = line.start() + written.indexOf("subgraph") + "subgraph".length();
      titles.push(bracketed ? label(bracket, line.end()) : stripped(start, line.end()));
      open.push(new LinkedHashSet<>());
    }

    private void close() {
      if (!open.isEmpty()) {
        Set<String> nodes = open.pop();
        frames.add(new Frame(titles.pop(), nodes));
        if (!open.isEmpty()) {
          open.element().addAll(nodes);
        }
      }
    }

    private void statement(Span line) {
      List<String> before = List.of();
      Span told = Span.at(line.start());
      int at = line.start();
      while (at < line.end()) {
        List<String> group = new ArrayList<>();
        at = group(at, line.end(), group);
        if (group.isEmpty()) {
          return;
        }
        for (String from : before) {
          for (String to : group) {
            edges.add(new Edge(from, to, told));
          }
        }
        before = group;
        Matcher link = LINK.matcher(text).region(at, line.end());
        Matcher toldLink = TOLD_LINK.matcher(text).region(at, line.end());
        if (link.lookingAt()) {
          told = link.group(1) == null ? Span.at(at) : new Span(link.start(1), link.end(1));
          at = link.end();
        } else if (toldLink.lookingAt()) {
          told = new Span(toldLink.start(1), toldLink.end(1));
          at = toldLink.end();
        } else if (text.charAt(Math.min(at, line.end() - 1)) == ';') {
          before = List.of();
          at++;
        } else {
          return;
        }
      }
    }

    /** Nodes joined by {@code &}; where they end. */
    private int group(int from, int end, List<String> group) {
      int at = from;
      while (group.size() < MOST_AT_ONCE) {
        Matcher node = NODE.matcher(text).region(at, end);
        if (!node.lookingAt()) {
          return at;
        }
        String id = node.group(1);
        group.add(id);
        at = node.end();
        if (at < end && OPENING.indexOf(text.charAt(at)) >= 0) {
          Span label = label(at, end);
          labels.put(id, label);
          at = label.end();
          while (at < end && (text.charAt(at) == '"' || CLOSING.indexOf(text.charAt(at)) >= 0)) {
            at++;
          }
        } else {
          labels.putIfAbsent(id, new Span(node.start(1), node.end(1)));
        }
        if (!open.isEmpty()) {
          open.element().add(id);
        }
        Matcher styled = CLASS.matcher(text).region(at, end);
        at = styled.lookingAt() ? styled.end() : at;
        Matcher and = AND.matcher(text).region(at, end);
        if (!and.lookingAt()) {
          return at;
        }
        at = and.end();
      }
      return end;
    }

    /** The label that a bracket at {@code from} opens. */
    private Span label(int from, int end) {
      int start = from;
      while (start < end && OPENING.indexOf(text.charAt(start)) >= 0) {
        start++;
      }
      boolean quoted = start < end && text.charAt(start) == '"';
      int stop = quoted ? ++start : start;
      while (stop < end && !(quoted ? text.charAt(stop) == '"' : isClosing(stop))) {
        stop++;
      }
      return new Span(start, stop);
    }

    private boolean isClosing(int at) {
      return "])}".indexOf(text.charAt(at)) >= 0;
    }

    private Span stripped(int from, int to) {
      int start = from;
      int end = to;
      while (start < end && (text.charAt(start) <= ' ' || text.charAt(start) == '"')) {
        start++;
      }
      while (end > start && (text.charAt(end - 1) <= ' ' || text.charAt(end - 1) == '"')) {
        end--;
      }
      return new Span(start, end);
    }
  }
}
