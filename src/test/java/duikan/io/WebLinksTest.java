package duikan.io;

import static duikan.io.LocalServer.page;
import static duikan.io.LocalServer.say;
import static duikan.io.LocalServer.status;
import static duikan.io.LocalWeb.TERMS;
import static duikan.io.LocalWeb.address;
import static duikan.io.LocalWeb.ask;
import static duikan.io.LocalWeb.question;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.web.Address;
import duikan.web.Answer;
import duikan.web.Answer.Failed;
import duikan.web.Answer.Failure;
import duikan.web.Answer.Found;
import duikan.web.Answer.Status;
import duikan.web.Question;
import duikan.web.Web;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The web asked over real sockets, with servers of every bad habit. */
@Timeout(120)
final class WebLinksTest {
  private static final Duration BRIEF = Duration.ofMillis(400);

  private static Failed failed(Failure why) {
    return new Failed(why);
  }

  @Test
  void aPageIsAskedForItsHeadAlone() throws IOException {
    try (LocalServer server = LocalServer.saying(status("200 OK"))) {
      assertEquals(Found.here(), ask(LocalWeb.web(), server.at("books.test", "/")));
      assertEquals(List.of("HEAD /"), server.lines());
    }
  }

  @Test
  void aServerIsToldWhoAsksAndNothingElse() throws IOException {
    try (LocalServer server = LocalServer.saying(status("200 OK", "Set-Cookie: a=b"))) {
      WebLinks web = LocalWeb.web();
      ask(web, server.at("books.test", "/one"));
      ask(web, server.at("books.test", "/two"));
      for (LocalServer.Asked asked : server.asked()) {
        assertEquals(
            Set.of(
                "Accept: */*",
                "Host: books.test:" + server.port(),
                "Connection: keep-alive",
                "User-Agent: duikan/0 (test)"),
            Set.copyOf(asked.headers()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 405, 410, 451, 501})
  void aHeadThatIsRefusedIsAskedForAsAPage(int code) throws IOException {
    LocalServer.Script script =
        (asked, to) -> say(to, asked.isHead() ? status(code + " No") : page(asked, "有"));
    try (LocalServer server = new LocalServer(script)) {
      assertEquals(Found.here(), ask(LocalWeb.web(), server.at("books.test", "/")));
      assertEquals(List.of("HEAD /", "GET /"), server.lines());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 410, 403, 999})
  void theServersLastWordIsTheAnswer(int code) throws IOException {
    try (LocalServer server = LocalServer.saying(status(code + " No"))) {
      assertEquals(new Status(code), ask(LocalWeb.web(), server.at("books.test", "/")));
    }
  }

  @Test
  void aServerThatRecoversIsForgiven() throws IOException {
    AtomicInteger times = new AtomicInteger();
    LocalServer.Script script =
        (asked, to) -> say(to, status(times.incrementAndGet() < 3 ? "503 Busy" : "200 OK"));
    try (LocalServer server = new LocalServer(script)) {
      assertEquals(Found.here(), ask(LocalWeb.web(), server.at("books.test", "/")));
      assertEquals(3, times.get());
    }
  }

  @Test
  void aServerThatDoesNotRecoverIsTriedThreeTimes() throws IOException {
    try (LocalServer server = LocalServer.saying(status("500 Oops"))) {
      assertEquals(new Status(500), ask(LocalWeb.web(), server.at("books.test", "/")));
      assertEquals(List.of("HEAD /", "GET /", "GET /"), server.lines());
    }
  }

  @Test
  void retryAfterIsHeededForTheWholeHost() throws IOException {
    AtomicInteger times = new AtomicInteger();
    List<Long> moments = Collections.synchronizedList(new ArrayList<>());
    LocalServer.Script script =
        (asked, to) -> {
          moments.add(System.nanoTime());
          say(
              to,
              times.incrementAndGet() == 1
                  ? status("429 Slow down", "Retry-After: 1")
                  : status("200 OK"));
        };
    try (LocalServer server = new LocalServer(script)) {
      assertEquals(Found.here(), ask(LocalWeb.web(), server.at("books.test", "/")));
      long waited = moments.get(1) - moments.get(0);
      assertTrue(waited >= Duration.ofMillis(950).toNanos(), "waited " + waited + " ns");
    }
  }

  @Test
  void retryAfterMayBeADate() throws IOException {
    AtomicInteger times = new AtomicInteger();
    String past =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            ZonedDateTime.now(ZoneOffset.UTC).minusHours(1));
    LocalServer.Script script =
        (asked, to) ->
            say(
                to,
                times.incrementAndGet() == 1
                    ? status("503 Busy", "Retry-After: " + past)
                    : status("200 OK"));
    try (LocalServer server = new LocalServer(script)) {
      assertEquals(Found.here(), ask(LocalWeb.web(), server.at("books.test", "/")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"3600", "99999999999999999999"})
  void aServerThatAsksForTooLongAWaitIsNotWaitedFor(String wait) throws IOException {
    try (LocalServer server = LocalServer.saying(status("429 Slow down", "Retry-After: " + wait))) {
      assertEquals(new Status(429), ask(LocalWeb.web(), server.at("books.test", "/")));
      assertEquals(1, server.asked().size());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "301, true",
    "308, true",
    "302, false",
    "303, false",
    "307, false",
  })
  void aRedirectIsFollowedAndReportedIfItIsForGood(int code, boolean forGood) throws IOException {
    LocalServer.Script script =
        (asked, to) ->
            say(
                to,
                asked.path().equals("/old")
                    ? status(code + " Moved", "Location: /新?q=a b")
                    : status("200 OK"));
    try (LocalServer server = new LocalServer(script)) {
      Address there = address(server.at("books.test", "/%E6%96%B0?q=a%20b"));
      Answer answer = ask(LocalWeb.web(), server.at("books.test", "/old"));
      assertEquals(new Found(forGood ? Optional.of(there) : Optional.empty(), Set.of()), answer);
      assertEquals(List.of("HEAD /old", "HEAD /%E6%96%B0?q=a%20b"), server.lines());
    }
  }

  @Test
  void aMoveIsForGoodOnlyIfEveryStepIs() throws IOException {
    LocalServer.Script script =
        (asked, to) ->
            say(
                to,
                switch (asked.path()) {
                  case "/1" -> status("301 Moved", "Location: /2");
                  case "/2" -> status("302 Found", "Location: /3");
                  default -> status("200 OK");
                });
    try (LocalServer server = new LocalServer(script)) {
      assertEquals(Found.here(), ask(LocalWeb.web(), server.at("books.test", "/1")));
    }
  }

  @Test
  void aRedirectMayLeadToAnotherHost() throws IOException {
    try (LocalServer there = LocalServer.saying(status("200 OK"));
        LocalServer here =
            LocalServer.saying(
                status("301 Moved", "Location: //other.test:" + there.port() + "/a/../b"))) {
      assertEquals(
          new Found(Optional.of(address(there.at("other.test", "/b"))), Set.of()),
          ask(LocalWeb.web(), here.at("books.test", "/")));
    }
  }

  @Test
  void aCircleOfRedirectsIsLeft() throws IOException {
    LocalServer.Script script =
        (asked, to) ->
            say(to, status("302 Found", "Location: " + (asked.path().equals("/a") ? "/b" : "/a")));
    try (LocalServer server = new LocalServer(script)) {
      assertEquals(failed(Failure.REDIRECTS), ask(LocalWeb.web(), server.at("books.test", "/a")));
      assertEquals(2, server.asked().size());
    }
  }

  @Test
  void tenRedirectsAreFollowedAndNotMore() throws IOException {
    LocalServer.Script script =
        (asked, to) -> {
          int step = Integer.parseInt(asked.path().substring(1));
          say(to, step == 0 ? status("200 OK") : status("302 Found", "Location: " + (step - 1)));
        };
    try (LocalServer server = new LocalServer(script)) {
      WebLinks web = LocalWeb.web();
      assertEquals(Found.here(), ask(web, server.at("books.test", "/10")));
      assertEquals(failed(Failure.REDIRECTS), ask(web, server.at("books.test", "/111")));
      assertEquals(11 + 11, server.asked().size());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://books.test/",
        "jar:http://books.test/a!/b",
        "data:text/html,a",
        "javascript:alert(1)",
        "http://me:secret@books.test/",
        "http://",
        "http://a b/"
      })
  void aRedirectOutOfTheWebIsNotFollowed(String location) throws IOException {
    try (LocalServer server = LocalServer.saying(status("302 Found", "Location: " + location))) {
      assertEquals(failed(Failure.LEFT_THE_WEB), ask(LocalWeb.web(), server.at("books.test", "/")));
      assertEquals(1, server.asked().size());
    }
  }

  @Test
  void aServerThatSaysNothingIsNotWaitedForLong() throws IOException {
    LocalServer.Script stall = (asked, to) -> Thread.sleep(60_000);
    try (LocalServer server = new LocalServer(stall)) {
      WebLinks web = LocalWeb.web(LocalWeb.times(BRIEF, Duration.ofSeconds(30), BRIEF));
      assertEquals(failed(Failure.SLOW), ask(web, server.at("books.test", "/")));
      assertEquals(3, server.asked().size());
    }
  }

  @Test
  void aServerThatDripsIsLeftAfterItsTime() throws IOException {
    LocalServer.Script drip =
        (asked, to) -> {
          for (char c : status("200 OK", "X: " + "y".repeat(9000)).toCharArray()) {
            say(to, String.valueOf(c));
            Thread.sleep(20);
          }
        };
    try (LocalServer server = new LocalServer(drip)) {
      WebLinks web = LocalWeb.web(LocalWeb.times(Duration.ofSeconds(20), BRIEF, BRIEF));
      assertEquals(failed(Failure.SLOW), ask(web, server.at("books.test", "/")));
    }
  }

  @Test
  void aPageThatDripsIsThereAndNobodyKnowsItsPlaces() throws IOException {
    LocalServer.Script drip =
        (asked, to) -> {
          say(to, "HTTP/1.1 200 OK\nContent-Type: text/html\n\n<p id=a>");
          for (int i = 0; i < 3000; i++) {
            say(to, ".");
            Thread.sleep(20);
          }
        };
    try (LocalServer server = new LocalServer(drip)) {
      WebLinks web =
          LocalWeb.web(LocalWeb.times(Duration.ofSeconds(20), Duration.ofSeconds(1), BRIEF));
      assertEquals(Found.here(), ask(web, server.at("books.test", "/"), "没有"));
    }
  }

  @Test
  void aConnectionThatIsResetIsTriedAgain() throws IOException {
    LocalServer.Script reset = (asked, to) -> to.setSoLinger(true, 0);
    try (LocalServer server = new LocalServer(reset)) {
      assertEquals(
          failed(Failure.NO_CONNECTION), ask(LocalWeb.web(), server.at("books.test", "/")));
      assertEquals(3, server.asked().size());
    }
  }

  @Test
  void aConnectionThatClosesInTheMiddleOfTheHeadIsNoAnswer() throws IOException {
    try (LocalServer server = LocalServer.saying("HTTP/1.1 200 OK\nContent-")) {
      assertEquals(
          failed(Failure.NO_CONNECTION), ask(LocalWeb.web(), server.at("books.test", "/")));
    }
  }

  @Test
  void whereNobodyListensNobodyAnswers() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    assertEquals(
        failed(Failure.NO_CONNECTION), ask(LocalWeb.web(), "http://books.test:" + port + "/"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SSH-2.0-OpenSSH_9.2\n", "\u0000\u0001\u0002", "HTTP/1.1 abc\n\n", "\n"})
  void whatIsNoHttpIsNoAnswer(String said) throws IOException {
    try (LocalServer server = LocalServer.saying(said)) {
      assertEquals(
          failed(Failure.NO_CONNECTION), ask(LocalWeb.web(), server.at("books.test", "/")));
    }
  }

  @Test
  void aLengthThatIsALieChangesNothing() throws IOException {
    LocalServer.Script lie =
        (asked, to) ->
            say(
                to,
                "HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Length: 999999\n\n<p id=a>短");
    try (LocalServer server = new LocalServer(lie)) {
      WebLinks web = LocalWeb.web();
      assertEquals(Found.here(), ask(web, server.at("books.test", "/head")));
      // What is missing may have had the place.
      assertEquals(Found.here(), ask(web, server.at("books.test", "/page"), "没有"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "abc", "99999999999999999999999"})
  void aLengthThatIsNoneIsNoPlaceToLook(String length) throws IOException {
    try (LocalServer server =
        LocalServer.saying(
            "HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Length: " + length + "\n\n<p>")) {
      Answer answer = ask(LocalWeb.web(), server.at("books.test", "/"), "没有");
      assertTrue(
          answer.equals(Found.here()) || answer.equals(failed(Failure.NO_CONNECTION)),
          answer.toString());
    }
  }

  @Test
  void aHeadWithoutEndIsNotRead() throws IOException {
    LocalServer.Script endless =
        (asked, to) -> {
          say(to, "HTTP/1.1 200 OK\n");
          for (int i = 0; i < 1_000_000; i++) {
            say(to, "X-" + i + ": " + "y".repeat(1000) + "\n");
          }
        };
    try (LocalServer server = new LocalServer(endless)) {
      assertEquals(
          failed(Failure.NO_CONNECTION), ask(LocalWeb.web(), server.at("books.test", "/")));
    }
  }

  @Test
  void aLineWithoutEndIsNotRead() throws IOException {
    LocalServer.Script endless =
        (asked, to) -> {
          say(to, "HTTP/1.1 200 OK\nX: ");
          for (int i = 0; i < 1_000_000; i++) {
            say(to, "y".repeat(1000));
          }
        };
    try (LocalServer server = new LocalServer(endless)) {
      assertEquals(
          failed(Failure.NO_CONNECTION), ask(LocalWeb.web(), server.at("books.test", "/")));
    }
  }

  @Test
  void aBodyWithoutEndIsReadToItsBoundAndLeft() throws IOException {
    AtomicInteger written = new AtomicInteger();
    LocalServer.Script endless =
        (asked, to) -> {
          say(to, "HTTP/1.1 200 OK\nContent-Type: text/html\n\n<p id=a>");
          byte[] much = new byte[1 << 20];
          for (int i = 0; i < 1000; i++) {
            to.getOutputStream().write(much);
            written.incrementAndGet();
          }
        };
    try (LocalServer server = new LocalServer(endless)) {
      assertEquals(Found.here(), ask(LocalWeb.web(), server.at("books.test", "/"), "没有"));
      assertTrue(written.get() < 50, written + " MB were taken");
    }
  }

  @Test
  void aBodyIsNotUnpacked() throws IOException {
    AtomicInteger written = new AtomicInteger();
    LocalServer.Script bomb =
        (asked, to) -> {
          say(to, "HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Encoding: gzip\n\n");
          OutputStream out = new GZIPOutputStream(to.getOutputStream());
          byte[] nothing = new byte[1 << 20];
          for (int i = 0; i < 300; i++) {
            out.write(nothing);
            written.incrementAndGet();
          }
          out.close();
        };
    try (LocalServer server = new LocalServer(bomb)) {
      assertEquals(Found.here(), ask(LocalWeb.web(), server.at("books.test", "/"), "没有"));
      assertTrue(
          server.asked().get(0).headers().stream()
              .noneMatch(line -> line.startsWith("Accept-Encoding")));
    }
  }

  @Test
  void placesOnAPageAreLookedFor() throws IOException {
    String html = "<h2 id=\"小结\">小结</h2><a name='top-10'></a><h3 id=user-content-usage>";
    try (LocalServer server = new LocalServer((asked, to) -> say(to, page(asked, html)))) {
      assertEquals(
          new Found(Optional.empty(), Set.of("没有", "smal")),
          ask(LocalWeb.web(), server.at("books.test", "/"), "小结", "top-10", "usage", "没有", "smal"));
      assertEquals(List.of("GET /"), server.lines());
    }
  }

  @Test
  void placesOfAPageInGbkAreReadAsGbk() throws IOException {
    LocalServer.Script script =
        (asked, to) -> {
          say(to, "HTTP/1.1 200 OK\nContent-Type: text/html; charset=GBK\n\n");
          to.getOutputStream().write("<h2 id='小结'>".getBytes("GBK"));
        };
    try (LocalServer server = new LocalServer(script)) {
      assertEquals(
          new Found(Optional.empty(), Set.of("总结")),
          ask(LocalWeb.web(), server.at("books.test", "/"), "小结", "总结"));
    }
  }

  @Test
  void chineseHostsAndPathsGoOverTheWireInAscii() throws IOException {
    try (LocalServer server = LocalServer.saying(status("200 OK"))) {
      ask(LocalWeb.web(), server.at("例子.test", "/缓存 𠮷?问=答&p=100%"));
      assertEquals(
          List.of("HEAD /%E7%BC%93%E5%AD%98%20%F0%A0%AE%B7?%E9%97%AE=%E7%AD%94&p=100%25"),
          server.lines());
      assertTrue(
          server.asked().get(0).headers().contains("Host: xn--fsqu00a.test:" + server.port()));
    }
  }

  @Test
  void anAddressIsAskedOnceARun() throws IOException {
    try (LocalServer server = LocalServer.saying(status("200 OK"))) {
      WebLinks web = LocalWeb.web();
      List<Question> hundred = Collections.nCopies(100, question(server.at("books.test", "/")));
      web.ask(hundred, TERMS);
      web.ask(hundred, TERMS);
      assertEquals(1, server.asked().size());
    }
  }

  @Test
  void questionsAboutOnePageAreOneQuestion() throws IOException {
    try (LocalServer server = new LocalServer((asked, to) -> say(to, page(asked, "<p id=a>")))) {
      String here = server.at("books.test", "/");
      Map<Address, Answer> answers =
          LocalWeb.web()
              .ask(List.of(question(here), question(here, "a"), question(here, "b")), TERMS);
      assertEquals(Map.of(address(here), new Found(Optional.empty(), Set.of("b"))), answers);
      assertEquals(1, server.asked().size());
    }
  }

  @Test
  void answersDoNotDependOnTheOrderOfQuestionsOrAnswers() throws IOException {
    Random random = new Random(20_261_123);
    LocalServer.Script script =
        (asked, to) -> {
          Thread.sleep(random.nextInt(10));
          int number = Integer.parseInt(asked.path().substring(1));
          say(
              to,
              switch (number % 4) {
                case 0 -> status("404 No");
                case 1 -> status("301 Moved", "Location: " + (number + 1));
                case 2 -> status("200 OK");
                default -> status("403 No");
              });
        };
    try (LocalServer server = new LocalServer(script)) {
      List<Question> questions = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        questions.add(question(server.at("host" + i % 7 + ".test", "/" + i)));
      }
      Map<Address, Answer> first = new TreeMap<>(LocalWeb.web().ask(questions, TERMS));
      assertEquals(60, first.size());
      for (int round = 0; round < 3; round++) {
        Collections.shuffle(questions, random);
        assertEquals(first, new TreeMap<>(LocalWeb.web().ask(questions, TERMS)));
      }
    }
  }

  @Test
  void aHostHasAtMostFourQuestionsAtOnce() throws IOException {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    LocalServer.Script script =
        (asked, to) -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          Thread.sleep(50);
          now.decrementAndGet();
          say(to, status("200 OK"));
        };
    try (LocalServer server = new LocalServer(script)) {
      List<Question> questions = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        questions.add(question(server.at("books.test", "/" + i)));
      }
      LocalWeb.web().ask(questions, TERMS);
      assertTrue(most.get() <= 4, most + " at once");
      assertTrue(most.get() >= 2, most + " at once");
    }
  }

  @Test
  void aHostIsNotAskedTooSoonAgain() throws IOException {
    List<Long> moments = Collections.synchronizedList(new ArrayList<>());
    LocalServer.Script script =
        (asked, to) -> {
          moments.add(System.nanoTime());
          say(to, status("200 OK"));
        };
    WebTimes slow =
        new WebTimes(
            Duration.ofMillis(100),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofSeconds(30),
            LocalWeb.TIMES.patience());
    try (LocalServer server = new LocalServer(script)) {
      List<Question> questions = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        questions.add(question(server.at("books.test", "/" + i)));
      }
      long begin = System.nanoTime();
      LocalWeb.web(slow).ask(questions, TERMS);
      assertTrue(System.nanoTime() - begin >= Duration.ofMillis(900).toNanos());
    }
  }

  @Test
  void aHostThatStallsHoldsNobodyElseUp() throws IOException {
    LocalServer.Script stall = (asked, to) -> Thread.sleep(60_000);
    try (LocalServer bad = new LocalServer(stall);
        LocalServer good = LocalServer.saying(status("200 OK"))) {
      List<Question> questions = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        questions.add(question(bad.at("bad.test", "/" + i)));
      }
      Question last = question(good.at("good.test", "/"));
      questions.add(last);
      Web.Terms brief = new Web.Terms(Duration.ofDays(7), Duration.ofSeconds(5));
      Map<Address, Answer> answers = LocalWeb.web().ask(questions, brief);
      assertEquals(Found.here(), answers.get(last.address()));
      assertEquals(40, answers.values().stream().filter(failed(Failure.NO_TIME)::equals).count());
    }
  }

  @Test
  void aHostWithoutAddressIsGone() throws IOException {
    try (LocalServer server = LocalServer.saying(status("200 OK"))) {
      Question gone = question("http://no-such-host.invalid/");
      Map<Address, Answer> answers =
          LocalWeb.web().ask(List.of(gone, question(server.at("books.test", "/"))), TERMS);
      assertEquals(failed(Failure.NO_HOST), answers.get(gone.address()));
    }
  }

  @Test
  void whereNoHostHasAnAddressTheNetworkIsMissing() {
    Map<Address, Answer> answers =
        LocalWeb.web()
            .ask(List.of(question("http://a.invalid/"), question("http://b.invalid/")), TERMS);
    assertEquals(Set.of(failed(Failure.OFFLINE)), Set.copyOf(answers.values()));
  }

  @Test
  void thatNobodyCouldBeAskedIsNothingThatIsKnown() {
    WebLinks web = LocalWeb.web();
    Question question = question("http://a.invalid/");
    assertEquals(
        Set.of(failed(Failure.OFFLINE)), Set.copyOf(web.ask(List.of(question), TERMS).values()));
    assertEquals(Map.of(), web.known().ask(List.of(question), TERMS));
  }

  @Test
  void thePastIsToldFromWhatIsKnown() throws IOException {
    try (LocalServer server = LocalServer.saying(status("404 No"))) {
      WebLinks web = LocalWeb.web();
      Question now = question(server.at("books.test", "/now"));
      Question then = question(server.at("books.test", "/then"));
      web.ask(List.of(now), TERMS);
      int before = server.asked().size();
      assertEquals(
          Map.of(now.address(), new Status(404)), web.known().ask(List.of(now, then), TERMS));
      assertEquals(before, server.asked().size());
    }
  }
}
