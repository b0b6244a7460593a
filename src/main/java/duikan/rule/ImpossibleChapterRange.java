package duikan.rule;

import duikan.book.Book;
import duikan.book.Page;
import duikan.doc.Document;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Options;
import duikan.lint.Rule;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A README that sends its readers to chapters or parts that do not exist. */
final class ImpossibleChapterRange implements Rule.OfPageInBook {
  /** A part of something else: 《…》第九部分, 视频的第三部分, part 3 of a talk. */
  private static final Pattern ELSEWHERE_BEFORE =
      Pattern.compile("(?:》|(?<!本书|全书)的|原书|原著|英文版|本[文节章]|[该这那]书|[视音]频|文章|教程|课程|系列)\\s?$");

  private static final Pattern ELSEWHERE_AFTER =
      Pattern.compile("\\s(?:of|in|from)\\s(?!(?:this|the) book)");

  @Override
  public String name() {
    return "impossible-chapter-range";
  }

  @Override
  public void check(Page page, Book book, Options options, Findings out) {
    String text = ReadmeText.of(page.document());
    NavigableSet<Integer> numbers = ChapterNumbers.of(book);
    // A book that does not number its chapters says nothing of numbers.
    if (!numbers.isEmpty()) {
      ofChapters(page.document(), numbers, out);
    }
    ofParts(page.document(), text, book, out);
  }

  private static void ofChapters(Document page, NavigableSet<Integer> numbers, Findings out) {
    String shown = ChapterNumbers.shown(numbers);
    for (ChapterList list : ChapterList.in(page)) {
      for (ChapterList.Run run : list.runs()) {
        Finding finding = Finding.at(page.at(run.span())).with("chapters", shown);
        if (!numbers.contains(run.first())) {
          out.report(finding.with("number", run.first()));
        } else if (!numbers.contains(run.last())) {
          out.report(finding.with("number", run.last()));
        } else if (run.first() > run.last()) {
          out.report(
              finding.saying("reversed").with("first", run.first()).with("last", run.last()));
        }
      }
    }
  }

  private static void ofParts(Document page, String text, Book book, Findings out) {
    int last = lastPart(page, book);
    Matcher part = PartName.PART.matcher(text);
    while (last > 1 && part.find()) {
      int number = PartName.number(part);
      if (number > last && !isElsewhere(text, part)) {
        out.report(
            Finding.at(page.at(new Span(part.start(), part.end())))
                .saying("part")
                .with("number", number)
                .with("parts", last));
      }
    }
  }

  /** The last of the parts that the page names from the first on without a gap; 0: it has none. */
  private static int lastPart(Document page, Book book) {
    Set<Integer> known = new HashSet<>(PartName.inFolders(book));
    PartName.in(page).forEach(name -> known.add(name.number()));
    int last = 0;
    while (known.contains(last + 1)) {
      last++;
    }
    return last;
  }

  private static boolean isElsewhere(String text, Matcher part) {
    String before = text.substring(Math.max(0, part.start() - 6), part.start());
    Matcher after = ELSEWHERE_AFTER.matcher(text).region(part.end(), text.length());
    return ELSEWHERE_BEFORE.matcher(before).find() || (part.group(2) != null && after.lookingAt());
  }
}
