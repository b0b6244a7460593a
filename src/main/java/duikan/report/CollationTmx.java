package duikan.report;

import duikan.align.Bead;
import duikan.align.Segment;
import java.io.Writer;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A collation as a translation memory, TMX 1.4b: the visible words of what answers each other. Code
 * and diagrams are no words; what nothing answers is left out.
 *
 * @param version duikan's own
 */
public record CollationTmx(String version) {
  private static final String ENGLISH = "en";
  private static final String CHINESE = "zh-CN";

  /**
   * Writes all of it. Without a document type, for readers that refuse one.
   *
   * @throws XMLStreamException if {@code out} throws
   */
  public void write(Collation collation, Writer out) throws XMLStreamException {
    XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    xml.writeStartDocument("UTF-8", "1.0");
    line(xml, 0);
    xml.writeStartElement("tmx");
    xml.writeAttribute("version", "1.4");
    line(xml, 1);
    header(collation.level(), xml);
    line(xml, 1);
    xml.writeStartElement("body");
    for (Collation.Entry entry : collation.entries()) {
      var pair = collation.pair(entry);
      if (pair.isPresent()) {
        units(entry.chapter().name(), pair.get(), xml);
      }
    }
    line(xml, 1);
    xml.writeEndElement();
    line(xml, 0);
    xml.writeEndElement();
    line(xml, 0);
    xml.writeEndDocument();
    xml.flush();
  }

  private void header(Collation.Level level, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeEmptyElement("header");
    xml.writeAttribute("creationtool", "duikan");
    xml.writeAttribute("creationtoolversion", Legal.text(version));
    xml.writeAttribute("segtype", segtype(level));
    xml.writeAttribute("o-tmf", "Markdown");
    xml.writeAttribute("adminlang", ENGLISH);
    xml.writeAttribute("srclang", ENGLISH);
    xml.writeAttribute("datatype", "plaintext");
    xml.writeAttribute("o-encoding", "UTF-8");
  }

  private static String segtype(Collation.Level level) {
    return switch (level) {
      case BLOCK -> "paragraph";
      case SENTENCE -> "sentence";
    };
  }

  private static void units(String chapter, Collation.Pair pair, XMLStreamWriter xml)
      throws XMLStreamException {
    for (Bead bead : pair.beads()) {
      List<Segment> source = pair.source(bead);
      List<Segment> target = pair.target(bead);
      String english = words(pair.source(), source);
      String chinese = words(pair.target(), target);
      if (!english.isEmpty() && !chinese.isEmpty()) {
        line(xml, 2);
        xml.writeStartElement("tu");
        line(xml, 3);
        property("x-chapter", chapter, xml);
        line(xml, 3);
        property("x-source-line", pair.source().line(source), xml);
        line(xml, 3);
        property("x-target-line", pair.target().line(target), xml);
        line(xml, 3);
        variant(ENGLISH, english, xml);
        line(xml, 3);
        variant(CHINESE, chinese, xml);
        line(xml, 2);
        xml.writeEndElement();
      }
    }
  }

  private static String words(Collation.Side side, List<Segment> segments) {
    return Legal.text(side.text(segments.stream().filter(CollationTmx::hasWords).toList()));
  }

  private static boolean hasWords(Segment segment) {
    return switch (segment.kind()) {
      case HEADING, PARAGRAPH, LIST_ITEM, TABLE, IMAGE, HTML -> true;
      case CODE, MERMAID, MATH -> false;
    };
  }

  private static void property(String type, String value, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeStartElement("prop");
    xml.writeAttribute("type", type);
    xml.writeCharacters(Legal.text(value));
    xml.writeEndElement();
  }

  private static void variant(String language, String words, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeStartElement("tuv");
    xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", language);
    xml.writeStartElement("seg");
    xml.writeCharacters(words);
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void line(XMLStreamWriter xml, int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
