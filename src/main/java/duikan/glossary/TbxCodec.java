package duikan.glossary;

import duikan.doc.Source;
import java.util.List;
import java.util.Map;

/**
 * TBX-Basic (ISO 30042; TBX-Basic data category selection, 2009 and 2019). Read in both styles,
 * termEntry/langSet/tig and conceptEntry/langSec/termSec; written in the first, which more tools
 * read, without the DOCTYPE, which none needs.
 */
final class TbxCodec implements Codec {
  @Override
  public Imported read(Source source) {
    return new TbxReader(source).read();
  }

  @Override
  public String write(Sheet sheet, List<Map<String, String>> extras) {
    StringBuilder out =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <martif type="TBX-Basic" xml:lang="en">
              <martifHeader>
                <fileDesc><sourceDesc><p>duikan</p></sourceDesc></fileDesc>
                <encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc>
              </martifHeader>
              <text>
                <body>
            """);
    for (int i = 0; i < sheet.rows().size(); i++) {
      entry(i + 1, sheet.rows().get(i), extras.get(i), out);
    }
    return out.append("    </body>\n  </text>\n</martif>\n").toString();
  }

  private static void entry(int number, Row row, Map<String, String> extra, StringBuilder out) {
    out.append("      <termEntry id=\"t").append(number).append("\">\n");
    element("descrip type=\"subjectField\"", row.get("category"), "        ", out);
    element("note", Extension.in(XmlText.legal(row.get("note")), extra), "        ", out);
    out.append("        <langSet xml:lang=\"en\">\n");
    term(row.get("source"), "administrativeStatus", "preferredTerm-admn-sts", out);
    term(row.get("abbr"), "termType", "abbreviation", out);
    for (String item : Items.of(row.get("source_variants"))) {
      term(item, "administrativeStatus", "admittedTerm-admn-sts", out);
    }
    out.append("        </langSet>\n        <langSet xml:lang=\"zh-CN\">\n");
    term(row.get("target"), "administrativeStatus", "preferredTerm-admn-sts", out);
    for (String item : Items.of(row.get("target_variants"))) {
      term(item, "administrativeStatus", "admittedTerm-admn-sts", out);
    }
    for (String item : Items.of(row.get("forbidden"))) {
      term(item, "administrativeStatus", "deprecatedTerm-admn-sts", out);
    }
    out.append("        </langSet>\n      </termEntry>\n");
  }

  private static void term(String term, String type, String note, StringBuilder out) {
    if (term.isBlank()) {
      return;
    }
    out.append("          <tig>\n");
    element("term", term, "            ", out);
    element("termNote type=\"" + type + "\"", note, "            ", out);
    out.append("          </tig>\n");
  }

  private static void element(String tag, String text, String indent, StringBuilder out) {
    if (!text.isBlank()) {
      String name = tag.contains(" ") ? tag.substring(0, tag.indexOf(' ')) : tag;
      out.append(indent).append('<').append(tag).append('>').append(XmlText.escaped(text));
      out.append("</").append(name).append(">\n");
    }
  }
}
