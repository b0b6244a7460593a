package duikan.rule;

import duikan.book.Book;
import duikan.book.Chapter;
import duikan.book.PairedBy;
import duikan.doc.Document;
import duikan.doc.Heading;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Options;
import duikan.lint.Rule;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A chapter whose file name, title and source tell different numbers or names. */
final class TitleDrift implements Rule.OfChapter {
  // Past this, a heading is no title, and the comparison grows with the square.
  private static final int LONGEST = 200;

  @Override
  public String name() {
    return "title-drift";
  }

  @Override
  public void check(Chapter chapter, Book book, Options options, Findings out) {
    Optional<Document> page = chapter.target();
    Optional<Heading> heading = page.flatMap(Document::title);
    if (page.isEmpty() || heading.isEmpty()) {
      return;
    }
    Optional<ChapterName> file = ChapterName.ofFile(ChapterName.stem(page.get().path()));
    Optional<ChapterName> title = ChapterName.ofHeading(heading.get().text());
    Finding finding = Finding.at(page.get().at(heading.get().content()));
    if (file.isPresent() && title.isPresent() && file.get().number() != title.get().number()) {
      out.report(
          finding
              .saying("number")
              .with("file", file.get().number())
              .with("title", title.get().number()));
      return;
    }
    sourceNumber(chapter, title.or(() -> file))
        .ifPresent(
            number ->
                out.report(
                    finding
                        .saying("source")
                        .with("number", title.or(() -> file).map(ChapterName::number).orElse(0))
                        .with("source", number)));
    String named = file.map(ChapterName::title).orElse("");
    String titled = title.map(ChapterName::title).orElse(heading.get().text());
    if (differ(ChapterName.folded(named), ChapterName.folded(titled))) {
      out.report(finding.with("file", named).with("title", titled));
    }
  }

  /**
   * The source's number where it is another than {@code name}'s; renumbering by an explicit pair is
   * meant.
   */
  private static Optional<Integer> sourceNumber(Chapter chapter, Optional<ChapterName> name) {
    if (name.isEmpty() || chapter.source().isEmpty() || isSettled(chapter.pairedBy())) {
      return Optional.empty();
    }
    Document source = chapter.source().get();
    Set<Integer> numbers = new HashSet<>();
    Optional<Integer> inTitle =
        source.title().flatMap(it -> ChapterName.ofHeading(it.text())).map(ChapterName::number);
    Optional<Integer> inName =
        ChapterName.ofFile(ChapterName.stem(source.path())).map(ChapterName::number);
    inTitle.ifPresent(numbers::add);
    inName.ifPresent(numbers::add);
    return numbers.contains(name.get().number()) ? Optional.empty() : inTitle.or(() -> inName);
  }

  private static boolean isSettled(PairedBy pairedBy) {
    return switch (pairedBy) {
      case EXPLICIT, NONE -> true;
      case PATH, NUMBER, CONTENT -> false;
    };
  }

  /**
   * Whether two titles share less than half of the shorter one's letters, in order. A shortened
   * name is no other name, and an English or pinyin file name says nothing about a Chinese title.
   */
  private static boolean differ(String named, String titled) {
    if (!hasHan(named) || !hasHan(titled)) {
      return false;
    }
    String a = named.substring(0, Math.min(LONGEST, named.length()));
    String b = titled.substring(0, Math.min(LONGEST, titled.length()));
    return 2 * sharedInOrder(a, b) < Math.min(a.length(), b.length());
  }

  private static boolean hasHan(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }

  // The length of the longest common subsequence, in UTF-16 units.
  private static int sharedInOrder(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int i = 0; i < a.length(); i++) {
      int[] row = new int[b.length() + 1];
      for (int j = 0; j < b.length(); j++) {
        row[j + 1] = a.charAt(i) == b.charAt(j) ? above[j] + 1 : Math.max(above[j + 1], row[j]);
      }
      above = row;
    }
    return above[b.length()];
  }
}
