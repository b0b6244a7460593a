package duikan.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import duikan.doc.Language;
import duikan.progress.Badge;
import duikan.report.BadgeSvg;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The site in a real browser, from files and from a server. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SiteInBrowserTest {
  private static final int PHONE = 360;
  private static final int DESK = 1280;

  @TempDir private static Path folder;

  private Chromium chromium;

  @BeforeAll
  void start() throws IOException {
    chromium = Chromium.start();
    write("small", Editions.site(Editions.of(Language.EN, Editions.small())));
    write("zh", Editions.site(Editions.of(Language.ZH, Editions.small())));
    write("hostile", Editions.site(Editions.of(Language.EN, Editions.hostile())));
    write("real", Editions.site(Editions.of(Language.ZH, sample())));
  }

  @AfterAll
  void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  private static void write(String name, Map<String, String> files) throws IOException {
    Files.createDirectories(folder.resolve(name));
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.write(
          folder.resolve(name).resolve(file.getKey()),
          file.getValue().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The book of this repository. */
  private static Map<String, String> sample() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (String from : List.of("source-en", "target-zh", "README.md", "glossary.csv")) {
      try (Stream<Path> files = Files.walk(Path.of(from))) {
        for (Path file : files.filter(it -> it.toString().matches(".*\\.(md|csv)")).toList()) {
          texts.put(file.toString().replace('\\', '/'), Files.readString(file));
        }
      }
    }
    return texts;
  }

  private static List<String> pages(String name) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".html"))
          .sorted()
          .toList();
    }
  }

  /**
   * Opens a page; whatever the browser complains of, and whatever is asked from elsewhere, fails.
   */
  private void open(String address, int width, ColorScheme scheme, Consumer<Page> look) {
    assertEquals(List.of(), complaints(address, width, scheme, look), address);
  }

  private List<String> complaints(
      String address, int width, ColorScheme scheme, Consumer<Page> look) {
    List<String> complaints = new ArrayList<>();
    try (BrowserContext context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, 800)
                    .setColorScheme(scheme))) {
      Page page = context.newPage();
      page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
      page.onPageError(complaints::add);
      page.onDialog(dialog -> complaints.add("dialog: " + dialog.message()));
      page.onRequest(
          request -> {
            if (!request.url().startsWith(address.substring(0, address.lastIndexOf('/')))) {
              complaints.add("asks for " + request.url());
            }
          });
      page.onRequestFailed(request -> complaints.add("missing: " + request.url()));
      page.navigate(address);
      look.accept(page);
      // Not undefined if anything of the book ran.
      assertEquals("undefined", page.evaluate("typeof window.pwned"), address);
    }
    return complaints;
  }

  private static String file(String page) {
    return folder.toUri() + page;
  }

  private void open(String name, String page, Consumer<Page> look) {
    open(file(name + "/" + page), DESK, ColorScheme.LIGHT, look);
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void axeFindsNoViolation(ColorScheme scheme) throws IOException {
    boolean light = scheme == ColorScheme.LIGHT;
    for (String name : light ? List.of("small", "hostile") : List.of("zh")) {
      for (String file : pages(name)) {
        checkAccess(name + "/" + file, DESK, scheme);
      }
    }
    for (String file : List.of("index.html", "chapter-04.html", "glossary.html")) {
      checkAccess("real/" + file, PHONE, scheme);
    }
  }

  @Test
  void theBadgeIsAPictureWithAName() throws IOException {
    String badge = BadgeSvg.of(new Badge("翻译进度", "81.4%", Badge.Colour.YELLOWGREEN));
    String page =
        "<!DOCTYPE html><html lang=\"zh\"><title>徽章</title><main><h1>徽章</h1>"
            + badge
            + "</main></html>";
    write("badge", Map.of("badge.html", page));
    checkAccess("badge/badge.html", DESK, ColorScheme.LIGHT);
    open(
        "badge",
        "badge.html",
        shown -> assertThat(shown.getByRole(AriaRole.IMG)).hasAccessibleName("翻译进度: 81.4%"));
  }

  private void checkAccess(String file, int width, ColorScheme scheme) {
    List<String> violations = new ArrayList<>();
    List<String> unheard =
        complaints(
            file(file),
            width,
            scheme,
            page -> {
              unfold(page);
              for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
                rule.getNodes()
                    .forEach(node -> violations.add(rule.getId() + ": " + node.getHtml()));
              }
            });
    // The policy refuses axe, which asks for the style sheet once more, and nobody else.
    assertTrue(unheard.stream().allMatch(it -> it.matches("(?s).*(style\\.css|preload).*")), file);
    assertEquals(List.of(), violations, file);
  }

  private static void unfold(Page page) {
    page.evaluate("document.querySelectorAll('details').forEach(folded => folded.open = true)");
  }

  @Test
  void nothingIsWiderThanAPhone() throws IOException {
    for (String name : List.of("small", "zh", "hostile", "real")) {
      for (String file : pages(name)) {
        open(
            file(name + "/" + file),
            PHONE,
            ColorScheme.LIGHT,
            page -> {
              unfold(page);
              assertEquals(
                  PHONE, page.evaluate("document.documentElement.scrollWidth"), name + "/" + file);
            });
      }
    }
  }

  @Test
  void aHostileBookIsInert() throws IOException {
    for (String file : pages("hostile")) {
      open(
          "hostile",
          file,
          page -> {
            for (Locator mark : page.locator("mark, .link, summary").all()) {
              mark.dispatchEvent("mouseover");
              mark.dispatchEvent("click");
            }
          });
    }
    open(
        "hostile",
        "search.html#q=script",
        page -> {
          assertThat(page.locator("#results li")).not().hasCount(0);
          assertThat(page.locator("#results script")).hasCount(0);
        });
    open(
        "hostile",
        "search.html#q=%3Cimg%20src%3Dx%20onerror%3Dwindow.pwned%3D1%3E",
        page -> assertThat(page.locator("#q")).hasValue("<img src=x onerror=window.pwned=1>"));
  }

  @Test
  void findingsAreFilteredByRuleAndSeverityAndTheAddressTellsIt() {
    open(
        "small",
        "chapter-01.html",
        page -> {
          Locator dead = page.locator(".note[data-rule=dead-link]");
          Locator punctuation = page.locator(".note[data-rule=halfwidth-punctuation]").first();
          assertThat(dead).isVisible();
          assertThat(punctuation).isVisible();
          page.selectOption("select[name=rule]", "dead-link");
          assertThat(dead).isVisible();
          assertThat(punctuation).isHidden();
          assertThat(page).hasURL(Pattern.compile("#rule=dead-link$"));
          assertThat(page.locator("mark.error[data-f]:not(.off)")).hasText("没有.md");
          page.locator("input[value=error]").uncheck();
          assertThat(dead).isHidden();
          assertThat(page.locator(".filters output")).containsText("0 of");
          page.reload();
          assertThat(dead).isHidden();
          assertThat(page.locator("select[name=rule]")).hasValue("dead-link");
        });
    open(
        "small",
        "chapter-01.html#rule=dead-link&severity=error&only=1",
        page -> {
          assertThat(page.locator(".note:visible")).hasCount(1);
          assertThat(page.locator(".bead:visible")).hasCount(1);
        });
  }

  @Test
  void aLinkToAFindingShowsItWhateverWasFiltered() {
    open(
        "small",
        "chapter-01.html#rule=dead-link",
        page -> {
          String id = page.locator(".note[data-rule=forbidden-term] .places a").getAttribute("id");
          page.evaluate("location.hash = '#" + id + "'");
          assertThat(page.locator(".note[data-rule=forbidden-term]")).isVisible();
          assertThat(page.locator("mark.lit")).hasText("快取");
        });
  }

  @Test
  void everyControlIsReachedByTheKeyboard() {
    open(
        "small",
        "chapter-01.html",
        page -> {
          List<String> seen = new ArrayList<>();
          for (int i = 0; i < 30; i++) {
            page.keyboard().press("Tab");
            seen.add(
                (String)
                    page.evaluate(
                        "(e => e.name || e.className || e.rel || e.tagName)(document.activeElement)"));
          }
          assertTrue(
              seen.containsAll(List.of("skip", "q", "theme", "view", "severity", "rule", "only")),
              () -> seen.toString());
          page.focus("select[name=rule]");
          page.keyboard().press("ArrowDown");
          assertThat(page).hasURL(Pattern.compile("#rule="));
          page.focus("h1 >> xpath=ancestor::main");
          page.keyboard().press("n");
          assertThat(page.locator(".note.here")).hasCount(1);
        });
  }

  @Test
  void oneLanguageAloneIsShown() {
    open(
        "small",
        "chapter-01.html#view=zh",
        page -> {
          assertThat(page.locator(".side.en:visible")).hasCount(0);
          assertThat(page.locator(".side.zh:visible")).not().hasCount(0);
          page.locator("input[name=view][value=en]").check();
          assertThat(page.locator(".side.zh:visible")).hasCount(0);
        });
  }

  @Test
  void searchFindsPartsOfChineseAndBeginningsOfEnglish() {
    open(
        "small",
        "search.html",
        page -> {
          page.fill("#q", "台旁的");
          assertThat(page.locator("#results li")).hasCount(1);
          assertThat(page.locator("#results mark")).hasText("台旁的");
          page.fill("#q", "transl lamp");
          assertThat(page.locator("#results li")).hasCount(1);
          page.fill("#q", "ranslated");
          assertThat(page.locator("#results li")).hasCount(0);
          assertThat(page.locator("#told")).hasText("nothing found");
          page.fill("#q", "缓存");
          page.locator("#results a").first().click();
          assertThat(page).hasURL(Pattern.compile("chapter-0[12]\\.html#b1$"));
        });
    open(
        "small",
        "index.html",
        page -> {
          page.fill(".find input", "引座");
          page.keyboard().press("Enter");
          assertThat(page.locator("#results li")).hasCount(1);
        });
  }

  @Test
  void theGlossaryIsSifted() {
    open(
        "small",
        "glossary.html",
        page -> {
          page.fill("#sift", "balanc");
          assertThat(page.locator(".heat tbody tr:visible")).hasCount(1);
          page.fill("#sift", "");
          page.locator("input[name=others]").check();
          assertThat(page.locator(".heat tbody tr:visible")).hasCount(1);
          page.locator(".stray").click();
          assertThat(page).hasURL(Pattern.compile("chapter-01\\.html#o1-1$"));
        });
  }

  @Test
  void theSchemeIsSwitchedAndRemembered() {
    open(
        "small",
        "index.html",
        page -> {
          String paper = "getComputedStyle(document.body).backgroundColor";
          Object light = page.evaluate(paper);
          page.locator(".theme").click();
          Object dark = page.evaluate(paper);
          assertTrue(!light.equals(dark), () -> light + " " + dark);
          page.locator(".top nav a").nth(1).click();
          assertThat(page).hasURL(Pattern.compile("findings\\.html$"));
          assertThat(page.locator("footer")).isVisible();
          assertEquals(dark, page.evaluate(paper));
        });
  }

  @Test
  void aServerOfFilesIsAllItNeeds() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/book/",
        exchange -> {
          Path file =
              folder.resolve("real").resolve(exchange.getRequestURI().getPath().substring(6));
          boolean there = Files.isRegularFile(file);
          byte[] body = there ? Files.readAllBytes(file) : new byte[0];
          String name = file.toString();
          String type =
              name.endsWith("js")
                  ? "text/javascript"
                  : name.endsWith("css")
                      ? "text/css"
                      : name.endsWith("svg") ? "image/svg+xml" : "text/html";
          exchange.getResponseHeaders().add("Content-Type", type + "; charset=utf-8");
          exchange.sendResponseHeaders(there ? 200 : 404, there ? body.length : -1);
          if (there) {
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    server.start();
    try {
      String root = "http://127.0.0.1:" + server.getAddress().getPort() + "/book/";
      open(root + "index.html", DESK, ColorScheme.LIGHT, page -> {});
      open(
          root + "chapter-05.html#f1",
          DESK,
          ColorScheme.DARK,
          page -> assertThat(page.locator(".note.here")).hasCount(1));
      open(
          root + "search.html#q=负载",
          DESK,
          ColorScheme.LIGHT,
          page -> assertThat(page.locator("#results li")).not().hasCount(0));
    } finally {
      server.stop(0);
    }
  }
}
