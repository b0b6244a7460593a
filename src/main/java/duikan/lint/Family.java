package duikan.lint;

import java.util.Locale;

/** The rules' families, in the order of the table of rules. */
public enum Family {
  BOOK,
  ALIGNMENT,
  GLOSSARY,
  LINKS,
  MARKDOWN,
  MERMAID,
  TYPOGRAPHY,
  CHARACTERS,
  WORDING,
  README;

  /**
   * Whether its page rules read any page: both folders and the README. The others read the
   * translation alone.
   */
  public boolean isLanguageNeutral() {
    return switch (this) {
      case LINKS, MARKDOWN, MERMAID, CHARACTERS -> true;
      case BOOK, ALIGNMENT, GLOSSARY, TYPOGRAPHY, WORDING, README -> false;
    };
  }

  /** Its name in pages and reports: {@code links}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
