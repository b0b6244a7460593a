package duikan.report;

import duikan.doc.Language;
import duikan.progress.ChapterProgress;
import duikan.progress.Count;
import duikan.progress.Earlier;
import duikan.progress.Progress;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Progress as people read it in a terminal: a bar for each chapter, full for what is translated,
 * half-tone for what is stale.
 */
public final class ProgressText {
  private static final int BAR = 20;
  private static final int LONGEST_NAME = 24;
  private static final int LONGEST_TITLE = 36;

  private final ProgressWords words;
  private final Paint paint;

  public ProgressText(Language language, Paint paint) {
    this.words = new ProgressWords(language);
    this.paint = paint;
  }

  /** Writes a line a chapter, then the totals. */
  public void write(Progress progress, Optional<Earlier> earlier, PrintWriter out) {
    Map<String, ChapterProgress> then = earlier.map(one -> one.of(progress)).orElse(Map.of());
    List<List<String>> rows = new ArrayList<>();
    for (ChapterProgress chapter : progress.chapters()) {
      rows.add(row(chapter, earlier.map(one -> moved(chapter, then)).orElse("")));
    }
    print(rows, out);
    out.println();
    out.println(paint.bold(words.total(progress)));
    out.println(words.chapters(progress));
    out.println(words.blocks(progress));
    earlier.ifPresent(one -> out.println(words.since(one, progress)));
    progress.unknown().ifPresent(why -> out.println(words.unknown(why)));
  }

  private String moved(ChapterProgress chapter, Map<String, ChapterProgress> then) {
    return words.moved(chapter, Optional.ofNullable(then.get(chapter.chapter().name())));
  }

  private List<String> row(ChapterProgress chapter, String moved) {
    String percent = ProgressWords.percent(chapter.percent());
    return List.of(
        cut(chapter.chapter().name(), LONGEST_NAME),
        cut(ProgressWords.title(chapter.chapter()), LONGEST_TITLE),
        words.state(chapter),
        bar(chapter),
        chapter.blocks().source() == 0 ? "" : " ".repeat(6 - percent.length()) + percent,
        moved,
        words.notes(chapter));
  }

  private static void print(List<List<String>> rows, PrintWriter out) {
    int columns = rows.isEmpty() ? 0 : rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], Cell.width(row.get(i)));
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        if (widths[i] > 0) {
          line.append(row.get(i)).append(" ".repeat(widths[i] - Cell.width(row.get(i)) + 2));
        }
      }
      out.println(line.toString().stripTrailing());
    }
  }

  /** What is done never looks like everything, nor a little like nothing. */
  private static String bar(ChapterProgress chapter) {
    Count count = chapter.words().source() > 0 ? chapter.words() : chapter.blocks();
    if (count.source() == 0) {
      return "";
    }
    int full = cells(count.current(), count.source());
    int stale = Math.min(BAR - full, cells(count.stale(), count.source()));
    return "█".repeat(full) + "▒".repeat(stale) + "░".repeat(BAR - full - stale);
  }

  private static int cells(int part, int all) {
    if (part == 0 || part == all) {
      return part == 0 ? 0 : BAR;
    }
    return Math.max(1, Math.min(BAR - 1, (int) ((long) BAR * part / all)));
  }

  private static String cut(String text, int width) {
    StringBuilder out = new StringBuilder();
    int columns = 0;
    for (Cell cell : Cell.of(text)) {
      columns += cell.width();
      if (columns > width - 1 && Cell.width(text) > width) {
        return out.append('…').toString();
      }
      out.append(cell.text());
    }
    return out.toString();
  }
}
