package duikan.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.doc.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SiteTest {
  private static final Pattern TAG =
      Pattern.compile(
          "<(?:!DOCTYPE html|/[a-z0-9]+|([a-z0-9]+)((?:\\s+[a-zA-Z-]+(?:=\"[^\"<>]*\")?)*)\\s*/?)>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z-]+)(?:=\"([^\"]*)\")?");

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "aria-current",
          "aria-hidden",
          "aria-label",
          "aria-labelledby",
          "aria-live",
          "autocomplete",
          "charset",
          "checked",
          "class",
          "content",
          "cx",
          "cy",
          "d",
          "data-f",
          "data-idle",
          "data-label",
          "data-n",
          "data-none",
          "data-others",
          "data-rule",
          "data-severity",
          "data-step",
          "data-words",
          "defer",
          "disabled",
          "for",
          "height",
          "hidden",
          "href",
          "http-equiv",
          "id",
          "lang",
          "name",
          "placeholder",
          "preserveAspectRatio",
          "r",
          "rel",
          "role",
          "scope",
          "src",
          "tabindex",
          "title",
          "type",
          "value",
          "viewBox",
          "width",
          "x",
          "y");

  private static SortedMap<String, String> small(Language language) {
    return Editions.site(Editions.of(language, Editions.small()));
  }

  private static SortedMap<String, String> hostile() {
    return Editions.site(Editions.of(Language.EN, Editions.hostile()));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theSameBookGivesTheSameBytes(Language language) {
    assertEquals(small(language), small(language));
  }

  @Test
  void noTextOfAHostileBookIsMarkup() {
    hostile()
        .forEach(
            (file, text) -> {
              if (!file.endsWith(".html")) {
                return;
              }
              int scripts = 0;
              Matcher tag = TAG.matcher(text);
              for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
                assertTrue(tag.find(at) && tag.start() == at, file + ": " + around(text, at));
                scripts += "script".equals(tag.group(1)) ? 1 : 0;
                Matcher attribute = ATTRIBUTE.matcher(tag.group(2) == null ? "" : tag.group(2));
                while (attribute.find()) {
                  assertTrue(ATTRIBUTES.contains(attribute.group(1)), file + ": " + tag.group());
                }
              }
              assertEquals(file.equals("search.html") ? 3 : 2, scripts, file);
              assertFalse(text.contains("href=\"javascript"), file);
            });
  }

  @Test
  void theTextOfAHostileBookIsThere() {
    String pages = String.join("\n", hostile().values());
    assertTrue(pages.contains("&lt;/pre&gt;&lt;script&gt;window.pwned=1&lt;/script&gt;"));
    assertTrue(pages.contains("{} {}") || pages.contains("<td>{}"), "braces are text");
  }

  @Test
  void noFileNameComesFromABookAsItIs() {
    for (String file : hostile().keySet()) {
      assertTrue(file.matches("\\.?[a-z0-9-]+(\\.[a-z]+)?"), file);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLinkLeadsSomewhere(Language language) {
    SortedMap<String, String> files = small(language);
    files.putAll(hostileBeside(files));
    Map<String, Set<String>> ids = new HashMap<>();
    files.forEach((file, text) -> ids.put(file, ids(file, text)));
    List<String> dead = new ArrayList<>();
    files.forEach(
        (file, text) -> {
          Matcher link = Pattern.compile("(?:href|src)=\"([^\"#]*)(?:#([^\"]*))?\"").matcher(text);
          while (file.endsWith(".html") && link.find()) {
            String to = link.group(1).isEmpty() ? file : link.group(1);
            String id = link.group(2);
            boolean there = files.containsKey(to);
            boolean place =
                id == null || id.contains("=") || ids.getOrDefault(to, Set.of()).contains(id);
            if (!there || !place) {
              dead.add(file + " → " + link.group());
            }
          }
        });
    assertEquals(List.of(), dead);
  }

  private static Map<String, String> hostileBeside(Map<String, String> files) {
    Map<String, String> others = new HashMap<>(hostile());
    others.keySet().removeAll(files.keySet());
    others.values().removeIf(text -> text.contains("#b") || text.contains("#t"));
    return others;
  }

  private static Set<String> ids(String file, String text) {
    Set<String> ids = new HashSet<>();
    Matcher id = Pattern.compile(" id=\"([^\"]*)\"").matcher(text);
    while (id.find()) {
      assertTrue(ids.add(id.group(1)), file + " has twice: " + id.group(1));
    }
    return ids;
  }

  @Test
  void everyFindingIsOnOnePage() {
    Edition edition = Editions.of(Language.EN, Editions.small());
    Set<String> rules = new TreeSet<>();
    edition.findings().forEach(one -> rules.add(one.rule()));
    assertTrue(
        rules.containsAll(Set.of("dead-link", "forbidden-term", "glossary-row")), () -> "" + rules);
    int cards = 0;
    for (Map.Entry<String, String> file : Editions.site(edition).entrySet()) {
      Matcher place = Pattern.compile("<a id=\"f[0-9]+\"").matcher(file.getValue());
      while (place.find()) {
        cards++;
      }
    }
    assertEquals(edition.findings().size(), cards);
  }

  @Test
  void whatIsWrongOutsideOfTheChaptersHasAPage() {
    String elsewhere = text(small(Language.EN), "elsewhere.html");
    assertTrue(elsewhere.contains("<h2>README.md</h2>"));
    assertTrue(elsewhere.contains("<h2>glossary.csv</h2>"));
  }

  @Test
  void aFindingIsMarkedWhereItStands() {
    String page = text(small(Language.ZH), "chapter-01.html");
    assertTrue(page.contains("<mark class=\"error\""), page);
    Matcher mark = Pattern.compile("<mark [^>]*>((?:<(?!/mark)[^>]*>|[^<])*)</mark>").matcher(page);
    Set<String> marked = new TreeSet<>();
    while (mark.find()) {
      marked.add(mark.group(1).replaceAll("<[^>]*>", ""));
    }
    assertTrue(marked.containsAll(Set.of("没有.md", "快取", ",")), () -> marked.toString());
  }

  @Test
  void aTermIsLinkedToItsFirstPlaceInEachChapter() {
    SortedMap<String, String> files = small(Language.EN);
    String glossary = text(files, "glossary.html");
    assertTrue(glossary.contains("<a href=\"chapter-01.html#t1\">"), glossary);
    assertTrue(glossary.contains("<a href=\"chapter-02.html#t1\">1</a>"), glossary);
    assertTrue(glossary.contains("also <span lang=\"zh-Hans\">快取</span> ×1"), glossary);
    assertTrue(text(files, "chapter-02.html").contains("<span id=\"t2\"></span>"));
  }

  @Test
  void markupIsShownAsItReads() {
    String page = text(small(Language.EN), "chapter-01.html");
    assertTrue(page.contains("<strong>cache</strong>"), page);
    assertTrue(
        page.contains("<span class=\"link\" title=\"02-balance.md\">small place</span>"), page);
    assertTrue(page.contains("<th>what</th>"), page);
    assertTrue(page.contains("<code>get</code>"), page);
    assertTrue(page.contains("𠮷"), page);
    assertTrue(page.contains("let a = 1 &lt; 2;"), page);
  }

  @Test
  void aChapterThatNobodyBeganHasItsOriginal() {
    String page = text(small(Language.ZH), "chapter-03.html");
    assertTrue(page.contains("Not begun"), page);
    assertTrue(page.contains("没有译文"), page);
  }

  @Test
  void textsSayWhichLanguageTheyAreIn() {
    String page = text(small(Language.EN), "chapter-01.html");
    assertTrue(page.startsWith("<!DOCTYPE html>\n<html lang=\"en\">"), page);
    assertTrue(page.contains("<div class=\"side zh\" lang=\"zh-Hans\">"), page);
    assertTrue(text(small(Language.ZH), "index.html").contains("<html lang=\"zh-Hans\">"));
  }

  @Test
  void thePercentIsThatOfProgressAndOfTheBadge() {
    Edition edition = Editions.of(Language.EN, Editions.small());
    String percent = duikan.progress.Progress.shown(edition.progress().percent());
    SortedMap<String, String> files = Editions.site(edition);
    assertTrue(text(files, "index.html").contains("<dd>" + percent + "</dd>"));
    assertTrue(text(files, "badge.svg").contains(percent));
  }

  private static String text(SortedMap<String, String> files, String name) {
    return Optional.ofNullable(files.get(name)).orElseThrow();
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 80));
  }
}
