package duikan.rule;

import duikan.book.Book;
import duikan.book.Chapter;
import duikan.book.Destination;
import duikan.book.Numeral;
import duikan.book.Page;
import duikan.doc.Document;
import duikan.doc.Link;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Fix;
import duikan.lint.Options;
import duikan.lint.Rule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A README that says how many chapters the book has, and says it wrongly. */
final class ChapterCount implements Rule.OfPageInBook {
  private static final String COUNT = "([0-9]{1,4}|[一二两三四五六七八九十百]{1,5})";
  private static final String PARTS = "[0-9二两三四五六七八九十]{1,2}\\s?个?大?(?:部分|[篇卷册])";
  private static final Pattern CHINESE =
      Pattern.compile(
          "(?:全书|本书|总共|一共|共计|共)(?:共|共有|有|分|分为|包含|包括)?\\s?(?:"
              + PARTS
              + "\\s?[，、,]?\\s?(?:共|共有|共计)?\\s?)?"
              + COUNT
              + "\\s?个?章");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)(?:\\b(?:the|this) book (?:has|contains|comprises|consists of) (?:[a-z0-9]{1,6} parts,? (?:and|with) )?"
              + "([0-9]{1,4}) chapters\\b"
              + "|\\ball ([0-9]{1,4}) chapters\\b|\\b([0-9]{1,4}) chapters in total\\b)"
              + "(?! (?:of|in|from) (?!(?:the|this) book))");

  /**
   * A clause about a part of the book, or about how much is done, says another number; one about
   * all four parts does not.
   */
  private static final Pattern OTHER =
      Pattern.compile(
          "第\\s?[0-9一二三四五六七八九十]{1,3}\\s?(?:部分|[篇卷册])|(?<!"
              + "[0-9二两三四五六七八九十]\\s?个?大?)(?:部分|[篇卷册])"
              + "|[这那每该另]|余|单元|已|完成|译|剩|还|前|后|其中|《");

  private static final Pattern BADGE =
      Pattern.compile(
          "https?://img\\.shields\\.io/badge/(?i:章节数?|章数|总章数|chapters)-([0-9]{1,4})(?: ?章)?-.*",
          Pattern.DOTALL);

  @Override
  public String name() {
    return "chapter-count";
  }

  @Override
  public void check(Page page, Book book, Options options, Findings out) {
    Set<Integer> right = counts(book);
    int count = ChapterNumbers.of(book).size();
    Document document = page.document();
    if (count == 0) {
      return;
    }
    String text = ReadmeText.of(document);
    for (Pattern form : List.of(CHINESE, ENGLISH)) {
      Matcher sentence = form.matcher(text);
      while (sentence.find()) {
        int group = sentence.group(1) != null ? 1 : sentence.group(2) != null ? 2 : 3;
        Span span = new Span(sentence.start(group), sentence.end(group));
        boolean judged = form == ENGLISH || !OTHER.matcher(clause(text, sentence.start())).find();
        int told = Numeral.of(sentence.group(group)).orElse(0);
        if (judged && !right.contains(told)) {
          out.report(finding(document, span, told, count));
        }
      }
    }
    for (Link link : document.links()) {
      Matcher badge = BADGE.matcher(Destination.decoded(link.target()));
      if (link.image() && badge.matches()) {
        int told = Integer.parseInt(badge.group(1));
        if (!right.contains(told)) {
          out.report(
              Finding.at(document.at(link.span()))
                  .saying("badge")
                  .with("told", told)
                  .with("count", count));
        }
      }
    }
  }

  private static Finding finding(Document page, Span span, int told, int count) {
    Finding finding = Finding.at(page.at(span)).with("told", told).with("count", count);
    boolean digits = Character.isDigit(span.of(page.text()).charAt(0));
    String right = digits ? String.valueOf(count) : Numeral.chinese(count);
    return ReadmeText.isProse(page, span) ? finding.fixedBy(Fix.unsafe(span, right)) : finding;
  }

  /** A book may count its preface or not, and what is not translated yet or not. */
  static Set<Integer> counts(Book book) {
    Set<Integer> counts = new TreeSet<>();
    List<Chapter> chapters = book.chapters();
    counts.add(chapters.size());
    counts.add(ChapterNumbers.of(book).size());
    counts.add((int) chapters.stream().filter(one -> one.source().isPresent()).count());
    counts.add((int) chapters.stream().filter(one -> one.target().isPresent()).count());
    return counts;
  }

  private static String clause(String text, int end) {
    int start = end;
    while (start > 0 && end - start < 40 && "\n\r。；！？|".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return text.substring(start, end);
  }
}
