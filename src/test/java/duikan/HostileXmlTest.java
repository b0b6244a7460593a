package duikan;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import duikan.doc.Source;
import duikan.glossary.Format;
import duikan.report.BadReport;
import duikan.report.Merged;
import duikan.report.ShardReport;
import duikan.zh.LanguageToolGrammar;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** XML that wants other files or all memory, to all that read XML. */
final class HostileXmlTest {
  private static final String SECRET = "秘密𠮷";

  @TempDir private Path folder;

  /** What a reader of XML says of a text, all of it. */
  @FunctionalInterface
  private interface Reader {
    String read(String xml) throws IOException;
  }

  private static final Reader TBX = xml -> Format.TBX.read(Source.of("a.tbx", xml)).toString();

  private static final Reader RULES =
      xml ->
          LanguageToolGrammar.chinese().faults(List.of(Source.of("rules/a.xml", xml))).toString();

  private static final Reader REPORTS =
      xml -> {
        StringWriter out = new StringWriter();
        try {
          Merged.of(List.of(new ShardReport("a.xml", () -> new StringReader(xml)))).write(out);
        } catch (BadReport wrong) {
          out.write(wrong.message().en());
        }
        return out.toString();
      };

  private static final List<Reader> READERS = List.of(TBX, RULES, REPORTS);

  /** The same text where each of them would show it. */
  private static List<String> documents(String doctype, String said) {
    String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + doctype + "\n";
    return List.of(
        head
            + "<martif type=\"TBX\" xml:lang=\"en\"><text><body><termEntry><note>"
            + said
            + "</note><langSet xml:lang=\"en\"><tig><term>a"
            + said
            + "</term></tig></langSet><langSet xml:lang=\"zh\"><tig><term>"
            + said
            + "</term></tig></langSet></termEntry></body></text></martif>",
        head
            + "<rules lang=\"zh\"><category id=\"A\" name=\"a\"><rule id=\"R\" name=\"r\"><pattern><token>"
            + said
            + "</token></pattern><message>"
            + said
            + "</message><example correction=\"\"><marker>"
            + said
            + "</marker></example></rule></category></rules>",
        head
            + "<testsuites><testsuite name=\"a\"><testcase classname=\"duikan.r\" name=\"a.md\" file=\"a.md\">"
            + "<failure type=\"error\" message=\""
            + said.replaceAll("&[a-z]+;", "")
            + "\">"
            + said
            + "</failure></testcase></testsuite></testsuites>");
  }

  private String ask(String doctype, String said) throws IOException {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < READERS.size(); i++) {
      all.append(READERS.get(i).read(documents(doctype, said).get(i)));
    }
    return all.toString();
  }

  @Test
  void noEntityReadsAFile() throws IOException {
    Path secret = folder.resolve("secret.txt");
    Files.writeString(secret, SECRET);
    Path definitions = folder.resolve("d.dtd");
    Files.writeString(definitions, "<!ENTITY e \"" + SECRET + "\">");
    for (String doctype :
        List.of(
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>",
            "<!DOCTYPE x SYSTEM \"" + definitions.toUri() + "\">",
            "<!DOCTYPE x [<!ENTITY % d SYSTEM \"" + definitions.toUri() + "\"> %d;]>")) {
      assertFalse(ask(doctype, "&e;").contains(SECRET), doctype);
    }
  }

  @Test
  void aBillionLaughsAreNotLaughed() {
    StringBuilder doctype = new StringBuilder("<!DOCTYPE x [<!ENTITY a \"哈哈哈哈哈哈哈哈哈哈\">");
    for (char c = 'b'; c <= 'k'; c++) {
      String ten = ("&" + (char) (c - 1) + ";").repeat(10);
      doctype.append("<!ENTITY ").append(c).append(" \"").append(ten).append("\">");
    }
    doctype.append("]>");
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> assertFalse(ask(doctype.toString(), "&k;").contains("哈".repeat(100))));
  }

  @Test
  void elementsWithinElementsOverflowNothing() {
    String deep = "<a>".repeat(100_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (Reader reader : READERS) {
            assertFalse(reader.read(deep).contains(SECRET));
          }
        });
  }
}
