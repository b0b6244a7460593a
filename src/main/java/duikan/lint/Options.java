package duikan.lint;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A rule's options: the defaults of its page with the book's settings over them. Asking for an
 * option that the page does not declare, or as another type, is our mistake and throws.
 *
 * @param values strings, booleans, integers and lists of strings by name
 */
public record Options(Map<String, Object> values) {
  public Options {
    values = Map.copyOf(values);
  }

  public static Options none() {
    return new Options(Map.of());
  }

  /**
   * A text option.
   *
   * @throws IllegalArgumentException if there is no such text option
   */
  public String text(String name) {
    return typed(name, String.class);
  }

  /**
   * A text option with choices, as one of an enum's names in lower case with {@code -}.
   *
   * @throws IllegalArgumentException if there is no such option, or its page lets something else in
   */
  public <E extends Enum<E>> E choice(String name, Class<E> choices) {
    return Enum.valueOf(choices, text(name).toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /**
   * A truth option.
   *
   * @throws IllegalArgumentException if there is no such truth option
   */
  public boolean truth(String name) {
    return typed(name, Boolean.class);
  }

  /**
   * A number option.
   *
   * @throws IllegalArgumentException if there is no such number option
   */
  public int number(String name) {
    return typed(name, Integer.class);
  }

  /**
   * A list option.
   *
   * @throws IllegalArgumentException if there is no such list option
   */
  public List<String> list(String name) {
    List<?> items = typed(name, List.class);
    return items.stream().map(Object::toString).toList();
  }

  private <T> T typed(String name, Class<T> type) {
    Object value = values.get(name);
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException("no " + type.getSimpleName() + " option " + name);
    }
    return type.cast(value);
  }
}
