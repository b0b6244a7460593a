package duikan.io;

import duikan.web.Address;
import duikan.web.Answer;
import duikan.web.Patience;
import duikan.web.Question;
import duikan.web.Reach;
import duikan.web.Target;
import duikan.web.Web;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;

/**
 * The web as a test sees it: every name that ends in {@code .test} is this machine, others are
 * nowhere, and 127.0.0.1 is the one address that passes for public.
 */
final class LocalWeb {
  static final Web.Terms TERMS = new Web.Terms(Duration.ofDays(7), Duration.ofMinutes(2));
  static final byte[] HERE = {127, 0, 0, 1};

  /** Long enough for a machine that has much to do. */
  static final WebTimes TIMES =
      times(Duration.ofSeconds(20), Duration.ofSeconds(30), Duration.ofMillis(20));

  private LocalWeb() {}

  static WebTimes times(Duration silence, Duration request, Duration pause) {
    Patience patience = new Patience(List.of(pause, pause), Duration.ofSeconds(2));
    return new WebTimes(Duration.ofMillis(1), Duration.ofSeconds(20), silence, request, patience);
  }

  static WebLinks web() {
    return web(Optional.empty());
  }

  static WebLinks web(Optional<Path> memory) {
    return web(memory, LocalWeb::lookUp, trust(), TIMES);
  }

  static WebLinks web(WebTimes times) {
    return web(Optional.empty(), LocalWeb::lookUp, trust(), times);
  }

  static WebLinks web(HostNames.Lookup lookup) {
    return web(Optional.empty(), lookup, trust(), TIMES);
  }

  static WebLinks web(
      Optional<Path> memory, HostNames.Lookup lookup, SSLContext trust, WebTimes times) {
    HostNames names =
        new HostNames(lookup, number -> Arrays.equals(number, HERE) || Reach.isPublic(number));
    return new WebLinks(Cache.open(memory, "web", "1"), "duikan/0 (test)", names, trust, times);
  }

  static SSLContext trust() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException broken) {
      throw new AssertionError(broken);
    }
  }

  static InetAddress[] lookUp(String host) throws UnknownHostException {
    if (!host.endsWith(".test")) {
      throw new UnknownHostException(host);
    }
    return new InetAddress[] {InetAddress.getByAddress(host, HERE)};
  }

  static Address address(String text) {
    Target target = Target.of(text);
    return target instanceof Address address ? address : fail(text, target);
  }

  private static Address fail(String text, Target target) {
    throw new AssertionError(text + " is " + target);
  }

  static Question question(String text, String... anchors) {
    return new Question(address(text), Set.of(anchors));
  }

  /** The answer to one question. */
  static Answer ask(WebLinks web, String text, String... anchors) {
    Question question = question(text, anchors);
    return Optional.ofNullable(web.ask(List.of(question), TERMS).get(question.address()))
        .orElseThrow();
  }
}
