package duikan.cli;

import duikan.doc.Language;
import duikan.doc.Message;
import duikan.io.UserError;
import duikan.report.TermJson;
import duikan.report.TermText;
import duikan.search.Answer;
import duikan.search.Wish;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code duikan term}: what the glossary and the text have for some words. */
@Command(name = "term")
final class TermCommand implements Callable<Integer> {
  /** How the answer is written. */
  enum Format {
    TEXT,
    JSON
  }

  private static final int FOUND = 0;
  private static final int NOTHING = 1;

  /** Uses that fit a screen; a program gets all of them. */
  private static final int SCREEN = 5;

  private final Surroundings here;
  private final Language language;

  @Parameters(paramLabel = "QUERY", arity = "1..*", descriptionKey = "term.query")
  private List<String> query = List.of();

  @Option(names = "--context", paramLabel = "N", descriptionKey = "term.context")
  private int context;

  @Option(names = "--limit", paramLabel = "N", descriptionKey = "term.limit")
  private Optional<Integer> limit = Optional.empty();

  @Option(names = "--format", paramLabel = "text|json", descriptionKey = "term.format")
  private Format format = Format.TEXT;

  @Mixin private BookOptions options = new BookOptions();

  TermCommand(Surroundings here, Language language) {
    this.here = here;
    this.language = language;
  }

  @Override
  public Integer call() throws Exception {
    atLeast(0, "--context", context);
    limit.ifPresent(most -> atLeast(0, "--limit", most));
    if (query.stream().allMatch(String::isBlank)) {
      throw new UserError(new Message("no word to look up", "没有要查的词"));
    }
    int uses = limit.orElse(format == Format.TEXT ? SCREEN : Integer.MAX_VALUE);
    Answer answer =
        IndexedBook.of(options, here).find(String.join(" ", query), new Wish(context, uses));
    switch (format) {
      case TEXT ->
          new TermText(language, options.paint(here), here.width()).write(answer, here.text());
      case JSON -> TermJson.write(answer, here.out());
    }
    return answer.isFound() ? FOUND : NOTHING;
  }

  private static void atLeast(int least, String option, int value) {
    if (value < least) {
      throw new UserError(
          new Message(option + " is " + least + " or more", option + " 应为 " + least + " 或更大"));
    }
  }
}
