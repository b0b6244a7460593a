package duikan.rule;

import duikan.doc.Span;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * UTF-8 that was read two bytes at a time as GBK or GB 18030: three characters stand for two. Where
 * the number of bytes before a line end or a sign of ASCII was odd, the last one is lost.
 */
final class GbkReading {
  private static final int LEAST_OF_A_LONG_RUN = 4;

  private final String text;
  private final int start;
  private final int limit;
  private final StringBuilder recovered = new StringBuilder();
  private int lost;
  private int whole;
  private int pending;
  private int codePoint;
  private boolean afterLoss;

  private GbkReading(String text, int start, int limit) {
    this.text = text;
    this.start = start;
    this.limit = limit;
  }

  /**
   * The mojibake of a line or text, in order; {@code skipped} says which offsets to leave alone.
   */
  static List<Garble> find(String text, Span part, IntPredicate skipped) {
    List<Garble> found = new ArrayList<>();
    for (int i = part.start(); i < part.end(); i++) {
      if (text.charAt(i) < 0x3400 || !begins(Table.BYTES[text.charAt(i)]) || skipped.test(i)) {
        continue;
      }
      Optional<Garble> garble = new GbkReading(text, i, part.end()).read();
      if (garble.isPresent()) {
        found.add(garble.get());
        i = garble.get().span().end() - 1;
      }
    }
    return found;
  }

  /** Whether a pair of bytes begins a sequence of three or four. */
  private static boolean begins(int pair) {
    int lead = pair >> 8;
    int next = pair & 0xFF;
    return (lead >= 0xE1 && lead <= 0xEF && next >= 0x80 && next <= 0xBF)
        || (lead == 0xF0 && next >= 0x9F && next <= 0xAF);
  }

  private Optional<Garble> read() {
    int end = start;
    int lostAtEnd = 0;
    int lengthAtEnd = 0;
    for (int i = start; i < limit && accepts(text.charAt(i)); i++) {
      if (pending == 0 && text.charAt(i) >= 0x80) {
        end = i + 1;
        lostAtEnd = lost;
        lengthAtEnd = recovered.length();
      }
    }
    recovered.setLength(lengthAtEnd);
    String was = recovered.toString();
    Span span = new Span(start, end);
    return isPlausible(span.of(text), was)
        ? Optional.of(new Garble(span, "GBK", 1, was, lostAtEnd))
        : Optional.empty();
  }

  private boolean accepts(char c) {
    boolean mark = c == '\uFFFD' || (c == '?' && pending > 0);
    if (mark) {
      lost++;
      recovered.append('\uFFFD');
      pending = 0;
      afterLoss = true;
      return true;
    }
    // Code page 936 has the euro sign at the single byte 80.
    if (c == '€' && pending > 0) {
      return accepts(0x80);
    }
    if (c < 0x80) {
      return c != '\n' && c != '\r' && pending == 0 && accepts((int) c);
    }
    int pair = Table.BYTES[c];
    return pair != 0 && accepts(pair >> 8) && accepts(pair & 0xFF);
  }

  private boolean accepts(int unit) {
    boolean continues = unit >= 0x80 && unit <= 0xBF;
    if (pending > 0) {
      codePoint = codePoint << 6 | (unit & 0x3F);
      pending--;
      return continues && (pending > 0 || completes());
    }
    if (continues) {
      return afterLoss;
    }
    afterLoss = false;
    pending =
        unit < 0x80
            ? 0
            : unit < 0xC2 ? -1 : unit < 0xE0 ? 1 : unit < 0xF0 ? 2 : unit < 0xF5 ? 3 : -1;
    if (pending < 0) {
      return false;
    }
    codePoint = unit & (0x3F >> pending);
    if (pending == 0) {
      recovered.append((char) unit);
    }
    return true;
  }

  private boolean completes() {
    whole++;
    if (!Character.isDefined(codePoint) || (codePoint >= 0xD800 && codePoint <= 0xF8FF)) {
      return false;
    }
    recovered.appendCodePoint(codePoint);
    return true;
  }

  /** Whether the recovered text is likelier than what stands there. */
  private boolean isPlausible(String garbled, String was) {
    long replaced = was.chars().filter(c -> c == '\uFFFD').count();
    if (whole == 0 || was.isEmpty()) {
      return false;
    }
    // 锟斤拷 once may be spoken of; repeated it is what became of U+FFFD.
    if (was.chars().allMatch(c -> c == '\uFFFD')) {
      return lost == 0 && replaced >= 4;
    }
    double before = CommonHanzi.share(garbled);
    double after = CommonHanzi.share(was);
    boolean signs = was.codePoints().filter(c -> c >= 0x80).noneMatch(Character::isIdeographic);
    if (signs) {
      return before == 0
          && was.codePoints().filter(c -> c >= 0x80).allMatch(GbkReading::isSign)
          && garbled.codePoints().filter(Character::isIdeographic).count() > 1;
    }
    boolean isLong = whole - replaced >= LEAST_OF_A_LONG_RUN;
    return isLong ? after > before || after > 0.6 : whole > 1 && after == 1 && before <= 0.5;
  }

  private static boolean isSign(int c) {
    return c == 0xFFFD
        || (c >= 0x2010 && c <= 0x203A)
        || (c >= 0x2190 && c <= 0x27BF)
        || (c >= 0x3000 && c <= 0x3011)
        || (c >= 0xFF00 && c <= 0xFF5E)
        || (c >= 0x1F300 && c <= 0x1FAFF);
  }

  /** Pairs of bytes by character, 0 where there is none; made when a page first needs it. */
  private static final class Table {
    static final char[] BYTES = bytes();

    private static char[] bytes() {
      List<Integer> pairs = new ArrayList<>();
      for (int lead = 0x81; lead <= 0xFE; lead++) {
        for (int trail = 0x40; trail <= 0xFE; trail++) {
          if (trail != 0x7F) {
            pairs.add(lead << 8 | trail);
          }
        }
      }
      byte[] all = new byte[2 * pairs.size()];
      for (int i = 0; i < pairs.size(); i++) {
        all[2 * i] = (byte) (pairs.get(i) >> 8);
        all[2 * i + 1] = (byte) (pairs.get(i) & 0xFF);
      }
      // Every pair of GB 18030 is one character of the basic plane, of the private area where no
      // other.
      String read = new String(all, Charset.forName("GB18030"));
      char[] bytes = new char[0x10000];
      for (int i = 0; i < pairs.size(); i++) {
        bytes[read.charAt(i)] = (char) (int) pairs.get(i);
      }
      return bytes;
    }
  }
}
