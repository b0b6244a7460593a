package duikan.progress;

/**
 * How much of a source is translated, counted in blocks or in words.
 *
 * @param source all there is: {@code translated + untranslated + missing}
 * @param translated what the translation answers, stale or not
 * @param untranslated what stands there in English
 * @param missing what nothing answers
 * @param stale what of {@code translated} answers a source that has changed since
 */
public record Count(int source, int translated, int untranslated, int missing, int stale) {
  public Count {
    if (translated + untranslated + missing != source || stale > translated) {
      throw new IllegalArgumentException(
          source + " = " + translated + " + " + untranslated + " + " + missing + ", " + stale);
    }
  }

  static final Count NONE = new Count(0, 0, 0, 0, 0);

  /** Both together. */
  public Count plus(Count other) {
    return new Count(
        source + other.source,
        translated + other.translated,
        untranslated + other.untranslated,
        missing + other.missing,
        stale + other.stale);
  }

  /** What is translated and not stale. */
  public int current() {
    return translated - stale;
  }
}
