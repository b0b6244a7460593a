package duikan.glossary;

import duikan.doc.Message;
import duikan.doc.Place;
import duikan.doc.Source;
import duikan.doc.Span;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads TBX. Nothing but the text itself is ever opened, and a text with a DOCTYPE is not read. A
 * text that is not well formed is read as far as it is.
 */
final class TbxReader {
  private static final Set<String> ENTRIES = Set.of("termEntry", "conceptEntry");
  private static final Set<String> LANGUAGES = Set.of("langSet", "langSec");
  private static final Set<String> TERMS = Set.of("tig", "ntig", "termSec");
  private static final Set<String> LEAVES =
      Set.of(
          "term",
          "termNote",
          "descrip",
          "note",
          "admin",
          "transac",
          "transacNote",
          "date",
          "xref",
          "ref",
          "descripNote",
          "adminNote");

  private final Source source;
  private final List<Imported.Entry> entries = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();

  TbxReader(Source source) {
    this.source = source;
  }

  Imported read() {
    if (source.text().isBlank()) {
      return new Imported(List.of(), entries, warnings);
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(source.text()));
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD) {
          warn(
              at(xml),
              new Message(
                  "a file with a DOCTYPE is not read; delete the line <!DOCTYPE …>",
                  "带有 DOCTYPE 的文件不予读取；请删去 <!DOCTYPE …> 一行"));
          break;
        }
        if (event == XMLStreamConstants.START_ELEMENT && ENTRIES.contains(xml.getLocalName())) {
          entry(xml);
        }
      }
    } catch (XMLStreamException wrong) {
      int line =
          Math.max(
              1,
              Math.min(
                  source.lineCount(),
                  wrong.getLocation() == null ? 1 : wrong.getLocation().getLineNumber()));
      warn(
          new Place(source, source.line(line)),
          new Message(
              "the XML is not well formed from here on; what stands before was read",
              "从这里起 XML 格式有误；此前的内容已读取"));
    }
    return new Imported(List.of(), entries, warnings);
  }

  private void warn(Place place, Message message) {
    warnings.add(new Warning(place, message));
  }

  private Place at(XMLStreamReader xml) {
    int line = Math.max(1, Math.min(source.lineCount(), xml.getLocation().getLineNumber()));
    Span span = source.line(line);
    String text = span.of(source.text());
    int indent = text.length() - text.stripLeading().length();
    return new Place(source, new Span(span.start() + indent, span.end()));
  }

  private void entry(XMLStreamReader xml) throws XMLStreamException {
    Place place = at(xml);
    TbxEntry entry = new TbxEntry();
    Optional<String> id = Optional.ofNullable(xml.getAttributeValue(null, "id"));
    String language = "";
    Map<String, String> term = new LinkedHashMap<>();
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        if (TERMS.contains(xml.getLocalName())) {
          entry.term(language, term);
          term = new LinkedHashMap<>();
        } else if (LANGUAGES.contains(xml.getLocalName())) {
          language = "";
        }
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        String type = Optional.ofNullable(xml.getAttributeValue(null, "type")).orElse("");
        if (LANGUAGES.contains(name)) {
          language =
              Optional.ofNullable(xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang"))
                  .or(() -> Optional.ofNullable(xml.getAttributeValue(null, "lang")))
                  .orElse("")
                  .toLowerCase(Locale.ROOT)
                  .replace('_', '-');
        }
        if (LEAVES.contains(name)) {
          String text = textOf(xml);
          if (name.equals("term") || name.equals("termNote")) {
            term.merge(name.equals("term") ? "term" : type, text.strip(), SheetCodec::joined);
          } else {
            entry.said(type.isEmpty() ? name : type, text);
          }
        } else {
          depth++;
        }
      }
    }
    entries.add(entry(entry, id.orElse(""), place));
  }

  private Imported.Entry entry(TbxEntry entry, String id, Place place) {
    Extension extension = Extension.of(entry.note());
    Row row = extension.over(entry.row(id).with("note", extension.note()));
    if (extension.cells().isEmpty()) {
      if (row.get("source").isEmpty()) {
        warn(place, new Message("this entry has no English term", "该条目没有英文术语"));
      } else if (row.get("target").isEmpty()) {
        warnings.add(Warning.noTarget(place, row.get("source")));
      }
      if (entry.hasDeprecatedSource()) {
        warn(
            place,
            new Message(
                "a deprecated English term was put among source_variants",
                "已弃用的英文术语放入了 source_variants"));
      }
    }
    return new Imported.Entry(row, place);
  }

  /** The text of an element and of those in it, {@code <hi>} for one. */
  private static String textOf(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
        default -> {}
      }
    }
    return text.toString();
  }
}
