package duikan.lint;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Strings in a stream of bytes: of any length, half a surrogate pair and all, each written out once
 * and from then on by its number.
 */
final class Strings {
  /** UTF-16 units of a piece: {@link DataOutputStream#writeUTF} takes 65,535 bytes, 3 a unit. */
  private static final int PIECE = 20_000;

  private Strings() {}

  /** Writes them. */
  static final class Writer {
    private final DataOutputStream out;
    private final Map<String, Integer> numbers = new HashMap<>();

    Writer(DataOutputStream out) {
      this.out = out;
    }

    void write(String text) throws IOException {
      Integer number = numbers.putIfAbsent(text, numbers.size());
      if (number != null) {
        out.writeInt(number);
        return;
      }
      int pieces = (text.length() + PIECE - 1) / PIECE;
      out.writeInt(-1 - pieces);
      for (int i = 0; i < pieces; i++) {
        out.writeUTF(text.substring(i * PIECE, Math.min(text.length(), (i + 1) * PIECE)));
      }
    }
  }

  /** Reads them. */
  static final class Reader {
    private final DataInputStream in;
    private final List<String> known = new ArrayList<>();

    Reader(DataInputStream in) {
      this.in = in;
    }

    String read() throws IOException {
      int number = in.readInt();
      if (number >= 0) {
        return known.get(number);
      }
      int pieces = -1 - number;
      String text = pieces == 1 ? in.readUTF() : joined(pieces);
      known.add(text);
      return text;
    }

    private String joined(int pieces) throws IOException {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < pieces; i++) {
        text.append(in.readUTF());
      }
      return text.toString();
    }
  }
}
