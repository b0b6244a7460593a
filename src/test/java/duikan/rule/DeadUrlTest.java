package duikan.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import duikan.book.Binding;
import duikan.book.Book;
import duikan.lint.Diagnostic;
import duikan.lint.Linter;
import duikan.lint.RuleSet;
import duikan.lint.Settings;
import duikan.web.Address;
import duikan.web.Answer.Failure;
import duikan.web.SilentWeb;
import duikan.web.Web;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DeadUrlTest {
  private static final String PAGE = "target-zh/第01章.md";

  private static List<Diagnostic> found(Web web, Map<String, String> files) throws Exception {
    Book book = Binding.of(files);
    Engines engines = Engines.none().with(web);
    RuleSet rules = RuleSet.shipped(Rules.all(engines), Rules.pagesAlone());
    return Linter.lint(
            book, rules, Settings.of(book.config(), rules, Set.of(), Set.of("orphan-chapter")))
        .stream()
        .filter(one -> one.rule().equals("dead-url") || one.rule().equals("needless-allowance"))
        .toList();
  }

  private static List<String> said(List<Diagnostic> found) {
    return found.stream()
        .map(one -> one.place().start().line() + " " + one.severity() + " " + one.message().en())
        .toList();
  }

  private static List<String> said(String page) throws Exception {
    return said(found(new ToldWeb(), Map.of(PAGE, page)));
  }

  @Test
  void onlyWhatIsCertainIsAnError() throws Exception {
    List<String> severities = new ArrayList<>();
    for (String path :
        List.of(
            "404",
            "410",
            "503",
            "403",
            "429",
            "no-host",
            "no-connection",
            "slow",
            "certificate",
            "redirects",
            "left-the-web",
            "private",
            "moved",
            "folded")) {
      List<Diagnostic> found =
          found(new ToldWeb(), Map.of(PAGE, "[甲](https://redis.io/" + path + ")\n"));
      severities.add(path + " " + found.get(0).severity());
    }
    assertEquals(
        List.of(
            "404 ERROR",
            "410 ERROR",
            "503 WARNING",
            "403 INFO",
            "429 INFO",
            "no-host ERROR",
            "no-connection WARNING",
            "slow INFO",
            "certificate WARNING",
            "redirects WARNING",
            "left-the-web WARNING",
            "private INFO",
            "moved INFO",
            "folded INFO"),
        severities);
  }

  @Test
  void whereNobodyIsAskedNothingIsFoundAndEveryAllowanceStands() throws Exception {
    String page = "<!-- duikan-allow dead-url -->\n[甲](https://redis.io/gone)\n";
    assertEquals(List.of(), found(Web.none(), Map.of(PAGE, page)));
    assertEquals(List.of(), said(page));
  }

  @Test
  void anAllowanceForALinkThatLivesIsNeedless() throws Exception {
    assertEquals(1, said("<!-- duikan-allow dead-url -->\n[甲](https://redis.io/docs)\n").size());
  }

  @Test
  void everyPlaceIsReportedAndADefinitionOnce() throws Exception {
    String page =
        "[甲](https://redis.io/gone) 𠮷\r\n\r\n[乙][1] [丙][1]\r\n\r\n[1]: https://redis.io/gone\r\n";
    assertEquals(
        List.of(1, 5),
        found(new ToldWeb(), Map.of(PAGE, page)).stream()
            .map(one -> one.place().start().line())
            .toList());
  }

  @Test
  void theSourcesOwnDeadLinkIsPointedAt() throws Exception {
    Map<String, String> files =
        Map.of(
            "source-en/01.md",
            "# Chapter 1\n\n[a](https://redis.io/gone)\n",
            PAGE,
            "# 第01章\n\n[甲](https://redis.io/gone)\n");
    List<Diagnostic> found = found(new ToldWeb(), files);
    assertEquals(List.of("INFO", "ERROR"), found.stream().map(one -> "" + one.severity()).toList());
    assertEquals("source-en/01.md", found.get(1).related().get(0).place().path());
  }

  @Test
  void excludedAddressesAreNotAskedAbout() throws Exception {
    Map<String, String> files =
        Map.of(
            "duikan.yml",
            "rules:\n"
                + "  dead-url: {exclude: ['https://redis.io/go', 'http*://*.cn/'], accept:"
                + " [403]}\n",
            PAGE,
            "[甲](https://redis.io/gone) [乙](https://a.cn/) [丙](https://redis.io/403)"
                + " [丁](https://redis.io/404)\n");
    assertEquals(1, found(new ToldWeb(), files).size());
  }

  @Test
  void aPageForWhichTheRuleIsOffIsNotAskedAbout() throws Exception {
    Map<String, String> files =
        Map.of(
            "duikan.yml",
            "overrides: [{paths: [target-zh/第02*], rules: {dead-url: off}}]\n",
            PAGE,
            "[甲](https://redis.io/one)\n",
            "target-zh/第02章.md",
            "[甲](https://redis.io/two)\n");
    SilentWeb web = new SilentWeb(Failure.SLOW);
    found(web, files);
    assertEquals(List.of("https://redis.io/one"), web.asked().stream().map(Address::text).toList());
  }

  @Test
  void aPasswordIsNotRepeated() throws Exception {
    assertEquals(
        List.of("1 WARNING the address names a user or a password before @; take that out"),
        said("[甲](https://me:secret@redis.io/)\n"));
  }

  @Test
  void aMoveKeepsThePlaceOnThePage() throws Exception {
    assertEquals(
        List.of("1 INFO moved for good; write https://redis.io/docs#有这一节"),
        said("[甲](http://redis.io/moved#有这一节)\n"));
  }

  @Test
  void whatWasNotAskedIsSaidOnce() throws Exception {
    String page = "[甲](https://redis.io/no-time) [乙](https://redis.io/no-time/2)\n";
    assertEquals(1, said(page).size());
    assertEquals(1, said(page.replace("no-time", "offline")).size());
  }

  @Test
  void aLinksOwnPlaceIsMissedAndNotItsNeighbours() throws Exception {
    assertEquals(
        List.of(
            "1 WARNING the page has no place 甲; write #NAME as the page has it now, or leave it"
                + " out"),
        said("[甲](https://redis.io/docs#甲) [乙](https://redis.io/docs#有这一节)\n"));
  }
}
