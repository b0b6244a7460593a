package duikan.lint;

import duikan.book.Nearest;
import duikan.doc.Block;
import duikan.doc.BlockKind;
import duikan.doc.Container;
import duikan.doc.Document;
import duikan.doc.Span;
import duikan.yaml.Node;
import duikan.yaml.Yaml;
import duikan.yaml.YamlFault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The allowances of a page, and what is wrong with them.
 *
 * <p>{@code <!-- duikan-allow NAME, NAME -->} inside a paragraph, a list item or a table cell
 * covers the block it stands in; else the next block, and if that begins a list or a quote, all of
 * it. {@code <!-- duikan-end -->} makes a range of the nearest allowance before it that is still
 * open; with a name, of the nearest open one of that name. Front matter {@code duikan: {allow:
 * [NAME]}} covers the page. A finding is covered if it begins in the range, its end included.
 *
 * @param allowances one for each name of each allowance, in reading order
 * @param findings what {@link #RULE} has to say about the comments themselves
 */
record Suppressions(List<Allowance> allowances, List<Finding> findings) {
  /** The rule that reports allowances which do nothing. */
  static final String RULE = "needless-allowance";

  /** No allowance is longer, and the pattern below is not to be tried on a page in a comment. */
  private static final int LONGEST = 2_000;

  private static final Pattern COMMENT =
      Pattern.compile("<!--\\s*duikan-([A-Za-z]\\w*)(?:\\s+([^\\x00]*?))?\\s*-->");

  private static final Pattern NAME = Pattern.compile("[^\\s,，、]+");

  /**
   * @param name where the rule's name is written
   * @param covers where its findings are allowed
   */
  record Allowance(String rule, Span name, Span covers) {}

  /** Reads the allowances of a page; {@code known} are the names of all rules. */
  static Suppressions of(Document page, Set<String> known) {
    Reader reader = new Reader(page, known);
    reader.readFrontMatter();
    page.comments().forEach(reader::readComment);
    reader.close();
    return new Suppressions(List.copyOf(reader.allowances), List.copyOf(reader.findings));
  }

  /** The findings that nothing allows. */
  List<Diagnostic> forbidden(List<Diagnostic> found) {
    if (allowances.isEmpty()) {
      return found;
    }
    Map<String, Ranges> allowed = new HashMap<>();
    for (Allowance allowance : allowances) {
      allowed.computeIfAbsent(allowance.rule, rule -> new Ranges()).add(allowance.covers);
    }
    return found.stream()
        .filter(
            one -> !allowed.getOrDefault(one.rule(), new Ranges()).hold(one.place().span().start()))
        .toList();
  }

  /** The allowances that allow none of the findings. */
  List<Allowance> needless(List<Diagnostic> found) {
    if (allowances.isEmpty()) {
      return List.of();
    }
    Map<String, NavigableSet<Integer>> starts = new HashMap<>();
    for (Diagnostic one : found) {
      starts.computeIfAbsent(one.rule(), rule -> new TreeSet<>()).add(one.place().span().start());
    }
    return allowances.stream()
        .filter(
            allowance -> {
              Integer first =
                  starts
                      .getOrDefault(allowance.rule, new TreeSet<>())
                      .ceiling(allowance.covers.start());
              return first == null || first > allowance.covers.end();
            })
        .toList();
  }

  /** Ranges with their ends included. */
  private static final class Ranges {
    // By start; each with the farthest end of all that start at or before it, made when first
    // asked.
    private final NavigableMap<Integer, Integer> ends = new TreeMap<>();
    private boolean merged;

    void add(Span span) {
      ends.merge(span.start(), span.end(), Math::max);
    }

    boolean hold(int offset) {
      if (!merged) {
        int farthest = 0;
        for (Map.Entry<Integer, Integer> range : ends.entrySet()) {
          farthest = Math.max(farthest, range.getValue());
          range.setValue(farthest);
        }
        merged = true;
      }
      Map.Entry<Integer, Integer> before = ends.floorEntry(offset);
      return before != null && offset <= before.getValue();
    }
  }

  private record Open(List<Span> names, Span comment) {}

  private static final class Reader {
    private final Document page;
    private final Set<String> known;
    private final int[] following;
    private final List<Open> open = new ArrayList<>();
    private final List<Allowance> allowances = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    Reader(Document page, Set<String> known) {
      this.page = page;
      this.known = known;
      this.following = page.comments().isEmpty() ? new int[] {0} : following(page);
    }

    void readFrontMatter() {
      Optional<Span> yaml =
          page.frontMatter().filter(span -> span.of(page.text()).contains("duikan"));
      if (yaml.isEmpty()) {
        return;
      }
      try {
        Optional<Node> allow =
            entry(Yaml.parse(page.source(), yaml.get()), "duikan")
                .flatMap(node -> entry(Optional.of(node), "allow"));
        allow.ifPresent(this::readList);
      } catch (YamlFault wrong) {
        // The reader of the book has told of it: broken-front-matter.
        return;
      }
    }

    private static Optional<Node> entry(Optional<Node> node, String key) {
      return node.filter(Node.Entries.class::isInstance)
          .flatMap(mapping -> ((Node.Entries) mapping).get(key));
    }

    private void readList(Node allow) {
      List<Node> names = allow instanceof Node.Items list ? list.items() : List.of(allow);
      for (Node name : names) {
        if (name instanceof Node.Scalar scalar) {
          add(scalar.text(), scalar.span(), page.source().all());
        } else {
          say(name.span(), "front-matter");
        }
      }
    }

    void readComment(Span comment) {
      if (comment.length() > LONGEST) {
        return;
      }
      Matcher matcher = COMMENT.matcher(comment.of(page.text()));
      if (!matcher.matches()) {
        return;
      }
      List<Span> names = new ArrayList<>();
      if (matcher.group(2) != null) {
        Matcher name = NAME.matcher(matcher.group(2));
        int shift = comment.start() + matcher.start(2);
        while (name.find()) {
          names.add(new Span(shift + name.start(), shift + name.end()));
        }
      }
      switch (matcher.group(1)) {
        case "allow" -> {
          if (names.isEmpty()) {
            say(comment, "no-name");
          }
          open.add(new Open(names, comment));
        }
        case "end" -> end(comment, names);
        default ->
            findings.add(
                Finding.at(page.at(comment))
                    .saying("unknown-word")
                    .with("word", "duikan-" + matcher.group(1)));
      }
    }

    private void end(Span comment, List<Span> names) {
      List<String> wanted = names.stream().map(name -> name.of(page.text())).toList();
      for (int i = open.size() - 1; i >= 0; i--) {
        List<String> opened = open.get(i).names.stream().map(name -> name.of(page.text())).toList();
        if (opened.containsAll(wanted)) {
          Open range = open.remove(i);
          int from = range.comment.end();
          Span covers = new Span(from, comment.start());
          range.names.forEach(name -> add(name.of(page.text()), name, covers));
          return;
        }
      }
      say(comment, "stray-end");
    }

    void close() {
      for (Open single : open) {
        Optional<Span> block = next(single.comment);
        if (block.isEmpty() && !single.names.isEmpty()) {
          say(single.comment, "nothing-follows");
        }
        block.ifPresent(
            covers -> single.names.forEach(name -> add(name.of(page.text()), name, covers)));
      }
      allowances.sort((a, b) -> a.name.compareTo(b.name));
    }

    private Optional<Span> next(Span comment) {
      int i = last(comment.start());
      boolean around = i >= 0 && page.blocks().get(i).span().contains(comment);
      if (around && page.blocks().get(i).kind() != BlockKind.HTML) {
        return Optional.of(page.blocks().get(i).span());
      }
      int depth = around ? page.blocks().get(i).within().size() : 0;
      int next = following[i + 1];
      return next == page.blocks().size()
          ? Optional.empty()
          : Optional.of(new Span(page.blocks().get(next).span().start(), end(next, depth)));
    }

    // The last block that begins at or before an offset, or -1.
    private int last(int offset) {
      int low = 0;
      int high = page.blocks().size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (page.blocks().get(middle).span().start() <= offset) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low - 1;
    }

    // For each block the first at or after it that is more than comments; one more than the last
    // for none.
    private static int[] following(Document page) {
      int count = page.blocks().size();
      int[] following = new int[count + 1];
      following[count] = count;
      for (int i = count - 1; i >= 0; i--) {
        following[i] = isComments(page, page.blocks().get(i)) ? following[i + 1] : i;
      }
      return following;
    }

    // A block of nothing but comments: allowances may stand one below the other.
    private static boolean isComments(Document page, Block block) {
      return block.kind() == BlockKind.HTML && isComments(block.span().of(page.text()));
    }

    private static boolean isComments(String text) {
      int at = 0;
      while (at < text.length()) {
        int end = text.startsWith("<!--", at) ? text.indexOf("-->", at + 4) : -1;
        boolean blank = Character.isWhitespace(text.charAt(at));
        if (end < 0 && !blank) {
          return false;
        }
        at = blank ? at + 1 : end + "-->".length();
      }
      return true;
    }

    // A list or quote that is deeper than the comment is one block with all it holds.
    private int end(int first, int depth) {
      List<Block> blocks = page.blocks();
      int last = first;
      while (last + 1 < blocks.size() && goesOn(blocks.get(last), blocks.get(last + 1), depth)) {
        last++;
      }
      return blocks.get(last).span().end();
    }

    private boolean goesOn(Block block, Block next, int depth) {
      if (block.within().size() <= depth || next.within().size() <= depth) {
        return false;
      }
      Container container = block.within().get(depth);
      if (container != next.within().get(depth)) {
        return false;
      }
      String gap = page.text().substring(block.span().end(), next.span().start());
      return switch (container) {
        case LIST -> true;
        case QUOTE, ALERT -> gap.lines().skip(1).noneMatch(String::isBlank);
        case FOOTNOTE, DIRECTIVE -> false;
      };
    }

    private void add(String rule, Span name, Span covers) {
      if (known.contains(rule)) {
        allowances.add(new Allowance(rule, name, covers));
        return;
      }
      Finding unknown = Finding.at(page.at(name)).saying("unknown-rule").with("rule", rule);
      findings.add(
          Nearest.to(rule, known)
              .map(near -> unknown.saying("unknown-rule-near").with("nearest", near))
              .orElse(unknown));
    }

    private void say(Span span, String variant) {
      findings.add(Finding.at(page.at(span)).saying(variant));
    }
  }
}
