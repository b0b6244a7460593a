package duikan.zh;

import duikan.doc.Message;
import duikan.doc.Place;
import duikan.doc.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.sax.SAXSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.languagetool.Language;
import org.languagetool.rules.patterns.AbstractPatternRule;
import org.languagetool.rules.patterns.PatternRuleLoader;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/**
 * Reading one of a book's own files of rules. The loader of LanguageTool takes what it does not
 * know in silence, and would let a file read other files into its messages; so the file is held to
 * LanguageTool's schema first, and a DOCTYPE is refused.
 */
final class OwnRules {
  private static final String FOLDER = "/org/languagetool/rules/";
  private static final String DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

  private static final String DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";

  /** Elements in each other, of which a rule has five; checking takes the square of the depth. */
  private static final int DEEPEST = 100;

  /** What the parser calls a deeper one. */
  private static final String TOO_DEEP = "JAXP00010006";

  private static final String LOCALE = "http://apache.org/xml/properties/locale";

  private final Source source;
  private final List<RuleFault> faults = new ArrayList<>();

  OwnRules(Source source) {
    this.source = source;
  }

  List<RuleFault> faults() {
    return List.copyOf(faults);
  }

  /** The rules of the file, not yet tried; none if there is any fault. */
  List<AbstractPatternRule> load(Language language, Schema schema) {
    validate(schema);
    if (!faults.isEmpty()) {
      return List.of();
    }
    if (OwnExpressions.has(source, "filter")) {
      note(
          "<filter",
          new Message(
              "a filter names Java to run, which no book may", "filter 会指名要运行的 Java 代码，书籍不得使用"));
    }
    for (String expression : OwnExpressions.excessive(source)) {
      note(
          expression,
          new Message(
              "'" + expression + "' repeats too often; write smaller numbers in {}",
              "“" + expression + "”重复次数过多；请减小 {} 中的数"));
    }
    if (!faults.isEmpty()) {
      return List.of();
    }
    byte[] bytes = source.text().getBytes(StandardCharsets.UTF_8);
    try (InputStream in = new ByteArrayInputStream(bytes)) {
      return new PatternRuleLoader().getRules(in, source.path(), language);
    } catch (IOException | RuntimeException wrong) {
      // What the schema lets pass and the loader does not, and it throws whatever it meets: a
      // regular
      // expression that is none, a reference to a token that is not there.
      Throwable cause = wrong;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      note(1, String.valueOf(cause.getMessage()));
      return List.of();
    }
  }

  /**
   * The schema of LanguageTool's rules.
   *
   * @throws IllegalStateException if the jar of LanguageTool has none
   */
  static Schema schema() {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    try {
      // The schema is ours; it takes a second file from the same jar, and nothing from elsewhere.
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "jar:file,file,jar");
      var main = OwnRules.class.getResource(FOLDER + "rules.xsd");
      if (main == null) {
        throw new IllegalStateException("no " + FOLDER + "rules.xsd");
      }
      return factory.newSchema(new StreamSource(main.toExternalForm()));
    } catch (SAXException wrong) {
      throw new IllegalStateException(FOLDER + "rules.xsd", wrong);
    }
  }

  private void validate(Schema schema) {
    try {
      SAXParserFactory parsers = SAXParserFactory.newInstance();
      parsers.setNamespaceAware(true);
      parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      parsers.setFeature(DOCTYPE, true);
      XMLReader reader = parsers.newSAXParser().getXMLReader();
      reader.setProperty(DEPTH, DEEPEST);
      Validator validator = schema.newValidator();
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      validator.setProperty(LOCALE, Locale.ENGLISH);
      validator.setErrorHandler(new Noting());
      InputSource input = new InputSource(new StringReader(source.text()));
      validator.validate(new SAXSource(reader, input));
    } catch (SAXParseException wrong) {
      note(wrong);
    } catch (SAXException wrong) {
      note(1, String.valueOf(wrong.getMessage()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } catch (ParserConfigurationException wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  private void note(String written, Message problem) {
    int at = Math.max(0, source.text().indexOf(written));
    faults.add(fault(source, source.lineAt(at), problem));
  }

  private void note(SAXParseException wrong) {
    note(wrong.getLineNumber(), String.valueOf(wrong.getMessage()));
  }

  private void note(int line, String reason) {
    faults.add(fault(source, line, problem(reason)));
  }

  private static Message problem(String reason) {
    if (reason.contains(DOCTYPE)) {
      return new Message("a DOCTYPE has no place in a file of rules", "规则文件中不能有 DOCTYPE");
    }
    if (reason.contains(TOO_DEEP)) {
      return new Message(
          "more than " + DEEPEST + " elements stand in each other", "元素嵌套超过 " + DEEPEST + " 层");
    }
    return new Message(
        "no rule as LanguageTool writes them: " + reason, "不符合 LanguageTool 的规则格式：" + reason);
  }

  /** A fault of a line, which may lie outside the file. */
  static RuleFault fault(Source source, int line, Message problem) {
    int last = source.lineAt(source.text().length());
    return new RuleFault(
        new Place(source, source.line(Math.max(1, Math.min(line, last)))), problem);
  }

  /** Notes every fault but the first only where it stands in a line of its own. */
  private final class Noting implements ErrorHandler {
    private int line;

    @Override
    public void warning(SAXParseException wrong) {
      error(wrong);
    }

    @Override
    public void error(SAXParseException wrong) {
      // One mistake makes the schema complain several times of the same line.
      if (wrong.getLineNumber() != line) {
        line = wrong.getLineNumber();
        note(wrong);
      }
    }

    @Override
    public void fatalError(SAXParseException wrong) throws SAXException {
      throw wrong;
    }
  }
}
