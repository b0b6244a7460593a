package duikan.glossary;

import duikan.doc.Document;
import duikan.doc.Heading;
import duikan.doc.Link;
import duikan.doc.Markdown;
import duikan.doc.Message;
import duikan.doc.Place;
import duikan.doc.Source;
import duikan.doc.Span;
import duikan.doc.Table;
import duikan.doc.TooHostile;
import duikan.doc.Visible;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tables of a Markdown page. A heading is the category of the rows below it, {@code FILE:LINE}
 * a row's id. What we write carries its exact cells in a comment.
 */
final class MarkdownCodec implements Codec {
  private static final Pattern EXACT = Pattern.compile("<!-- duikan([^>]*) -->");
  private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>");
  private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^([^\\[\\]\\s]++)\\]");
  private static final Pattern DEFINITION =
      Pattern.compile("(?m)^ {0,3}\\[\\^([^\\]\\s]+)\\]:[ \\t]*(.*)$");

  @Override
  public Imported read(Source source) {
    try {
      return read(Markdown.parse(source));
    } catch (TooHostile wrong) {
      Message message = wrong.message();
      Warning warning =
          new Warning(
              new Place(source, Span.at(0)),
              new Message("the page " + message.en(), "该页面" + message.zh()));
      return new Imported(List.of(), List.of(), List.of(warning));
    }
  }

  private static Imported read(Document page) {
    Map<String, String> footnotes = new HashMap<>();
    Matcher definition = DEFINITION.matcher(page.text());
    while (definition.find()) {
      footnotes.putIfAbsent(definition.group(1), definition.group(2).strip());
    }
    Duplicates rows = new Duplicates();
    List<Imported.Entry> exact = new ArrayList<>();
    List<Warning> warnings = new ArrayList<>();
    int heading = 0;
    String category = "";
    for (Table table : page.tables()) {
      while (heading < page.headings().size()
          && page.headings().get(heading).span().start() < table.span().start()) {
        Heading above = page.headings().get(heading++);
        category = Visible.of(page, above.content());
      }
      List<String> names = table.header().stream().map(cell -> seen(page, cell)).toList();
      Place header = page.at(line(page, table.header()));
      TableRows reader = new TableRows(header, names, category);
      List<TableRows.Line> lines =
          table.rows().stream()
              .filter(row -> !row.isEmpty())
              .map(row -> line(page, row, footnotes))
              .toList();
      reader.read(lines);
      warnings.addAll(reader.warnings());
      boolean ours = lines.stream().anyMatch(line -> line.exact().isPresent());
      for (Imported.Entry entry : reader.entries()) {
        if (ours) {
          exact.add(entry);
        } else {
          rows.add(entry, warnings);
        }
      }
    }
    if (page.tables().isEmpty()) {
      warnings.add(
          new Warning(page.at(Span.at(0)), new Message("no table on this page", "该页面没有表格")));
    }
    List<Imported.Entry> all = new ArrayList<>(rows.entries());
    all.addAll(exact);
    all.sort((a, b) -> a.place().compareTo(b.place()));
    warnings.sort((a, b) -> a.place().compareTo(b.place()));
    return new Imported(List.of(), all, warnings);
  }

  private static Span line(Document page, List<Span> cells) {
    int line = page.source().lineAt(cells.get(0).start());
    Span all = page.source().line(line);
    int start = cells.get(0).start();
    return new Span(start, Math.max(start, Math.min(all.end(), cells.get(cells.size() - 1).end())));
  }

  private static TableRows.Line line(Document page, List<Span> row, Map<String, String> footnotes) {
    Place place = page.at(line(page, row));
    List<String> cells = row.stream().map(cell -> seen(page, cell)).toList();
    Set<String> besides = new LinkedHashSet<>();
    Optional<Map<String, String>> exact = Optional.empty();
    String raw = new Span(row.get(0).start(), row.get(row.size() - 1).end()).of(page.text());
    Matcher comment = EXACT.matcher(raw);
    if (comment.find()) {
      exact = Extension.cells(comment.group(1));
    }
    for (Link link : links(page, place.span())) {
      if (!link.target().isEmpty() && link.kind() != Link.Kind.AUTOLINK) {
        besides.add(link.target());
      }
    }
    Matcher footnote = FOOTNOTE.matcher(raw);
    while (footnote.find()) {
      String text = footnotes.get(footnote.group(1));
      if (text != null) {
        besides.add(text);
      }
    }
    String path = page.path();
    String id = path.substring(path.lastIndexOf('/') + 1) + ":" + place.start().line();
    return new TableRows.Line(place, id, cells, List.copyOf(besides), exact);
  }

  /** Links are in reading order. */
  private static List<Link> links(Document page, Span span) {
    int low = 0;
    int high = page.links().size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (page.links().get(middle).span().start() < span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return page.links().subList(low, page.links().size()).stream()
        .takeWhile(link -> link.span().start() < span.end())
        .toList();
  }

  /** What a reader sees of a cell; a line break divides as a slash between blanks does. */
  private static String seen(Document page, Span cell) {
    String raw = cell.of(page.text());
    List<String> parts = new ArrayList<>();
    Matcher lineBreak = BREAK.matcher(raw);
    int at = 0;
    while (lineBreak.find()) {
      parts.add(Visible.of(page, new Span(cell.start() + at, cell.start() + lineBreak.start())));
      at = lineBreak.end();
    }
    parts.add(Visible.of(page, new Span(cell.start() + at, cell.end())));
    // In a cell a bar is escaped inside code, too.
    return parts.stream()
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" / "))
        .replace("\\|", "|");
  }

  @Override
  public String write(Sheet sheet, List<Map<String, String>> extras) {
    StringBuilder out = new StringBuilder();
    String category = "";
    for (int i = 0; i < sheet.rows().size(); i++) {
      Row row = sheet.rows().get(i);
      boolean other = !row.get("category").equals(category) && !row.get("category").isBlank();
      if (i == 0 || other) {
        category = row.get("category");
        out.append(i == 0 ? "" : "\n");
        if (!category.isBlank()) {
          out.append("## ").append(escaped(category)).append("\n\n");
        }
        out.append("| 英文术语 | 中文翻译 | 首次使用格式 | 备注 |\n|---|---|---|---|\n");
      }
      out.append("| ").append(escaped(row.get("source")));
      out.append(" | ").append(escaped(row.get("target")));
      out.append(" | ").append(escaped(row.get("first_use")));
      out.append(" | ").append(escaped(row.get("note")));
      out.append(row.get("note").isBlank() ? "" : " ").append(comment(extras.get(i)));
      out.append(" |\n");
    }
    return out.toString();
  }

  // A comment may hold neither -- nor >, and a cell no bar.
  private static String comment(Map<String, String> extra) {
    String fields = Extension.fields(extra, "|<>&").replace("--", "-\\u002d");
    return "<!-- duikan" + (fields.isEmpty() ? "" : " ") + fields + " -->";
  }

  private static String escaped(String text) {
    String flat = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return flat.replaceAll("([\\\\`*_\\[\\]<>|~$&!#])", "\\\\$1");
  }
}
