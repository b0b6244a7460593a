package duikan.rule;

import duikan.align.AlignedChapter;
import duikan.align.Numbers;
import duikan.align.Numbers.Kind;
import duikan.align.Numbers.Numeral;
import duikan.align.Plain;
import duikan.align.Segment;
import duikan.book.Book;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Options;
import duikan.lint.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of the source that became another one: a number written with digits is missing in the
 * translation, and another is in its place. A number that only one side has is no fault.
 */
final class NumberMismatch implements Rule.OfAlignment {
  /** Holds digits that are no number. */
  private static final Pattern LIST_MARK = Pattern.compile("(?m)^[ \\t]*\\d{1,9}[.)]\\s");

  private static final Pattern DIGITS = Pattern.compile("\\d+(?:[,.–-]\\d+){0,9}");

  @Override
  public String name() {
    return "number-mismatch";
  }

  @Override
  public void check(AlignedChapter chapter, Book book, Options options, Findings out) {
    for (Counterpart pair : Counterpart.of(chapter)) {
      if (pair.source().stream().anyMatch(NumberMismatch::isDrawn)) {
        continue;
      }
      Optional<Strong> source = foreign(pair.source(), pair.target());
      Optional<Strong> target = foreign(pair.target(), pair.source());
      if (source.isPresent() && target.isPresent()) {
        out.report(
            Finding.at(chapter.target().at(target.get().span))
                .with("source", source.get().text)
                .with("target", target.get().text)
                .and(chapter.source().at(source.get().span), "source"));
      }
    }
  }

  private static boolean isDrawn(Segment block) {
    return switch (block.kind()) {
      case HEADING, PARAGRAPH, LIST_ITEM, TABLE -> false;
      case CODE, MERMAID, MATH, IMAGE, HTML -> true;
    };
  }

  /** A number in digits and where it stands in its file. */
  private record Strong(String text, Span span) {}

  /** The first number in digits that the other blocks have in no form. */
  private static Optional<Strong> foreign(List<Segment> blocks, List<Segment> others) {
    if (blocks.stream().noneMatch(block -> hasDigit(block.text()))) {
      return Optional.empty();
    }
    List<Numeral> there = new ArrayList<>();
    List<String> digits = new ArrayList<>();
    for (Segment other : others) {
      there.addAll(Numbers.in(prose(other.text())));
      Matcher matcher = DIGITS.matcher(narrow(other.text()));
      while (matcher.find()) {
        digits.add(matcher.group().replace(",", ""));
      }
    }
    for (Segment block : blocks) {
      String prose = prose(block.text());
      for (Numeral numeral : Numbers.in(prose)) {
        String written = prose.substring(numeral.start(), numeral.end()).strip();
        if (numeral.strong() && !isThere(numeral, written, there, digits)) {
          boolean exact = block.end() - block.start() == block.text().length();
          Span span =
              exact
                  ? new Span(block.start() + numeral.start(), block.start() + numeral.end())
                  : Counterpart.span(block);
          return Optional.of(new Strong(written, span));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= '0' && c <= '9') || (c >= '０' && c <= '９')) {
        return true;
      }
    }
    return false;
  }

  private static boolean isThere(
      Numeral numeral, String written, List<Numeral> there, List<String> digits) {
    for (Numeral other : there) {
      // 一 and 两 stand in every second Chinese sentence, whatever the numbers.
      boolean common = !other.strong() && isOneCharacter(other);
      if (!common && (numeral.answers(other) || isLoosely(numeral, other))) {
        return true;
      }
    }
    if (digits.contains(numeral.value()) || digits.contains(narrow(written).replace(",", ""))) {
      return true;
    }
    // The ends of a range may be written apart: 3-5, 3 到 5.
    return numeral.kind() == Kind.COMPOUND
        && List.of(numeral.value().split("-")).stream()
            .allMatch(end -> there.stream().anyMatch(other -> other.value().equals(end)));
  }

  private static boolean isOneCharacter(Numeral numeral) {
    return numeral.end() - numeral.start() == 1;
  }

  private static boolean isLoosely(Numeral numeral, Numeral other) {
    if (numeral.kind() == Kind.TIME && other.kind() == Kind.TIME) {
      return hourOfHalfDay(numeral).equals(hourOfHalfDay(other));
    }
    if (other.kind() == Kind.COMPOUND) {
      return List.of(other.value().split("-")).contains(numeral.value());
    }
    double share = share(numeral);
    return share >= 0 && Math.abs(share - share(other)) < 1e-9;
  }

  private static String hourOfHalfDay(Numeral time) {
    int colon = time.value().indexOf(':');
    return Integer.parseInt(time.value().substring(0, colon)) % 12 + time.value().substring(colon);
  }

  /** The value as a plain number, so that half is 0.5 and 50%; -1 where it has none. */
  private static double share(Numeral numeral) {
    return switch (numeral.kind()) {
      case PERCENT -> Double.parseDouble(numeral.value()) / 100;
      case FRACTION -> {
        String[] parts = numeral.value().split("/");
        yield Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
      }
      case CARDINAL, ORDINAL, YEAR, MONTH, DAY -> Double.parseDouble(numeral.value());
      case QUARTER, DECADE, TIME, VERSION, COMPOUND -> -1;
    };
  }

  private static String prose(String text) {
    return LIST_MARK.matcher(Plain.of(text)).replaceAll(mark -> " ".repeat(mark.group().length()));
  }

  private static String narrow(String text) {
    StringBuilder narrow = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '０' && c <= '９') {
        narrow.setCharAt(i, (char) (c - '０' + '0'));
      }
    }
    return narrow.toString();
  }
}
