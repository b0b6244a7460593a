package duikan.lint;

import duikan.book.BadSetting;
import duikan.doc.Message;
import duikan.doc.Place;
import duikan.doc.Source;
import duikan.lint.Baseline.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A baseline as a file, version {@value #VERSION}: after a header, one entry a line, its cells
 * parted by tabs: rule, path, hash of the sentence, times, term, and after {@code #} how the
 * sentence begins, for people. Empty lines and lines that begin with {@code #} say nothing.
 */
final class BaselineText {
  private static final int VERSION = 1;
  private static final int MOST_TIMES = 1_000_000;

  /** Code points of a sentence's beginning. */
  private static final int BEGIN = 24;

  private static final Pattern HEADER = Pattern.compile("# duikan baseline ([0-9]{1,6})");
  private static final Pattern RULE = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");
  private static final Pattern SENTENCE = Pattern.compile("[0-9a-f]{12}|-");
  private static final Pattern TIMES = Pattern.compile("[1-9][0-9]{0,6}");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(\\\\|u\\{([0-9a-f]{1,6})\\})");

  private BaselineText() {}

  static String of(List<Entry> entries) {
    StringBuilder text = new StringBuilder();
    text.append("# duikan baseline ").append(VERSION).append('\n');
    text.append(
        "# Findings that are known: rule, path, hash of the sentence, times, term, sentence.");
    text.append('\n');
    for (Entry entry : entries) {
      Fingerprint finding = entry.finding();
      text.append(escaped(finding.rule())).append('\t').append(escaped(finding.path()));
      text.append('\t').append(finding.sentence()).append('\t').append(entry.times());
      text.append('\t').append(escaped(finding.term()));
      if (!entry.begin().isEmpty()) {
        text.append("\t# ").append(escaped(Fingerprint.first(BEGIN, entry.begin())));
      }
      // An editor that cuts blanks at the ends of lines must not make a difference.
      while (Character.isWhitespace(text.charAt(text.length() - 1))) {
        text.setLength(text.length() - 1);
      }
      text.append('\n');
    }
    return text.toString();
  }

  static List<Entry> read(Source file) throws BadSetting {
    Matcher header = HEADER.matcher(line(file, 1).strip());
    if (!header.matches()) {
      throw bad(
          file,
          1,
          "this is no baseline: its first line is '# duikan baseline 1'",
          "这不是基线文件：其第一行应为“# duikan baseline 1”");
    }
    if (Integer.parseInt(header.group(1)) != VERSION) {
      throw bad(
          file,
          1,
          "a baseline of another version; this duikan reads version " + VERSION,
          "基线文件的版本不同；这个 duikan 只读版本 " + VERSION);
    }
    Map<Fingerprint, Entry> entries = new LinkedHashMap<>();
    for (int line = 2; line <= file.lineCount(); line++) {
      String text = line(file, line);
      if (!text.isBlank() && !text.startsWith("#")) {
        Entry entry = entry(text, file, line);
        // Two branches may both have learnt of one finding.
        entries.merge(entry.finding(), entry, (a, b) -> a.times() >= b.times() ? a : b);
      }
    }
    return List.copyOf(entries.values());
  }

  private static Entry entry(String text, Source file, int line) throws BadSetting {
    String[] cells = text.split("\t", 6);
    boolean whole =
        cells.length >= 4
            && RULE.matcher(cells[0]).matches()
            && !cells[1].isBlank()
            && SENTENCE.matcher(cells[2]).matches()
            && TIMES.matcher(cells[3]).matches()
            && Integer.parseInt(cells[3]) <= MOST_TIMES
            && (cells.length < 6 || cells[5].startsWith("# "));
    if (!whole) {
      throw bad(
          file,
          line,
          "cannot be understood as rule, path, hash, times and term, parted by tabs;"
              + " mend the line, or write the baseline anew",
          "无法理解：应为以制表符分隔的规则、路径、哈希、次数和词语；请改正这一行，或重新生成基线");
    }
    Fingerprint finding =
        new Fingerprint(
            cells[0], plain(cells[1]), cells[2], cells.length > 4 ? plain(cells[4]) : "");
    String begin = cells.length > 5 ? plain(cells[5].substring(2)) : "";
    return new Entry(finding, Integer.parseInt(cells[3]), begin, line);
  }

  private static String line(Source file, int line) {
    return file.line(line).of(file.text());
  }

  /** With what a terminal obeys, an editor drops or nobody sees spelt out. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\\') {
                escaped.append("\\\\");
              } else if (isSeen(c)) {
                escaped.appendCodePoint(c);
              } else {
                escaped.append("\\u{").append(Integer.toHexString(c)).append('}');
              }
            });
    return escaped.toString();
  }

  private static boolean isSeen(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static String plain(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(2) == null
                        ? "\\"
                        : character(Integer.parseInt(found.group(2), 16))));
  }

  private static String character(int codePoint) {
    return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : "\uFFFD";
  }

  private static BadSetting bad(Source file, int line, String en, String zh) {
    return new BadSetting(new Place(file, file.line(line)), new Message(en, zh));
  }
}
