package duikan.glossary;

import duikan.doc.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What has been understood of one row of somebody's table so far. */
final class Reading {
  private final Map<String, String> cells = new LinkedHashMap<>();
  private final List<String> understood = new ArrayList<>();
  private final List<Message> warnings = new ArrayList<>();

  String get(String column) {
    return cells.getOrDefault(column, "");
  }

  /** Sets a cell; what stood there goes into the note. */
  void set(String column, String text) {
    String before = cells.put(column, text.strip());
    if (before != null && !before.isEmpty() && !before.equals(text.strip())) {
      note(before);
    }
  }

  void add(String column, String item) {
    cells.put(column, Items.with(get(column), item.replace('|', '/')));
  }

  /** Adds an item before those that are there. */
  void lead(String column, String item) {
    cells.put(column, Items.with(item, get(column)));
  }

  void note(String text) {
    String clean = text.strip();
    if (!clean.isEmpty()) {
      cells.put("note", SheetCodec.noted(get("note"), clean));
    }
  }

  /** Words that became the value of some cell, and need not stand in one. */
  void understood(String words) {
    understood.add(words);
  }

  void warn(String en, String zh) {
    warnings.add(new Message(en, zh));
  }

  List<Message> warnings() {
    return warnings;
  }

  /** Puts {@code text} into the note unless all its words stand in a cell or were understood. */
  void keep(String label, String text) {
    String all = String.join("\n", cells.values()) + "\n" + String.join("\n", understood);
    for (String word : text.split("[^\\p{L}\\p{N}\\p{M}]+")) {
      if (!all.contains(word)) {
        note(label.isEmpty() ? text : label + "：" + text);
        return;
      }
    }
  }

  Row row() {
    return new Row(cells);
  }
}
