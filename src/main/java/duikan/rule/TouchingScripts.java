package duikan.rule;

import duikan.book.Book;
import duikan.book.Page;
import duikan.doc.Block;
import duikan.doc.Document;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Fix;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.zh.Glyph;
import java.util.Optional;

/** Chinese stands against Latin text, a number or code without a space between. */
final class TouchingScripts implements Rule.OfHouse<TouchingScripts.Habit> {
  private static final int FEW = 20;

  /**
   * How often the book puts a space between Chinese and Latin text or numbers, and how often it
   * does not.
   */
  record Habit(int spaced, int touching) {
    boolean isSpaced() {
      return spaced >= FEW && spaced > touching;
    }

    boolean isTouching() {
      return touching >= FEW && touching > spaced;
    }
  }

  @Override
  public String name() {
    return "touching-scripts";
  }

  @Override
  public Habit style(Book book) {
    int spaced = 0;
    int touching = 0;
    for (Document page : ChineseBlocks.pages(book)) {
      String prose = page.prose();
      for (int i = 1; i + 1 < prose.length(); i++) {
        Glyph here = Glyph.of(prose.charAt(i));
        Glyph before = Glyph.at(prose, i - 1);
        if (here == Glyph.BLANK && meet(before, Glyph.of(prose.charAt(i + 1)))) {
          spaced++;
        } else if (meet(before, here)) {
          touching++;
        }
      }
    }
    return new Habit(spaced, touching);
  }

  private static boolean meet(Glyph left, Glyph right) {
    return (left == Glyph.HAN && right.isWestern()) || (left.isWestern() && right == Glyph.HAN);
  }

  @Override
  public void check(Page page, Habit habit, Options options, Findings out) {
    boolean never = options.text("style").equals("never");
    Seams seams = new Seams(page.document(), SeamStyle.of(options));
    for (Block block : ChineseBlocks.withHan(page.document())) {
      if (never) {
        together(page.document(), block, habit, out);
      } else {
        apart(page.document(), block, seams, habit, out);
      }
    }
  }

  private static void apart(Document page, Block block, Seams seams, Habit habit, Findings out) {
    String prose = page.prose();
    for (int i = block.content().start(); i < block.content().end(); i++) {
      if (Glyph.of(prose.charAt(i)) != Glyph.HAN) {
        continue;
      }
      int last = Character.isHighSurrogate(prose.charAt(i)) ? i + 1 : i;
      report(page, seams.before(i), habit, out);
      report(page, seams.after(last), habit, out);
      i = last;
    }
    seams.units(block).forEach(seam -> report(page, seam, habit, out));
  }

  // Asked of every character: nothing is made for the many that have no seam.
  private static void report(Document page, Optional<Seams.Seam> seam, Habit habit, Findings out) {
    if (seam.isPresent()) {
      report(page, seam.get(), habit, out);
    }
  }

  private static void report(Document page, Seams.Seam seam, Habit habit, Findings out) {
    Finding finding =
        Finding.at(page.at(seam.shown()))
            .with("script", seam.neighbour().en())
            .with("script-zh", seam.neighbour().zh())
            .fixedBy(Fix.safe(Span.at(seam.gap()), " "));
    out.report(
        habit.isTouching() ? counted(finding, habit.touching(), habit).saying("against") : finding);
  }

  private static void together(Document page, Block block, Habit habit, Findings out) {
    String prose = page.prose();
    for (int i = block.content().start() + 1; i + 1 < block.content().end(); i++) {
      if (Glyph.of(prose.charAt(i)) != Glyph.BLANK) {
        continue;
      }
      if (meet(Glyph.at(prose, i - 1), Glyph.of(prose.charAt(i + 1)))) {
        Span blank = new Span(i, i + 1);
        Finding finding = Finding.at(page.at(blank)).fixedBy(Fix.safe(blank, ""));
        out.report(
            habit.isSpaced()
                ? counted(finding, habit.spaced(), habit).saying("never-against")
                : finding.saying("never"));
      }
    }
  }

  private static Finding counted(Finding finding, int most, Habit habit) {
    return finding.with("most", most).with("all", habit.spaced() + habit.touching());
  }
}
