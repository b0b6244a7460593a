package duikan.rule;

import duikan.book.Nearest;
import duikan.doc.Place;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Fix;
import duikan.mermaid.Diagram;
import duikan.mermaid.TypeName;
import duikan.mermaid.Verdict.Broken;
import duikan.mermaid.Verdicts;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A diagram's fault in a translator's words, with its repair where one is certain.
 *
 * @param verdicts who tells whether a repair is one
 */
record MermaidFault(Diagram diagram, Broken broken, Verdicts verdicts) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.-]+");
  private static final Pattern LANGIUM = Pattern.compile("token of type '([^']+)'");

  /** Characters of the parser's own words that are passed on. */
  private static final int REASON = 120;

  Finding finding() {
    Optional<MermaidRepair> repair = MermaidRepair.of(diagram.text(), broken, verdicts);
    if (repair.isPresent()) {
      MermaidRepair found = repair.get();
      List<Fix.Edit> edits =
          found.edits().stream()
              .map(edit -> new Fix.Edit(diagram.at(edit.span()).span(), edit.text()))
              .toList();
      return Finding.at(place())
          .saying(found.variant())
          .with("found", found.found())
          .with("written", found.written())
          .fixedBy(new Fix(true, true, edits));
    }
    return switch (broken.kind()) {
      case TYPE -> type();
      case FRONT_MATTER -> Finding.at(place()).saying("front-matter").with("reason", reason());
      case CHARACTER -> Finding.at(place()).saying("character").with("found", found());
      case TOKEN -> token();
      case MEANING -> MermaidMeaning.finding(place(), broken.message(), reason());
    };
  }

  private Finding type() {
    String word = TypeName.in(diagram.text());
    if (word.isEmpty()) {
      return Finding.at(place()).saying("empty");
    }
    Finding finding = Finding.at(place()).with("found", word);
    return Nearest.to(word, TypeName.all())
        .map(near -> finding.saying("type-near").with("near", near))
        .orElseGet(() -> finding.saying("type"));
  }

  private Finding token() {
    Optional<MermaidBracket> open = open();
    if (open.isPresent()) {
      int at = open.get().at();
      return Finding.at(place())
          .saying("unclosed")
          .with("open", String.valueOf(open.get().opening()))
          .with("close", String.valueOf(open.get().closing()))
          .and(diagram.at(new Span(at, at + 1)), "opened");
    }
    Optional<MermaidToken.Words> expected =
        MermaidToken.words(expected()).filter(words -> !words.en().contains("“" + found() + "”"));
    Finding finding = Finding.at(place()).with("found", found());
    String variant;
    if (broken.atEnd() && broken.token().isBlank()) {
      variant = "unfinished";
    } else if (broken.token().isBlank()) {
      variant = "line-end";
    } else {
      variant = "token";
    }
    return expected
        .map(
            words ->
                finding
                    .saying(variant + "-expected")
                    .with("expected", words.en())
                    .with("expected-zh", words.zh()))
        .orElseGet(() -> finding.saying(variant));
  }

  /** A bracket of a label that the parser has read past the end of. */
  private Optional<MermaidBracket> open() {
    if (broken.place().isEmpty() || !broken.type().startsWith("flowchart")) {
      return Optional.empty();
    }
    int at =
        Math.min(broken.place().getAsInt() + (broken.atEnd() ? 1 : 0), diagram.text().length());
    return MermaidBracket.before(diagram.text(), at);
  }

  private List<String> expected() {
    Matcher langium = LANGIUM.matcher(broken.message());
    return broken.expected().isEmpty() && langium.find()
        ? List.of(langium.group(1))
        : broken.expected();
  }

  private Place place() {
    return broken.place().isPresent()
        ? diagram.at(span(broken.place().getAsInt()))
        : diagram.opening();
  }

  /** What is pointed at: the token as far as it is written there, else the character. */
  private Span span(int at) {
    String text = diagram.text();
    String token = broken.token().strip();
    if (!broken.atEnd() && !token.isEmpty() && text.startsWith(token, at)) {
      return new Span(at, at + token.length());
    }
    int end = at < text.length() ? at + Character.charCount(text.codePointAt(at)) : at;
    return new Span(at, end);
  }

  /** What stands at the fault: the whole word, for a lexer may take it apart. */
  private String found() {
    String text = diagram.text();
    int at = broken.place().orElse(0);
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    if (at >= text.length()) {
      return "";
    }
    Matcher word = WORD.matcher(text).region(at, text.length());
    if (word.lookingAt()) {
      return word.group();
    }
    String token = broken.token().strip();
    return token.isEmpty() || !text.startsWith(token, at)
        ? Character.toString(text.codePointAt(at))
        : token.lines().findFirst().orElse(token);
  }

  private String reason() {
    String line = broken.message().strip().lines().findFirst().orElse("").strip();
    return line.codePointCount(0, line.length()) <= REASON
        ? line
        : line.substring(0, line.offsetByCodePoints(0, REASON)) + "…";
  }
}
