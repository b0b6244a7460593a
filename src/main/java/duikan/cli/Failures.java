package duikan.cli;

import duikan.book.BadSetting;
import duikan.doc.Language;
import duikan.doc.Message;
import duikan.io.UserError;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said when a command fails, and its exit code. */
record Failures(PrintWriter err, Language language) {
  private static final int CANNOT_START = 2;
  private static final int BUG = 3;

  /** A command line that is not understood: one line and where to learn more. */
  int usage(ParameterException wrong, String[] args) {
    say(words(wrong));
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    err.println(
        new Message("try '" + command + " --help'", "可运行“" + command + " --help”查看用法")
            .in(language));
    return CANNOT_START;
  }

  /** A command that threw. */
  int failed(Exception wrong, CommandLine line, ParseResult parsed) {
    if (wrong instanceof UserError cannot) {
      say(cannot.message());
      return CANNOT_START;
    }
    if (wrong instanceof BadSetting bad) {
      String place =
          bad.place().path()
              + ":"
              + bad.place().start().line()
              + ":"
              + bad.place().start().column()
              + ": ";
      say(new Message(place + bad.message().en(), place + bad.message().zh()));
      return CANNOT_START;
    }
    say(new Message("a mistake of ours, please report it:", "这是 duikan 自身的错误，请报告："));
    wrong.printStackTrace(err);
    return BUG;
  }

  private void say(Message message) {
    err.println("duikan: " + message.in(language));
  }

  private static Message words(ParameterException wrong) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      String what = String.join(" ", unmatched.getUnmatched());
      String near =
          unmatched.getSuggestions().stream()
              .limit(3)
              .map(suggestion -> suggestion.replaceAll("[\\[\\]]", ""))
              .collect(Collectors.joining(", "));
      boolean known = !near.isEmpty();
      return new Message(
          "cannot understand '" + what + "'" + (known ? "; did you mean " + near + "?" : ""),
          "无法理解“" + what + "”" + (known ? "；是不是 " + near + "？" : ""));
    }
    String said =
        wrong.getMessage() == null ? "" : wrong.getMessage().lines().findFirst().orElse("");
    String own =
        said.isEmpty()
            ? said
            : said.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + said.substring(1);
    if (wrong instanceof MissingParameterException) {
      return new Message(own, "缺少参数：" + said);
    }
    return new Message(own, "参数有误：" + said);
  }
}
