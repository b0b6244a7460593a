package duikan.fuzz;

import duikan.book.BadSetting;
import duikan.book.Binding;
import duikan.lint.RepairLaws;
import java.util.Map;

/**
 * A translation and its source under the laws of repair: fixing twice is fixing once, and so on.
 */
public final class FixFuzz {
  private FixFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    Given given = Given.of(bytes);
    Map<String, String> texts =
        Map.of(
            "target-zh/01.md",
            given.get(0, ""),
            "source-en/01.md",
            given.get(1, "# One\n\nText.\n"),
            "target-zh/02.md",
            "# 二\n\n见[一](01.md#一)。\n");
    try {
      RepairLaws.check(Binding.of(texts), BookFuzz.RULES, false);
      RepairLaws.check(Binding.of(texts), BookFuzz.RULES, true);
    } catch (BadSetting impossible) {
      throw new IllegalStateException(impossible); // There are none.
    }
  }
}
