package duikan.glossary;

import duikan.book.GlossaryReader;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a TBX entry has said so far, as cells of a row. */
final class TbxEntry {
  private final Map<String, String> cells = new LinkedHashMap<>();
  private String note = "";
  private boolean preferred;
  private boolean deprecatedSource;

  /** One term with its notes by type, {@code term} itself among them. */
  void term(String language, Map<String, String> told) {
    String term = told.getOrDefault("term", "");
    String status = told.getOrDefault("administrativeStatus", "");
    boolean deprecated = status.startsWith("deprecated") || status.startsWith("superseded");
    told.forEach(
        (type, text) -> {
          if (!type.equals("term")
              && !type.equals("administrativeStatus")
              && !type.equals("termType")) {
            said(type, text);
          }
        });
    if (language.equals("en") || language.startsWith("en-")) {
      deprecatedSource |= deprecated;
      english(term, told.getOrDefault("termType", ""), deprecated);
    } else if (isSimplified(language)) {
      chinese(term, status.startsWith("preferred"), deprecated);
    } else {
      item(language.isEmpty() ? "term" : language, term);
    }
  }

  private static boolean isSimplified(String language) {
    boolean traditional =
        language.startsWith("zh-tw")
            || language.startsWith("zh-hk")
            || language.startsWith("zh-hant");
    return !traditional && (language.equals("zh") || language.startsWith("zh-"));
  }

  private void english(String term, String type, boolean deprecated) {
    boolean isShort =
        type.equals("abbreviation") || type.equals("acronym") || type.equals("initialism");
    if (isShort && !cells.containsKey("abbr")) {
      cells.put("abbr", term);
    } else if (deprecated || cells.containsKey("source")) {
      item("source_variants", term);
    } else {
      cells.put("source", term);
    }
  }

  private void chinese(String term, boolean isPreferred, boolean deprecated) {
    if (deprecated) {
      item("forbidden", term);
    } else if (!cells.containsKey("target")) {
      cells.put("target", term);
      preferred = isPreferred;
    } else if (isPreferred && !preferred) {
      item("target_variants", cells.getOrDefault("target", ""));
      cells.put("target", term);
      preferred = true;
    } else {
      item("target_variants", term);
    }
  }

  private void item(String column, String term) {
    cells.put(column, Items.with(cells.getOrDefault(column, ""), term));
  }

  /** Something said of the whole entry, of a language or a term. */
  void said(String type, String text) {
    if (text.isBlank()) {
      return;
    }
    if (type.equals("note")) {
      note = SheetCodec.joined(note, text);
    } else {
      cells.merge(column(type), text, SheetCodec::joined);
    }
  }

  // What TBX calls a context is a sentence, not a word that selects the row.
  private static String column(String type) {
    if (type.equals("subjectField")) {
      return "category";
    }
    return GlossaryReader.COLUMNS.contains(type) ? "tbx_" + type : type;
  }

  String note() {
    return note;
  }

  boolean hasDeprecatedSource() {
    return deprecatedSource;
  }

  /** The row; {@code id} is kept where it is not one that we number entries by. */
  Row row(String id) {
    Map<String, String> all = new LinkedHashMap<>(cells);
    if (!id.isEmpty() && !id.matches("t[0-9]+")) {
      all.put("id", id);
    }
    // An abbreviation may be all the English there is.
    if (all.getOrDefault("source", "").isEmpty() && all.containsKey("abbr")) {
      all.put("source", all.getOrDefault("abbr", ""));
    }
    return new Row(all);
  }
}
