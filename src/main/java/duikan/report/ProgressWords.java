package duikan.report;

import duikan.book.Chapter;
import duikan.doc.Heading;
import duikan.doc.Language;
import duikan.doc.Message;
import duikan.progress.ChapterProgress;
import duikan.progress.Count;
import duikan.progress.Earlier;
import duikan.progress.Progress;
import duikan.progress.Silence;
import duikan.progress.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What people read of a translation's progress, whatever the format. */
public record ProgressWords(Language language) {

  /** {@code 81.4%}, the same number everywhere. */
  static String percent(double percent) {
    return Progress.shown(percent);
  }

  String state(State state) {
    return in(state.said());
  }

  /** The state, and whether the chapter says that it is in work. */
  public String state(ChapterProgress chapter) {
    String state = state(chapter.state());
    return chapter.chapter().draft() ? in(new Message(state + ", draft", state + "，草稿")) : state;
  }

  /** The title of the translation, else of the source; empty where neither has one. */
  static String title(Chapter chapter) {
    return chapter
        .target()
        .flatMap(page -> page.title())
        .or(() -> chapter.source().flatMap(page -> page.title()))
        .map(Heading::text)
        .orElse("");
  }

  /** What is not as it should be, in blocks; empty where nothing is. */
  String notes(ChapterProgress chapter) {
    Count blocks = chapter.blocks();
    List<Message> notes = new ArrayList<>();
    if (chapter.state() != State.MISSING) {
      note(blocks.stale(), "stale", "待更新", notes);
      note(blocks.untranslated(), "untranslated", "未翻译", notes);
      note(blocks.missing(), "missing", "缺译", notes);
      note(chapter.added(), "added", "增译", notes);
    }
    return joined(notes);
  }

  private static void note(int count, String en, String zh, List<Message> notes) {
    if (count > 0) {
      notes.add(new Message(count + " " + en, zh + " " + count));
    }
  }

  private String joined(List<Message> parts) {
    String comma = in(new Message(", ", "，"));
    return String.join(comma, parts.stream().map(this::in).toList());
  }

  /** How many chapters there are in each state. */
  String chapters(Progress progress) {
    List<Message> parts = new ArrayList<>();
    progress
        .states()
        .forEach(
            (state, count) ->
                parts.add(new Message(count + " " + state(state), count + " 章" + state(state))));
    int all = progress.chapters().size();
    return in(
        new Message(
            all + (all == 1 ? " chapter: " : " chapters: ") + joined(parts),
            "共 " + all + " 章：" + joined(parts)));
  }

  /** All of it in one sentence. */
  String total(Progress progress) {
    Count words = progress.words();
    return in(
        new Message(
            String.format(
                Locale.ROOT,
                "%s: %,d of %,d words are translated and up to date",
                percent(progress.percent()),
                words.current(),
                words.source()),
            String.format(
                Locale.ROOT,
                "%s：%,d 个英文词中有 %,d 个已译且未过时",
                percent(progress.percent()),
                words.source(),
                words.current())));
  }

  /** The blocks of the book. */
  String blocks(Progress progress) {
    Count blocks = progress.blocks();
    return in(
        new Message(
            String.format(
                Locale.ROOT,
                "%,d blocks: %,d translated, %,d of them stale; %,d untranslated, %,d missing; %,d"
                    + " added",
                blocks.source(),
                blocks.translated(),
                blocks.stale(),
                blocks.untranslated(),
                blocks.missing(),
                progress.added()),
            String.format(
                Locale.ROOT,
                "共 %,d 块：已译 %,d（其中待更新 %,d），未翻译 %,d，缺译 %,d；增译 %,d",
                blocks.source(),
                blocks.translated(),
                blocks.stale(),
                blocks.untranslated(),
                blocks.missing(),
                progress.added())));
  }

  /** {@code since v1: +3.2}. */
  String since(Earlier earlier, Progress now) {
    double then = earlier.progress().percent();
    String shown = Cell.visible(earlier.revision());
    return in(
        new Message(
            "since " + shown + ": " + change(now.percent() - then) + ", from " + percent(then),
            "自 " + shown + " 以来：" + change(now.percent() - then) + "，当时为 " + percent(then)));
  }

  /** How a chapter moved; empty where it did not. */
  String moved(ChapterProgress now, Optional<ChapterProgress> then) {
    if (then.isEmpty()) {
      return in(new Message("new", "新增"));
    }
    double change = now.percent() - then.get().percent();
    boolean same = then.get().state() == now.state();
    String was = same ? "" : in(new Message("was ", "原为")) + state(then.get().state());
    String by = change == 0 ? "" : change(change);
    return by.isEmpty() || was.isEmpty() ? by + was : by + in(new Message(", ", "，")) + was;
  }

  private static String change(double points) {
    return points == 0 ? "±0.0" : String.format(Locale.ROOT, "%+.1f", points);
  }

  /** Why it is not known what is stale. */
  public String unknown(Silence why) {
    return in(
        switch (why) {
          case NO_REPOSITORY ->
              new Message(
                  "what is stale is not known: neither duikan.lock nor a git history tells; run duikan"
                      + " stamp when the translation answers today's source",
                  "无法判断哪些译文已过时：duikan.lock 和 git 历史都没有记录；译文与现在的原文一致时请运行 duikan stamp");
          case NO_GIT ->
              new Message(
                  "what is stale is not known: there is a repository, but no git to read it",
                  "无法判断哪些译文已过时：这里是 git 仓库，但找不到 git 程序");
          case NOT_TRUSTED ->
              new Message(
                  "what is stale is not known: the repository belongs to another user, and git"
                      + " refuses to read it (safe.directory)",
                  "无法判断哪些译文已过时：仓库属于其他用户，git 拒绝读取（safe.directory）");
          case SHALLOW ->
              new Message(
                  "what is stale is not known in part: the clone is shallow; fetch all of it, or"
                      + " run duikan stamp",
                  "无法完全判断哪些译文已过时：这是浅克隆；请获取全部历史，或运行 duikan stamp");
          case TOO_SLOW ->
              new Message(
                  "what is stale is not known: git took too long; run duikan stamp",
                  "无法判断哪些译文已过时：git 用时过长；请运行 duikan stamp");
          case UNTRACKED ->
              new Message(
                  "what is stale is not known in part: not every source is in the repository; run"
                      + " duikan stamp",
                  "无法完全判断哪些译文已过时：有的原文不在仓库中；请运行 duikan stamp");
          case UNREADABLE ->
              new Message(
                  "what is stale is not known: git could not read the history; run duikan stamp",
                  "无法判断哪些译文已过时：git 无法读取历史；请运行 duikan stamp");
        });
  }

  String in(Message message) {
    return message.in(language);
  }
}
