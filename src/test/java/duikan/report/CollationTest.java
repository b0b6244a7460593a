package duikan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import duikan.align.AlignedBook;
import duikan.book.Book;
import duikan.book.Chapter;
import duikan.book.Config;
import duikan.book.Glossary;
import duikan.book.KnownFiles;
import duikan.book.Ordinal;
import duikan.book.PairedBy;
import duikan.doc.Document;
import duikan.doc.Language;
import duikan.doc.Markdown;
import duikan.doc.Message;
import duikan.doc.Source;
import duikan.doc.Span;
import duikan.doc.TooHostile;
import duikan.lint.Diagnostic;
import duikan.lint.Severity;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

final class CollationTest {
  /** What TMX 1.4b asks of the elements and attributes that are written here. */
  private static final String TMX =
      """
      <!DOCTYPE tmx [
      <!ELEMENT tmx (header, body)>
      <!ATTLIST tmx version CDATA #FIXED "1.4">
      <!ELEMENT header (note|prop|ude)*>
      <!ATTLIST header creationtool CDATA #REQUIRED creationtoolversion CDATA #REQUIRED
        segtype (block|paragraph|sentence|phrase) #REQUIRED o-tmf CDATA #REQUIRED
        adminlang CDATA #REQUIRED srclang CDATA #REQUIRED datatype CDATA #REQUIRED
        o-encoding CDATA #IMPLIED>
      <!ELEMENT note (#PCDATA)>
      <!ELEMENT ude EMPTY>
      <!ELEMENT body (tu*)>
      <!ELEMENT tu ((note|prop)*, tuv+)>
      <!ELEMENT prop (#PCDATA)>
      <!ATTLIST prop type CDATA #REQUIRED>
      <!ELEMENT tuv ((note|prop)*, seg)>
      <!ATTLIST tuv xml:lang CDATA #REQUIRED>
      <!ELEMENT seg (#PCDATA)>
      ]>
      """;

  private static final String HOSTILE =
      "Text ]]> & <script>alert(1)</script> \"q\" 'q' \u0000\u0001\u001B[31m \uD800 \uFFFE\uFFFF"
          + " 𠮷 \u202Eevil\u202C \u0085 end.";

  private static Document page(String path, String text) {
    try {
      return Markdown.parse(Source.of(path, text));
    } catch (TooHostile hostile) {
      throw new AssertionError(path, hostile);
    }
  }

  private static Collation collation(
      Collation.Level level, String english, String chinese, String... problems) {
    Document source = page("source-en/07.md", english);
    Document target = page("target-zh/07.md", chinese);
    Chapter chapter =
        new Chapter(
            "07",
            new Ordinal(Ordinal.Matter.BODY, OptionalInt.of(7)),
            Optional.of(source),
            Optional.of(target),
            PairedBy.NUMBER,
            false);
    Chapter alone =
        new Chapter(
            "08",
            new Ordinal(Ordinal.Matter.BODY, OptionalInt.of(8)),
            Optional.of(page("source-en/08.md", "# Eight\n")),
            Optional.empty(),
            PairedBy.NONE,
            false);
    Book book =
        new Book(
            Config.defaults(),
            List.of(chapter, alone),
            List.of(),
            Glossary.empty(),
            List.of(),
            KnownFiles.of(source, target),
            List.of());
    List<Diagnostic> findings = new ArrayList<>();
    for (String problem : problems) {
      findings.add(
          new Diagnostic(
              "omitted-passage",
              Severity.ERROR,
              target.at(Span.at(0)),
              new Message(problem, problem),
              List.of(
                  new Diagnostic.Related(
                      source.at(new Span(english.length() - 4, english.length() - 1)),
                      new Message("here", "此处"))),
              Optional.empty()));
    }
    AlignedBook aligned = AlignedBook.of(book);
    return new Collation(
        level,
        List.of(
            new Collation.Entry(chapter, aligned.chapter(chapter), findings),
            new Collation.Entry(alone, aligned.chapter(alone), List.of())));
  }

  private static Collation little(Collation.Level level) {
    return collation(
        level,
        "# Seven\r\n\r\nThe lamp burns. The cat sleeps.\r\n\r\n- x = 1\r\n",
        "# 第七章\r\n\r\n灯亮着。𠮷猫睡着了。\r\n\r\n- x = 1\r\n");
  }

  private static Collation hostile(Collation.Level level) {
    return collation(
        level, "# A " + HOSTILE + "\n\n" + HOSTILE, "# B " + HOSTILE + "\n\n" + HOSTILE, HOSTILE);
  }

  private static String json(Collation collation) throws IOException {
    StringWriter out = new StringWriter();
    CollationJson.write(collation, out);
    return out.toString();
  }

  private static String html(Collation collation) throws IOException {
    StringWriter out = new StringWriter();
    new CollationHtml(Language.EN).write(collation, out);
    return out.toString();
  }

  private static Element tmx(Collation collation) throws Exception {
    StringWriter out = new StringWriter();
    new CollationTmx("1.2.3").write(collation, out);
    String written = out.toString();
    int body = written.indexOf("<tmx");
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setValidating(true);
    DocumentBuilder builder = factory.newDocumentBuilder();
    builder.setErrorHandler(new Strict());
    String text = written.substring(0, body) + TMX + written.substring(body);
    return builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
  }

  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException wrong) throws SAXException {
      throw wrong;
    }

    @Override
    public void error(SAXParseException wrong) throws SAXException {
      throw wrong;
    }

    @Override
    public void fatalError(SAXParseException wrong) throws SAXException {
      throw wrong;
    }
  }

  private static List<String> texts(Element root, String tag) {
    NodeList found = root.getElementsByTagName(tag);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      texts.add(found.item(i).getTextContent());
    }
    return texts;
  }

  private static List<CSVRecord> csv(Collation collation) throws IOException {
    StringWriter out = new StringWriter();
    CollationCsv.write(collation, out);
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(out.toString()))
        .getRecords();
  }

  @Test
  void jsonCountsLinesFromOneColumnsInCodePointsAndOffsetsInUtf16() throws IOException {
    String json = json(little(Collation.Level.SENTENCE));
    assertTrue(
        json.contains(
            "\"target\":[{\"start\":{\"line\":3,\"column\":5,\"offset\":13},"
                + "\"end\":{\"line\":3,\"column\":11,\"offset\":20},\"kind\":\"paragraph\"}]"),
        json);
    assertTrue(json.contains("\"level\" : \"sentence\""), json);
  }

  @Test
  void jsonOfAChapterWithOneSideHasNoPathThereAndNoBeads() throws IOException {
    String json = json(little(Collation.Level.BLOCK)).replaceAll("\\s+", "");
    assertTrue(
        json.contains(
            "{\"name\":\"08\",\"source\":\"source-en/08.md\",\"target\":null,"
                + "\"pairedBy\":\"none\",\"beads\":[]}"),
        json);
  }

  @ParameterizedTest
  @EnumSource
  void jsonStaysJsonWhateverTheBookHolds(Collation.Level level) throws IOException {
    int depth = 0;
    try (JsonParser parser = new JsonFactory().createParser(json(hostile(level)))) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      }
    }
    assertEquals(0, depth);
  }

  @ParameterizedTest
  @EnumSource
  void tmxIsValidWhateverTheBookHolds(Collation.Level level) throws Exception {
    Element root = tmx(hostile(level));
    String seen = String.join("\n", texts(root, "seg"));
    assertTrue(seen.contains("]]>"), seen);
    assertTrue(seen.contains("𠮷"), seen);
    assertTrue(seen.contains("\uFFFD"), seen);
    assertTrue(seen.chars().noneMatch(c -> (c < ' ' && c != '\n') || c == 0xFFFE), seen);
  }

  @Test
  void tmxHoldsTheWordsOfWhatAnswersEachOther() throws Exception {
    Element root = tmx(little(Collation.Level.SENTENCE));
    assertEquals(
        List.of(
            "Seven",
            "第七章",
            "The lamp burns.",
            "灯亮着。",
            "The cat sleeps.",
            "𠮷猫睡着了。",
            "x = 1",
            "x = 1"),
        texts(root, "seg"));
    assertEquals(
        "sentence",
        ((Element) root.getElementsByTagName("header").item(0)).getAttribute("segtype"));
  }

  @Test
  void tmxLeavesOutWhatNothingAnswers() throws Exception {
    Collation omitted =
        collation(
            Collation.Level.BLOCK,
            "# Seven\n\nThe lamp burns every evening.\n\nNobody knows the postman's cat.\n\n```\ncode\n```\n",
            "# 第七章\n\n每天晚上灯都亮着。\n\n```\ncode\n```\n");
    assertEquals(
        List.of("Seven", "第七章", "The lamp burns every evening.", "每天晚上灯都亮着。"),
        texts(tmx(omitted), "seg"));
    assertEquals(
        List.of("source-en/07.md:5 PASSAGE", "source-en/08.md:1 CHAPTER"),
        omitted.gaps().stream()
            .map(gap -> gap.place().path() + ":" + gap.place().start().line() + " " + gap.kind())
            .toList());
  }

  @Test
  void csvTellsWhereEachSideBegins() throws IOException {
    CSVRecord row = csv(little(Collation.Level.BLOCK)).get(1);
    assertEquals("07", row.get("chapter"));
    assertEquals("3", row.get("source_line"));
    assertEquals("3", row.get("target_line"));
    assertEquals("The lamp burns. The cat sleeps.", row.get("source"));
    assertEquals("灯亮着。𠮷猫睡着了。", row.get("target"));
    assertEquals("paragraph", row.get("kind"));
  }

  @Test
  void noCellOfTheCsvIsAFormula() throws IOException {
    for (String sign : List.of("=", "+", "-", "@", "＝", "＠")) {
      CSVRecord row =
          csv(collation(Collation.Level.BLOCK, sign + "1+cmd\n", sign + "1+cmd\n")).get(0);
      assertEquals("'" + sign + "1+cmd", row.get("source"));
      assertEquals("'" + sign + "1+cmd", row.get("target"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void csvHoldsNoControlCharacter(Collation.Level level) throws IOException {
    for (CSVRecord row : csv(hostile(level))) {
      row.forEach(cell -> assertTrue(cell.chars().noneMatch(c -> c < ' ' && c != '\n'), cell));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theBooksTextIsNeverMarkupOfThePage(Collation.Level level) throws IOException {
    String html = html(hostile(level));
    assertFalse(html.contains("<script>alert"), html);
    assertEquals(1, html.split("<script", -1).length - 1);
    assertEquals(1, html.split("</script", -1).length - 1);
    assertTrue(html.chars().noneMatch(c -> c < ' ' && c != '\n'), html);
    assertTrue(html.contains("&quot;q&quot; &#39;q&#39;"), html);
  }

  @Test
  void thePageAsksForNothingFromElsewhere() throws IOException {
    String html = html(hostile(Collation.Level.BLOCK));
    assertFalse(html.matches("(?s).*(https?:|src=|url\\(|@import|<link).*"), html);
    assertTrue(html.contains("default-src 'none'"), html);
  }

  @Test
  void aFindingStandsWithThePassageItSpeaksOf() throws IOException {
    String html =
        html(
            collation(
                Collation.Level.BLOCK,
                "# Seven\n\nThe lamp burns every evening.\n\nNobody knows the postman's cat.\n",
                "# 第七章\n\n每天晚上灯都亮着。\n",
                "nothing answers it"));
    int row = html.indexOf("<div class=\"bead omitted\" id=\"c1b3\">");
    assertTrue(row > 0, html);
    assertTrue(html.indexOf("nothing answers it") > row, html);
    assertTrue(html.contains("<a href=\"#c1b3\">source-en/07.md:5</a>"), html);
  }

  @Test
  void theTerminalGetsNoControlCharacterOfTheBook() {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    new CollationText(Language.EN, Paint.PLAIN, 80, CollationText.Content.TABLE)
        .write(hostile(Collation.Level.BLOCK), out);
    out.flush();
    assertFalse(text.toString().contains("\u001B"), text.toString());
    assertFalse(text.toString().contains("\u202E"), text.toString());
    assertTrue(text.toString().lines().allMatch(line -> Cell.width(line) <= 80), text.toString());
  }
}
