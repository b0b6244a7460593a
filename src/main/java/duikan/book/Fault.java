package duikan.book;

import duikan.doc.Place;
import java.util.Map;

/**
 * Something of the book that could not be read as it should: a row, a page of rules, a file.
 * Reading goes on; lint reports it under the rule's name.
 *
 * @param rule the rule that reports it, {@code glossary-row}
 * @param variant which message of the rule's page
 * @param args the message's placeholders
 */
public record Fault(String rule, Place place, String variant, Map<String, String> args) {
  public Fault {
    args = Map.copyOf(args);
  }
}
