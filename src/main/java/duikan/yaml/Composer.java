package duikan.yaml;

import duikan.doc.Message;
import duikan.doc.Place;
import duikan.doc.Source;
import duikan.doc.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Makes a tree of the engine's events. Aliases share their node, but every use of it counts. */
final class Composer {
  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

  private final Source source;
  private final Offsets offsets;
  private final Map<Anchor, Counted> anchors = new HashMap<>();
  private int depth;
  private int made;
  private int reached;

  Composer(Source source, Offsets offsets) {
    this.source = source;
    this.offsets = offsets;
  }

  Optional<Node> compose(Iterator<Event> events) throws YamlFault {
    Optional<Node> found = Optional.empty();
    while (events.hasNext()) {
      Event event = events.next();
      switch (event.getEventId()) {
        case StreamStart, StreamEnd, DocumentEnd, Comment -> {}
        case DocumentStart -> {
          if (found.isPresent()) {
            throw fault(span(event), new Message("a second document", "出现了第二个文档"));
          }
        }
        case Alias, Scalar, SequenceStart, MappingStart -> found = Optional.of(node(event, events));
        case SequenceEnd, MappingEnd -> throw new IllegalStateException(event.toString());
      }
    }
    return found;
  }

  /** Where the last value ends that was understood; 0 before the first. */
  int reached() {
    return reached;
  }

  YamlFault fault(Span span, Message problem) {
    return new YamlFault(new Place(source, span), problem);
  }

  private Node node(Event event, Iterator<Event> events) throws YamlFault {
    if (event instanceof AliasEvent alias) {
      return shared(alias);
    }
    int before = made;
    reached = span(event).end();
    count(event, 1);
    Node node =
        switch (event.getEventId()) {
          case Scalar -> scalar((ScalarEvent) event);
          case SequenceStart -> items(event, events);
          case MappingStart -> entries(event, events);
          default -> throw new IllegalStateException(event.toString());
        };
    ((NodeEvent) event)
        .getAnchor()
        .ifPresent(anchor -> anchors.put(anchor, new Counted(node, made - before)));
    return node;
  }

  private Node shared(AliasEvent alias) throws YamlFault {
    Counted anchored = anchors.get(alias.getAlias());
    if (anchored == null) {
      throw fault(span(alias), new Message("an alias of nothing", "别名没有对应的锚点"));
    }
    count(alias, anchored.values);
    return anchored.node;
  }

  private void count(Event event, int values) throws YamlFault {
    made += values;
    if (made > Yaml.MOST_NODES) {
      throw fault(
          span(event),
          new Message(
              "more than " + Yaml.MOST_NODES + " values, aliases counted",
              "连同别名共超过 " + Yaml.MOST_NODES + " 个值"));
    }
  }

  private Node.Scalar scalar(ScalarEvent event) {
    boolean quoted = event.getScalarStyle() != ScalarStyle.PLAIN;
    String text = event.getValue();
    return new Node.Scalar(!quoted && NULLS.contains(text) ? "" : text, quoted, span(event));
  }

  private Node items(Event start, Iterator<Event> events) throws YamlFault {
    deeper(start);
    List<Node> items = new ArrayList<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      if (event.getEventId() != Event.ID.Comment) {
        items.add(node(event, events));
      }
      event = events.next();
    }
    depth--;
    int inside = items.isEmpty() ? span(start).end() : items.get(items.size() - 1).span().end();
    return new Node.Items(items, whole(start, inside, event));
  }

  private Node entries(Event start, Iterator<Event> events) throws YamlFault {
    deeper(start);
    List<Node.Entry> entries = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.MappingEnd) {
      if (!(event instanceof ScalarEvent)) {
        throw fault(Span.at(span(event).start()), new Message("a key must be one word", "键必须是单个值"));
      }
      Node.Scalar key = scalar((ScalarEvent) event);
      if (!keys.add(key.text())) {
        throw fault(
            key.span(),
            new Message("key '" + key.text() + "' stands twice", "键 '" + key.text() + "' 重复"));
      }
      count(event, 1);
      entries.add(new Node.Entry(key, node(events.next(), events)));
      event = events.next();
    }
    depth--;
    int last = entries.size() - 1;
    int inside = last < 0 ? span(start).end() : entries.get(last).value().span().end();
    return new Node.Entries(entries, whole(start, inside, event));
  }

  private void deeper(Event start) throws YamlFault {
    depth++;
    if (depth > Yaml.DEEPEST) {
      throw fault(
          Span.at(span(start).start()),
          new Message("nested deeper than " + Yaml.DEEPEST, "嵌套超过 " + Yaml.DEEPEST + " 层"));
    }
  }

  // A bracket ends where it stands; a block has no end mark and ends with its last value.
  private Span whole(Event first, int inside, Event last) {
    int start = span(first).start();
    return new Span(
        start, Math.max(start, Math.max(inside, span(last).length() == 0 ? 0 : span(last).end())));
  }

  private Span span(Event event) {
    int start = offsets.of(event.getStartMark().orElseThrow().getIndex());
    int end = Math.max(start, offsets.of(event.getEndMark().orElseThrow().getIndex()));
    while (end > start && isBlank(source.text().charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  /** A node and how many values stand in it, itself included. */
  private record Counted(Node node, int values) {}
}
