package duikan.io;

import duikan.web.Address;
import duikan.web.Answer;
import duikan.web.Answer.Failed;
import duikan.web.Answer.Failure;
import duikan.web.Inquiry;
import duikan.web.Reply;
import duikan.web.Reply.Unheard;
import duikan.web.Request;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * Many inquiries at once, none of which waits for another's host. Each request, also one that a
 * redirect or a new try asks for, stands in the queue of its host; a host has few at a time and
 * none too soon after the last.
 */
final class WebRound {
  static final int AT_ONCE = 16;
  private static final int AT_ONCE_OF_A_HOST = 4;

  private final WebClient client;
  private final Duration interval;
  private final BiConsumer<Inquiry, Answer> told;
  private final ScheduledThreadPoolExecutor workers =
      new ScheduledThreadPoolExecutor(AT_ONCE, WebClient::daemon);
  private final Map<String, Lane> lanes = new HashMap<>();
  private final Map<Address, Answer> answers = new HashMap<>();
  private Optional<RuntimeException> fault = Optional.empty();
  private int left;
  private boolean anybodyThere;
  private boolean over;

  /** The requests to one host. */
  private static final class Lane {
    final Deque<Inquiry> waiting = new ArrayDeque<>();
    int running;

    /** In nanoseconds of {@link System#nanoTime}. */
    long free = System.nanoTime();
  }

  /**
   * A round.
   *
   * @param told hears each answer as soon as it is there, one at a time
   */
  WebRound(WebClient client, Duration interval, BiConsumer<Inquiry, Answer> told) {
    this.client = client;
    this.interval = interval;
    this.told = told;
    workers.setRemoveOnCancelPolicy(true);
  }

  /** The answers to all, at the latest after {@code time}. */
  Map<Address, Answer> run(Collection<Inquiry> inquiries, Duration time) {
    long end = System.nanoTime() + time.toNanos();
    synchronized (this) {
      left = inquiries.size();
      inquiries.forEach(this::queue);
      try {
        for (long rest = time.toNanos(); left > 0 && rest > 0; rest = end - System.nanoTime()) {
          TimeUnit.NANOSECONDS.timedWait(this, rest);
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
      return ended(inquiries);
    }
  }

  private Map<Address, Answer> ended(Collection<Inquiry> inquiries) {
    over = true;
    workers.shutdownNow();
    if (fault.isPresent()) {
      throw fault.get();
    }
    for (Inquiry inquiry : inquiries) {
      answers.putIfAbsent(inquiry.question().address(), new Failed(Failure.NO_TIME));
    }
    // Where no host at all has an address, it is our network that is missing.
    if (!anybodyThere) {
      answers.replaceAll(
          (address, answer) ->
              answer.equals(new Failed(Failure.NO_HOST)) ? new Failed(Failure.OFFLINE) : answer);
    }
    return Map.copyOf(answers);
  }

  private synchronized void queue(Inquiry inquiry) {
    Lane lane = lanes.computeIfAbsent(inquiry.next().address().host(), host -> new Lane());
    lane.waiting.addLast(inquiry);
    start(lane);
  }

  private void start(Lane lane) {
    while (!over && lane.running < AT_ONCE_OF_A_HOST && !lane.waiting.isEmpty()) {
      Inquiry inquiry = lane.waiting.removeFirst();
      lane.running++;
      long now = System.nanoTime();
      long begin = Math.max(now, lane.free);
      long pause = interval.toNanos();
      lane.free = begin + pause + ThreadLocalRandom.current().nextLong(pause + 1);
      later(() -> ask(inquiry, lane), begin - now);
    }
  }

  /** Does it after so many nanoseconds; what goes wrong in it is kept by {@link #fail}. */
  private void later(Runnable work, long wait) {
    ScheduledFuture<?> unused = workers.schedule(work, wait, TimeUnit.NANOSECONDS);
  }

  private void ask(Inquiry inquiry, Lane lane) {
    try {
      Request request = inquiry.next();
      Reply reply = client.ask(request.address(), request.method());
      synchronized (this) {
        lane.running--;
        if (!over) {
          hear(inquiry, reply, lane);
          start(lane);
        }
      }
    } catch (RuntimeException ours) { // Thrown anew where somebody waits for the answers.
      fail(ours);
    }
  }

  private synchronized void fail(RuntimeException ours) {
    fault = Optional.of(ours);
    left = 0;
    notifyAll();
  }

  private void hear(Inquiry inquiry, Reply reply, Lane lane) {
    boolean nobody = reply instanceof Unheard unheard && unheard.why() == Failure.NO_HOST;
    anybodyThere |= !nobody;
    Optional<Answer> answer = inquiry.hear(reply);
    if (answer.isPresent()) {
      answers.put(inquiry.question().address(), answer.get());
      told.accept(inquiry, answer.get());
      left--;
      notifyAll();
      return;
    }
    Request next = inquiry.next();
    long wait = next.pause().toNanos();
    if (next.hold()) {
      lane.free = Math.max(lane.free, System.nanoTime() + wait);
    }
    later(() -> queue(inquiry), next.hold() ? 0 : wait);
  }
}
