package duikan.glossary;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The English cell of a glossary page: {@code Content Delivery Network (CDN)}, {@code Kubernetes
 * (K8s)}, {@code Service (K8s)}, {@code Disk / Storage}.
 */
final class EnglishCell {
  private static final Pattern BRACKETED =
      Pattern.compile("^([^（）()]*[^（）()\\s])\\s*+[（(]([^（）()]+)[）)]$");
  private static final Pattern CAPITALS = Pattern.compile("[A-Z0-9][A-Z0-9&/.-]*s?");
  private static final Pattern NUMERONYM = Pattern.compile("([A-Za-z])([0-9]{1,2})([A-Za-z])");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final int MOST_WORDS = 10;

  private EnglishCell() {}

  /** The alternatives of a cell: {@code /} divides them only between blanks. */
  static List<String> alternatives(String text) {
    return List.of(text.strip().split("\\s+[/／]\\s+"));
  }

  /** Reads one alternative or several into {@code reading}. */
  static void read(List<String> alternatives, Reading reading) {
    boolean first = true;
    for (String alternative : alternatives) {
      if (first) {
        one(alternative.strip(), reading);
      } else {
        Matcher form = BRACKETED.matcher(alternative.strip());
        reading.add("source_variants", form.matches() ? form.group(1) : alternative);
        if (form.matches()) {
          reading.note(alternative);
        }
      }
      first = false;
    }
    String source = reading.get("source");
    boolean ends = source.matches(".*[.!?。！？]") && source.contains(" ");
    if (ends || source.split("\\s+").length > MOST_WORDS) {
      reading.set("kind", "phrase");
      reading.warn(
          "the English cell holds a sentence; it was read as a phrase", "英文格是一个句子；已按 phrase（短语）读取");
    }
  }

  private static void one(String text, Reading reading) {
    Matcher form = BRACKETED.matcher(text);
    if (!form.matches()) {
      afterComma(text, reading);
      return;
    }
    String outer = form.group(1).strip();
    String inner = form.group(2).strip();
    if (HAN.matcher(inner).find()) {
      reading.set("source", outer);
      reading.note(inner);
    } else if (isShortFor(inner, outer)) {
      full(outer, inner, reading);
    } else if (isShortFor(outer, inner)) {
      full(inner, outer, reading);
    } else if (isAlias(inner, outer)) {
      reading.set("source", outer);
      reading.add("source_variants", inner);
    } else if (isAlias(outer, inner)) {
      reading.set("source", inner);
      reading.add("source_variants", outer);
    } else {
      reading.set("source", outer);
      boolean words = inner.split("\\s+").length <= 3;
      if (words) {
        reading.add("context", inner);
      } else {
        reading.note(inner);
      }
      if (words && Character.isUpperCase(outer.charAt(0)) && !outer.contains(" ")) {
        // Service (K8s): the word in lower case is any service.
        reading.set("case_sensitive", "true");
      }
    }
  }

  private static void full(String source, String abbr, Reading reading) {
    reading.set("source", source);
    reading.set("abbr", abbr);
  }

  /** {@code Content Delivery Network, CDN}. */
  private static void afterComma(String text, Reading reading) {
    int comma = text.lastIndexOf(", ");
    if (comma > 0 && isShortFor(text.substring(comma + 2).strip(), text.substring(0, comma))) {
      full(text.substring(0, comma), text.substring(comma + 2).strip(), reading);
    } else {
      reading.set("source", text);
    }
  }

  /** Whether one is an abbreviation of the other: capitals whose letters stand there in order. */
  static boolean isShortFor(String abbr, String full) {
    if (!CAPITALS.matcher(abbr).matches()
        || NUMERONYM.matcher(abbr).matches()
        || abbr.length() >= full.length()) {
      return false;
    }
    String letters = abbr.replaceAll("s$", "").replaceAll("[^A-Z]", "").toLowerCase(Locale.ROOT);
    String lower = full.toLowerCase(Locale.ROOT);
    boolean digits = abbr.chars().anyMatch(Character::isDigit);
    int at = 0;
    for (int i = 0; i < letters.length(); i++) {
      at = lower.indexOf(letters.charAt(i), at) + 1;
      if (at == 0) {
        return false;
      }
    }
    boolean begins = !letters.isEmpty() && lower.charAt(0) == letters.charAt(0);
    boolean lowerCase = full.chars().anyMatch(Character::isLowerCase);
    return lowerCase
        && !letters.isEmpty()
        && (begins || (digits && full.contains(" ")) || full.contains("-"));
  }

  /** K8s for Kubernetes, Postgres for PostgreSQL. */
  private static boolean isAlias(String alias, String name) {
    Matcher numeronym = NUMERONYM.matcher(alias);
    if (numeronym.matches()) {
      String lower = name.toLowerCase(Locale.ROOT);
      return name.length() == Integer.parseInt(numeronym.group(2)) + 2
          && lower.startsWith(numeronym.group(1).toLowerCase(Locale.ROOT))
          && lower.endsWith(numeronym.group(3).toLowerCase(Locale.ROOT));
    }
    return alias.length() > 2
        && alias.length() < name.length()
        && name.regionMatches(true, 0, alias, 0, alias.length())
        && !name.contains(" ");
  }
}
