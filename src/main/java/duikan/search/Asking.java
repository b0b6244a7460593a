package duikan.search;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;

/** A question in Lucene's terms. */
final class Asking {
  /** With two typos in a shorter word, every other one would be like it. */
  private static final int FAIRLY_LONG = 6;

  private static final Fields.Words WORDS = new Fields.Words();

  private Asking() {}

  /** Rows that may answer, those that do so best first. */
  static Query rows(Question asked) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    add(any, term(Fields.SURFACE, asked.folded()), Match.EXACT);
    add(any, term(Fields.STEM, asked.stems()), Match.STEM);
    add(any, new PrefixQuery(new Term(Fields.SURFACE, asked.folded())), Match.PREFIX);
    add(any, oneOf(Fields.SURFACE, asked.pieces()), Match.INSIDE);
    add(any, oneOf(Fields.STEM, asked.stemPieces()), Match.INSIDE);
    if (asked.mayBePinyin()) {
      add(any, oneOf(Fields.SPELLING, List.of(asked.typed(), asked.bare())), Match.PINYIN);
      add(any, term(Fields.INITIALS, asked.bare()), Match.INITIALS);
      add(any, new PrefixQuery(new Term(Fields.SPELLING, asked.bare())), Match.PINYIN_PREFIX);
      add(any, new PrefixQuery(new Term(Fields.INITIALS, asked.bare())), Match.PINYIN_PREFIX);
    }
    QueryBuilder words = new QueryBuilder(WORDS);
    phrase(words, Fields.CHINESE_FORM, asked.folded()).forEach(one -> add(any, one, Match.PART));
    all(words, Fields.ENGLISH_FORM, asked.folded()).forEach(one -> add(any, one, Match.WORDS));
    phrase(words, Fields.NOTE, asked.folded()).forEach(one -> add(any, one, Match.NOTE));
    return any.build();
  }

  /** Rows with a form, or its pinyin, that is one typo away. */
  static Query mistyped(Question asked) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    any.add(new FuzzyQuery(new Term(Fields.SURFACE, asked.folded()), 1), Occur.SHOULD);
    if (asked.mayBePinyin()) {
      any.add(new FuzzyQuery(new Term(Fields.SPELLING, asked.bare()), 1), Occur.SHOULD);
    }
    return any.build();
  }

  /** Rows that are a little like it, the most alike first. */
  static Query similar(Question asked) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    QueryBuilder words = new QueryBuilder(WORDS);
    if (asked.folded().length() >= FAIRLY_LONG) {
      any.add(new FuzzyQuery(new Term(Fields.SURFACE, asked.folded()), 2), Occur.SHOULD);
    }
    if (asked.mayBePinyin() && asked.bare().length() >= FAIRLY_LONG) {
      any.add(new FuzzyQuery(new Term(Fields.SPELLING, asked.bare()), 2), Occur.SHOULD);
    }
    for (String field : List.of(Fields.CHINESE_FORM, Fields.ENGLISH_FORM)) {
      Query some = words.createBooleanQuery(field, asked.folded(), Occur.SHOULD);
      if (some != null) {
        any.add(some, Occur.SHOULD);
      }
    }
    return any.build();
  }

  /** Passages that have all the words on one side, those with the whole phrase first. */
  static Query passages(String folded) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    QueryBuilder words = new QueryBuilder(WORDS);
    phrase(words, Fields.ENGLISH, folded)
        .forEach(one -> any.add(new BoostQuery(one, 4), Occur.SHOULD));
    all(words, Fields.ENGLISH, folded).forEach(one -> any.add(one, Occur.SHOULD));
    phrase(words, Fields.CHINESE, folded).forEach(one -> any.add(one, Occur.SHOULD));
    if (folded.codePointCount(0, folded.length()) == 1 && Folded.hasHan(folded)) {
      // Pairs of characters are what is indexed, and a lone one is part of them.
      any.add(new PrefixQuery(new Term(Fields.CHINESE, folded)), Occur.SHOULD);
      any.add(new WildcardQuery(new Term(Fields.CHINESE, "?" + folded)), Occur.SHOULD);
    }
    return any.build();
  }

  private static void add(BooleanQuery.Builder any, Query query, Match match) {
    // A kind's step is a power of two at least: the best outweighs all the others together.
    float weight = Math.scalb(1f, (int) Math.round(match.score() * 20));
    any.add(new BoostQuery(new ConstantScoreQuery(query), weight), Occur.SHOULD);
  }

  private static Query term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }

  private static Query oneOf(String field, Collection<String> texts) {
    return new TermInSetQuery(field, texts.stream().map(BytesRef::new).toList());
  }

  // Words that are left out of the index ask for nothing.
  private static Stream<Query> phrase(QueryBuilder words, String field, String text) {
    return Stream.ofNullable(words.createPhraseQuery(field, text));
  }

  private static Stream<Query> all(QueryBuilder words, String field, String text) {
    return Stream.ofNullable(words.createBooleanQuery(field, text, Occur.MUST));
  }
}
