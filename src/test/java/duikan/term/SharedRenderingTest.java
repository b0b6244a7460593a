package duikan.term;

import static org.junit.jupiter.api.Assertions.assertEquals;

import duikan.align.AlignedBook;
import duikan.book.BadSetting;
import duikan.book.Binding;
import duikan.book.Book;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two rows with one rendering: what is asked of the first of them is not asked of the other. */
final class SharedRenderingTest {
  private static final String ENGLISH =
      "# One\n\nA label and a tag.\n\n| A label, a tag |\n| - |\n| b |\n\nEach label is a tag.\n";

  private static List<FirstUse> firstUses(String chinese, Conventions.Treatment headings)
      throws BadSetting {
    Book book =
        Binding.of(
            Map.of(
                "glossary.csv",
                    """
                    source,target,first_use,annotate
                    label,标签,标签（label）,required
                    tag,标签,标签（tag）,required
                    """,
                "source-en/01.md", ENGLISH,
                "target-zh/01.md", chinese));
    Conventions conventions =
        new Conventions(
            Map.of(Setting.TABLE, Conventions.Treatment.DEFER, Setting.HEADING, headings),
            Conventions.Added.INFO,
            BracketStyle.BY_ROW,
            List.of());
    return TermBook.of(book, AlignedBook.of(book), conventions).firstUses();
  }

  private static List<String> sources(List<FirstUse> firstUses) {
    return firstUses.stream().map(one -> one.term().source()).toList();
  }

  @Test
  void ofOneBareFirstUseOneRowIsTold() throws BadSetting {
    List<FirstUse> found =
        firstUses("# 一\n\n一个标签。\n\n| 甲 |\n| - |\n| 乙 |\n\n每个标签都是。\n", Conventions.Treatment.COUNT);
    assertEquals(
        List.of("label"), sources(found.stream().filter(it -> it.first().isPresent()).toList()));
  }

  @Test
  void ofOneBareUseInATableOneRowIsTold() throws BadSetting {
    List<FirstUse> found =
        firstUses(
            "# 一\n\n一个。\n\n| 标签 |\n| - |\n| 乙 |\n\n每个标签（tag）都是标签（label）。\n",
            Conventions.Treatment.COUNT);
    assertEquals(
        List.of("label"), sources(found.stream().filter(it -> it.deferred().isPresent()).toList()));
  }

  @Test
  void anAnnotationWhereNoneMayBeIsTold() throws BadSetting {
    List<FirstUse> found =
        firstUses(
            "# 一个标签（tag）\n\n一个标签。\n\n| 甲 |\n| - |\n| 乙 |\n\n每个标签都是。\n",
            Conventions.Treatment.FORBID);
    assertEquals(
        List.of("tag"), sources(found.stream().filter(it -> !it.misplaced().isEmpty()).toList()));
  }
}
