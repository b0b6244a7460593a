package duikan.rule;

import duikan.book.Book;
import duikan.book.Destination;
import duikan.doc.Link;
import duikan.doc.Place;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.lint.Severity;
import duikan.web.Address;
import duikan.web.Answer;
import duikan.web.Answer.Failed;
import duikan.web.Answer.Failure;
import duikan.web.Fragment;
import duikan.web.Question;
import duikan.web.Target;
import duikan.web.Web;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A link to the web that leads nowhere, as far as the web can be asked. */
final class DeadUrl implements Rule.OfPages {
  private final Web web;

  DeadUrl(Web web) {
    this.web = web;
  }

  @Override
  public String name() {
    return "dead-url";
  }

  @Override
  public boolean isAwake() {
    return web.isThere();
  }

  @Override
  public void check(List<Read> pages, Book book, Options options, Findings out) {
    List<WebLink> all = new ArrayList<>();
    for (Read read : pages) {
      Set<Span> seen = new HashSet<>();
      UrlExclusions excluded = UrlExclusions.of(read.options().list("exclude"));
      for (Link link : read.page().document().links()) {
        // Uses of one definition share its destination.
        if (seen.add(link.destination()) && !excluded.hold(link.target().strip())) {
          toAsk(link, read, out).ifPresent(all::add);
        }
      }
    }
    Duration time = Duration.ofMinutes(options.number("minutes"));
    Web.Terms terms = new Web.Terms(Duration.ofDays(options.number("days")), time);
    report(all, web.ask(all.stream().map(WebLink::question).toList(), terms), book, out);
  }

  private static Optional<WebLink> toAsk(Link link, Read read, Findings out) {
    String written = link.target().strip();
    Target target = Destination.isTemplate(written) ? Target.Unfit.NOT_WEB : Target.of(written);
    if (target instanceof Target.Unfit unfit) {
      unfit(unfit, link, read).ifPresent(out::report);
      return Optional.empty();
    }
    Address address = (Address) target;
    boolean anchors = read.options().truth("anchors");
    Set<String> places =
        anchors ? Fragment.anchor(written).map(Set::of).orElse(Set.of()) : Set.of();
    return address.isReserved()
        ? Optional.empty()
        : Optional.of(
            new WebLink(link, read.page(), new Question(address, places), read.options()));
  }

  private static Optional<Finding> unfit(Target.Unfit why, Link link, Read read) {
    Finding at = WebLink.at(link, read.page());
    return switch (why) {
      case NOT_WEB -> Optional.empty();
      // Without the address: a report is no place for a password.
      case CREDENTIALS -> Optional.of(at.saying("credentials").atMost(Severity.WARNING));
      case BROKEN -> Optional.of(at.saying("broken").atMost(Severity.WARNING));
      case DISGUISED -> Optional.of(at.saying("disguised").atMost(Severity.WARNING));
    };
  }

  private static void report(
      List<WebLink> all, Map<Address, Answer> answers, Book book, Findings out) {
    Map<Failure, List<WebLink>> unasked = new EnumMap<>(Failure.class);
    Map<String, Map<String, Place>> original = new HashMap<>();
    for (WebLink one : all) {
      Answer answer = answers.getOrDefault(one.question().address(), Answer.Found.here());
      if (answer instanceof Failed failed && failed.why().isOurs()) {
        unasked.computeIfAbsent(failed.why(), why -> new ArrayList<>()).add(one);
      } else {
        one.findings(
                answer,
                original.computeIfAbsent(
                    one.page().path(), path -> WebLink.original(one.page(), book)))
            .forEach(out::report);
      }
    }
    // Said once, at the first: it is no fault of theirs.
    unasked.forEach(
        (why, links) ->
            out.report(
                WebLink.at(links.get(0).link(), links.get(0).page())
                    .saying(why == Failure.OFFLINE ? "offline" : "time")
                    .with("count", links.size())
                    .atMost(Severity.WARNING)));
  }
}
