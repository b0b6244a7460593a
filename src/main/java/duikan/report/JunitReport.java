package duikan.report;

import duikan.doc.Language;
import duikan.doc.Message;
import duikan.doc.Position;
import duikan.lint.Diagnostic;
import duikan.lint.Outcome;
import duikan.lint.Severity;
import duikan.lint.Shard;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;

/**
 * Findings as JUnit XML, for Jenkins and GitLab: a suite a file, a case a rule in it. Both compare
 * cases by class and name, and GitLab reads one of equal ones only; so a case is what stays the
 * same when lines move, and its text names the places. What does not fail the run is a case that
 * passed.
 *
 * @param failing from which severity on the run fails; empty: never
 */
public record JunitReport(Language language, Root root, Optional<Severity> failing, Shard shard) {

  /** Of a whole run. */
  public JunitReport(Language language, Root root, Optional<Severity> failing) {
    this(language, root, failing, Shard.whole());
  }

  /**
   * Writes all of it.
   *
   * @throws XMLStreamException if {@code out} throws
   */
  public void write(Outcome outcome, Writer out) throws XMLStreamException {
    Positions positions = new Positions(Columns.CODE_POINTS);
    List<JunitCase> cases = new ArrayList<>();
    Map<String, Map<String, List<Line>>> files = new LinkedHashMap<>();
    for (Diagnostic diagnostic : outcome.diagnostics()) {
      Position start = positions.start(diagnostic.place());
      files
          .computeIfAbsent(root.path(diagnostic.place().path()), path -> new TreeMap<>())
          .computeIfAbsent(diagnostic.rule(), rule -> new ArrayList<>())
          .add(new Line(diagnostic, start));
    }
    files.forEach(
        (path, rules) -> rules.forEach((rule, lines) -> cases.add(one(rule, path, lines))));
    JunitXml.write(cases, shard, out);
  }

  private record Line(Diagnostic diagnostic, Position start) {}

  private JunitCase one(String rule, String path, List<Line> lines) {
    StringBuilder text = new StringBuilder();
    int failures = 0;
    String first = "";
    Severity worst = Severity.OFF;
    for (Line line : lines) {
      Diagnostic diagnostic = line.diagnostic;
      String message = Cell.visible(diagnostic.message().in(language));
      text.append(Cell.visible(path))
          .append(':')
          .append(line.start.line())
          .append(':')
          .append(line.start.column())
          .append(": ")
          .append(TextReport.label(diagnostic.severity()).in(language))
          .append(": ")
          .append(message)
          .append('\n');
      for (String place : new RelatedPlaces(language, root).of(diagnostic)) {
        text.append("  ").append(place).append('\n');
      }
      if (failing.isPresent() && diagnostic.severity().isAtLeast(failing.get())) {
        first = failures == 0 ? message : first;
        failures++;
        worst = diagnostic.severity().isAtLeast(worst) ? diagnostic.severity() : worst;
      }
    }
    if (failures == 0) {
      return new JunitCase(rule, path, "", "", text.toString());
    }
    String more = failures > 1 ? more(failures - 1).in(language) : "";
    return new JunitCase(rule, path, first + more, worst.label(), text.toString());
  }

  private static Message more(int count) {
    return new Message(" (and " + count + " more)", "（另有 " + count + " 处）");
  }
}
