package duikan.rule;

import duikan.book.Book;
import duikan.book.Chapter;
import duikan.book.Ordinal.Matter;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers that a book's chapters have, translated or not. */
final class ChapterNumbers {
  private static final Pattern LEADING = Pattern.compile("[0-9]{1,4}");

  private ChapterNumbers() {}

  static NavigableSet<Integer> of(Book book) {
    TreeSet<Integer> numbers = new TreeSet<>();
    for (Chapter chapter : book.chapters()) {
      if (chapter.ordinal().matter() != Matter.BODY) {
        continue;
      }
      chapter.ordinal().number().ifPresent(numbers::add);
      // 1.2 is of chapter 1.
      Matcher leading = LEADING.matcher(chapter.name());
      if (chapter.ordinal().number().isEmpty() && leading.lookingAt()) {
        numbers.add(Integer.parseInt(leading.group()));
      }
    }
    return numbers;
  }

  /** {@code 1–5, 7}. */
  static String shown(NavigableSet<Integer> numbers) {
    List<String> runs = new ArrayList<>();
    int first = 0;
    int last = 0;
    for (int number : numbers) {
      if (!runs.isEmpty() && number == last + 1) {
        runs.set(runs.size() - 1, first + "–" + number);
      } else {
        first = number;
        runs.add(String.valueOf(number));
      }
      last = number;
    }
    return String.join(", ", runs);
  }
}
