package duikan.doc;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A text file as read: its path, its text without a byte order mark, and where its lines are. Line
 * ends are LF, CRLF or a lone CR and stay in the text.
 */
public final class Source {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** UTF-16 units from one entry of {@link #pairs} to the next. */
  private static final int STRIDE = 1024;

  private final String path;
  private final String text;
  private final boolean byteOrderMark;
  private final List<Span> undecodable;
  private final Optional<String> otherEncoding;
  private final int[] lineStarts;

  /** How many surrogate pairs end before each multiple of {@link #STRIDE}, and before the end. */
  private final int[] pairs;

  private Source(
      String path,
      String text,
      boolean byteOrderMark,
      List<Span> undecodable,
      Optional<String> otherEncoding) {
    this.path = path;
    this.text = text;
    this.byteOrderMark = byteOrderMark;
    this.undecodable = List.copyOf(undecodable);
    this.otherEncoding = otherEncoding;
    this.lineStarts = lineStarts(text);
    this.pairs = pairs(text);
  }

  /** A text already decoded; a leading byte order mark is cut off and remembered. */
  public static Source of(String path, String text) {
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return new Source(path, marked ? text.substring(1) : text, marked, List.of(), Optional.empty());
  }

  /**
   * Decodes UTF-8. Each maximal ill-formed sequence (Unicode 15, section 3.9, "best practices for
   * using U+FFFD") becomes one U+FFFD and is listed in {@link #undecodable}; so does half of a
   * surrogate pair encoded in three bytes.
   */
  public static Source decode(String path, byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    List<Span> undecodable = new ArrayList<>();
    CoderResult result = decoder.decode(in, out, true);
    while (result.isError()) {
      undecodable.add(new Span(out.position(), out.position() + 1));
      out.put('\uFFFD');
      in.position(in.position() + result.length());
      result = decoder.decode(in, out, true);
    }
    decoder.flush(out);
    String text = out.flip().toString();
    Optional<String> other = undecodable.isEmpty() ? Optional.empty() : OtherEncoding.of(bytes);
    if (text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK) {
      return new Source(path, text, false, undecodable, other);
    }
    List<Span> shifted =
        undecodable.stream().map(span -> new Span(span.start() - 1, span.end() - 1)).toList();
    return new Source(path, text.substring(1), true, shifted, other);
  }

  /** The same file with another text; it begins with a byte order mark if it did before. */
  public Source with(String newText) {
    return of(path, byteOrderMark ? BYTE_ORDER_MARK + newText : newText);
  }

  /**
   * The file's bytes: the inverse of {@link #decode} for a file that was UTF-8, that is, one where
   * nothing is {@link #undecodable}.
   */
  public byte[] encoded() {
    return (byteOrderMark ? BYTE_ORDER_MARK + text : text).getBytes(StandardCharsets.UTF_8);
  }

  /** Relative to the book's folder, with {@code /}. */
  public String path() {
    return path;
  }

  public String text() {
    return text;
  }

  /** Whether the file began with a byte order mark, which {@link #text} does not hold. */
  public boolean byteOrderMark() {
    return byteOrderMark;
  }

  /** The replacement characters that stand for bytes which are not UTF-8, in reading order. */
  public List<Span> undecodable() {
    return undecodable;
  }

  /** The encoding that the file seems to be in, where it is not UTF-8: {@code GB18030}. */
  public Optional<String> otherEncoding() {
    return otherEncoding;
  }

  /** How many lines there are; an empty text has one, and a final line end opens no further one. */
  public int lineCount() {
    int last = lineStarts.length - 1;
    return last > 0 && lineStarts[last] == text.length() ? last : lineStarts.length;
  }

  /**
   * The span of a line without its line end.
   *
   * @param line 1-based
   * @throws IndexOutOfBoundsException if there is no such line
   */
  public Span line(int line) {
    int start = lineStarts[line - 1];
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    while (end > start && isLineEnd(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  /**
   * The 1-based line that holds {@code offset}.
   *
   * @throws IndexOutOfBoundsException if {@code offset} is below 0 or above the text's length
   */
  public int lineAt(int offset) {
    if (offset < 0 || offset > text.length()) {
      throw new IndexOutOfBoundsException("offset " + offset + " of " + text.length());
    }
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /**
   * Line and column of an offset; the end of the text has one too.
   *
   * @throws IndexOutOfBoundsException if {@code offset} is below 0 or above the text's length
   */
  public Position position(int offset) {
    int line = lineAt(offset);
    int start = lineStarts[line - 1];
    int column = offset - start - (pairsBefore(offset) - pairsBefore(start)) + 1;
    return new Position(line, column, offset);
  }

  // A line may be the whole file, and have a finding at every character.
  private int pairsBefore(int offset) {
    int known = offset / STRIDE;
    int count = pairs[known];
    if (count == pairs[known + 1]) {
      return count;
    }
    for (int i = known * STRIDE; i < offset; i++) {
      count += endsPair(text, i) ? 1 : 0;
    }
    return count;
  }

  private static boolean endsPair(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at))
        && at > 0
        && Character.isHighSurrogate(text.charAt(at - 1));
  }

  private static int[] pairs(String text) {
    int[] pairs = new int[text.length() / STRIDE + 2];
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (i % STRIDE == 0) {
        pairs[i / STRIDE] = count;
      }
      count += endsPair(text, i) ? 1 : 0;
    }
    if (text.length() % STRIDE == 0) {
      pairs[text.length() / STRIDE] = count;
    }
    pairs[text.length() / STRIDE + 1] = count;
    return pairs;
  }

  /** All of the text. */
  public Span all() {
    return new Span(0, text.length());
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[Math.max(16, text.length() / 32)];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  @Override
  public String toString() {
    return path;
  }
}
