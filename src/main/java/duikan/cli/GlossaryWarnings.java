package duikan.cli;

import duikan.doc.Language;
import duikan.doc.Message;
import duikan.glossary.Warning;
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
      // A cell may hold line ends and what a terminal would obey.
      err.println(line.replaceAll("\\R", " ").replaceAll("\\p{Cntrl}", "\uFFFD"));
    }
  }
}
