package duikan.lint;

import duikan.doc.Place;
import duikan.doc.Sha256;
import duikan.doc.Span;
import java.util.Comparator;

/**
 * What makes a finding the same one in another version of its file: never its line. Two findings
 * may share one: the same comma twice in a sentence.
 *
 * @param rule the rule's name
 * @param path the file, relative to the book, with {@code /}
 * @param sentence the hash of the sentence around the place, 12 hexadecimal digits; {@link #NONE}
 *     for a finding about a file as a whole
 * @param term what the place marks: a word of the glossary, a destination, a mark; white space
 *     folded, at most {@value #LONGEST_TERM} code points, empty where it marks nothing
 */
public record Fingerprint(String rule, String path, String sentence, String term)
    implements Comparable<Fingerprint> {
  /** The hash of no sentence. */
  public static final String NONE = "-";

  private static final int LONGEST_TERM = 40;
  private static final int BYTES = 6;

  private static final Comparator<Fingerprint> ORDER =
      Comparator.comparing(Fingerprint::path)
          .thenComparing(Fingerprint::rule)
          .thenComparing(Fingerprint::sentence)
          .thenComparing(Fingerprint::term);

  /** The fingerprint of a finding. */
  public static Fingerprint of(Diagnostic finding) {
    Place place = finding.place();
    String sentence = sentence(place);
    String text = place.source().text();
    // No more than can be kept: a place may be as long as its file.
    int end = Math.min(place.span().end(), place.span().start() + 8 * LONGEST_TERM);
    String term = folded(text.substring(place.span().start(), end));
    return new Fingerprint(
        finding.rule(),
        place.path(),
        sentence.isEmpty() ? NONE : hash(sentence),
        first(LONGEST_TERM, term));
  }

  /**
   * The sentence that the place of a finding stands in, white space folded; several where it spans
   * several, and empty where the finding is about the file as a whole.
   */
  public static String sentence(Place place) {
    if (place.span().equals(Span.at(0))) {
      return "";
    }
    String text = place.source().text();
    return folded(Surrounding.sentence(text, place.span()).of(text));
  }

  /** By path, rule, sentence and term, in code-unit order. */
  @Override
  public int compareTo(Fingerprint other) {
    return ORDER.compare(this, other);
  }

  /** At most the first {@code most} code points of a text. */
  static String first(int most, String text) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most));
  }

  private static String folded(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static String hash(String sentence) {
    return Sha256.of(sentence).substring(0, 2 * BYTES);
  }
}
