package duikan.zh;

import duikan.doc.CountedText;
import duikan.doc.Source;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.languagetool.AnalyzedSentence;
import org.languagetool.AnalyzedTokenReadings;
import org.languagetool.rules.patterns.AbstractPatternRule;
import org.languagetool.rules.patterns.RegexPatternRule;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The regular expressions of one of a book's own files of rules. LanguageTool leaves them to
 * java.util.regex, which a bad one makes go back and forth for ever; so each is tried on a {@link
 * CountedText} first, and where that is spent the file's rules are not tried at all. For one
 * thread.
 */
final class OwnExpressions {
  /** What any expression may look at besides {@link #EACH} times what it is given. */
  private static final long ALWAYS = 100_000;

  private static final long EACH = 200;

  /** As much as counted repetitions of an expression may come to, multiplied. */
  private static final long MOST_TIMES = 10_000;

  /** Words that are kept because they were tried; beyond, they are tried again. */
  private static final int MOST_WORDS = 100_000;

  private static final Pattern TIMES = Pattern.compile("\\{(\\d{1,9}+)(?:,(\\d{1,9}+))?+");
  private static final int IGNORE_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private final List<Pattern> ofWords;
  private final List<Pattern> ofSentences;
  private final Set<String> quick = new HashSet<>();

  private OwnExpressions(List<Pattern> ofWords, List<Pattern> ofSentences) {
    this.ofWords = ofWords;
    this.ofSentences = ofSentences;
  }

  /**
   * Those of a file that keeps to LanguageTool's schema.
   *
   * @param rules what LanguageTool made of it
   */
  static OwnExpressions of(Source file, List<AbstractPatternRule> rules) {
    List<Pattern> ofSentences =
        rules.stream()
            .filter(RegexPatternRule.class::isInstance)
            .map(rule -> ((RegexPatternRule) rule).getPattern())
            .toList();
    List<Pattern> ofWords = new ArrayList<>();
    for (String written : written(file)) {
      compiled(written).ifPresent(ofWords::add);
    }
    return new OwnExpressions(ofWords, ofSentences);
  }

  private static Optional<Pattern> compiled(String written) {
    try {
      return Optional.of(Pattern.compile(written, IGNORE_CASE));
    } catch (PatternSyntaxException wrong) {
      // LanguageTool, which has read the file, never compiles it, so that it matches nothing.
      return Optional.empty();
    }
  }

  /** The expressions that are written in a file, but for those of whole sentences. */
  private static List<String> written(Source file) {
    List<String> written = new ArrayList<>();
    for (Element element : elements(file, "*")) {
      if (element.getAttribute("regexp").equals("yes")) {
        written.add(ownText(element));
      }
      Stream.of("postag", "regexp_match", "chunk_re")
          .map(element::getAttribute)
          .filter(value -> !value.isEmpty())
          .forEach(written::add);
    }
    return written;
  }

  /**
   * Expressions with repetitions that come to more than anybody means, without reading a letter.
   */
  static List<String> excessive(Source file) {
    return Stream.concat(
            written(file).stream(), elements(file, "regexp").stream().map(OwnExpressions::ownText))
        .filter(written -> times(written) > MOST_TIMES)
        .toList();
  }

  /** Whether an element of this name stands in the file. */
  static boolean has(Source file, String name) {
    return !elements(file, name).isEmpty();
  }

  private static long times(String written) {
    long product = 1;
    Matcher times = TIMES.matcher(written);
    while (times.find()) {
      String most = times.group(2) == null ? times.group(1) : times.group(2);
      product = Math.min(MOST_TIMES + 1, product * Math.max(1, Long.parseLong(most)));
    }
    return product;
  }

  // What its children say is theirs.
  private static String ownText(Element element) {
    StringBuilder text = new StringBuilder();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
        text.append(child.getNodeValue());
      }
    }
    return text.toString().strip();
  }

  private static List<Element> elements(Source file, String name) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      NodeList found =
          factory
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(file.text())))
              .getElementsByTagName(name);
      List<Element> elements = new ArrayList<>();
      for (int i = 0; i < found.getLength(); i++) {
        elements.add((Element) found.item(i));
      }
      return elements;
    } catch (SAXException | ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible); // the schema has let it pass
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Whether none of them takes more than its share of time over a sentence. */
  boolean isQuick(AnalyzedSentence sentence) {
    try {
      for (Pattern one : ofSentences) {
        Matcher matcher = one.matcher(counted(sentence.getText()));
        while (matcher.find()) {
          // All are looked for, as LanguageTool does.
        }
      }
      for (AnalyzedTokenReadings token : sentence.getTokens()) {
        if (!ofWords.isEmpty() && !quick.contains(token.getToken())) {
          tryWord(token.getToken());
          if (quick.size() < MOST_WORDS) {
            quick.add(token.getToken());
          }
        }
      }
      return true;
    } catch (CountedText.Spent | StackOverflowError slow) {
      return false;
    }
  }

  private void tryWord(String word) {
    for (Pattern one : ofWords) {
      if (!one.matcher(counted(word)).matches()) {
        Matcher part = one.matcher(counted(word));
        while (part.find()) {
          // A <match> replaces every part that fits.
        }
      }
    }
  }

  private static CountedText counted(String text) {
    return new CountedText(text, ALWAYS + EACH * text.length());
  }
}
