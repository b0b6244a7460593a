package duikan.site;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * The file names of chapters: ASCII letters, digits and hyphens, so that they are the same on every
 * file system and in every address. A name that has to be changed for that carries a checksum of
 * what it was.
 */
final class Address {
  private static final int LONGEST = 60;

  private final Set<String> taken = new HashSet<>();

  /** {@code chapter-07.html}; another one each time it is asked. */
  String of(String name) {
    StringBuilder safe = new StringBuilder();
    for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
      boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      boolean gap = safe.isEmpty() || safe.charAt(safe.length() - 1) == '-';
      if (plain) {
        safe.append(c);
      } else if (!gap) {
        safe.append('-');
      }
    }
    String kept = safe.substring(0, Math.min(LONGEST, safe.length())).replaceAll("-$", "");
    if (!kept.equals(name)) {
      CRC32 sum = new CRC32();
      sum.update(name.getBytes(StandardCharsets.UTF_8));
      String tail = HexFormat.of().toHexDigits((int) sum.getValue());
      kept = kept.isEmpty() ? tail : kept + "-" + tail;
    }
    String free = kept;
    for (int i = 2; !taken.add(free); i++) {
      free = kept + "-" + i;
    }
    return "chapter-" + free + ".html";
  }
}
