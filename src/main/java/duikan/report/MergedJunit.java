package duikan.report;

import duikan.doc.Message;
import duikan.lint.Severity;
import duikan.lint.Shard;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * JUnit reports of duikan as one. A case says of itself whether it failed, so the merged report
 * fails if one does.
 */
record MergedJunit(List<JunitCase> cases) implements Merged {
  private static final String GROUP = JunitXml.NAME + ".";

  static MergedJunit of(List<ShardReport> shards) throws IOException, BadReport {
    List<JunitCase> cases = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (ShardReport shard : shards) {
      labels.add(read(shard, cases));
    }
    ShardLabels.check(shards, labels);
    return new MergedJunit(
        cases.stream()
            .distinct()
            .sorted(Comparator.comparing(JunitCase::file).thenComparing(JunitCase::rule))
            .toList());
  }

  @Override
  public boolean fails(Optional<Severity> failing) {
    return failing.isPresent() && cases.stream().anyMatch(JunitCase::fails);
  }

  @Override
  public void write(Writer out) throws IOException {
    try {
      JunitXml.write(cases, Shard.whole(), out);
    } catch (XMLStreamException wrong) {
      throw new IOException(wrong);
    }
  }

  // Answers which shard it is of, as far as it says so.
  private static String read(ShardReport shard, List<JunitCase> cases)
      throws IOException, BadReport {
    String label = "";
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try (Reader text = shard.text().open()) {
      XMLStreamReader xml = factory.createXMLStreamReader(text);
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("testcase")) {
          one(shard, xml).ifPresent(cases::add);
        }
        if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("testsuites")) {
          label = attribute(xml, "name").replaceFirst("^" + JunitXml.NAME + " ", "");
        }
      }
      return label;
    } catch (XMLStreamException wrong) {
      throw bad(shard, wrong);
    }
  }

  // Empty for the one case of a report without findings.
  private static Optional<JunitCase> one(ShardReport shard, XMLStreamReader xml)
      throws XMLStreamException, BadReport {
    String group = attribute(xml, "classname");
    String file = attribute(xml, "name");
    if (group.equals(JunitXml.NAME)) {
      return Optional.empty();
    }
    if (!group.startsWith(GROUP) || file.isEmpty()) {
      throw new BadReport(
          shard.name(),
          xml.getLocation().getLineNumber(),
          xml.getLocation().getColumnNumber(),
          new Message("no test case of duikan lint", "不是 duikan lint 的测试用例"));
    }
    String failure = "";
    String severity = "";
    StringBuilder text = new StringBuilder();
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT
        && xml.getLocalName().equals("testcase"))) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("failure")) {
          failure = attribute(xml, "message");
          severity = attribute(xml, "type");
        }
        text.append(xml.getElementText());
      }
    }
    return Optional.of(
        new JunitCase(group.substring(GROUP.length()), file, failure, severity, text.toString()));
  }

  private static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  private static BadReport bad(ShardReport shard, XMLStreamException wrong) {
    var at = wrong.getLocation();
    // The JDK puts the place and "Message:" before what it says, on lines of their own.
    String said =
        String.valueOf(wrong.getMessage()).replaceFirst("(?s)^ParseError at .*?Message: ", "");
    return new BadReport(
        shard.name(),
        at == null ? 1 : Math.max(1, at.getLineNumber()),
        at == null ? 1 : Math.max(1, at.getColumnNumber()),
        new Message("no XML: " + said, "不是 XML：" + said));
  }
}
