package duikan.cli;

import java.io.Console;
import java.util.Map;

/** Whether a person sees what is printed. */
final class Terminal {
  private Terminal() {}

  /**
   * Whether standard output is a terminal: as {@code bin/duikan} says in DUIKAN_STDOUT, else
   * whether standard input is one as well, which is all that Java can tell.
   */
  static boolean isThere(Map<String, String> environment) {
    String said = environment.getOrDefault("DUIKAN_STDOUT", "");
    return said.isEmpty() ? isConsole() : said.equals("terminal");
  }

  @SuppressWarnings("SystemConsoleNull") // What it says of newer Java is what is asked below.
  private static boolean isConsole() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // From Java 22 on there is always a console, and this method tells.
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException older) {
      return true;
    } catch (ReflectiveOperationException wrong) {
      throw new IllegalStateException(wrong);
    }
  }
}
