package duikan.term;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

  /** What the pages of a book are read by, each once. */
  static final class Reader {
    private final IdentityHashMap<Document, Folded> pages = new IdentityHashMap<>();
    private final IdentityHashMap<Document, Crossing> crossings = new IdentityHashMap<>();
    private final Set<String> accepted;

    /** Makes one; a word that some row asks for, {@code accepted}, is no habit. */
    Reader(Set<String> accepted) {
      this.accepted = accepted;
    }

    Folded page(Document page) {
      return pages.computeIfAbsent(page, Folded::of);
    }

    Crossing crossing(Mention mention) {
      return crossings.computeIfAbsent(
          mention.chapter().target(), it -> Crossing.of(mention.chapter().alignment()));
    }
  }

  /** The habit of a row, where its mentions without a known rendering show one. */
  static Optional<Habit> of(Term term, List<Mention> unknown, Reader reader) {
    if (unknown.size() < ENOUGH) {
      return Optional.empty();
    }
    List<Sentence> sentences = new ArrayList<>();
    for (Mention mention : unknown) {
      List<Segment> answer = reader.crossing(mention).targetOf(mention.span().start());
      if (!answer.isEmpty()) {
        Span span = new Span(answer.get(0).start(), answer.get(answer.size() - 1).end());
        Document page = mention.chapter().target();
        sentences.add(new Sentence(mention, span, reader.page(page).within(span)));
      }
    }
    Map<String, Integer> counts = new HashMap<>();
    sentences.forEach(it -> grams(it.text()).forEach(gram -> counts.merge(gram, 1, Integer::sum)));
    double needed = Math.max(ENOUGH, MOST * sentences.size());
    return counts.entrySet().stream()
        .filter(it -> it.getValue() >= needed)
        .filter(it -> reader.accepted.stream().noneMatch(word -> word.contains(it.getKey())))
        .filter(it -> isParticular(it.getKey(), it.getValue(), sentences, reader))
        // Longer words say more, unless they are rarer.
        .max(
            Comparator.<Map.Entry<String, Integer>>comparingInt(
                    it -> it.getValue() * (it.getKey().length() + 1))
                .thenComparing(Map.Entry::getKey))
        .map(it -> new Habit(term, it.getKey(), instances(it.getKey(), sentences, reader)))
        .filter(habit -> habit.isAlike() || habit.places().size() >= PLENTY);
  }

  private static boolean isParticular(
      String gram, int count, List<Sentence> sentences, Reader reader) {
    Set<Document> pages = new HashSet<>();
    long here = 0;
    for (Sentence sentence : sentences) {
      pages.add(sentence.mention().chapter().target());
      here += sentence.text().length();
    }
    long length = 0;
    long times = 0;
    for (Document page : pages) {
      String text = reader.page(page).text();
      length += text.length();
      for (int at = text.indexOf(gram); at >= 0; at = text.indexOf(gram, at + 1)) {
        times++;
      }
    }
    double around = (times - count) / (double) Math.max(1, length - here);
    return count / (double) here >= LIFT * around;
  }

  private static List<Instance> instances(String gram, List<Sentence> sentences, Reader reader) {
    List<Instance> all = new ArrayList<>();
    for (Sentence sentence : sentences) {
      Document page = sentence.mention().chapter().target();
      reader
          .page(page)
          .find(gram, sentence.span())
          .ifPresent(span -> all.add(new Instance(sentence.mention(), page.at(span))));
    }
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
