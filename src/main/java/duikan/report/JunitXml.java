package duikan.report;

import duikan.lint.Shard;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Test cases as XML. A suite is one of Surefire's (surefire-test-report.xsd) but for the attribute
 * {@code file} of a case, which GitLab reads; Jenkins reads the same. The class of a case is {@code
 * duikan.RULE}, for both show what precedes the last dot as a group.
 */
final class JunitXml {
  /** The class and the suite of the one case of a report without findings. */
  static final String NAME = "duikan";

  private JunitXml() {}

  /**
   * Writes cases in their order; those of a file stand together. That of a shard has its number in
   * the name, for a reader of other attributes there is none.
   */
  static void write(List<JunitCase> cases, Shard shard, Writer out) throws XMLStreamException {
    XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    Map<String, List<JunitCase>> suites =
        cases.stream()
            .collect(
                Collectors.groupingBy(JunitCase::file, LinkedHashMap::new, Collectors.toList()));
    xml.writeStartDocument("UTF-8", "1.0");
    line(0, xml);
    xml.writeStartElement("testsuites");
    xml.writeAttribute("name", shard.isWhole() ? NAME : NAME + " " + shard);
    counts(Math.max(1, cases.size()), failures(cases), xml);
    if (cases.isEmpty()) {
      // A report without a case is a fault to Jenkins.
      suite(NAME, 1, 0, xml);
      line(2, xml);
      xml.writeEmptyElement("testcase");
      named(NAME, "lint", xml);
      line(1, xml);
      xml.writeEndElement();
    }
    for (Map.Entry<String, List<JunitCase>> suite : suites.entrySet()) {
      suite(suite.getKey(), suite.getValue().size(), failures(suite.getValue()), xml);
      for (JunitCase one : suite.getValue()) {
        write(one, xml);
      }
      line(1, xml);
      xml.writeEndElement();
    }
    line(0, xml);
    xml.writeEndElement();
    line(0, xml);
    xml.writeEndDocument();
    xml.flush();
  }

  private static void write(JunitCase one, XMLStreamWriter xml) throws XMLStreamException {
    line(2, xml);
    xml.writeStartElement("testcase");
    named(NAME + "." + one.rule(), one.file(), xml);
    xml.writeAttribute("file", Legal.line(one.file()));
    line(3, xml);
    if (one.fails()) {
      xml.writeStartElement("failure");
      xml.writeAttribute("type", one.severity());
      xml.writeAttribute("message", Legal.line(one.failure()));
    } else {
      xml.writeStartElement("system-out");
    }
    xml.writeCharacters(Legal.text(one.text()));
    xml.writeEndElement();
    line(2, xml);
    xml.writeEndElement();
  }

  private static void suite(String name, int tests, int failures, XMLStreamWriter xml)
      throws XMLStreamException {
    line(1, xml);
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", Legal.line(name));
    counts(tests, failures, xml);
    xml.writeAttribute("skipped", "0");
    xml.writeAttribute("time", "0");
  }

  private static void counts(int tests, int failures, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeAttribute("tests", Integer.toString(tests));
    xml.writeAttribute("failures", Integer.toString(failures));
    xml.writeAttribute("errors", "0");
  }

  private static void named(String group, String name, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeAttribute("classname", group);
    xml.writeAttribute("name", Legal.line(name));
    xml.writeAttribute("time", "0");
  }

  private static int failures(List<JunitCase> cases) {
    return (int) cases.stream().filter(JunitCase::fails).count();
  }

  private static void line(int depth, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
