package duikan.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import duikan.doc.Source;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What changed in a file, as a unified diff that {@code git apply} and {@code patch -p1} take:
 * three lines of context, {@code a/} and {@code b/} before the path.
 */
public final class UnifiedDiff {
  private static final int CONTEXT = 3;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String NO_LINE_END = "\n\\ No newline at end of file";

  /** Comparing all lines with all others takes time that grows with their product. */
  private static final long MOST_PAIRS = 20_000_000;

  private UnifiedDiff() {}

  /** Who takes the diff. */
  public enum Reader {
    /** To a terminal what it would obey or hide goes as its code point, {@code <U+001B>}. */
    PERSON {
      @Override
      String shown(String line) {
        boolean crlf = line.endsWith("\r");
        String inside = crlf ? line.substring(0, line.length() - 1) : line;
        return inside.lines().map(OneLine::of).collect(Collectors.joining("\n"))
            + (crlf ? "\r" : "");
      }
    },
    /** Exactly the lines of the files. */
    PROGRAM {
      @Override
      String shown(String line) {
        return line;
      }
    };

    abstract String shown(String line);
  }

  /** Writes what makes {@code after} of {@code before}; nothing where they are the same. */
  public static void write(
      Source before, Source after, Paint paint, Reader reader, PrintWriter out) {
    List<String> old = lines(before);
    List<String> now = lines(after);
    boolean many = (long) old.size() * now.size() > MOST_PAIRS;
    Patch<String> patch =
        old.size() == now.size()
            ? lineByLine(old, now)
            : many ? inOnePiece(old, now) : DiffUtils.diff(old, now);
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff(
            named("a/" + before.path()), named("b/" + after.path()), old, patch, CONTEXT);
    int head = 2;
    for (String line : diff) {
      // Not println: the lines of a patch end as git's do on every system.
      String shown = reader.shown(line);
      out.print((head > 0 ? paint.bold(shown) : painted(shown, paint)) + "\n");
      head--;
    }
  }

  // What lies between the same lines at the beginning and at the end.
  private static Patch<String> inOnePiece(List<String> old, List<String> now) {
    int shorter = Math.min(old.size(), now.size());
    int start = 0;
    while (start < shorter && old.get(start).equals(now.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
      end++;
    }
    Patch<String> patch = new Patch<>();
    patch.addDelta(
        change(start, old.subList(start, old.size() - end), now.subList(start, now.size() - end)));
    return patch;
  }

  private static ChangeDelta<String> change(int line, List<String> old, List<String> now) {
    return new ChangeDelta<>(new Chunk<>(line, old), new Chunk<>(line, now));
  }

  // Most fixes keep the lines; comparing many changed lines with each other takes long.
  private static Patch<String> lineByLine(List<String> old, List<String> now) {
    Patch<String> patch = new Patch<>();
    int at = 0;
    while (at < old.size()) {
      int end = at;
      while (end < old.size() && !old.get(end).equals(now.get(end))) {
        end++;
      }
      if (end > at) {
        patch.addDelta(change(at, old.subList(at, end), now.subList(at, end)));
      }
      at = Math.max(end, at + 1);
    }
    return patch;
  }

  /** Lines as a patch knows them: only LF ends one; a CR before it is part of the line. */
  private static List<String> lines(Source source) {
    String text = source.byteOrderMark() ? BYTE_ORDER_MARK + source.text() : source.text();
    List<String> lines = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      lines.add(end < 0 ? text.substring(at) + NO_LINE_END : text.substring(at, end));
      at = end < 0 ? text.length() : end + 1;
    }
    return lines;
  }

  private static String painted(String line, Paint paint) {
    if (line.startsWith("+")) {
      return paint.added(line);
    }
    if (line.startsWith("-")) {
      return paint.removed(line);
    }
    return line.startsWith("@@") ? paint.faint(line) : line;
  }

  // As git quotes names: what would break the line; a tab ends a name with a space in it.
  private static String named(String path) {
    boolean special = path.chars().anyMatch(c -> c < ' ' || c == '"' || c == '\\' || c == '\u007F');
    if (!special) {
      return path.indexOf(' ') < 0 ? path : path + "\t";
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || c == '\u007F') {
        quoted.append(String.format("\\%03o", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
