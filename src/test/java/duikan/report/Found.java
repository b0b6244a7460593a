package duikan.report;

import duikan.doc.Message;
import duikan.doc.Place;
import duikan.doc.Source;
import duikan.doc.Span;
import duikan.lint.Diagnostic;
import duikan.lint.Fix;
import duikan.lint.Outcome;
import duikan.lint.RuleSet;
import duikan.lint.Severity;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Findings to report. */
final class Found {
  static final List<String> RULES =
      List.of("dead-link", "heading-jump", "stray-space", "touching-scripts", "unpaired-mark");
  static final Rulebook RULEBOOK =
      new Rulebook(RuleSet.shipped(List.of(), RULES), Set.of("unpaired-mark"));
  static final Root HERE = new Root("");

  private static final Severity[] SEVERITIES = {Severity.INFO, Severity.WARNING, Severity.ERROR};

  private Found() {}

  static Diagnostic at(Source source, Span span, String rule, Severity severity) {
    return new Diagnostic(
        rule,
        severity,
        new Place(source, span),
        new Message("a fault", "有问题"),
        List.of(),
        Optional.empty());
  }

  static Diagnostic saying(String words, Diagnostic one) {
    return new Diagnostic(
        one.rule(),
        one.severity(),
        one.place(),
        new Message(words, words),
        one.related(),
        one.fix());
  }

  static Diagnostic relatedTo(Diagnostic.Related there, Diagnostic one) {
    return new Diagnostic(
        one.rule(), one.severity(), one.place(), one.message(), List.of(there), one.fix());
  }

  static Diagnostic fixedBy(Fix fix, Diagnostic one) {
    return new Diagnostic(
        one.rule(), one.severity(), one.place(), one.message(), one.related(), Optional.of(fix));
  }

  /** Findings of every kind in pages with awkward names, in order. */
  static Outcome random(long seed, int count) {
    Random random = new Random(seed);
    List<Source> pages = new ArrayList<>();
    for (String name : List.of("01 甲.md", "02%20乙.md", "03+丙.md", "é:4.md", "𠮷#5.md")) {
      pages.add(
          Source.of("target-zh/" + name, "# 标题\r\n\r\n𠮷野家用Redis缓存。\r\n\r\n又一段，[链接](a.md)。\r\n"));
    }
    List<Diagnostic> found = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Source page = pages.get(random.nextInt(pages.size()));
      int start = random.nextInt(page.text().length());
      int end = start + random.nextInt(page.text().length() - start);
      String rule = RULES.get(random.nextInt(RULES.size()));
      Diagnostic one =
          at(page, new Span(start, end), rule, SEVERITIES[random.nextInt(SEVERITIES.length)]);
      one = saying("fault \"" + random.nextInt(3) + "\" <&> \"ruleIndex\":7", one);
      found.add(random.nextBoolean() ? one : fixedBy(Fix.safe(Span.at(start), "、"), one));
    }
    found.sort(null);
    return new Outcome(found, pages.size());
  }

  /** What a report writes. */
  interface Writing {
    void to(StringWriter out) throws Exception;
  }

  static String written(Writing writing) throws Exception {
    StringWriter out = new StringWriter();
    writing.to(out);
    return out.toString();
  }
}
