package duikan.fuzz;

import duikan.doc.Source;
import java.util.List;

/** An input as texts: UTF-8, parted by form feeds. */
record Given(List<String> texts) {
  static Given of(byte[] bytes) {
    return new Given(List.of(text(bytes).split("\f", -1)));
  }

  /** All of it as one text; what is not UTF-8 is U+FFFD. */
  static String text(byte[] bytes) {
    return Source.decode("input", bytes).text();
  }

  /** The text at {@code index}, from 0; {@code usual} where there are fewer. */
  String get(int index, String usual) {
    return index < texts.size() ? texts.get(index) : usual;
  }
}
