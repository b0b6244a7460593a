package duikan.progress;

import duikan.align.AlignedChapter;
import duikan.align.Answer;
import duikan.book.Book;
import duikan.book.Chapter;
import duikan.book.Fault;
import duikan.doc.Markdown;
import duikan.doc.Source;
import duikan.doc.Span;
import duikan.doc.TooHostile;
import duikan.progress.Changes.Change;
import duikan.progress.History.Version;
import duikan.progress.Staleness.Basis;
import duikan.progress.Staleness.Outdated;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What tells whether a passage is stale: the stamps where a chapter has some, else the history of
 * its files. Safe for several threads.
 */
public final class Evidence {
  private final Supplier<StampFile> reader;
  private final History history;
  private final Map<String, Optional<List<Wording>>> read = new ConcurrentHashMap<>();
  private Optional<StampFile> stamps = Optional.empty();

  /**
   * Evidence that is looked at when it is first asked for.
   *
   * @param stamps reads the stamps
   */
  public Evidence(Supplier<StampFile> stamps, History history) {
    this.reader = stamps;
    this.history = history;
  }

  private synchronized StampFile stamps() {
    StampFile file = stamps.orElseGet(reader);
    stamps = Optional.of(file);
    return file;
  }

  /** Knows nothing. */
  public static Evidence none() {
    return new Evidence(StampFile::empty, History.NONE);
  }

  /** What of it cannot be read. */
  public List<Fault> faults() {
    return stamps().faults();
  }

  /**
   * What keeps it from telling all of the book; empty where it can, as far as can be said without
   * aligning.
   */
  public Optional<Unknown> unknown(Book book) {
    List<Chapter> unstamped =
        book.chapters().stream()
            .filter(chapter -> chapter.source().isPresent() && chapter.target().isPresent())
            .filter(chapter -> stamps().of(book, chapter).isEmpty())
            .toList();
    if (unstamped.isEmpty()) {
      return Optional.empty();
    }
    Optional<Silence> all =
        history
            .silence()
            .or(() -> history.isCutOff() ? Optional.of(Silence.SHALLOW) : Optional.empty());
    return all.map(why -> new Unknown(unstamped.get(0), why))
        .or(
            () ->
                unstamped.stream()
                    .filter(one -> !history.knows(one.source().orElseThrow().path()))
                    .findFirst()
                    .map(one -> new Unknown(one, Silence.UNTRACKED)));
  }

  /** The first chapter of which something is not known, and why. */
  public record Unknown(Chapter chapter, Silence why) {}

  /**
   * What is stale in a chapter.
   *
   * @param letters how many letters may differ in a passage that is only spelt otherwise; 0: any
   *     other spelling counts
   */
  public Staleness of(Book book, AlignedChapter chapter, int letters) {
    return stamps()
        .of(book, chapter.chapter())
        .map(stamped -> byStamps(stamped, chapter, letters))
        .orElseGet(() -> byHistory(chapter, letters));
  }

  /** What the blocks of the source say today. */
  private static List<Wording> today(AlignedChapter chapter) {
    return Wording.of(chapter.source(), chapter.sourceBlocks());
  }

  /** What is English still cannot be outgrown by the English. */
  private static List<Answer> translated(AlignedChapter chapter) {
    Set<Span> english = Tally.english(chapter);
    return chapter.answers().stream()
        .filter(Answer::isPaired)
        .filter(
            answer ->
                answer.target().stream()
                    .map(chapter.targetBlocks()::get)
                    .noneMatch(block -> english.contains(new Span(block.start(), block.end()))))
        .toList();
  }

  private Staleness byStamps(Map<String, String> stamped, AlignedChapter chapter, int letters) {
    List<Wording> now = today(chapter);
    List<Answer> answers = translated(chapter);
    Set<Integer> strange = new TreeSet<>();
    for (Answer answer : answers) {
      answer.source().stream()
          .filter(block -> !now.get(block).isEmpty())
          .filter(block -> !stamped.containsKey(now.get(block).hash()))
          .forEach(strange::add);
    }
    if (strange.isEmpty()) {
      return Staleness.known(List.of());
    }
    Set<String> gone = new HashSet<>(stamped.keySet());
    now.forEach(wording -> gone.remove(wording.hash()));
    List<String> openings = gone.stream().map(hash -> stamped.getOrDefault(hash, "")).toList();
    Optional<Map<Integer, Change>> changes =
        sinceStamped(stamped, chapter.source().path(), now, letters);
    List<Outdated> found = new ArrayList<>();
    for (Answer answer : answers) {
      for (int block : answer.source()) {
        // Where the stamped text is known, what did not change in it is only spelt otherwise.
        boolean spelling = changes.filter(known -> !known.containsKey(block)).isPresent();
        if (strange.contains(block) && !spelling) {
          Optional<String> before =
              changes.isEmpty()
                  ? opening(now.get(block), openings)
                  : changes
                      .map(known -> known.get(block))
                      .flatMap(Change::before)
                      .map(Wording::shown);
          found.add(new Outdated(block, answer, before, now.get(block).shown(), Basis.STAMP));
        }
      }
    }
    return Staleness.known(inOrder(found));
  }

  /** What changed since the version that was stamped; empty where no version is that one. */
  private Optional<Map<Integer, Change>> sinceStamped(
      Map<String, String> stamped, String path, List<Wording> now, int letters) {
    List<Version> versions = history.silence().isPresent() ? List.of() : history.versions(path);
    Optional<List<Wording>> best = Optional.empty();
    long most = stamped.size() / 2;
    for (int i = versions.size() - 1; i >= 0 && most < stamped.size(); i--) {
      List<Wording> one = wordings(versions.get(i).source()).orElse(List.of());
      long has = one.stream().map(Wording::hash).filter(stamped::containsKey).distinct().count();
      if (has > most) {
        most = has;
        best = Optional.of(one);
      }
    }
    return best.map(before -> byBlock(Changes.between(before, now, letters)));
  }

  /** Of the openings of stamped passages that are no more, the one this passage begins with. */
  private static Optional<String> opening(Wording after, List<String> gone) {
    List<String> words = after.words();
    return gone.stream()
        .filter(one -> inCommon(words, Wording.ofProse(one).words()) >= 2)
        .max(
            Comparator.comparingInt((String one) -> inCommon(words, Wording.ofProse(one).words()))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static int inCommon(List<String> one, List<String> other) {
    int count = 0;
    while (count < Math.min(one.size(), other.size()) && one.get(count).equals(other.get(count))) {
      count++;
    }
    return count;
  }

  private Staleness byHistory(AlignedChapter chapter, int letters) {
    if (history.silence().isPresent()) {
      return Staleness.unknown(history.silence().get());
    }
    String path = chapter.source().path();
    if (history.neverChanged(chapter.source().source())) {
      return Staleness.known(List.of());
    }
    List<Version> sources = history.versions(path);
    if (sources.isEmpty()) {
      return Staleness.unknown(history.silence().orElse(Silence.UNTRACKED));
    }
    List<Wording> now = today(chapter);
    List<Version> targets = history.versions(chapter.target().path());
    Map<Integer, List<Answer>> byVersion = byVersion(targets, chapter, translated(chapter));
    List<Version> asked = byVersion.keySet().stream().map(targets::get).toList();
    List<Optional<Source>> then = history.beside(asked, path);
    List<Outdated> found = new ArrayList<>();
    boolean cutOff = false;
    int number = 0;
    for (List<Answer> translated : byVersion.values()) {
      Source source = then.get(number).orElse(sources.get(0).source());
      Map<Integer, Change> changes =
          wordings(source)
              .map(before -> byBlock(Changes.between(before, now, letters)))
              .orElse(Map.of());
      int before = found.size();
      translated.forEach(answer -> found.addAll(outdated(answer, changes, now)));
      cutOff |= asked.get(number).cutOff() && found.size() - before < translated.size();
      number++;
    }
    return new Staleness(inOrder(found), cutOff ? Optional.of(Silence.SHALLOW) : Optional.empty());
  }

  /**
   * The translated passages by the version in which each first read as it does today. What no
   * version holds was translated after all of them, beside the source of today.
   */
  private static Map<Integer, List<Answer>> byVersion(
      List<Version> targets, AlignedChapter chapter, List<Answer> answers) {
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < targets.size(); i++) {
      int version = i;
      lines(targets.get(i).source().text()).forEach(line -> first.putIfAbsent(line, version));
    }
    Map<Integer, List<Answer>> byVersion = new TreeMap<>();
    String text = chapter.target().text();
    for (Answer answer : answers) {
      int last = -1;
      for (int block : answer.target()) {
        var segment = chapter.targetBlocks().get(block);
        for (String line : lines(text.substring(segment.start(), segment.end()))) {
          last = Math.max(last, first.getOrDefault(line, targets.size()));
        }
      }
      if (last >= 0 && last < targets.size()) {
        byVersion.computeIfAbsent(last, version -> new ArrayList<>()).add(answer);
      }
    }
    return byVersion;
  }

  // Letters and digits alone, so that a blank or a mark put right makes no translation newer.
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? '\n' : text.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        line.append(c);
      } else if (c == '\n' && !line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
      }
    }
    return lines;
  }

  private static List<Outdated> outdated(
      Answer answer, Map<Integer, Change> changes, List<Wording> now) {
    return answer.source().stream()
        .filter(changes::containsKey)
        .map(
            block ->
                new Outdated(
                    block,
                    answer,
                    Optional.ofNullable(changes.get(block))
                        .flatMap(Change::before)
                        .map(Wording::shown),
                    now.get(block).shown(),
                    Basis.HISTORY))
        .toList();
  }

  private static List<Outdated> inOrder(List<Outdated> found) {
    return found.stream().sorted(Comparator.comparing(Outdated::block)).toList();
  }

  private static Map<Integer, Change> byBlock(List<Change> changes) {
    Map<Integer, Change> byBlock = new HashMap<>();
    changes.forEach(change -> byBlock.put(change.passage(), change));
    return byBlock;
  }

  /** What an older version says; empty where it cannot be parsed. */
  private Optional<List<Wording>> wordings(Source source) {
    return read.computeIfAbsent(source.text(), text -> parsed(source));
  }

  private static Optional<List<Wording>> parsed(Source source) {
    try {
      return Optional.of(Wording.of(Markdown.parse(source)));
    } catch (TooHostile hopeless) {
      // It was never aligned either, so nothing was translated from it.
      return Optional.empty();
    }
  }
}
