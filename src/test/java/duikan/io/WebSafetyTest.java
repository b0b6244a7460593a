package duikan.io;

import static duikan.io.LocalServer.say;
import static duikan.io.LocalServer.status;
import static duikan.io.LocalWeb.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;

import duikan.web.Answer.Failed;
import duikan.web.Answer.Failure;
import duikan.web.Answer.Found;
import duikan.web.Reach;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is made to ask where only they can go, and nobody learns more of them than a question. */
@Timeout(120)
final class WebSafetyTest {
  private static final Failed PRIVATE = new Failed(Failure.PRIVATE);

  private static InetAddress[] numbers(String... numbers) {
    InetAddress[] all = new InetAddress[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      all[i] = number(numbers[i]);
    }
    return all;
  }

  private static InetAddress number(String written) {
    try {
      return InetAddress.getByName(written);
    } catch (IOException noNumber) {
      throw new AssertionError(noNumber);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.2",
        "10.0.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fd00::1",
        "fec0::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2002:0a00:0001::1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2"
      })
  void aNameOfAPrivateAddressIsNotAsked(String number) throws IOException {
    try (LocalServer server = LocalServer.saying(status("200 OK"))) {
      WebLinks web = LocalWeb.web(host -> numbers(number));
      assertEquals(PRIVATE, ask(web, server.at("books.test", "/")));
      assertEquals(List.of(), server.lines());
    }
  }

  @Test
  void aNameWithOnePrivateAddressAmongPublicOnesIsNotAsked() throws IOException {
    try (LocalServer server = LocalServer.saying(status("200 OK"))) {
      WebLinks web = LocalWeb.web(host -> numbers("127.0.0.1", "192.168.0.1"));
      assertEquals(PRIVATE, ask(web, server.at("books.test", "/")));
      assertEquals(List.of(), server.lines());
    }
  }

  /** As it runs for everybody: this machine is refused by name and by number. */
  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "localhost", "127.0.0.1."})
  void thisMachineIsNotAsked(String host) throws IOException {
    try (LocalServer server = LocalServer.saying(status("200 OK"));
        WebLinks web =
            new WebLinks(
                Cache.open(Optional.empty(), "web", "1"),
                "duikan/0 (test)",
                HostNames.usual(),
                LocalWeb.trust(),
                LocalWeb.TIMES)) {
      assertEquals(PRIVATE, ask(web, server.at(host, "/")));
      assertEquals(List.of(), server.lines());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.0.0.1/",
        "http://private.test/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]/",
        "http://[::ffff:7f00:2]/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://１２７.1/"
      })
  void aRedirectToAPrivateAddressIsNotFollowed(String location) throws IOException {
    try (LocalServer server = LocalServer.saying(status("301 Moved", "Location: " + location))) {
      WebLinks web =
          LocalWeb.web(
              host ->
                  host.equals("books.test")
                      ? numbers("127.0.0.1")
                      : numbers(host.equals("private.test") ? "10.1.2.3" : host));
      assertEquals(PRIVATE, ask(web, server.at("books.test", "/")));
      assertEquals(1, server.asked().size());
    }
  }

  @Test
  void aNameThatChangesItsMindIsLookedAtAgainForEachConnection() throws IOException {
    AtomicInteger times = new AtomicInteger();
    HostNames.Lookup rebinding =
        host -> numbers(times.incrementAndGet() == 1 ? "127.0.0.1" : "127.0.0.2");
    LocalServer.Script script =
        (asked, to) -> say(to, status(asked.isHead() ? "405 No" : "200 OK"));
    // It listens on all addresses of this machine, so that a client that went there would be heard.
    try (LocalServer server = new LocalServer(new ServerSocket(0), script)) {
      assertEquals(PRIVATE, ask(LocalWeb.web(rebinding), server.at("books.test", "/")));
      assertEquals(List.of("HEAD /"), server.lines());
      assertEquals(2, times.get());
    }
  }

  @Test
  void aConnectionGoesToWhatWasLookedAtWithoutLookingAgain() throws IOException {
    AtomicInteger times = new AtomicInteger();
    HostNames.Lookup rebinding =
        host -> numbers(times.incrementAndGet() == 1 ? "127.0.0.1" : "127.0.0.2");
    try (LocalServer server = LocalServer.saying(status("200 OK"))) {
      assertEquals(Found.here(), ask(LocalWeb.web(rebinding), server.at("books.test", "/")));
      assertEquals(1, times.get());
    }
  }

  @Test
  void aRedirectToTheSameHostIsLookedAtAgain() throws IOException {
    AtomicInteger times = new AtomicInteger();
    HostNames.Lookup rebinding =
        host -> numbers(times.incrementAndGet() == 1 ? "127.0.0.1" : "10.0.0.1");
    LocalServer.Script script =
        (asked, to) ->
            say(
                to,
                asked.path().equals("/a") ? status("302 Found", "Location: /b") : status("200 OK"));
    try (LocalServer server = new LocalServer(script)) {
      assertEquals(PRIVATE, ask(LocalWeb.web(rebinding), server.at("books.test", "/a")));
      assertEquals(List.of("HEAD /a"), server.lines());
    }
  }

  @Test
  void cookiesOfOneAnswerAreNotSentWithTheNext() throws IOException {
    LocalServer.Script script =
        (asked, to) ->
            say(
                to,
                asked.path().equals("/a")
                    ? status("302 Found", "Set-Cookie: id=1; Path=/", "Location: /b")
                    : status(
                        asked.isHead() ? "401 Who" : "200 OK",
                        "WWW-Authenticate: Basic realm=\"书\""));
    try (LocalServer server = new LocalServer(script)) {
      ask(LocalWeb.web(), server.at("books.test", "/a"));
      assertEquals(List.of("HEAD /a", "HEAD /b", "GET /b"), server.lines());
      for (LocalServer.Asked asked : server.asked()) {
        assertEquals(
            List.of(),
            asked.headers().stream()
                .filter(line -> line.matches("(?i)(cookie|authorization|referer|origin):.*"))
                .toList());
      }
    }
  }

  @Test
  void thePolicyThatShipsIsReach() throws IOException {
    assertEquals(true, Reach.isPublic(number("93.184.215.14").getAddress()));
    assertEquals(number("93.184.215.14"), HostNames.usual().resolve("93.184.215.14")[0]);
  }

  @TempDir private Path folder;

  /** A key for {@code books.test} that its owner alone vouches for. */
  private KeyStore key() throws IOException, InterruptedException, GeneralSecurityException {
    Path file = folder.resolve("key.p12");
    Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    Process made =
        new ProcessBuilder(
                tool.toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "books",
                "-dname",
                "CN=books.test",
                "-ext",
                "san=dns:books.test",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                "secret")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertEquals(0, made.waitFor(), () -> read(folder.resolve("log")));
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, "secret".toCharArray());
    }
    return store;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      return unreadable.toString();
    }
  }

  @Test
  void aCertificateMustBeTrustedAndOfThatHost() throws Exception {
    KeyStore key = key();
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(key, "secret".toCharArray());
    SSLContext served = SSLContext.getInstance("TLS");
    served.init(keys.getKeyManagers(), null, null);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("books", key.getCertificate("books"));
    trust.init(trusted);
    SSLContext friend = SSLContext.getInstance("TLS");
    friend.init(null, trust.getTrustManagers(), null);
    ServerSocket socket =
        served
            .getServerSocketFactory()
            .createServerSocket(0, 50, InetAddress.getByAddress(LocalWeb.HERE));
    try (LocalServer server = new LocalServer(socket, (asked, to) -> say(to, status("200 OK")))) {
      String books = "https://books.test:" + server.port() + "/";
      String other = "https://other.test:" + server.port() + "/";
      WebLinks trusting = LocalWeb.web(Optional.empty(), LocalWeb::lookUp, friend, LocalWeb.TIMES);
      assertEquals(Found.here(), ask(trusting, books));
      assertEquals(new Failed(Failure.CERTIFICATE), ask(trusting, other));
      assertEquals(new Failed(Failure.CERTIFICATE), ask(LocalWeb.web(), books));
      assertEquals(List.of("HEAD /"), server.lines());
    }
  }

  @Test
  void httpsToAServerThatSpeaksNoTlsIsNoConnection() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getByAddress(LocalWeb.HERE))) {
      Thread rude =
          new Thread(
              () -> {
                for (int i = 0; i < 3; i++) {
                  try (Socket connection = socket.accept()) {
                    say(connection, status("400 What"));
                  } catch (IOException closed) {
                    return;
                  }
                }
              });
      rude.setDaemon(true);
      rude.start();
      assertEquals(
          new Failed(Failure.NO_CONNECTION),
          ask(LocalWeb.web(), "https://books.test:" + socket.getLocalPort() + "/"));
    }
  }
}
