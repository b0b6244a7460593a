package duikan.rule;

import java.text.Normalizer;
import java.util.Locale;

/** A form of a term as the glossary compares it. */
final class TermForm {
  private TermForm() {}

  /** NFKC, so that width does not count, one case, no blanks. */
  static String folded(String form) {
    return exact(form).toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
  }

  /** NFKC alone. */
  static String exact(String form) {
    return Normalizer.normalize(form.strip(), Normalizer.Form.NFKC);
  }

  /** As {@link #folded}; hyphen, blank and nothing are the same. */
  static String joined(String form) {
    return folded(form).replaceAll("[-\u2010\u2011]", "");
  }
}
