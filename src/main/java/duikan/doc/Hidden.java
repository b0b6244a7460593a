package duikan.doc;

import java.io.ByteArrayOutputStream;
import java.lang.ref.WeakReference;
import java.util.Arrays;

/**
 * What of a text is not prose, in a few bytes a sentence. The prose itself, which is as long as the
 * text, is made of both when somebody asks and kept as long as somebody holds it, for a book has
 * thousands of pages and looks at a few of them at a time. Unchanging; for several threads.
 *
 * <p>The bytes are lengths of runs, seven bits a byte, the last of a length with its sign bit
 * clear: so many units that are prose, so many {@link Prose#MARK}, so many {@link Prose#OBJECT},
 * and so on in turn. Line ends belong to any run, since they always stay.
 */
public final class Hidden {
  private static final int KINDS = 3;
  private static final int MORE = 0x80;
  private static final int BITS = 7;

  private final byte[] runs;
  private volatile WeakReference<String> prose = new WeakReference<>("");

  private Hidden(byte[] runs) {
    this.runs = runs;
  }

  /**
   * What {@code prose} hides of {@code text}.
   *
   * @throws IllegalArgumentException if they are not equally long, or differ in anything but {@link
   *     Prose#MARK} and {@link Prose#OBJECT}
   */
  public static Hidden of(String text, CharSequence prose) {
    if (prose.length() != text.length()) {
      throw new IllegalArgumentException("prose is not as long as the text");
    }
    ByteArrayOutputStream runs = new ByteArrayOutputStream();
    int kind = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int now = isLineEnd(c) ? kind : kind(c, prose.charAt(i));
      for (; kind != now; kind = (kind + 1) % KINDS) {
        write(i - from, runs);
        from = i;
      }
    }
    write(text.length() - from, runs);
    return new Hidden(runs.toByteArray());
  }

  private static int kind(char text, char prose) {
    if (text == prose) {
      return 0;
    }
    return switch (prose) {
      case Prose.MARK -> 1;
      case Prose.OBJECT -> 2;
      default -> throw new IllegalArgumentException("prose has other text");
    };
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private static void write(int length, ByteArrayOutputStream runs) {
    int rest = length;
    for (; rest >= MORE; rest >>>= BITS) {
      runs.write(rest | MORE);
    }
    runs.write(rest);
  }

  /** The prose of the text that this was made of. */
  String in(String text) {
    String known = prose.get();
    if (known == null || known.length() != text.length()) {
      known = made(text);
      prose = new WeakReference<>(known);
    }
    return known;
  }

  private String made(String text) {
    char[] made = text.toCharArray();
    int at = 0;
    int kind = 0;
    int i = 0;
    while (i < runs.length) {
      int length = 0;
      int shift = 0;
      for (; runs[i] < 0; shift += BITS) {
        length |= (runs[i++] & (MORE - 1)) << shift;
      }
      length |= runs[i++] << shift;
      if (kind != 0) {
        hide(made, at, at + length, kind == 1 ? Prose.MARK : Prose.OBJECT);
      }
      at += length;
      kind = (kind + 1) % KINDS;
    }
    return new String(made);
  }

  private static void hide(char[] made, int from, int to, char by) {
    for (int i = from; i < to; i++) {
      if (!isLineEnd(made[i])) {
        made[i] = by;
      }
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hidden hidden && Arrays.equals(runs, hidden.runs);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(runs);
  }
}
