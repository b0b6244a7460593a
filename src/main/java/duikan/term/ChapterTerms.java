package duikan.term;

import duikan.align.AlignedChapter;
import duikan.align.Answer;
import duikan.align.Passage;
import duikan.book.Chapter;
import duikan.book.Term;
import duikan.doc.Document;
import duikan.doc.Span;
import duikan.doc.Visible;
import duikan.term.Use.Annotation;
import duikan.term.Use.Backing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks for where terms stand in one chapter, on both sides. */
final class ChapterTerms {
  private static final Pattern THAT_IS =
      Pattern.compile("[\\s，,“\"「]*(?:即|也就是|亦即|又称|也称|又叫|也叫|全称|简称|是)[是为：:“\"「\\s]*");

  /** How far after a term what says the same of it may begin, in UTF-16 units. */
  private static final int APPOSITIVE = 12;

  private final Chapter chapter;
  private final Document page;
  private final Vocabulary vocabulary;
  private final Folded target;
  private final Optional<AlignedChapter> aligned;
  private final Optional<Behind> behind;

  /** Whether only the translation is looked at, though there may be an original. */
  private final boolean glancing;

  private final Setting.Map settings;
  private final int[] sections;

  private final List<Use> uses = new ArrayList<>();

  /** The row of each use. */
  private final List<Row> rows = new ArrayList<>();

  private final List<Spoken> mentions = new ArrayList<>();

  /** Rows with a use that is a fault, by answer. */
  private final Set<RowIn> faulty = new HashSet<>();

  private final List<Lesson> lessons = new ArrayList<>();

  /** By row, its last use, as a number in {@link #uses}. */
  private final Map<Row, Integer> last = new HashMap<>();

  /** Answers that are not translated, or not to their end. */
  private final Set<Integer> incomplete;

  /** By answer, its Chinese, folded. */
  private final Map<Integer, String> chinese = new HashMap<>();

  /** What is inside a gloss is no further use. */
  private int glossEnd;

  private ChapterTerms(
      Chapter chapter, Optional<AlignedChapter> aligned, boolean glancing, Vocabulary vocabulary) {
    this.chapter = chapter;
    this.glancing = glancing;
    page = chapter.target().orElseThrow();
    this.aligned = aligned;
    this.vocabulary = vocabulary;
    target = Folded.of(page);
    behind = aligned.map(it -> new Behind(it, vocabulary.stems()));
    settings = new Setting.Map(page);
    sections =
        page.headings().stream()
            .filter(heading -> heading.level() <= 2)
            .mapToInt(heading -> heading.span().start())
            .toArray();
    incomplete = aligned.map(ChapterTerms::incomplete).orElse(Set.of());
    if (aligned.isPresent()) {
      mentions(aligned.get(), behind.orElseThrow());
    }
    vocabulary.target().scan(target, this::found);
    behind.ifPresent(this::everydayUses);
  }

  /**
   * Where the Chinese has a term's words more often than the English has the term, some of them are
   * everyday words: those whose own sentence does not have it.
   */
  private void everydayUses(Behind behind) {
    Map<RowIn, List<Integer>> counted = new LinkedHashMap<>();
    for (int u = 0; u < uses.size(); u++) {
      boolean chinese = uses.get(u).form() != Form.ENGLISH;
      if (chinese
          && uses.get(u).backing() == Backing.SOURCE
          && rows.get(u).term().kind() != Term.Kind.KEEP) {
        int answer = answerAt(uses.get(u).span());
        counted.computeIfAbsent(new RowIn(rows.get(u), answer), it -> new ArrayList<>()).add(u);
      }
    }
    Set<Integer> everyday = new HashSet<>();
    counted.forEach(
        (row, all) -> {
          if (all.size() > behind.times(row.answer(), row.row())) {
            List<Integer> without =
                all.stream()
                    .filter(
                        u ->
                            !behind.meansInSentence(
                                row.answer(), row.row(), uses.get(u).span().start()))
                    .toList();
            // Where no sentence has it, the sentences do not answer each other.
            everyday.addAll(without.size() < all.size() ? without : List.of());
          }
        });
    for (int u = uses.size() - 1; u >= 0; u--) {
      if (everyday.contains(u)) {
        uses.remove(u);
        rows.remove(u);
      }
    }
  }

  /**
   * What a chapter says, each in reading order.
   *
   * @param uses the places of the translation
   * @param mentions the places of the original, one a row and answer
   * @param lessons glosses whose head the glossary does not know
   */
  record Reading(List<Use> uses, List<Mention> mentions, List<Lesson> lessons) {
    Reading {
      uses = List.copyOf(uses);
      mentions = List.copyOf(mentions);
      lessons = List.copyOf(lessons);
    }
  }

  /**
   * Looks through a chapter that has a translation.
   *
   * @param aligned the same, if it has both sides
   */
  static Reading read(Chapter chapter, Optional<AlignedChapter> aligned, Vocabulary vocabulary) {
    return new ChapterTerms(chapter, aligned, false, vocabulary).reading();
  }

  /**
   * Looks through the translation alone: its glosses and lessons are those of {@link #read}; among
   * its bare uses are all that {@code read} may find. Nothing is aligned for it.
   */
  static Reading glance(Chapter chapter, Vocabulary vocabulary) {
    return new ChapterTerms(chapter, Optional.empty(), true, vocabulary).reading();
  }

  /** Whether a gloss that a glance found is where {@link #read} finds it, at the same word. */
  static boolean isSure(Use glossed) {
    return glossed.backing() == Backing.GLOSS;
  }

  private Reading reading() {
    return new Reading(uses, mentions(), lessons);
  }

  private List<Mention> mentions() {
    return mentions.stream()
        .map(
            it ->
                new Mention(
                    it.row().term(),
                    aligned.orElseThrow(),
                    it.span(),
                    it.answer(),
                    rendering(it.row(), it.answer())))
        .toList();
  }

  private Mention.Rendering rendering(Row row, int answer) {
    if (row.isRenderedIn(chinese(answer))) {
      return Mention.Rendering.ACCEPTED;
    }
    return faulty.contains(new RowIn(row, answer))
        ? Mention.Rendering.FAULTY
        : Mention.Rendering.UNKNOWN;
  }

  /** A row's English in an answer. */
  private record Spoken(Row row, Span span, int answer) {}

  /** A row and an answer. */
  private record RowIn(Row row, int answer) {}

  private void mentions(AlignedChapter aligned, Behind behind) {
    Set<RowIn> seen = new HashSet<>();
    vocabulary
        .source()
        .scan(
            behind.source(),
            (surfaces, start, end) -> {
              Span span = behind.source().span(start, end);
              int answer = behind.answerOfSource(span.start());
              if (answer == Behind.NOTHING || Latin.isPartOfPath(aligned.source(), span)) {
                return;
              }
              for (Surface surface : surfaces) {
                Row row = surface.row();
                behind.mean(row, span.start());
                boolean first = seen.add(new RowIn(row, answer));
                if (first
                    && !incomplete.contains(answer)
                    && vocabulary.holds(row, page, () -> around(answer))) {
                  mentions.add(new Spoken(row, span, answer));
                }
              }
            });
  }

  /** The answers that have no translation, half of one, or the English itself. */
  private static Set<Integer> incomplete(AlignedChapter aligned) {
    Set<Span> broken = new HashSet<>();
    for (Passage passage : aligned.faults()) {
      switch (passage.kind()) {
        case TRUNCATED, UNTRANSLATED -> broken.addAll(passage.target());
        case OMITTED, ADDED, MERGED, SPLIT, REORDERED -> {}
      }
    }
    Set<Integer> incomplete = new HashSet<>();
    List<Answer> answers = aligned.answers();
    for (int a = 0; a < answers.size(); a++) {
      boolean whole =
          answers.get(a).target().stream()
              .map(aligned.targetBlocks()::get)
              .noneMatch(block -> broken.contains(new Span(block.start(), block.end())));
      if (!whole || !answers.get(a).isPaired()) {
        incomplete.add(a);
      }
    }
    return incomplete;
  }

  private String chinese(int answer) {
    return chinese.computeIfAbsent(answer, it -> behind.orElseThrow().chinese(it, target));
  }

  private String around(int answer) {
    return answer == Behind.NOTHING
        ? ""
        : chinese(answer) + Folded.BREAK + behind.orElseThrow().english(answer);
  }

  private void found(List<Surface> all, int start, int end) {
    Span span = target.span(start, end);
    List<Surface> surfaces = all.stream().filter(it -> it.form() != Form.NOT_TERM).toList();
    if (span.start() < glossEnd || surfaces.isEmpty() || Latin.isPartOfPath(page, span)) {
      return;
    }
    // What is half translated may lack a term, but a gloss in it is one, and teaches.
    if (glossed(surfaces, start, end, span)) {
      return;
    }
    surfaces.forEach(surface -> learn(surface, span));
    if (glancing) {
      surfaces.forEach(surface -> add(surface, span, Backing.NONE, Optional.empty()));
    } else if (!incomplete.contains(answerAt(span))) {
      bare(surfaces, span);
    }
  }

  private boolean glossed(List<Surface> surfaces, int start, int end, Span span) {
    String head = target.text().substring(start, end);
    Optional<Bracket> bracket = Bracket.after(page, span.end());
    boolean any = false;
    for (Surface surface : surfaces) {
      Row row = surface.row();
      Optional<Annotation> annotation =
          written(row, start, span)
              .or(
                  () ->
                      bracket.flatMap(
                          it ->
                              row.glossedBy(List.of(head), surface.form(), it)
                                  .map(whole -> annotation(span, it, whole))));
      if (annotation.isPresent()) {
        any = true;
        glossEnd = Math.max(glossEnd, annotation.get().span().end());
        // What stands near before it may be no use, and the gloss then that of another one.
        Backing backing = glancing && isNearLast(row, span) ? Backing.NONE : Backing.GLOSS;
        if (!isAppositive(row, surface, head, span, annotation.get())) {
          add(surface, span, backing, annotation);
        }
      }
    }
    return any;
  }

  private static Annotation annotation(Span head, Bracket bracket, boolean whole) {
    return new Annotation(new Span(head.start(), bracket.span().end()), bracket, whole);
  }

  /** The row's first use, whatever it looks like, where it stands as the glossary writes it. */
  private Optional<Annotation> written(Row row, int start, Span span) {
    String whole = row.wholeGloss();
    if (whole.isEmpty() || !target.text().startsWith(whole, start)) {
      return Optional.empty();
    }
    Span all = target.span(start, start + whole.length());
    return Bracket.after(page, span.end()).map(bracket -> new Annotation(all, bracket, true));
  }

  /** Whether it only says what the term before it is: TTFB，即首字节时间 (Time to First Byte). */
  private boolean isAppositive(
      Row row, Surface surface, String head, Span span, Annotation annotation) {
    if (!isNearLast(row, span)) {
      return false;
    }
    int before = last.getOrDefault(row, 0);
    Use use = uses.get(before);
    int from = use.span().end();
    if (use.annotation().isPresent()
        || !THAT_IS.matcher(Visible.of(page, new Span(from, span.start()))).matches()) {
      return false;
    }
    List<String> heads = List.of(Folded.of(use.text()), head);
    boolean whole = row.glossedBy(heads, surface.form(), annotation.bracket()).orElse(true);
    uses.set(
        before,
        use.annotatedBy(
            new Annotation(
                new Span(use.span().start(), annotation.span().end()),
                annotation.bracket(),
                whole || annotation.whole())));
    return true;
  }

  /** Whether a row's last use ends shortly before a place. */
  private boolean isNearLast(Row row, Span span) {
    Integer before = last.get(row);
    if (before == null) {
      return false;
    }
    int from = uses.get(before).span().end();
    return from < span.start() && span.start() - from <= APPOSITIVE;
  }

  private int answerAt(Span span) {
    return behind.map(it -> it.answerOfTarget(span.start())).orElse(Behind.NOTHING);
  }

  private void bare(List<Surface> surfaces, Span span) {
    int answer = answerAt(span);
    Map<Row, Surface> meant = new LinkedHashMap<>();
    for (Surface surface : surfaces) {
      Row row = surface.row();
      boolean backed = answer == Behind.NOTHING || behind.orElseThrow().means(answer, row);
      if (backed && vocabulary.holds(row, page, () -> around(answer))) {
        meant.put(row, surface);
      }
    }
    // What one row asks for is no fault, though another row forbids it.
    boolean accepted = meant.values().stream().anyMatch(it -> it.form().isAccepted());
    Backing backing = answer == Behind.NOTHING ? Backing.NONE : Backing.SOURCE;
    for (Surface surface : meant.values()) {
      if (!(accepted && surface.form().isOtherRendering())) {
        add(surface, span, backing, Optional.empty());
      }
    }
  }

  /** What stands before a bracket that holds nothing but the row's English. */
  private void learn(Surface surface, Span span) {
    if (surface.form() != Form.ENGLISH || surface.row().term().kind() == Term.Kind.KEEP) {
      return;
    }
    Lesson.at(page, span, surface.row())
        .filter(lesson -> !vocabulary.accepts(lesson.text()))
        .ifPresent(lessons::add);
  }

  private void add(Surface surface, Span span, Backing backing, Optional<Annotation> annotation) {
    if (!surface.form().isAccepted()) {
      faulty.add(new RowIn(surface.row(), answerAt(span)));
    }
    last.put(surface.row(), uses.size());
    rows.add(surface.row());
    uses.add(
        new Use(
            surface.row().term(),
            chapter,
            page,
            span,
            Visible.of(page, span),
            surface.form(),
            settings.at(span.start()),
            Offsets.last(sections.length, i -> sections[i], span.start()) + 1,
            backing,
            annotation));
  }
}
