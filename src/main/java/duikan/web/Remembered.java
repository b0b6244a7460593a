package duikan.web;

import duikan.web.Answer.Failed;
import duikan.web.Answer.Failure;
import duikan.web.Answer.Found;
import duikan.web.Answer.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An answer, and when it was given.
 *
 * @param anchors the places on the page that were asked for
 * @param when with seconds
 */
public record Remembered(Answer answer, Set<String> anchors, Instant when) {
  /** A page that was gone an hour ago is asked for again: somebody may have mended it. */
  private static final Duration TRUST_IN_THE_DEAD = Duration.ofHours(1);

  public Remembered {
    anchors = Set.copyOf(anchors);
  }

  /** Whether an answer is good for longer than a run: what may pass is not. */
  public static boolean isWorthIt(Answer answer) {
    return answer instanceof Found || isDead(answer);
  }

  private static boolean isDead(Answer answer) {
    if (answer instanceof Status status) {
      return status.code() == 404 || status.code() == 410;
    }
    return answer instanceof Failed failed && failed.why() == Failure.NO_HOST;
  }

  /** Whether it answers a question at {@code now}, where one trusts in pages for {@code trust}. */
  public boolean answers(Question question, Instant now, Duration trust) {
    Duration age = Duration.between(when, now);
    boolean shorter = isDead(answer) && trust.compareTo(TRUST_IN_THE_DEAD) > 0;
    Duration most = shorter ? TRUST_IN_THE_DEAD : trust;
    boolean known = !(answer instanceof Found) || anchors.containsAll(question.anchors());
    // One from the future was given by a clock that is wrong.
    return known && !age.isNegative() && age.compareTo(most) < 0;
  }

  /**
   * As lines: when, what, where it is now, {@code +} and the places there, {@code -} and those not.
   */
  public String text() {
    StringBuilder text = new StringBuilder().append(when.getEpochSecond()).append('\n');
    if (answer instanceof Status status) {
      return text.append("status ").append(status.code()).toString();
    }
    if (!(answer instanceof Found found)) {
      return text.append("no host").toString();
    }
    text.append("found ").append(found.moved().map(Address::text).orElse(""));
    for (String anchor : new TreeSet<>(anchors)) {
      if (anchor.indexOf('\n') < 0) {
        text.append('\n').append(found.missing().contains(anchor) ? '-' : '+').append(anchor);
      }
    }
    return text.toString();
  }

  /** What {@link #text} wrote; empty where it is something else. */
  public static Optional<Remembered> read(String text) {
    List<String> lines = List.of(text.split("\n", -1));
    if (lines.size() < 2 || !lines.get(0).matches("[0-9]{1,11}")) {
      return Optional.empty();
    }
    Instant when = Instant.ofEpochSecond(Long.parseLong(lines.get(0)));
    String what = lines.get(1);
    if (what.equals("no host")) {
      return Optional.of(new Remembered(new Failed(Failure.NO_HOST), Set.of(), when));
    }
    if (what.matches("status [1-9][0-9]{2}")) {
      int code = Integer.parseInt(what.substring("status ".length()));
      return Optional.of(new Remembered(new Status(code), Set.of(), when));
    }
    return what.startsWith("found ")
        ? found(what.substring("found ".length()), lines.subList(2, lines.size()), when)
        : Optional.empty();
  }

  private static Optional<Remembered> found(String moved, List<String> anchors, Instant when) {
    Target target = Target.of(moved);
    if (!moved.isEmpty() && !(target instanceof Address)) {
      return Optional.empty();
    }
    Set<String> all = new TreeSet<>();
    Set<String> missing = new TreeSet<>();
    for (String line : anchors) {
      if (!line.startsWith("+") && !line.startsWith("-")) {
        return Optional.empty();
      }
      all.add(line.substring(1));
      if (line.startsWith("-")) {
        missing.add(line.substring(1));
      }
    }
    Optional<Address> to = target instanceof Address it ? Optional.of(it) : Optional.empty();
    return Optional.of(new Remembered(new Found(to, missing), all, when));
  }
}
