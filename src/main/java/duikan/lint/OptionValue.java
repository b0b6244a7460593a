package duikan.lint;

import duikan.doc.Message;
import duikan.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The value of an option as YAML writes it: a text, a truth value, a whole number or a list of
 * texts.
 */
final class OptionValue {
  private OptionValue() {}

  /** The value; empty if {@code node} is none of the four. */
  static Optional<Object> of(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return Optional.of(of(scalar));
    }
    if (!(node instanceof Node.Items list)) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>();
    for (Node item : list.items()) {
      if (!(item instanceof Node.Scalar text)) {
        return Optional.empty();
      }
      texts.add(text.text());
    }
    return Optional.of(List.copyOf(texts));
  }

  private static Object of(Node.Scalar scalar) {
    String text = scalar.text();
    if (scalar.quoted()) {
      return text;
    }
    if (text.equals("true") || text.equals("false")) {
      return text.equals("true");
    }
    // Nine digits always fit.
    return text.matches("[0-9]{1,9}") ? (Object) Integer.valueOf(text) : text;
  }

  /** What people call the type of {@code value}. */
  static Message type(Object value) {
    if (value instanceof Boolean) {
      return new Message("true or false", "true 或 false");
    }
    if (value instanceof Integer) {
      return new Message("a whole number, 0 or more", "不小于 0 的整数");
    }
    return value instanceof List
        ? new Message("a list of texts", "文字列表")
        : new Message("a text", "文字");
  }
}
