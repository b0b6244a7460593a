package duikan.report;

import duikan.doc.Language;
import duikan.doc.Message;
import duikan.progress.ChapterProgress;
import duikan.progress.Count;
import duikan.progress.Earlier;
import duikan.progress.Progress;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Progress as a GFM table, for a page or a comment. */
public final class ProgressMarkdown {
  private final ProgressWords words;

  public ProgressMarkdown(Language language) {
    this.words = new ProgressWords(language);
  }

  /** Writes the table, with a last row for the book. */
  public void write(Progress progress, Optional<Earlier> earlier, PrintWriter out) {
    Map<String, ChapterProgress> then = earlier.map(one -> one.of(progress)).orElse(Map.of());
    out.print(
        in(
            "| chapter | title | state | translated | words | notes |",
            "| 章 | 标题 | 状态 | 进度 | 词数 | 说明 |"));
    out.print(earlier.map(one -> " " + cell(Cell.visible(one.revision())) + " |").orElse(""));
    out.print("\n|---|---|---|---:|---:|---|" + (earlier.isPresent() ? "---|" : "") + "\n");
    for (ChapterProgress chapter : progress.chapters()) {
      out.print(
          row(
              cell(chapter.chapter().name()),
              cell(ProgressWords.title(chapter.chapter())),
              words.state(chapter),
              chapter.blocks().source() == 0 ? "" : ProgressWords.percent(chapter.percent()),
              number(chapter.words()),
              words.notes(chapter)));
      if (earlier.isPresent()) {
        ChapterProgress was = then.get(chapter.chapter().name());
        out.print(" " + words.moved(chapter, Optional.ofNullable(was)) + " |");
      }
      out.print("\n");
    }
    out.print(
        row(
            "**" + in("total", "合计") + "**",
            "",
            "",
            "**" + ProgressWords.percent(progress.percent()) + "**",
            number(progress.words()),
            words.chapters(progress)));
    out.print(earlier.map(one -> " " + cell(words.since(one, progress)) + " |").orElse(""));
    out.print("\n");
    progress.unknown().ifPresent(why -> out.print("\n" + words.unknown(why) + "\n"));
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String number(Count words) {
    return String.format(Locale.ROOT, "%,d / %,d", words.current(), words.source());
  }

  /** Text of the book as text in a cell. */
  private static String cell(String text) {
    return Legal.text(text)
        .replaceAll("\\s+", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replaceAll("([\\\\`*_\\[\\]|~])", "\\\\$1");
  }

  private String in(String en, String zh) {
    return words.in(new Message(en, zh));
  }
}
