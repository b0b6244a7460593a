package duikan.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/**
 * The fields of the index and what cuts them into words. A document is a row of the glossary, the
 * uses of a row in a chapter, or a passage.
 */
final class Fields {
  /** Of a row: its number in the glossary. */
  static final String ENTRY = "entry";

  /** Of a row: {@link Keys}, each whole. */
  static final String SURFACE = "surface";

  static final String STEM = "stem";
  static final String SPELLING = "spelling";
  static final String INITIALS = "initials";

  /** Of a row: the words of its forms and of its note. */
  static final String ENGLISH_FORM = "english-form";

  static final String CHINESE_FORM = "chinese-form";
  static final String NOTE = "note";

  /** Of uses: the row's number. */
  static final String USED = "used";

  static final String USES = "uses";

  /** Of uses and passages: the chapter's key. */
  static final String CHAPTER = "chapter";

  /** Of a passage: the chapter's key and the passage's number. */
  static final String AT = "at";

  static final String PASSAGE = "passage";
  static final String ENGLISH = "english";
  static final String CHINESE = "chinese";

  private Fields() {}

  /** English by stems, Chinese by pairs of characters. Nothing here loads a dictionary. */
  static final class Words extends DelegatingAnalyzerWrapper {
    private final Analyzer english = new EnglishAnalyzer();
    private final Analyzer chinese = new CJKAnalyzer(CharArraySet.EMPTY_SET);

    Words() {
      super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
      return switch (field) {
        case ENGLISH, ENGLISH_FORM -> english;
        default -> chinese;
      };
    }
  }

  /** What the {@link #AT} of a passage says. */
  static String at(String chapter, int number) {
    return chapter + "#" + number;
  }
}
