package duikan.book;

import java.util.OptionalInt;

/**
 * Where a chapter stands in reading order, as its file name tells: {@code 第05章_…}, {@code 05-…},
 * {@code ch05}, {@code chapter-5}, {@code 第五章}, 前言, 后记, {@code preface}, {@code appendix-a}.
 *
 * @param matter front matter, numbered body or back matter
 * @param number the chapter's number; for front and back matter the rank of its kind (前言 before
 *     引言); empty where the name says nothing
 */
public record Ordinal(Matter matter, OptionalInt number) {

  /** The three parts of a book, in reading order. */
  public enum Matter {
    FRONT,
    BODY,
    BACK
  }
}
