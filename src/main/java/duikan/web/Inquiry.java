package duikan.web;

import duikan.web.Answer.Failed;
import duikan.web.Answer.Failure;
import duikan.web.Answer.Found;
import duikan.web.Answer.Status;
import duikan.web.Reply.Heard;
import duikan.web.Reply.Unheard;
import duikan.web.Request.Method;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * One question on its way: which request comes next, until there is an answer. A server is asked
 * for the head alone first, for the page where it does not like that; what may pass is tried again;
 * redirects are followed. For one thread at a time.
 */
public final class Inquiry {
  private static final int MOST_REDIRECTS = 10;
  private static final int TOO_MANY_REQUESTS = 429;

  private final Question question;
  private final Patience patience;
  private final Set<Address> passed = new HashSet<>();
  private Request next;
  private int tries;
  private boolean forGood = true;

  public Inquiry(Question question, Patience patience) {
    this.question = question;
    this.patience = patience;
    this.next = Request.now(question.address(), first());
    passed.add(question.address());
  }

  private Method first() {
    return question.anchors().isEmpty() ? Method.HEAD : Method.READ;
  }

  public Question question() {
    return question;
  }

  /** What to ask now. */
  public Request next() {
    return next;
  }

  /** The answer, if what came of {@link #next} makes one; else there is another next. */
  public Optional<Answer> hear(Reply reply) {
    if (reply instanceof Heard heard) {
      return heard(heard);
    }
    Failure why = ((Unheard) reply).why();
    return switch (why) {
      case NO_HOST, NO_CONNECTION, SLOW -> again(Optional.empty(), false, new Failed(why));
      case OFFLINE, CERTIFICATE, REDIRECTS, LEFT_THE_WEB, PRIVATE, NO_TIME ->
          Optional.of(new Failed(why));
    };
  }

  private Optional<Answer> heard(Heard heard) {
    int status = heard.status();
    if (status >= 200 && status < 300) {
      return Optional.of(found(heard));
    }
    if (isRedirect(status) && heard.location().isPresent()) {
      return redirected(status, heard.location().get());
    }
    if (status == TOO_MANY_REQUESTS || isFaulty(status)) {
      boolean hold = status == TOO_MANY_REQUESTS || heard.pause().isPresent();
      return again(heard.pause(), hold, new Status(status));
    }
    if (next.method() == Method.HEAD) {
      next = Request.now(next.address(), Method.GET);
      return Optional.empty();
    }
    return Optional.of(new Status(status));
  }

  private Found found(Heard heard) {
    boolean moved = forGood && !next.address().equals(question.address());
    Set<String> missing =
        heard.html().map(html -> Fragment.missing(question.anchors(), html)).orElse(Set.of());
    return new Found(moved ? Optional.of(next.address()) : Optional.empty(), missing);
  }

  private static boolean isFaulty(int status) {
    return status >= 500 && status < 600;
  }

  private static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  private Optional<Answer> redirected(int status, String location) {
    Target target = next.address().resolve(location);
    if (target instanceof Address address) {
      forGood &= status == 301 || status == 308;
      boolean lost = !passed.add(address) || passed.size() > MOST_REDIRECTS + 1;
      if (!lost) {
        tries = 0;
        next = Request.now(address, first());
        return Optional.empty();
      }
      return Optional.of(new Failed(Failure.REDIRECTS));
    }
    Failure why = target == Target.Unfit.DISGUISED ? Failure.PRIVATE : Failure.LEFT_THE_WEB;
    return Optional.of(new Failed(why));
  }

  private Optional<Answer> again(Optional<Duration> wish, boolean hold, Answer last) {
    boolean tooLong = wish.filter(time -> time.compareTo(patience.longest()) > 0).isPresent();
    if (tries >= patience.pauses().size() || tooLong) {
      return Optional.of(last);
    }
    Duration pause = patience.pauses().get(tries++);
    Duration wait = wish.filter(time -> time.compareTo(pause) > 0).orElse(pause);
    // Some servers answer nobody who asks for the head alone.
    Method method = next.method() == Method.HEAD ? Method.GET : next.method();
    next = new Request(next.address(), method, wait, hold);
    return Optional.empty();
  }
}
