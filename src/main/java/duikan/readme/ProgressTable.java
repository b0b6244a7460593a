package duikan.readme;

import duikan.doc.Language;
import duikan.doc.Message;
import duikan.progress.ChapterProgress;
import duikan.progress.Count;
import duikan.progress.Progress;
import duikan.progress.State;
import java.util.Locale;
import java.util.Map;

/** How many chapters and words there are in each state, and the percent of all. */
final class ProgressTable {
  private ProgressTable() {}

  /** The table, with LF line ends. */
  static String of(Progress progress, Language language) {
    StringBuilder text = new StringBuilder();
    text.append(
        new Message("| status | chapters | words up to date |", "| 状态 | 章数 | 已译且未过时的词 |")
            .in(language));
    text.append("\n|---|---:|---:|\n");
    for (Map.Entry<State, Integer> state : progress.states().entrySet()) {
      Count words =
          progress.chapters().stream()
              .filter(chapter -> chapter.state() == state.getKey())
              .map(ChapterProgress::words)
              .reduce(Count::plus)
              .orElseThrow();
      text.append(
          row(state.getKey().said().in(language), String.valueOf(state.getValue()), of(words)));
    }
    String total = new Message("total", "合计").in(language);
    String percent = Progress.shown(progress.percent());
    return text.append(
            row(
                "**" + total + "**",
                String.valueOf(progress.chapters().size()),
                of(progress.words()) + " (**" + percent + "**)"))
        .toString();
  }

  private static String of(Count words) {
    return String.format(Locale.ROOT, "%,d / %,d", words.current(), words.source());
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
