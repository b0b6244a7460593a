package duikan.fuzz;

import duikan.book.BadSetting;
import duikan.book.Binding;
import duikan.book.Config;
import duikan.book.ConfigReader;
import duikan.doc.Source;
import duikan.lint.Settings;
import java.util.Map;
import java.util.Set;

/** A duikan.yml, and the same as front matter: understood, or refused at a place in it. */
public final class SettingsFuzz {
  private SettingsFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    String text = Given.text(bytes);
    try {
      Config config = ConfigReader.read(Source.of(Config.FILE, text));
      Settings.of(config, BookFuzz.RULES, Set.of(), Set.of());
      Binding.of(Map.of(Config.FILE, text, "target-zh/01.md", "# 一\n"));
    } catch (BadSetting refused) {
      Laws.refusal(refused);
    }
    try {
      String page = "---\n" + text + "\n---\n\n# 一\n";
      Laws.faults(Binding.of(Map.of("target-zh/01.md", page)).faults());
    } catch (BadSetting impossible) {
      throw new IllegalStateException(impossible); // There are none.
    }
  }
}
