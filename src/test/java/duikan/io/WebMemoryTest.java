package duikan.io;

import static duikan.io.LocalServer.page;
import static duikan.io.LocalServer.say;
import static duikan.io.LocalServer.status;
import static duikan.io.LocalWeb.TERMS;
import static duikan.io.LocalWeb.ask;
import static duikan.io.LocalWeb.question;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.web.Answer;
import duikan.web.Answer.Found;
import duikan.web.Answer.Status;
import duikan.web.Question;
import duikan.web.Remembered;
import duikan.web.Web;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What one run learns of the web, and the next believes. */
@Timeout(120)
final class WebMemoryTest {
  @TempDir private Path folder;

  private WebLinks run() {
    return LocalWeb.web(Optional.of(folder));
  }

  private void remember(String address, Answer answer, Duration age) {
    try (Cache cache = Cache.open(Optional.of(folder), "web", "1")) {
      String text = LocalWeb.address(address).text();
      cache.put(text, new Remembered(answer, Set.of(), Instant.now().minus(age)).text());
    }
  }

  @Test
  void aPageThatWasFoundIsNotAskedForAgain() throws IOException {
    try (LocalServer server = LocalServer.saying(status("200 OK"))) {
      assertEquals(Found.here(), ask(run(), server.at("books.test", "/")));
      assertEquals(Found.here(), ask(run(), server.at("books.test", "/")));
      assertEquals(1, server.asked().size());
    }
  }

  @Test
  void aPageIsBelievedForItsDaysAndADeadOneForAnHour() throws IOException {
    try (LocalServer server = LocalServer.saying(status("200 OK"))) {
      String young = server.at("books.test", "/young");
      String old = server.at("books.test", "/old");
      String dead = server.at("books.test", "/dead");
      String mended = server.at("books.test", "/mended");
      String future = server.at("books.test", "/future");
      remember(young, Found.here(), Duration.ofDays(6));
      remember(old, Found.here(), Duration.ofDays(8));
      remember(dead, new Status(404), Duration.ofMinutes(50));
      remember(mended, new Status(404), Duration.ofMinutes(70));
      remember(future, Found.here(), Duration.ofDays(-2));
      WebLinks web = run();
      assertEquals(new Status(404), ask(web, dead));
      for (String one : List.of(young, old, mended, future)) {
        assertEquals(Found.here(), ask(web, one), one);
      }
      assertEquals(List.of("HEAD /old", "HEAD /mended", "HEAD /future"), server.lines());
    }
  }

  @Test
  void noTrustAsksAnew() throws IOException {
    try (LocalServer server = LocalServer.saying(status("200 OK"))) {
      Question question = question(server.at("books.test", "/"));
      Web.Terms none = new Web.Terms(Duration.ZERO, Duration.ofMinutes(1));
      run().ask(List.of(question), none);
      run().ask(List.of(question), none);
      assertEquals(2, server.asked().size());
    }
  }

  @Test
  void whatMayPassIsNotKept() throws IOException {
    try (LocalServer server = LocalServer.saying(status("403 No"))) {
      assertEquals(new Status(403), ask(run(), server.at("books.test", "/")));
      assertEquals(new Status(403), ask(run(), server.at("books.test", "/")));
      assertEquals(4, server.asked().size());
    }
  }

  @Test
  void anotherPlaceOnAPageIsANewQuestion() throws IOException {
    try (LocalServer server = new LocalServer((asked, to) -> say(to, page(asked, "<p id=甲>")))) {
      String here = server.at("books.test", "/");
      assertEquals(new Found(Optional.empty(), Set.of("乙")), ask(run(), here, "甲", "乙"));
      assertEquals(new Found(Optional.empty(), Set.of("乙")), ask(run(), here, "乙"));
      assertEquals(1, server.asked().size());
      assertEquals(new Found(Optional.empty(), Set.of("丙")), ask(run(), here, "丙"));
      assertEquals(2, server.asked().size());
    }
  }

  @Test
  void aMemoryCutAtAnyByteIsNoneAndIsMadeAnew() throws IOException {
    try (LocalServer server = LocalServer.saying(status("200 OK"))) {
      String here = server.at("books.test", "/");
      ask(run(), here);
      Path file = folder.resolve("web");
      byte[] whole = Files.readAllBytes(file);
      for (int length = 0; length < whole.length; length++) {
        Files.write(file, Arrays.copyOf(whole, length));
        int before = server.asked().size();
        assertEquals(Found.here(), ask(run(), here));
        assertEquals(before + 1, server.asked().size(), "cut at " + length);
      }
      ask(run(), here);
      assertEquals(whole.length + 1, server.asked().size());
    }
  }

  @Test
  void aRunThatIsKilledHasKeptMostOfWhatItKnew() throws IOException, InterruptedException {
    LocalServer.Script script =
        (asked, to) -> {
          if (asked.path().equals("/stalls")) {
            Thread.sleep(60_000);
          }
          say(to, status("200 OK"));
        };
    try (LocalServer server = new LocalServer(script)) {
      List<Question> questions = new ArrayList<>();
      questions.add(question(server.at("stall.test", "/stalls")));
      for (int i = 0; i < 120; i++) {
        questions.add(question(server.at("host" + i % 9 + ".test", "/" + i)));
      }
      // Nobody ever closes it, as nobody closes what is killed.
      Thread killed = new Thread(() -> run().ask(questions, TERMS));
      killed.setDaemon(true);
      killed.start();
      int kept = 0;
      for (int wait = 0; wait < 600 && kept < 100; wait++) {
        Thread.sleep(50);
        try (Cache cache = Cache.open(Optional.of(folder), "web", "1")) {
          kept =
              (int)
                  questions.stream()
                      .filter(one -> cache.get(one.address().text()).isPresent())
                      .count();
        }
      }
      assertTrue(kept >= 100, kept + " of 120 were kept");
    }
  }
}
