package duikan.rule;

import duikan.book.Book;
import duikan.book.Page;
import duikan.doc.Block;
import duikan.doc.Document;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Fix;
import duikan.lint.Fix.Edit;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.zh.Glyph;
import java.util.ArrayList;
import java.util.List;

/** A dash in Chinese is not {@code ——}, or has blanks around it. */
final class DashForm implements Rule.OfHouse<DashForm.Habit> {
  private static final String DASH = "——";
  private static final int FEW = 10;

  /** Han characters on both sides of a hyphen that make it a dash: 键 - 值 is none. */
  private static final int CLAUSE = 6;

  /** How often the book puts blanks around its dashes, and how often it does not. */
  record Habit(int spaced, int tight) {
    boolean isAgainst(String space) {
      return space.equals("never")
          ? spaced >= FEW && spaced > tight
          : space.equals("always") && tight >= FEW && tight > spaced;
    }
  }

  @Override
  public String name() {
    return "dash-form";
  }

  @Override
  public Habit style(Book book) {
    int spaced = 0;
    int tight = 0;
    for (Document page : ChineseBlocks.pages(book)) {
      String prose = page.prose();
      for (int at = prose.indexOf(DASH); at > 0; at = prose.indexOf(DASH, at + 2)) {
        if (Glyph.of(prose.charAt(at - 1)) == Glyph.BLANK) {
          spaced++;
        } else {
          tight++;
        }
      }
    }
    return new Habit(spaced, tight);
  }

  @Override
  public void check(Page page, Habit habit, Options options, Findings out) {
    Document document = page.document();
    String prose = document.prose();
    Dashes dashes = new Dashes(document, options.text("space"), habit, out);
    for (Block block : ChineseBlocks.of(document)) {
      for (int i = block.content().start(); i < block.content().end(); i++) {
        char c = prose.charAt(i);
        boolean line = isLine(c);
        if (!line && c != '-') {
          continue;
        }
        int end = i + 1;
        while (end < prose.length()
            && (line ? isLine(prose.charAt(end)) : prose.charAt(end) == '-')) {
          end++;
        }
        dashes.read(new Span(i, end));
        i = end - 1;
      }
    }
  }

  private static boolean isLine(char c) {
    return c == '—' || c == '―' || c == '─';
  }

  /** Judges the dashes of one page. */
  private static final class Dashes {
    private final Document page;
    private final String prose;
    private final Beside beside;
    private final String space;
    private final Habit habit;
    private final Findings out;

    Dashes(Document page, String space, Habit habit, Findings out) {
      this.page = page;
      this.prose = page.prose();
      this.beside = new Beside(page);
      this.space = space;
      this.habit = habit;
      this.out = out;
    }

    void read(Span dash) {
      int left = beside.wordBefore(dash.start());
      int right = beside.wordAfter(dash.end());
      // At the start of a line it names who speaks; without anything behind it breaks off.
      if (left == Beside.NOTHING || right == Beside.NOTHING) {
        return;
      }
      String found = dash.of(prose);
      boolean chinese = isChinese(left) && isChinese(right);
      boolean beside = isChinese(left) || isChinese(right);
      if (found.equals(DASH)) {
        if (beside) {
          spaces(dash, left, right);
        }
      } else if (found.charAt(0) == '-') {
        hyphens(dash, left, right, chinese);
      } else if (chinese) {
        boolean loose = left < dash.start() - 1 || right > dash.end();
        // 北京—上海 connects two places.
        report(dash, found, loose || dash.length() > 1);
      }
    }

    private void hyphens(Span dash, int left, int right, boolean chinese) {
      if (!chinese) {
        return;
      }
      if (dash.length() == 2 || dash.length() == 3) {
        report(dash, dash.of(prose), true);
      } else if (dash.length() == 1
          && isBlank(dash.start() - 1)
          && isBlank(dash.end())
          && isClause(left, -1)
          && isClause(right, 1)) {
        out.report(Finding.at(page.at(dash)).saying("hyphen"));
      }
    }

    private boolean isChinese(int at) {
      return switch (Glyph.at(prose, at)) {
        case HAN, OPENING, CLOSING, PAUSE, OPENING_QUOTE, CLOSING_QUOTE -> true;
        case LATIN, DIGIT, BLANK, LINE_END, ASCII_MARK, OBJECT, MARK, OTHER -> false;
      };
    }

    private boolean isClause(int from, int step) {
      int i = from;
      while (i >= 0
          && i < prose.length()
          && Math.abs(i - from) < CLAUSE
          && Glyph.at(prose, i) == Glyph.HAN) {
        i += step;
      }
      return Math.abs(i - from) >= CLAUSE;
    }

    private boolean isBlank(int at) {
      return at >= 0 && at < prose.length() && Glyph.of(prose.charAt(at)) == Glyph.BLANK;
    }

    private void report(Span dash, String found, boolean sure) {
      Span whole = space.equals("never") ? widened(dash) : dash;
      out.report(
          Finding.at(page.at(dash))
              .with("found", found)
              .fixedBy(sure ? Fix.safe(whole, DASH) : Fix.unsafe(whole, DASH)));
    }

    private Span widened(Span dash) {
      int from = dash.start();
      while (isBlank(from - 1)) {
        from--;
      }
      int to = dash.end();
      while (isBlank(to)) {
        to++;
      }
      return new Span(from, to);
    }

    private void spaces(Span dash, int left, int right) {
      Span wide = widened(dash);
      List<Edit> edits = new ArrayList<>();
      boolean always = space.equals("always");
      if (space.equals("never")) {
        if (wide.start() < dash.start()) {
          edits.add(new Edit(new Span(wide.start(), dash.start()), ""));
        }
        if (wide.end() > dash.end()) {
          edits.add(new Edit(new Span(dash.end(), wide.end()), ""));
        }
      } else if (always) {
        if (left == dash.start() - 1) {
          edits.add(new Edit(Span.at(dash.start()), " "));
        }
        if (right == dash.end()) {
          edits.add(new Edit(Span.at(dash.end()), " "));
        }
      }
      if (edits.isEmpty()) {
        return;
      }
      Finding finding = Finding.at(page.at(dash)).fixedBy(new Fix(true, edits));
      String variant = always ? "unspaced" : "spaced";
      if (habit.isAgainst(space)) {
        finding =
            finding
                .with("most", Math.max(habit.spaced(), habit.tight()))
                .with("all", habit.spaced() + habit.tight());
        variant += "-against";
      }
      out.report(finding.saying(variant));
    }
  }
}
