package duikan.search;

import duikan.align.EnglishWords;
import duikan.search.Proposal.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Terms that stand in a book and not in its glossary: those that the translation annotates, English
 * phrases whose rendering is the same wherever they stand, and Chinese phrases that come often.
 */
final class Harvest {
  /** A phrase must come so often to be one. */
  private static final int LEAST = 3;

  /** No term has more words. */
  private static final int LONGEST_ENGLISH = 6;

  /** Dice's coefficient from which on two phrases render each other. */
  private static final double CLOSE = 0.6;

  private static final Pattern WORD = Pattern.compile("(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9’'-]*");

  /** Words that begin or end no term, beside those of grammar. */
  private static final Set<String> COMMON =
      Set.of(
          ("one two three four five six seven eight nine ten hundred thousand million first second third last next"
                  + " every another many few several away back again still even never always today now then"
                  + " chapter part figure table section")
              .split(" "));

  private final List<Passage> passages;
  private final Set<String> known;
  private final Set<String> names;
  private final Map<String, Proposal> proposals = new LinkedHashMap<>();
  private final Map<String, String> written = new HashMap<>();

  private Harvest(List<Passage> passages, Set<String> known, Set<String> names) {
    this.passages = passages;
    this.known = known;
    this.names = names;
  }

  /**
   * The proposals, the strongest first.
   *
   * @param passages of the book in reading order
   * @param known every form of the glossary, folded, and the stems of the English ones
   * @param names the words of people, places and companies that the glossary has, as stems
   */
  static List<Proposal> of(List<Passage> passages, Set<String> known, Set<String> names) {
    return new Harvest(passages, known, names).proposals();
  }

  private List<Proposal> proposals() {
    List<Passage> translated =
        passages.stream().filter(passage -> !passage.target().isEmpty()).toList();
    // Cutting is by far the most work.
    Phrases chinese =
        Phrases.of(
            translated.parallelStream().map(one -> chineseRuns(one.targetText())).toList(),
            "",
            LEAST);
    Phrases english =
        Phrases.of(
            translated.stream().map(one -> englishRuns(one.sourceText())).toList(), " ", LEAST);
    annotations(translated);
    renderings(translated, english, chinese);
    phrases(translated, chinese);
    return proposals.values().stream()
        .sorted(
            Comparator.comparing(Proposal::evidence)
                .thenComparing(Comparator.comparingDouble(Proposal::strength).reversed())
                .thenComparing(Proposal::target))
        .toList();
  }

  private static List<List<String>> chineseRuns(String text) {
    List<List<String>> runs = new ArrayList<>();
    List<String> run = new ArrayList<>();
    int end = 0;
    for (ChineseWords.Word word : ChineseWords.of(text)) {
      boolean joins = word.start() == end && word.isHan() && !word.isFunction();
      if (!joins && !run.isEmpty()) {
        runs.add(run);
        run = new ArrayList<>();
      }
      if (word.isHan() && !word.isFunction()) {
        run.add(word.text());
      }
      end = word.end();
    }
    if (!run.isEmpty()) {
      runs.add(run);
    }
    return runs;
  }

  /** Stems; how they are written is remembered as {@link #written}. */
  private List<List<String>> englishRuns(String text) {
    List<List<String>> runs = new ArrayList<>();
    List<String> run = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    int end = -1;
    while (word.find()) {
      String lower = word.group().toLowerCase(Locale.ROOT);
      boolean function = EnglishWords.isFunction(lower) || COMMON.contains(lower);
      boolean joins = end >= 0 && text.substring(end, word.start()).equals(" ") && !function;
      if (!joins && !run.isEmpty()) {
        runs.add(run);
        run = new ArrayList<>();
      }
      if (!function) {
        String stem = EnglishWords.stem(lower);
        run.add(stem);
        written.merge(stem, lower, (a, b) -> a.length() <= b.length() ? a : b);
      }
      end = word.end();
    }
    if (!run.isEmpty()) {
      runs.add(run);
    }
    return runs;
  }

  private void annotations(List<Passage> translated) {
    List<Map.Entry<Annotations.Found, Passage>> found = new ArrayList<>();
    Map<String, Integer> ends = new HashMap<>();
    for (Passage passage : translated) {
      for (Annotations.Found one : Annotations.in(passage.targetText())) {
        if (!isKnown(one)) {
          found.add(Map.entry(one, passage));
          Annotations.ends(one).forEach(end -> ends.put(end, 0));
        }
      }
    }
    count(translated, ends);
    Map<String, List<String>> answers = answers(translated, found);
    Map<String, Integer> counts = new HashMap<>();
    for (Map.Entry<Annotations.Found, Passage> each : found) {
      Annotations.Found one = each.getKey();
      List<String> texts = answers.getOrDefault(Folded.stems(Folded.of(one.source())), List.of());
      String own = each.getValue().targetText();
      String target =
          Annotations.head(
              one,
              end -> dice(end, texts.isEmpty() ? List.of(own) : texts, ends.getOrDefault(end, 0)),
              end -> ends.getOrDefault(end, 0));
      if (target.length() >= 2) {
        annotation(one, target, each.getValue(), counts);
      }
    }
  }

  private static double dice(String end, List<String> texts, int count) {
    long together = texts.stream().filter(text -> text.contains(end)).count();
    return 2.0 * together / (texts.size() + Math.max(together, count));
  }

  /** The translations of the passages that have the English of an annotation, by its stems. */
  private static Map<String, List<String>> answers(
      List<Passage> translated, List<Map.Entry<Annotations.Found, Passage>> found) {
    Map<String, List<String>> answers = new HashMap<>();
    found.forEach(
        one -> answers.put(Folded.stems(Folded.of(one.getKey().source())), new ArrayList<>()));
    for (Passage passage : translated) {
      List<String> words = Folded.words(Folded.stems(Folded.of(passage.sourceText())));
      Set<String> seen = new HashSet<>();
      for (int from = 0; from < words.size(); from++) {
        for (int to = from + 1; to <= Math.min(words.size(), from + LONGEST_ENGLISH); to++) {
          String phrase = String.join(" ", words.subList(from, to));
          if (answers.containsKey(phrase) && seen.add(phrase)) {
            answers.computeIfPresent(
                phrase,
                (one, texts) -> {
                  texts.add(passage.targetText());
                  return texts;
                });
          }
        }
      }
    }
    return answers;
  }

  /** Whether the glossary has both sides of it. */
  private boolean isKnown(Annotations.Found one) {
    String before = Folded.of(one.before());
    boolean ends =
        IntStream.range(0, before.length())
            .anyMatch(start -> known.contains(before.substring(start)));
    return known.contains(Folded.of(one.whole()))
        || (isKnown(one.source()) && (ends || known.contains(Folded.of(one.run()))));
  }

  private boolean isKnown(String english) {
    String folded = Folded.of(english);
    return known.contains(folded) || known.contains(Folded.stems(folded));
  }

  /** Counts texts of up to twelve characters in the translation, each place for all its lengths. */
  private static void count(List<Passage> translated, Map<String, Integer> texts) {
    int longest = texts.keySet().stream().mapToInt(String::length).max().orElse(0);
    for (Passage passage : translated) {
      String text = passage.targetText();
      for (int from = 0; from < text.length(); from++) {
        for (int to = from + 2; to <= Math.min(text.length(), from + longest); to++) {
          texts.computeIfPresent(text.substring(from, to), (one, count) -> count + 1);
        }
      }
    }
  }

  private void annotation(
      Annotations.Found one, String target, Passage passage, Map<String, Integer> counts) {
    int count = counts.merge(Folded.of(one.source()) + "\n" + target, 1, Integer::sum);
    // A rendering that the glossary does not know of a term it knows comes first.
    double strength = count + (isKnown(one.source()) ? 1_000 : 0);
    propose(
        one.source() + "\n" + target,
        new Proposal(
            one.source(),
            target,
            one.abbr(),
            Evidence.ANNOTATION,
            count,
            strength,
            spot(passage, target),
            passage.targetText(),
            passage.sourceText()));
  }

  private void renderings(List<Passage> translated, Phrases english, Phrases chinese) {
    Map<String, List<Integer>> places = new TreeMap<>();
    for (int i = 0; i < translated.size(); i++) {
      for (String phrase : english.in(i)) {
        boolean hasName = Folded.words(phrase).stream().anyMatch(names::contains);
        if (phrase.indexOf(' ') > 0 && !known.contains(phrase) && !hasName) {
          places.computeIfAbsent(phrase, one -> new ArrayList<>()).add(i);
        }
      }
    }
    Map<String, Integer> spread = new HashMap<>();
    for (int i = 0; i < translated.size(); i++) {
      chinese.in(i).forEach(phrase -> spread.merge(phrase, 1, Integer::sum));
    }
    places.forEach(
        (phrase, at) -> {
          if (at.size() >= LEAST) {
            rendering(at, chinese, spread)
                .ifPresent(best -> rendering(phrase, at, best, translated));
          }
        });
  }

  /** A Chinese phrase and how well it goes with an English one. */
  private record Pair(String chinese, double dice) {}

  private Optional<Pair> rendering(List<Integer> at, Phrases chinese, Map<String, Integer> spread) {
    Map<String, Integer> together = new HashMap<>();
    at.forEach(i -> chinese.in(i).forEach(one -> together.merge(one, 1, Integer::sum)));
    return together.entrySet().stream()
        .filter(one -> one.getValue() >= LEAST && one.getKey().length() >= 2)
        .map(
            one -> {
              int all = spread.getOrDefault(one.getKey(), 0) + at.size();
              return new Pair(one.getKey(), 2.0 * one.getValue() / all);
            })
        .filter(pair -> pair.dice >= CLOSE)
        .max(
            Comparator.comparingDouble(Pair::dice)
                .thenComparingInt(pair -> pair.chinese.length())
                .thenComparing(Pair::chinese));
  }

  private void rendering(String phrase, List<Integer> at, Pair best, List<Passage> translated) {
    if (known.contains(best.chinese)) {
      return;
    }
    Passage example = translated.get(at.get(0));
    StringBuilder source = new StringBuilder();
    for (String stem : phrase.split(" ")) {
      source.append(source.isEmpty() ? "" : " ").append(written.getOrDefault(stem, stem));
    }
    propose(
        source + "\n" + best.chinese,
        new Proposal(
            source.toString(),
            best.chinese,
            "",
            Evidence.RENDERING,
            at.size(),
            rounded(best.dice * Math.log(1 + at.size())),
            spot(example, best.chinese),
            example.targetText(),
            example.sourceText()));
  }

  /** C-value (Frantzi, Ananiadou and Mima, 2000): what stands inside longer phrases counts less. */
  private void phrases(List<Passage> translated, Phrases chinese) {
    Set<String> rendered = new HashSet<>();
    proposals.values().forEach(one -> rendered.add(one.target()));
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < translated.size(); i++) {
      for (String phrase : chinese.in(i)) {
        first.putIfAbsent(phrase, i);
      }
    }
    Map<String, int[]> around = around(chinese.counts());
    chinese
        .counts()
        .forEach(
            (phrase, count) -> {
              boolean isNew = phrase.length() >= 4 && !known.contains(phrase);
              Integer at = first.get(phrase);
              if (!isNew || at == null || rendered.contains(phrase)) {
                return;
              }
              int[] longer = around.getOrDefault(phrase, new int[] {0, 1});
              double own = count - (double) longer[0] / longer[1];
              if (own >= LEAST) {
                Passage example = translated.get(at);
                propose(
                    "\n" + phrase,
                    new Proposal(
                        "",
                        phrase,
                        "",
                        Evidence.PHRASE,
                        count,
                        rounded(Math.log(phrase.length()) * own),
                        spot(example, phrase),
                        example.targetText(),
                        example.sourceText()));
              }
            });
  }

  /**
   * For each phrase the occurrences of the longer ones that it stands in, and how many they are.
   */
  private static Map<String, int[]> around(Map<String, Integer> counts) {
    Map<String, int[]> around = new HashMap<>();
    counts.forEach(
        (phrase, count) -> {
          for (int from = 0; from < phrase.length(); from++) {
            for (int to = from + 2; to <= phrase.length(); to++) {
              if (to - from < phrase.length() && counts.containsKey(phrase.substring(from, to))) {
                int[] sum = around.computeIfAbsent(phrase.substring(from, to), one -> new int[2]);
                sum[0] += count;
                sum[1]++;
              }
            }
          }
        });
    return around;
  }

  private void propose(String key, Proposal proposal) {
    proposals.merge(
        key.toLowerCase(Locale.ROOT),
        proposal,
        (before, now) ->
            now.evidence() == before.evidence()
                ? new Proposal(
                    before.source(),
                    before.target(),
                    before.abbr().isEmpty() ? now.abbr() : before.abbr(),
                    before.evidence(),
                    now.count(),
                    now.strength(),
                    before.at(),
                    before.text(),
                    before.sourceText())
                : before);
  }

  /** The sentence that has a term. */
  private static Spot spot(Passage passage, String term) {
    return passage.target().stream()
        .filter(sentence -> sentence.text().contains(term))
        .findFirst()
        .orElse(passage.target().get(0))
        .at();
  }

  private static double rounded(double value) {
    return Math.round(value * 1_000) / 1_000.0;
  }
}
