package duikan.lint;

import duikan.book.Role;
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
   * Whether its page rules read any page: both folders and the README. Of the others the README's
   * read the README alone, the rest the translation alone.
   */
  public boolean isLanguageNeutral() {
    return switch (this) {
      case LINKS, MARKDOWN, MERMAID, CHARACTERS -> true;
      case BOOK, ALIGNMENT, GLOSSARY, TYPOGRAPHY, WORDING, README -> false;
    };
  }

  /** Whether its page rules read pages of this role. */
  boolean reads(Role role) {
    return switch (role) {
      case SOURCE -> isLanguageNeutral();
      case TARGET -> this != README;
      case README -> this == README || isLanguageNeutral();
    };
  }

  /** Its name in pages and reports: {@code links}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
