package duikan.readme;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a region of a README shows. */
public enum RegionKind {
  BADGES,
  CHAPTERS,
  CONTENTS,
  PROGRESS;

  /** Its name in markers: {@code chapters}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind with this name in markers. */
  public static Optional<RegionKind> of(String label) {
    return Arrays.stream(values()).filter(kind -> kind.label().equals(label)).findFirst();
  }

  /** The names there are. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(RegionKind::label).toList();
  }
}
