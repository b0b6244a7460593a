package duikan.cli;

import duikan.doc.Language;
import duikan.doc.Message;
import duikan.glossary.Warning;
import duikan.report.OneLine;
import java.io.PrintWriter;
import java.util.List;

/** What was not read as it stands: {@code FILE:LINE:COLUMN: warning: …}, a line each. */
final class GlossaryWarnings {
  private GlossaryWarnings() {}

  static void print(List<Warning> warnings, PrintWriter err, Language language) {
    for (Warning warning : warnings) {
      String place =
          warning.place().path()
              + ":"
              + warning.place().start().line()
              + ":"
              + warning.place().start().column();
      Message message = warning.message();
      String line =
          new Message(place + ": warning: " + message.en(), place + ": 警告：" + message.zh())
              .in(language);
      err.println(OneLine.of(line.replaceAll("\\R", " ")));
    }
  }
}
