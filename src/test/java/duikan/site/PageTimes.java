package duikan.site;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How soon pages of a site can be used, for {@code bench/report}: a folder, then pages in it. */
final class PageTimes {
  private static final int TIMES = 5;

  // Loaded, its scripts done, and drawn: the second frame begins when the first has been painted.
  private static final String DRAWN =
      "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() =>"
          + " setTimeout(() => done(performance.now())))))";

  private PageTimes() {}

  /** Prints a table: the median and the worst of some visits, each with an empty cache. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println("| page | usable after ms, median | worst |\n|---|---:|---:|");
    try (Chromium chromium = Chromium.start()) {
      for (String page : List.of(args).subList(1, args.length)) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
          times.add(visit(chromium, Path.of(args[0]).toUri() + page));
        }
        Collections.sort(times);
        out.printf("| `%s` | %.0f | %.0f |%n", page, times.get(TIMES / 2), times.get(TIMES - 1));
      }
    }
  }

  private static double visit(Chromium chromium, String address) {
    try (BrowserContext context =
        chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1280, 800))) {
      Page page = context.newPage();
      page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
      return ((Number) page.evaluate(DRAWN)).doubleValue();
    }
  }
}
