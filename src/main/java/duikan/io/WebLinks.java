package duikan.io;

import duikan.web.Address;
import duikan.web.Answer;
import duikan.web.Answer.Failed;
import duikan.web.Inquiry;
import duikan.web.Question;
import duikan.web.Remembered;
import duikan.web.Web;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.net.ssl.SSLContext;

/**
 * The web itself, asked over HTTP. Answers that are good for longer than a run are kept in the
 * cache, where there is one; each address is asked once a run.
 */
public final class WebLinks implements Web, AutoCloseable {
  private static final String VERSION = "1";

  /** So many new answers are written at once, so that a run that is killed loses no more. */
  private static final int A_FEW = 50;

  private final Cache cache;
  private final String agent;
  private final HostNames names;
  private final SSLContext trust;
  private final WebTimes times;
  private final Map<Address, Remembered> known = new HashMap<>();
  private int unwritten;

  WebLinks(Cache cache, String agent, HostNames names, SSLContext trust, WebTimes times) {
    this.cache = cache;
    this.agent = agent;
    this.names = names;
    this.trust = trust;
    this.times = times;
  }

  /**
   * The web.
   *
   * @param memory the folder in which answers are kept, if they may be
   * @param version of duikan, which servers are told
   */
  public static WebLinks of(Optional<Path> memory, String version) {
    return new WebLinks(
        Cache.open(memory, "web", VERSION),
        "duikan/" + version + " (link checker)",
        HostNames.usual(),
        trusted(),
        WebTimes.usual());
  }

  private static SSLContext trusted() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException broken) {
      throw new IllegalStateException("this Java has no TLS", broken);
    }
  }

  @Override
  public boolean isThere() {
    return true;
  }

  @Override
  public synchronized Map<Address, Answer> ask(Collection<Question> questions, Terms terms) {
    Map<Address, Answer> answers = new TreeMap<>();
    List<Inquiry> open = new ArrayList<>();
    for (Question question : merged(questions)) {
      Optional<Remembered> before = before(question, terms);
      if (before.isPresent()) {
        answers.put(question.address(), before.get().answer());
      } else {
        open.add(new Inquiry(question, times.patience()));
      }
    }
    if (!open.isEmpty()) {
      answers.putAll(asked(open, terms));
    }
    return answers;
  }

  private static List<Question> merged(Collection<Question> questions) {
    Map<Address, Set<String>> anchors = new TreeMap<>();
    for (Question question : questions) {
      anchors
          .computeIfAbsent(question.address(), address -> new TreeSet<>())
          .addAll(question.anchors());
    }
    return anchors.entrySet().stream()
        .map(each -> new Question(each.getKey(), each.getValue()))
        .toList();
  }

  private Optional<Remembered> before(Question question, Terms terms) {
    Remembered ours = known.get(question.address());
    if (ours != null && ours.anchors().containsAll(question.anchors())) {
      return Optional.of(ours);
    }
    Optional<Remembered> kept =
        cache
            .get(question.address().text())
            .flatMap(Remembered::read)
            .filter(it -> it.answers(question, Instant.now(), terms.trust()));
    kept.ifPresent(it -> known.put(question.address(), it));
    return kept;
  }

  private Map<Address, Answer> asked(List<Inquiry> open, Terms terms) {
    Map<Address, Answer> answers;
    try (WebClient client = new WebClient(agent, names, trust, times, WebRound.AT_ONCE)) {
      WebRound round = new WebRound(client, times.interval(), this::keepPage);
      answers = round.run(open, terms.time());
    }
    for (Inquiry inquiry : open) {
      Question question = inquiry.question();
      Answer answer = answers.get(question.address());
      if (answer != null) {
        Remembered now = new Remembered(answer, question.anchors(), Instant.now());
        known.put(question.address(), now);
        if (Remembered.isWorthIt(answer)) {
          cache.put(question.address().text(), now.text());
        }
      }
    }
    cache.close();
    return answers;
  }

  // Whether a host is gone, or we have no network, is known at the end of a round.
  private void keepPage(Inquiry inquiry, Answer answer) {
    if (answer instanceof Answer.Found) {
      Question question = inquiry.question();
      Remembered now = new Remembered(answer, question.anchors(), Instant.now());
      cache.put(question.address().text(), now.text());
      if (++unwritten % A_FEW == 0) {
        cache.close();
      }
    }
  }

  @Override
  public Web known() {
    return new Web() {
      @Override
      public boolean isThere() {
        return true;
      }

      @Override
      public Map<Address, Answer> ask(Collection<Question> questions, Terms terms) {
        return WebLinks.this.remembered(questions);
      }

      @Override
      public Web known() {
        return this;
      }
    };
  }

  private synchronized Map<Address, Answer> remembered(Collection<Question> questions) {
    Map<Address, Answer> answers = new TreeMap<>();
    for (Question question : questions) {
      Optional.ofNullable(known.get(question.address()))
          .map(Remembered::answer)
          .filter(answer -> !(answer instanceof Failed failed && failed.why().isOurs()))
          .ifPresent(answer -> answers.put(question.address(), answer));
    }
    return answers;
  }

  /** Writes what is new. */
  @Override
  public void close() {
    cache.close();
  }
}
