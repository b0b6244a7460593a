package duikan.report;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What is written as {@code \\u009B} within strings of JSON besides what must be: characters of the
 * Basic Multilingual Plane that a terminal would obey or hide. The value stays the same.
 */
final class Escapes extends CharacterEscapes {
  private static final long serialVersionUID = 1L;
  private static final int DELETE = 0x7F;
  private static final int[] ASCII = ascii();

  static final Escapes SEEN = new Escapes();

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private Escapes() {}

  private static int[] ascii() {
    int[] codes = standardAsciiEscapesForJSON();
    codes[DELETE] = ESCAPE_STANDARD;
    return codes;
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    return Arrays.copyOf(ASCII, ASCII.length);
  }

  // Jackson takes null for a character that is written as it is.
  @Override
  public @Nullable SerializableString getEscapeSequence(int unit) {
    return isUnseen(unit) ? new SerializedString("\\u" + HEX.toHexDigits((char) unit)) : null;
  }

  private static boolean isUnseen(int unit) {
    return switch (Character.getType(unit)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
