package duikan.doc;

import java.util.List;

/** A page as a test reads it: what was found, by its text. */
record Seen(Document page) {
  static Seen of(String text) throws TooHostile {
    return new Seen(Markdown.parse(Source.of("第01章_例子.md", text)));
  }

  /** The prose with visible stand-ins: {@code ▒} for an object, {@code ·} for a mark. */
  String prose() {
    return page.prose().replace(Prose.OBJECT, '▒').replace(Prose.MARK, '·');
  }

  List<String> texts() {
    return page.texts().stream().map(this::text).toList();
  }

  /** {@code LIST_ITEM in QUOTE LIST: content} */
  List<String> blocks() {
    return page.blocks().stream().map(this::block).toList();
  }

  private String block(Block block) {
    String within =
        block.within().isEmpty()
            ? ""
            : " in " + String.join(" ", block.within().stream().map(Container::name).toList());
    return block.kind() + within + ": " + text(block.content());
  }

  /** {@code 标题 -> 标题-1} */
  List<String> headings() {
    return page.headings().stream()
        .map(heading -> heading.level() + " " + heading.text() + " -> " + heading.anchor())
        .toList();
  }

  /** {@code INLINE text -> target} */
  List<String> links() {
    return page.links().stream()
        .map(
            link ->
                link.kind()
                    + (link.image() ? " image " : " ")
                    + text(link.text())
                    + " -> "
                    + link.target())
        .toList();
  }

  List<String> emphases() {
    return page.emphases().stream().map(emphasis -> text(emphasis.content())).toList();
  }

  List<String> codes() {
    return page.codes().stream().map(code -> text(code.content())).toList();
  }

  List<String> comments() {
    return page.comments().stream().map(this::text).toList();
  }

  /** The only fence of the page. */
  Fence fence() {
    return page.blocks().stream()
        .flatMap(block -> block.fence().stream())
        .findFirst()
        .orElseThrow();
  }

  List<String> lines() {
    return fence().lines().stream().map(this::text).toList();
  }

  List<List<String>> cells() {
    Table table = page.tables().get(0);
    return List.of(table.header(), table.rows().isEmpty() ? List.<Span>of() : table.rows().get(0))
        .stream()
        .map(row -> row.stream().map(this::text).toList())
        .toList();
  }

  private String text(Span span) {
    return span.of(page.text());
  }
}
