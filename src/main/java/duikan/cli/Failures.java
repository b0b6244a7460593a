package duikan.cli;

import duikan.book.BadSetting;
import duikan.book.Nearest;
import duikan.doc.Language;
import duikan.doc.Message;
import duikan.io.UserError;
import duikan.report.OneLine;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said when a command fails, and its exit code. */
record Failures(PrintWriter err, Language language) {
  private static final int CANNOT_START = 2;
  private static final int BUG = 3;

  /** In code points: a path may have 4,096 bytes; a value in duikan.yml has no end. */
  private static final int LONGEST = 5_000;

  private static final int LONGEST_END = 200;

  // What picocli 4.7.7 says of a value that is none of an enum's.
  private static final Pattern CHOICE =
      Pattern.compile(
          "'(-[^']*)'.*: expected one of \\[(.*)] \\(case-insensitive\\) but was '(.*)'");

  /** What it says of a value that is no number. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\AInvalid value for option '(-[^']*+)'[^:]*+: '(.*)' is not an? (?:int|long)");

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
    err.print(trace(wrong));
    return BUG;
  }

  /** As Java prints it; the text of a book may stand in a message. */
  static String trace(Throwable wrong) {
    StringWriter trace = new StringWriter();
    wrong.printStackTrace(new PrintWriter(trace, true));
    return OneLine.each(trace.toString());
  }

  private void say(Message message) {
    err.println("duikan: " + shortened(OneLine.of(message.in(language))));
  }

  private static String shortened(String text) {
    int length = text.codePointCount(0, text.length());
    if (length <= LONGEST) {
      return text;
    }
    int from = text.offsetByCodePoints(0, LONGEST - LONGEST_END);
    int to = text.offsetByCodePoints(text.length(), -LONGEST_END);
    return text.substring(0, from) + "…" + text.substring(to);
  }

  private static Message words(ParameterException wrong) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      return unknown(unmatched);
    }
    String said = Objects.requireNonNullElse(wrong.getMessage(), wrong.toString());
    Matcher choice = CHOICE.matcher(said);
    if (choice.find()) {
      String choices = choice.group(2).toLowerCase(Locale.ROOT);
      return new Message(
          choice.group(1) + " cannot be '" + choice.group(3) + "'; there are " + choices,
          choice.group(1) + " 不能是“" + choice.group(3) + "”；可用的有 " + choices);
    }
    Matcher number = NUMBER.matcher(said);
    if (number.find()) {
      return new Message(
          number.group(1) + " cannot be '" + number.group(2) + "'; it is a whole number",
          number.group(1) + " 不能是“" + number.group(2) + "”；应为整数");
    }
    if (said.equals("Missing required subcommand")) {
      String commands = String.join(", ", wrong.getCommandLine().getSubcommands().keySet());
      return new Message("name a command: " + commands, "请写明命令：" + commands);
    }
    String first = said.lines().findFirst().orElse("");
    String own = first.substring(0, 1).toLowerCase(Locale.ROOT) + first.substring(1);
    return wrong instanceof MissingParameterException missing
        ? missing(missing.getMissing().get(0), said)
        : new Message(own, "参数有误：" + first);
  }

  private static Message missing(ArgSpec what, String said) {
    String label = what.paramLabel();
    if (!(what instanceof OptionSpec option)) {
      return new Message(label + " is missing", "缺少 " + label);
    }
    String name = option.longestName();
    return said.startsWith("Missing required parameter for option")
        ? new Message(name + " wants " + label + " behind it", name + " 后面应写 " + label)
        : new Message(name + " " + label + " is missing", "缺少 " + name + " " + label);
  }

  private static Message unknown(UnmatchedArgumentException wrong) {
    String what = String.join(" ", wrong.getUnmatched());
    Set<String> names = new TreeSet<>(wrong.getCommandLine().getSubcommands().keySet());
    wrong
        .getCommandLine()
        .getCommandSpec()
        .options()
        .forEach(option -> names.addAll(List.of(option.names())));
    Optional<String> near = Nearest.to(wrong.getUnmatched().get(0), names);
    return new Message(
        "cannot understand '"
            + what
            + "'"
            + near.map(to -> "; did you mean " + to + "?").orElse(""),
        "无法理解“" + what + "”" + near.map(to -> "；是不是 " + to + "？").orElse(""));
  }
}
