package duikan.report;

import duikan.doc.Sha256;
import duikan.lint.Diagnostic;
import duikan.lint.Fingerprint;
import java.util.HashMap;
import java.util.Map;

/**
 * What tells findings apart, also in another version of their files: the hash of a finding's {@link
 * Fingerprint}, and its number among equal ones. It outlives a shift of lines, and no two findings
 * of a run share one.
 */
final class Identities {
  private static final int BYTES = 12;

  private final Map<Fingerprint, Integer> seen = new HashMap<>();

  /** The identity of the next finding, in reading order. */
  String next(Diagnostic diagnostic) {
    Fingerprint print = Fingerprint.of(diagnostic);
    int number = seen.merge(print, 1, Integer::sum);
    String all = String.join("\0", print.rule(), print.path(), print.sentence(), print.term());
    return hash(all) + ":" + number;
  }

  private static String hash(String text) {
    return Sha256.of(text).substring(0, 2 * BYTES);
  }
}
