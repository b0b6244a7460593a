package duikan.rule;

import duikan.book.Page;
import duikan.doc.Covered;
import duikan.doc.Document;
import duikan.doc.Source;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Fix;
import duikan.lint.Options;
import duikan.lint.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Text was decoded as another encoding than it was written in, or characters of it were lost. */
final class Mojibake implements Rule.OfPage {
  private static final int LONGEST_SHOWN = 30;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** The mojibake of a page, in reading order. */
  static final class Found {
    private final List<Garble> garbles;

    /** For each garble, where the last of it and those before it ends. */
    private final int[] ends;

    Found(List<Garble> garbles) {
      this.garbles = List.copyOf(garbles);
      this.ends = new int[garbles.size()];
      int end = 0;
      for (int i = 0; i < ends.length; i++) {
        end = Math.max(end, garbles.get(i).span().end());
        ends[i] = end;
      }
    }

    List<Garble> garbles() {
      return garbles;
    }

    /** Whether any overlaps {@code span}, which is not empty. */
    boolean touches(Span span) {
      int low = 0;
      int high = ends.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (garbles.get(middle).span().start() < span.end()) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low > 0 && ends[low - 1] > span.start();
    }
  }

  @Override
  public String name() {
    return "mojibake";
  }

  @Override
  public void check(Page page, Options options, Findings out) {
    Document document = page.document();
    if (!document.source().undecodable().isEmpty()) {
      out.report(undecodable(document));
      return;
    }
    if (document.text().chars().allMatch(c -> c < 0x80)) {
      return;
    }
    Found found = in(document);
    found.garbles().forEach(garble -> out.report(finding(document, garble)));
    losses(document, found, out);
  }

  /** What is garbled on a page, code left alone. */
  static Found in(Document document) {
    return in(document, Verbatim.of(document));
  }

  /** What is garbled on a page, also where code shows it on purpose. */
  static Found anywhere(Document document) {
    return in(document, Covered.byNothing());
  }

  private static Found in(Document document, Covered code) {
    Source source = document.source();
    List<Garble> garbles = new ArrayList<>();
    for (int line = 1; line <= source.lineCount(); line++) {
      Span span = source.line(line);
      garbles.addAll(LatinReading.find(source.text(), span, code::holds));
      garbles.addAll(GbkReading.find(source.text(), span, code::holds));
    }
    garbles.removeIf(garble -> code.overlaps(garble.span()));
    garbles.sort(Comparator.comparing(Garble::span));
    return new Found(garbles);
  }

  private static Finding finding(Document document, Garble garble) {
    String was = garble.recovered().replace(String.valueOf(BYTE_ORDER_MARK), "");
    Finding finding =
        Finding.at(document.at(garble.span()))
            .with("encoding", garble.encoding())
            .with("recovered", shortened(was))
            .with("times", garble.times())
            .with("lost", garble.lost());
    if (!garble.isLossless()) {
      return finding.saying("lossy");
    }
    Finding fixed = finding.fixedBy(Fix.unsafe(garble.span(), was));
    if (was.isEmpty()) {
      return fixed.saying("mark");
    }
    return garble.times() > 1 ? fixed.saying("again") : fixed;
  }

  private static String shortened(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST_SHOWN) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
  }

  private static Finding undecodable(Document document) {
    Source source = document.source();
    Finding finding =
        Finding.at(document.at(source.undecodable().get(0)))
            .with("count", source.undecodable().size());
    return source
        .otherEncoding()
        .map(encoding -> finding.with("encoding", encoding).saying("encoding"))
        .orElseGet(() -> finding.saying("bytes"));
  }

  /** Replacement characters and halves of surrogate pairs. */
  private static void losses(Document document, Found found, Findings out) {
    String text = document.text();
    Covered code = Verbatim.of(document);
    SpokenOf spokenOf = new SpokenOf(document);
    for (int i = 0; i < text.length(); i++) {
      int c = text.codePointAt(i);
      if (Character.charCount(c) == 2) {
        i++;
        continue;
      }
      boolean half = Character.isSurrogate((char) c);
      if (c != 0xFFFD && !half) {
        continue;
      }
      int end = i + 1;
      while (end < text.length() && !half && text.charAt(end) == c) {
        end++;
      }
      Span span = new Span(i, end);
      if (!code.overlaps(span) && !found.touches(span) && !spokenOf.test(span)) {
        Finding finding =
            Finding.at(document.at(span))
                .with("count", span.length())
                .with("code", CodePoint.label(c));
        out.report(finding.saying(half ? "surrogate" : "replacement"));
      }
      i = end - 1;
    }
  }

  /** Whether the text speaks of the character itself: “�”, or by its number. Asked in order. */
  private static final class SpokenOf {
    private final Document document;
    private Span line = new Span(0, 0);
    private boolean numbered;

    SpokenOf(Document document) {
      this.document = document;
    }

    boolean test(Span span) {
      String text = document.text();
      boolean quoted =
          span.start() > 0
              && span.end() < text.length()
              && "“‘「『（(\"'[".indexOf(text.charAt(span.start() - 1)) >= 0
              && "”’」』）)\"']".indexOf(text.charAt(span.end())) >= 0;
      return quoted || isNumbered(span.start());
    }

    // A line of many such characters is read once.
    private boolean isNumbered(int offset) {
      if (!line.contains(offset)) {
        line = document.source().line(document.source().lineAt(offset));
        numbered = line.of(document.text()).contains("FFFD");
      }
      return numbered;
    }
  }
}
