package duikan.book;

import duikan.doc.Document;
import java.util.Optional;

/**
 * A chapter in both languages; either side may be missing, never both.
 *
 * @param name what reports call it: its number as written in the file name ({@code 07}), else the
 *     file name without suffix
 * @param ordinal its place and number in the book
 * @param source the original; for a book kept in one file the part of it that is this chapter
 * @param target the translation
 * @param pairedBy how the two were found to belong together
 * @param draft whether the translation's front matter says {@code duikan: {status: draft}}
 */
public record Chapter(
    String name,
    Ordinal ordinal,
    Optional<Document> source,
    Optional<Document> target,
    PairedBy pairedBy,
    boolean draft) {
  public Chapter {
    if (source.isEmpty() && target.isEmpty()) {
      throw new IllegalArgumentException("chapter " + name + " has no side");
    }
  }
}
