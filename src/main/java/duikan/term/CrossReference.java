package duikan.term;

import duikan.doc.Document;
import duikan.doc.Prose;
import duikan.doc.Span;
import java.util.regex.Pattern;

/**
 * Words that only name another part of the book: 详见第 3 章“读副本”, “读副本”一节. A title is quoted as it is,
 * and gives no English.
 */
final class CrossReference {
  /** A title is no longer than this, in UTF-16 units. */
  private static final int LONGEST = 40;

  private static final String INSIDE = "[^“”‘’「」『』《》\"，。；！？]*";

  private static final Pattern SEE =
      Pattern.compile(
          "(?:第\\s*[0-9０-９〇零一二三四五六七八九十百]+\\s*[章节部篇讲课回][中里的]?"
              + "|参见|详见|请见|另见|参阅|参看|(?<![常罕可看遇听意])见)"
              + "[\\s：:]*[“‘「『《\"]"
              + INSIDE
              + "$");

  private static final Pattern OPEN = Pattern.compile("[“‘「『《\"]" + INSIDE + "$");

  private static final Pattern PART =
      Pattern.compile("^" + INSIDE + "[”’」』》\"]\\s*[这那]?[一]?\\s*(?:章|小?节|部分|篇)");

  private CrossReference() {}

  /** Whether what stands at {@code span} is quoted as the title of a chapter or the like. */
  static boolean holds(Document page, Span span) {
    String before = prose(page, Math.max(0, span.start() - LONGEST), span.start());
    if (!OPEN.matcher(before).find()) {
      return false;
    }
    int end = Math.min(page.prose().length(), span.end() + LONGEST);
    return SEE.matcher(before).find() || PART.matcher(prose(page, span.end(), end)).find();
  }

  private static String prose(Document page, int start, int end) {
    return page.prose().substring(start, end).replace(String.valueOf(Prose.MARK), "");
  }
}
