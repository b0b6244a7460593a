package duikan.term;

import duikan.align.AlignedChapter;
import duikan.align.Crossing;
import duikan.align.Segment;
import duikan.book.Term;
import duikan.doc.Document;
import duikan.doc.Place;
import duikan.doc.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Words that stand across the book where a row's English asks for its rendering.
 *
 * @param phrase the words, folded
 * @param places where they stand, with the English they answer, in reading order
 */
public record Habit(Term term, String phrase, List<Instance> places) {
  /** Fewer sentences teach nothing. */
  private static final int ENOUGH = 3;

  /** Words that share nothing with the rendering may render another sense, if they are fewer. */
  private static final int PLENTY = 5;

  private static final int SHORTEST = 2;
  private static final int LONGEST = 6;

  /** The share of a row's sentences that must have the words. */
  private static final double MOST = 0.6;

  /** How much commoner the words must be in those sentences than in the pages around them. */
  private static final double LIFT = 10;

  public Habit {
    places = List.copyOf(places);
  }

  /** Whether the words share a character with the rendering. */
  public boolean isAlike() {
    return phrase.chars().anyMatch(c -> term.target().indexOf(c) >= 0);
  }

  /** One place of a habit. */
  public record Instance(Mention mention, Place place) {}

  /**
   * The habits of a book, in the order of the rows.
   *
   * @param unknown the mentions without a known rendering, in reading order
   * @param accepted words that some row asks for, which are no habit
   */
  static List<Habit> of(List<Term> rows, List<Mention> unknown, Set<String> accepted) {
    IdentityHashMap<Term, List<Mention>> byRow = new IdentityHashMap<>();
    unknown.forEach(it -> byRow.computeIfAbsent(it.term(), row -> new ArrayList<>()).add(it));
    byRow.values().removeIf(mentions -> mentions.size() < ENOUGH);
    IdentityHashMap<Term, List<Sentence>> sentences =
        sentences(unknown.stream().filter(it -> byRow.containsKey(it.term())).toList());
    return rows.stream()
        .filter(sentences::containsKey)
        .flatMap(row -> of(row, sentences.getOrDefault(row, List.of()), accepted).stream())
        .toList();
  }

  /** By row, the Chinese that answers each mention; of one chapter after the other. */
  private static IdentityHashMap<Term, List<Sentence>> sentences(List<Mention> mentions) {
    IdentityHashMap<Term, List<Sentence>> sentences = new IdentityHashMap<>();
    byChapter(mentions, Mention::chapter)
        .forEach(
            (chapter, inside) -> {
              Crossing crossing = Crossing.of(chapter.alignment());
              Folded page = Folded.of(chapter.target());
              for (Mention mention : inside) {
                List<Segment> answer = crossing.targetOf(mention.span().start());
                if (!answer.isEmpty()) {
                  Span span = new Span(answer.get(0).start(), answer.get(answer.size() - 1).end());
                  sentences
                      .computeIfAbsent(mention.term(), row -> new ArrayList<>())
                      .add(new Sentence(mention, span, page.within(span)));
                }
              }
            });
    return sentences;
  }

  /** The habit of a row, where the sentences that answer its mentions show one. */
  private static Optional<Habit> of(Term term, List<Sentence> sentences, Set<String> accepted) {
    Map<String, Integer> counts = new HashMap<>();
    sentences.forEach(it -> grams(it.text()).forEach(gram -> counts.merge(gram, 1, Integer::sum)));
    double needed = Math.max(ENOUGH, MOST * sentences.size());
    counts.values().removeIf(count -> count < needed);
    counts.keySet().removeIf(gram -> accepted.stream().anyMatch(word -> word.contains(gram)));
    Set<String> particular = particular(counts, sentences);
    return counts.entrySet().stream()
        .filter(it -> particular.contains(it.getKey()))
        // Longer words say more, unless they are rarer.
        .max(
            Comparator.<Map.Entry<String, Integer>>comparingInt(
                    it -> it.getValue() * (it.getKey().length() + 1))
                .thenComparing(Map.Entry::getKey))
        .map(it -> new Habit(term, it.getKey(), instances(it.getKey(), sentences)))
        .filter(habit -> habit.isAlike() || habit.places().size() >= PLENTY);
  }

  /** The words that are much commoner in the sentences than in the pages around them. */
  private static Set<String> particular(Map<String, Integer> counts, List<Sentence> sentences) {
    if (counts.isEmpty()) {
      return Set.of();
    }
    long here = sentences.stream().mapToLong(it -> it.text().length()).sum();
    Map<String, Long> times = new HashMap<>();
    long length = 0;
    for (AlignedChapter chapter : byChapter(sentences, it -> it.mention().chapter()).keySet()) {
      String text = Folded.of(chapter.target()).text();
      length += text.length();
      counts.keySet().forEach(gram -> times.merge(gram, times(gram, text), Long::sum));
    }
    long around = Math.max(1, length - here);
    Set<String> particular = new HashSet<>();
    counts.forEach(
        (gram, count) -> {
          double other = (times.getOrDefault(gram, 0L) - count) / (double) around;
          if (count / (double) here >= LIFT * other) {
            particular.add(gram);
          }
        });
    return particular;
  }

  private static long times(String gram, String text) {
    long times = 0;
    for (int at = text.indexOf(gram); at >= 0; at = text.indexOf(gram, at + 1)) {
      times++;
    }
    return times;
  }

  /** In reading order, so that what is made of a chapter is made once and let go. */
  private static <T> Map<AlignedChapter, List<T>> byChapter(
      List<T> all, Function<T, AlignedChapter> chapter) {
    Map<AlignedChapter, List<T>> byChapter = new LinkedHashMap<>();
    all.forEach(
        it -> byChapter.computeIfAbsent(chapter.apply(it), key -> new ArrayList<>()).add(it));
    return byChapter;
  }

  private static List<Instance> instances(String gram, List<Sentence> sentences) {
    List<Instance> all = new ArrayList<>();
    byChapter(sentences, it -> it.mention().chapter())
        .forEach(
            (chapter, inside) -> {
              Document page = chapter.target();
              Folded folded = Folded.of(page);
              for (Sentence sentence : inside) {
                folded
                    .find(gram, sentence.span())
                    .ifPresent(span -> all.add(new Instance(sentence.mention(), page.at(span))));
              }
            });
    return all;
  }

  private static Set<String> grams(String text) {
    Set<String> grams = new HashSet<>();
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean word = Folded.isHan(text.charAt(i)) && Character.isLetter(text.charAt(i));
      run = word && "的了".indexOf(text.charAt(i)) < 0 ? run + 1 : 0;
      for (int n = SHORTEST; n <= Math.min(run, LONGEST); n++) {
        if (!isGrammar(text.charAt(i)) && !isGrammar(text.charAt(i + 1 - n))) {
          grams.add(text.substring(i + 1 - n, i + 1));
        }
      }
    }
    return grams;
  }

  /** A word of grammar neither begins a term nor ends one. */
  private static boolean isGrammar(char c) {
    return "的了是在和与或及为对将把被从由到以等该这那也就都而并且".indexOf(c) >= 0;
  }

  private record Sentence(Mention mention, Span span, String text) {}
}
