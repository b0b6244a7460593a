package duikan.report;

import duikan.doc.Language;
import duikan.doc.Message;
import duikan.lint.Fixable;
import java.io.PrintWriter;

/** The last line of a report: what {@code duikan fix} can do about it. */
public final class FixHint {
  private FixHint() {}

  /** Writes it; nothing where nothing can be fixed. */
  public static void write(Fixable fixable, Language language, PrintWriter out) {
    int safe = fixable.safe();
    int unsafe = fixable.unsafe();
    if (safe > 0 && unsafe > 0) {
      out.println(
          new Message(
                  safe + " can be fixed by duikan fix, " + unsafe + " more by duikan fix --unsafe",
                  "duikan fix 可修复 " + safe + " 处，duikan fix --unsafe 可再修复 " + unsafe + " 处")
              .in(language));
    } else if (safe > 0) {
      out.println(
          new Message(safe + " can be fixed by duikan fix", "duikan fix 可修复 " + safe + " 处")
              .in(language));
    } else if (unsafe > 0) {
      out.println(
          new Message(
                  unsafe + " can be fixed by duikan fix --unsafe",
                  "duikan fix --unsafe 可修复 " + unsafe + " 处")
              .in(language));
    }
  }
}
