package duikan.align;

/** A source of evidence that can be switched off, to measure what it is worth. */
public enum Evidence {
  /** Dictionary words and the words of the text's own lexicon, seen from English. */
  WORDS,
  /** Chinese characters that the translations of an English word share. */
  CHARACTERS,
  /** The same Latin word, code span or URL on both sides. */
  IDENTITY,
  /** The same number on both sides, however it is written. */
  NUMBERS,
  /** The book's glossary. */
  GLOSSARY,
  /** Words of this text learnt from a first alignment. */
  LEXICON,
  /** Words seen from Chinese. */
  CHINESE_WORDS,
  /** The order of words inside a bead. */
  ORDER,
  /** Length in characters. */
  LENGTH,
  /** Quotation marks. */
  QUOTES,
  /** End marks, question and exclamation marks, clauses. */
  MARKS,
  /** Bead prices adapted to the text. */
  ADAPTATION,
  /** Paragraph borders, for sentences. */
  BORDERS
}
