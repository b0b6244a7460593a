package duikan.mermaid;

import duikan.mermaid.Verdict.Broken;
import duikan.mermaid.Verdict.Kind;
import duikan.mermaid.Verdict.Node;
import duikan.mermaid.Verdict.Pitfall;
import duikan.mermaid.Verdict.Trap;
import duikan.mermaid.Verdict.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A verdict as the script writes it: lines of fields with tabs between, {@code \t}, {@code \n},
 * {@code \r} and {@code \\} escaped; see {@code src/mermaid/entry.mjs}.
 */
public final class Reply {
  private Reply() {}

  /** The verdict; empty if the script says that it failed itself, or this is no reply of it. */
  public static Optional<Verdict> read(String reply) {
    List<List<String>> lines = reply.lines().map(Reply::fields).toList();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    List<String> first = lines.get(0);
    List<List<String>> rest = lines.subList(1, lines.size());
    try {
      return switch (first.get(0)) {
        case "valid" -> Optional.of(valid(first.get(1), rest));
        case "fault" -> Optional.of(broken(first, rest));
        default -> Optional.empty();
      };
    } catch (IllegalArgumentException | IndexOutOfBoundsException foreign) {
      return Optional.empty();
    }
  }

  private static Valid valid(String type, List<List<String>> lines) {
    List<Node> nodes = new ArrayList<>();
    List<Pitfall> pitfalls = new ArrayList<>();
    OptionalInt edges = OptionalInt.empty();
    for (List<String> line : lines) {
      switch (line.get(0)) {
        case "node" -> nodes.add(new Node(line.get(1), line.get(2).equals("1")));
        case "edges" -> edges = OptionalInt.of(Integer.parseInt(line.get(1)));
        case "pitfall" ->
            pitfalls.add(
                new Pitfall(
                    constant(Trap.class, line.get(1)), Integer.parseInt(line.get(2)), line.get(3)));
        default -> throw new IllegalArgumentException(line.get(0));
      }
    }
    return new Valid(type, nodes, edges, pitfalls);
  }

  private static Broken broken(List<String> first, List<List<String>> lines) {
    int offset = Integer.parseInt(first.get(2));
    return new Broken(
        constant(Kind.class, first.get(1)),
        offset < 0 ? OptionalInt.empty() : OptionalInt.of(offset),
        first.get(3).equals("1"),
        first.get(4),
        first.get(5),
        lines.stream().map(line -> line.get(1)).toList(),
        first.get(6));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name) {
    return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\t') {
        fields.add(field.toString());
        field.setLength(0);
      } else if (c == '\\' && i + 1 < line.length()) {
        field.append(unescaped(line.charAt(++i)));
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }

  private static char unescaped(char c) {
    return switch (c) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      default -> c;
    };
  }
}
