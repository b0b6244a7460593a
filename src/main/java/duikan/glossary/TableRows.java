package duikan.glossary;

import duikan.book.GlossaryReader;
import duikan.doc.Message;
import duikan.doc.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a table that somebody wrote for people, by the words of its header and the conventions of
 * {@link EnglishCell} and {@link ChineseCell}. No word of any cell is lost: what belongs nowhere
 * goes into the note.
 */
final class TableRows {
  private final Place header;
  private final List<String> names;
  private final String category;
  private final List<Imported.Entry> entries = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();

  /**
   * A row as written.
   *
   * @param id names it
   * @param cells what a reader sees of each cell
   * @param besides what a reader does not see: addresses, footnotes
   * @param exact the cells of a row that we wrote ourselves; absent elsewhere
   */
  record Line(
      Place place,
      String id,
      List<String> cells,
      List<String> besides,
      Optional<Map<String, String>> exact) {}

  TableRows(Place header, List<String> names, String category) {
    this.header = header;
    this.names = List.copyOf(names);
    this.category = category;
  }

  List<Imported.Entry> entries() {
    return entries;
  }

  List<Warning> warnings() {
    return warnings;
  }

  void read(List<Line> lines) {
    List<List<String>> cells = lines.stream().map(Line::cells).toList();
    List<Role> roles = HeaderWords.roles(half(), cells);
    if (roles.isEmpty()) {
      roles = HeaderWords.roles(names, cells);
    }
    if (roles.isEmpty()) {
      roles = HeaderWords.byContent(names.size(), cells);
      if (roles.isEmpty()) {
        leftOut(lines.size());
        return;
      }
      guessed(roles);
    } else if (!roles.contains(Role.TARGET) && !roles.contains(Role.FIRST_USE)) {
      warn(
          header,
          "no column holds renderings; these rows were read as names that stay English (keep)",
          "没有译名列；这些行按保持英文（keep）读取");
    }
    for (Line line : lines) {
      if (line.exact.isPresent()) {
        exact(line, roles, line.exact.get());
        continue;
      }
      if (line.cells.stream().mapToInt(String::length).sum() > GlossaryReader.LONGEST_ROW) {
        tooLong(line.place);
        continue;
      }
      // Two tables side by side under one header have the same roles twice.
      for (int from = 0; from == 0 || from < line.cells.size(); from += roles.size()) {
        String id = from == 0 ? line.id : line.id + "." + (from / roles.size() + 1);
        int to = roles.size() < names.size() ? from + roles.size() : line.cells.size();
        List<String> part =
            line.cells.subList(Math.min(from, line.cells.size()), Math.min(to, line.cells.size()));
        row(line, id, part, roles);
        if (to == line.cells.size()) {
          break;
        }
      }
    }
  }

  /** The first half of a header that says the same twice; else all of it. */
  private List<String> half() {
    int middle = names.size() / 2;
    boolean twice =
        names.size() >= 4
            && names.size() % 2 == 0
            && names.subList(0, middle).equals(names.subList(middle, names.size()));
    return twice ? names.subList(0, middle) : names;
  }

  private void leftOut(int rows) {
    String words = String.join(" | ", names);
    warn(
        header,
        "this table is left out ("
            + rows
            + " rows): no column is known as English or Chinese in '"
            + words
            + "'; call them 英文 and 中文",
        "该表未导入（" + rows + " 行）：表头“" + words + "”中认不出英文列和中文列；请改为“英文”“中文”");
  }

  private void tooLong(Place place) {
    int most = GlossaryReader.LONGEST_ROW;
    warn(
        place,
        "this row is left out: it is longer than " + most + " characters, which no term is",
        "该行未导入：超过 " + most + " 个字符，不像术语");
  }

  private void guessed(List<Role> roles) {
    String english = names.get(roles.indexOf(Role.SOURCE));
    String chinese = names.get(roles.indexOf(Role.TARGET));
    warn(
        header,
        "read '"
            + english
            + "' as English and '"
            + chinese
            + "' as Chinese by what stands there; call them 英文 and 中文",
        "依内容将“" + english + "”视为英文、“" + chinese + "”视为中文；请将表头改为“英文”“中文”");
  }

  private void warn(Place place, String en, String zh) {
    warnings.add(new Warning(place, new Message(en, zh)));
  }

  private void exact(Line line, List<Role> roles, Map<String, String> exact) {
    Reading reading = new Reading();
    reading.set("category", category);
    for (int i = 0; i < Math.min(roles.size(), line.cells.size()); i++) {
      switch (roles.get(i)) {
        case SOURCE -> reading.set("source", line.cells.get(i));
        case TARGET -> reading.set("target", line.cells.get(i));
        case FIRST_USE -> reading.set("first_use", line.cells.get(i));
        case NOTE -> reading.set("note", line.cells.get(i));
        default -> {}
      }
    }
    entries.add(new Imported.Entry(reading.row().with(exact), line.place));
  }

  private void row(Line line, String id, List<String> cells, List<Role> roles) {
    if (cells.stream().allMatch(cell -> ChineseCell.NOTHING.matcher(cell).matches())) {
      return;
    }
    String english = cell(cells, roles, Role.SOURCE);
    String chinese = cell(cells, roles, Role.TARGET);
    boolean swapped = isSwapped(english, chinese);
    if (swapped) {
      warn(
          line.place,
          "English and Chinese stand the other way round in this row; they were swapped",
          "该行中英文位置颠倒；已对调");
    }
    List<String> sources = EnglishCell.alternatives(swapped ? chinese : english);
    List<String> targets = EnglishCell.alternatives(swapped ? english : chinese);
    if (sources.size() > 1 && sources.size() == targets.size()) {
      warn(
          line.place,
          "two terms in one row; it became " + sources.size() + " rows",
          "一行含多个术语；已拆成 " + sources.size() + " 行");
      for (int i = 0; i < sources.size(); i++) {
        String part = i == 0 ? id : id + "." + (i + 1);
        row(line, part, List.of(sources.get(i)), targets.get(i), cells, roles, i, sources.size());
      }
    } else {
      row(line, id, sources, swapped ? english : chinese, cells, roles, 0, 1);
    }
  }

  private static boolean isSwapped(String english, String chinese) {
    boolean han = english.matches("[^A-Za-z]*\\p{IsHan}[^A-Za-z]*");
    return han && chinese.matches("[^\\p{IsHan}]*[A-Za-z]{2}[^\\p{IsHan}]*");
  }

  private void row(
      Line line,
      String id,
      List<String> sources,
      String target,
      List<String> cells,
      List<Role> roles,
      int part,
      int parts) {
    Reading reading = new Reading();
    String kind = kind();
    if (!kind.isEmpty()) {
      reading.set("kind", kind);
    }
    if (sources.stream().anyMatch(source -> !ChineseCell.NOTHING.matcher(source).matches())) {
      EnglishCell.read(sources, reading);
    }
    boolean renders = roles.contains(Role.TARGET);
    String first = cell(cells, roles, Role.FIRST_USE);
    List<String> firsts = EnglishCell.alternatives(first);
    boolean divided = parts > 1 && firsts.size() == parts;
    if (divided) {
      first = firsts.get(part);
    }
    ChineseCell.read(renders ? target : first, reading);
    if (!renders && !roles.contains(Role.FIRST_USE)) {
      reading.set("kind", "keep");
      reading.set("target", reading.get("source"));
    }
    for (int i = 0; i < cells.size(); i++) {
      Role role = i < roles.size() ? roles.get(i) : Role.OTHER;
      String name = i < names.size() ? names.get(i) : "";
      String text = role == Role.FIRST_USE ? first : cells.get(i);
      if (!ChineseCell.NOTHING.matcher(text).matches()) {
        OtherCells.read(role, name, text, reading);
      }
    }
    for (int i = 0; i < cells.size(); i++) {
      Role role = i < roles.size() ? roles.get(i) : Role.OTHER;
      boolean elsewhere =
          parts > 1
              && (role == Role.SOURCE
                  || role == Role.TARGET
                  || (role == Role.FIRST_USE && divided));
      if (!elsewhere) {
        reading.keep(i < names.size() ? names.get(i) : "", cells.get(i));
      }
    }
    if (parts > 1) {
      sources.forEach(source -> reading.keep("", source));
      reading.keep("", target);
    }
    line.besides.forEach(reading::note);
    reading.lead("category", category.replace('|', '/'));
    reading.set("id", reading.get("id").isEmpty() ? id : reading.get("id"));
    finished(line, reading);
  }

  private void finished(Line line, Reading reading) {
    Row row = reading.row();
    if (row.get("source").isEmpty()) {
      warn(
          line.place,
          "no English in this row; it serves look-ups only until source is filled in",
          "该行没有英文；填写 source 之前只供查询");
    } else if (row.get("target").isEmpty()) {
      warnings.add(Warning.noTarget(line.place, row.get("source")));
    }
    reading.warnings().forEach(message -> warnings.add(new Warning(line.place, message)));
    entries.add(new Imported.Entry(row, line.place));
  }

  private static String cell(List<String> cells, List<Role> roles, Role role) {
    int at = roles.indexOf(role);
    String text = at >= 0 && at < cells.size() ? cells.get(at).strip() : "";
    return ChineseCell.NOTHING.matcher(text).matches() ? "" : text;
  }

  /** What a heading or a header says of all rows. */
  private String kind() {
    return Stream.concat(Stream.of(category), names.stream())
        .flatMap(name -> Arrays.stream(KINDS).filter(kind -> name.matches(kind[1])))
        .map(kind -> kind[0])
        .findFirst()
        .orElse("");
  }

  private static final String[][] KINDS = {
    {"person", "(?i).*(人名|人物|角色名|people|characters).*"},
    {"place", "(?i).*(地名|地点|places).*"},
    {"localized", "(?i).*(本地化|localized).*"},
    {"phrase", "(?i).*(短语|惯用语|口号|标题|phrases).*"},
  };
}
