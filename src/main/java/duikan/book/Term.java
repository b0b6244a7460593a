package duikan.book;

import duikan.doc.Span;
import java.util.List;
import java.util.Map;

/**
 * A row of the glossary. Columns are as in the CSV, list columns split at {@code |} and trimmed; an
 * empty cell is an empty string or list.
 *
 * @param row the span of the whole row in glossary.csv
 * @param source the English form as in running text; empty: for lookup only
 * @param target the rendering
 * @param annotate whether the first occurrence must carry its English; the kind's default already
 *     applied
 * @param others columns this version does not know, kept for rewriting, in file order
 */
public record Term(
    Span row,
    String source,
    String target,
    Kind kind,
    String abbr,
    List<String> sourceVariants,
    List<String> targetVariants,
    List<String> forbidden,
    String firstUse,
    String laterUse,
    Annotate annotate,
    Scope scope,
    boolean caseSensitive,
    List<String> context,
    List<String> notIn,
    String note,
    String category,
    String id,
    Map<String, String> others) {
  public Term {
    sourceVariants = List.copyOf(sourceVariants);
    targetVariants = List.copyOf(targetVariants);
    forbidden = List.copyOf(forbidden);
    context = List.copyOf(context);
    notIn = List.copyOf(notIn);
  }

  /** What a row names. */
  public enum Kind {
    TERM,
    ABBR,
    /** Stays English. */
    KEEP,
    /** A name replaced by a local one. */
    LOCALIZED,
    PERSON,
    PLACE,
    PHRASE
  }

  /** Whether a first occurrence carries its English. */
  public enum Annotate {
    REQUIRED,
    OPTIONAL,
    NEVER
  }

  /** How far a first occurrence counts. */
  public enum Scope {
    BOOK,
    CHAPTER,
    SECTION,
    NONE
  }
}
