package duikan.rule;

import duikan.doc.Span;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * UTF-8 that was read byte by byte as Windows-1252 or Latin-1: 本书 became {@code æœ¬ä¹¦}. The two
 * differ in the bytes 80 to 9F only; the five that Windows-1252 leaves undefined (81, 8D, 8F, 90,
 * 9D) are often lost.
 */
final class LatinReading {
  /** How many characters of other text may stand inside one piece of mojibake. */
  private static final int LONGEST_GAP = 24;

  private static final int DEEPEST = 3;
  private static final char[] BYTES = bytes();

  /**
   * Characters that follow a letter in sound text: marks, French and German quotes, footnote signs.
   */
  private static final String ORDINARY = "”’“‘„‚…–—»«›‹\u00A0™®º°·•†‡¹²³§";

  private LatinReading() {}

  /** A sequence: a whole one with what it says, or a broken one. */
  private record Piece(Span span, Optional<Integer> codePoint, int weight) {}

  /**
   * The mojibake of a line or text, in order; {@code skipped} says which offsets to leave alone.
   */
  static List<Garble> find(String text, Span part, IntPredicate skipped) {
    List<Garble> found = new ArrayList<>();
    List<Piece> group = new ArrayList<>();
    for (int i = part.start(); i < part.end(); i++) {
      if (BYTES[text.charAt(i)] < 0xC2 || skipped.test(i)) {
        continue;
      }
      Optional<Piece> piece = piece(text, i, part.end());
      if (piece.isEmpty()) {
        continue;
      }
      if (!group.isEmpty() && !joins(text, group.get(group.size() - 1).span().end(), i)) {
        garble(text, group).ifPresent(found::add);
        group.clear();
      }
      group.add(piece.get());
      i = piece.get().span().end() - 1;
    }
    garble(text, group).ifPresent(found::add);
    return found;
  }

  private static boolean joins(String text, int from, int to) {
    return to - from <= LONGEST_GAP
        && text.substring(from, to).chars().allMatch(c -> c < 0x80 && c != '\n' && c != '\r');
  }

  private static Optional<Piece> piece(String text, int start, int limit) {
    int lead = BYTES[text.charAt(start)];
    int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0) {
      return Optional.empty();
    }
    int codePoint = lead & (0xFF >> (length + 1));
    int at = start + 1;
    for (; at < limit && at < start + length; at++) {
      int next = BYTES[text.charAt(at)];
      if (next < 0x80 || next > 0xBF) {
        break;
      }
      codePoint = codePoint << 6 | (next & 0x3F);
    }
    if (at == start + length) {
      int weight = weight(text, new Span(start, at), codePoint);
      return weight == 0
          ? Optional.empty()
          : Optional.of(new Piece(new Span(start, at), Optional.of(codePoint), weight));
    }
    int end = afterLoss(text, at, Math.min(limit, start + length));
    boolean bare = at == start + 1;
    boolean begun = length > 2 && (!bare || (end > at && text.charAt(at) == '\uFFFD'));
    return begun
        ? Optional.of(new Piece(new Span(start, end), Optional.empty(), 0))
        : Optional.empty();
  }

  /** The end of a sequence one of whose bytes became a sign of loss at {@code at}. */
  private static int afterLoss(String text, int at, int limit) {
    if (at >= limit || (text.charAt(at) != '\uFFFD' && text.charAt(at) != '?')) {
      return at;
    }
    int end = at + 1;
    while (end < limit && BYTES[text.charAt(end)] >= 0x80 && BYTES[text.charAt(end)] <= 0xBF) {
      end++;
    }
    return end;
  }

  /**
   * How much a whole sequence speaks for mojibake: 0 nothing, 1 if another stands beside it, 2 by
   * itself.
   */
  private static int weight(String text, Span span, int codePoint) {
    boolean odd =
        text.substring(span.start() + 1, span.end()).chars().anyMatch(c -> ORDINARY.indexOf(c) < 0);
    if (span.length() > 2) {
      return !isLikely(codePoint, span.length()) ? 0 : odd ? 2 : 1;
    }
    if (codePoint >= 0x0370 && codePoint <= 0x045F) {
      return 1;
    }
    if (codePoint > 0x017F && codePoint != 0x0192 && (codePoint < 0x02C6 || codePoint > 0x02DC)) {
      return 0;
    }
    boolean inAWord = isLower(text, span.start() - 1) || isLower(text, span.end());
    return odd || inAWord ? 2 : 1;
  }

  private static boolean isLower(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z';
  }

  /**
   * Whether a book would hold it; also refuses overlong forms and surrogates, which are not UTF-8.
   */
  private static boolean isLikely(int c, int length) {
    if (length == 4) {
      return (c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x323AF);
    }
    return (c >= 0x1E00 && c <= 0x27BF)
        || (c >= 0x2E80 && c <= 0x30FF)
        || (c >= 0x3400 && c <= 0x9FFF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xFE0F && c <= 0xFFEE);
  }

  private static Optional<Garble> garble(String text, List<Piece> pieces) {
    List<Piece> group = trimmed(pieces);
    int weight = 0;
    for (int i = 0; i < group.size(); i++) {
      boolean alone =
          (i == 0 || group.get(i - 1).span().end() < group.get(i).span().start())
              && (i + 1 == group.size()
                  || group.get(i).span().end() < group.get(i + 1).span().start());
      weight += group.get(i).weight() == 1 && alone ? 0 : group.get(i).weight();
    }
    if (weight < 2) {
      return Optional.empty();
    }
    Span span = new Span(group.get(0).span().start(), group.get(group.size() - 1).span().end());
    StringBuilder recovered = new StringBuilder();
    int at = span.start();
    int lost = 0;
    for (Piece piece : group) {
      recovered.append(text, at, piece.span().start());
      recovered.appendCodePoint(piece.codePoint().orElse(0xFFFD));
      lost += piece.codePoint().isEmpty() ? 1 : 0;
      at = piece.span().end();
    }
    return Optional.of(
        deeper(new Garble(span, encoding(span.of(text)), 1, recovered.toString(), lost)));
  }

  // Natural letters beside mojibake look like broken sequences.
  private static List<Piece> trimmed(List<Piece> pieces) {
    int from = 0;
    int to = pieces.size();
    while (from < to && isLoose(pieces, from, from + 1)) {
      from++;
    }
    while (from < to && isLoose(pieces, to - 1, to - 2)) {
      to--;
    }
    return List.copyOf(pieces.subList(from, to));
  }

  private static boolean isLoose(List<Piece> pieces, int at, int beside) {
    if (pieces.get(at).codePoint().isPresent()) {
      return false;
    }
    boolean none = beside < 0 || beside >= pieces.size();
    return none
        || pieces.get(Math.min(at, beside)).span().end()
            < pieces.get(Math.max(at, beside)).span().start();
  }

  /** What was read wrongly twice is mojibake again once recovered. */
  private static Garble deeper(Garble garble) {
    if (garble.times() == DEEPEST) {
      return garble;
    }
    String text = garble.recovered();
    List<Garble> inner = find(text, new Span(0, text.length()), offset -> false);
    if (inner.isEmpty()) {
      return garble;
    }
    StringBuilder recovered = new StringBuilder();
    int at = 0;
    int lost = garble.lost();
    int times = 1;
    for (Garble each : inner) {
      recovered.append(text, at, each.span().start()).append(each.recovered());
      lost += each.lost();
      times = Math.max(times, each.times());
      at = each.span().end();
    }
    recovered.append(text, at, text.length());
    return new Garble(garble.span(), garble.encoding(), times + 1, recovered.toString(), lost);
  }

  private static String encoding(String garbled) {
    return garbled.chars().anyMatch(c -> c >= 0x80 && c < 0xA0) ? "Latin-1" : "Windows-1252";
  }

  /** The byte of each character, 0 where it has none above 7F. */
  private static char[] bytes() {
    char[] bytes = new char[0x10000];
    for (int b = 0x80; b <= 0xFF; b++) {
      bytes[b] = (char) b;
    }
    byte[] special = new byte[0x20];
    for (int i = 0; i < special.length; i++) {
      special[i] = (byte) (0x80 + i);
    }
    char[] read = new String(special, Charset.forName("windows-1252")).toCharArray();
    for (int i = 0; i < read.length; i++) {
      if (read[i] != '\uFFFD') {
        bytes[read[i]] = (char) (0x80 + i);
      }
    }
    return bytes;
  }
}
