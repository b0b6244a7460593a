package duikan.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import duikan.doc.Markdown;
import duikan.doc.Source;
import duikan.doc.TooHostile;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChangesTest {
  private static final String KEEPER = "The keeper climbs the stairs and lights the lamp.";
  private static final String STORM = "A storm broke the window last winter.";
  private static final String SHIPS = "Ships pass the rock at night without fear.";

  private static List<Wording> page(String... blocks) throws TooHostile {
    return Wording.of(Markdown.parse(Source.of("01.md", String.join("\n\n", blocks))));
  }

  private static List<String> changed(List<Wording> before, List<Wording> now) {
    return Changes.between(before, now, 2).stream()
        .map(
            change ->
                change.before().map(Wording::shown).orElse("-")
                    + " > "
                    + now.get(change.passage()).shown())
        .toList();
  }

  @Test
  void whatMovedDidNotChange() throws TooHostile {
    assertEquals(List.of(), changed(page(KEEPER, STORM, SHIPS), page(SHIPS, KEEPER, STORM)));
  }

  @Test
  void aParagraphThatWasSplitOrJoinedDidNotChange() throws TooHostile {
    assertEquals(List.of(), changed(page(KEEPER + " " + STORM, SHIPS), page(KEEPER, STORM, SHIPS)));
    assertEquals(List.of(), changed(page(KEEPER, STORM, SHIPS), page(KEEPER, STORM + " " + SHIPS)));
  }

  @Test
  void markupLineEndsAndPunctuationDoNotCount() throws TooHostile {
    assertEquals(
        List.of(),
        changed(
            page("Use `SET` on the [cache](a.md), 𠮷 times.", KEEPER),
            page("Use `SET` on\r\n**the cache**; 𠮷 times", KEEPER.replace("lamp", "*lamp*"))));
  }

  @Test
  void aClauseThatIsGoneIsAChange() throws TooHostile {
    assertEquals(
        List.of(SHIPS + " > Ships pass the rock at night."),
        changed(page(KEEPER, SHIPS), page(KEEPER, "Ships pass the rock at night.")));
  }

  @Test
  void aPassageThatWasNotThereHasNothingBeforeIt() throws TooHostile {
    assertEquals(List.of("- > " + STORM), changed(page(KEEPER, SHIPS), page(KEEPER, STORM, SHIPS)));
  }

  @Test
  void eachChangeIsToldWithThePassageItWas() throws TooHostile {
    assertEquals(
        List.of(
            KEEPER + " > The keeper climbs the stairs and puts out the lamp.",
            SHIPS + " > Boats pass the rock at noon without fear."),
        changed(
            page(KEEPER, STORM, SHIPS),
            page(
                "The keeper climbs the stairs and puts out the lamp.",
                STORM,
                "Boats pass the rock at noon without fear.")));
  }

  @ParameterizedTest
  @CsvSource({
    "teh lamp burns, the lamp burns, true",
    "the colour fades, the color fades, true",
    "a data base, a database, true",
    "the lamp of a town, a lamp of the town, true",
    "it can fail, it can't fail, false",
    "it is now safe, it is not safe, false",
    "100 users, 1000 users, false",
    "5 users, 5% users, false",
    "the cat sleeps, the car sleeps, false",
    "two million people, two billion people, false",
    "importing tea, exporting tea, false",
    "an asynchronous copy, a synchronous copy, false",
    "a safe way, an unsafe way, false",
    "all ingress traffic, all egress traffic, false",
    "the keper climbs, the keeper climbs, true",
    "the old catalogue, the old catalog, true",
    "they organise a behaviour, they organize a behavior, true",
    "kubernets starts, kubernetes starts, true",
    "the servers wait, the server waits, true",
    "it waits, it waits long, false"
  })
  void spellingIsNoChange(String before, String after, boolean same) {
    var difference = Difference.between(Wording.ofProse(before), Wording.ofProse(after));
    assertEquals(same, difference.isSpelling(2), difference::toString);
  }

  @Test
  void withoutToleranceALetterCounts() {
    var difference = Difference.between(Wording.ofProse("teh lamp"), Wording.ofProse("the lamp"));
    assertEquals(false, difference.isSpelling(0));
  }

  @Test
  void aChapterWrittenAnewIsComparedInTimeThatGrowsWithIt() throws TooHostile {
    List<Wording> before = page(lines(3000, "old"));
    List<Wording> now = page(lines(3000, "new"));
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertEquals(3000, changed(before, now).size()));
  }

  private static String[] lines(int count, String word) {
    return IntStream.range(0, count)
        .mapToObj(i -> word + i + " " + word.repeat(3) + " " + word.repeat(2))
        .collect(Collectors.toList())
        .toArray(String[]::new);
  }
}
