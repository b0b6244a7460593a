package duikan.rule;

import duikan.book.Page;
import duikan.doc.Block;
import duikan.doc.Document;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Fix;
import duikan.lint.Options;
import duikan.lint.Rule;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A letter, a digit or a sign of arithmetic is as wide as a Chinese character. */
final class FullwidthAlphanumeric implements Rule.OfPage {
  /** How far full-width forms stand behind their ASCII ones (Unicode 15, block FF00). */
  private static final int SHIFT = 0xFEE0;

  private static final Pattern RUN =
      Pattern.compile(
          "[Ａ-Ｚａ-ｚ０-９](?:[Ａ-Ｚａ-ｚ０-９＿．－＋／＠＆＃]*+(?<=[Ａ-Ｚａ-ｚ０-９])％?)?|％|(?<=[0-9A-Za-z])／|／(?=[0-9A-Za-z])");

  /** A time of day; the Bible counts verses the same way. */
  private static final Pattern TIME =
      Pattern.compile("(?<![0-9：:])(?:[01]?[0-9]|2[0-4])(：)[0-5][0-9](?![0-9：:])");

  private static final String BOOKS = "记书音歌篇言录传信经";

  @Override
  public String name() {
    return "fullwidth-alphanumeric";
  }

  @Override
  public void check(Page page, Options options, Findings out) {
    Document document = page.document();
    for (Block block : document.blocks()) {
      if (holdsWide(document.prose(), block.span())) {
        check(document, block.span(), out);
      }
    }
  }

  private static boolean holdsWide(String prose, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      char c = prose.charAt(i);
      // Most marks of Chinese text are in the same block of Unicode.
      if (c >= '％' && c <= 'ｚ' && c != '，' && c != '；' && c != '？') {
        return true;
      }
    }
    return false;
  }

  private static void check(Document page, Span span, Findings out) {
    String block = span.of(page.prose());
    // Who writes about full-width characters shows some.
    if (block.contains("全角")) {
      return;
    }
    Matcher run = RUN.matcher(block);
    while (run.find()) {
      report(page, span.start() + run.start(), run.group(), "message", out);
    }
    Matcher time = TIME.matcher(block);
    while (time.find()) {
      if (!isVerse(block, time.start())) {
        report(page, span.start() + time.start(1), "：", "time", out);
      }
    }
  }

  private static boolean isVerse(String block, int number) {
    int i = number - 1;
    while (i >= 0 && block.charAt(i) == ' ') {
      i--;
    }
    return i >= 0 && BOOKS.indexOf(block.charAt(i)) >= 0;
  }

  private static void report(Document page, int start, String wide, String variant, Findings out) {
    StringBuilder narrow = new StringBuilder();
    wide.chars().forEach(c -> narrow.append((char) (c - SHIFT)));
    Span span = new Span(start, start + wide.length());
    out.report(
        Finding.at(page.at(span))
            .saying(variant)
            .with("found", wide)
            .with("written", narrow)
            .fixedBy(Fix.safe(span, narrow.toString())));
  }
}
