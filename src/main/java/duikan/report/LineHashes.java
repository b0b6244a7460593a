package duikan.report;

import duikan.doc.Source;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The hashes by which GitHub knows the lines of a file, {@code primaryLocationLineHash}: a rolling
 * hash over the next hundred characters from the line's start, blanks and tabs left out and every
 * line end an LF, and the line's number among equal ones. GitHub reads no other fingerprint, and
 * its upload action warns of one that is not what it computes itself (codeql-action,
 * src/fingerprints.ts).
 */
final class LineHashes {
  private static final int BLOCK = 100;
  private static final long FACTOR = 37;
  private static final long OUTGOING = power();
  private static final char END = 0xFFFF;

  private final String[] hashes;
  private final char[] window = new char[BLOCK];
  private final int[] lines = new int[BLOCK];
  private final Map<Long, Integer> counts = new HashMap<>();
  private long hash;
  private int index;
  private int line;
  private boolean lineStart = true;

  private LineHashes(int lines) {
    hashes = new String[lines + 1];
    Arrays.fill(hashes, "");
  }

  /** The hashes of all lines of a text. */
  static LineHashes of(Source source) {
    // One line more where the text ends with a line end.
    LineHashes all = new LineHashes(source.lineAt(source.text().length()));
    if (source.byteOrderMark()) {
      all.read('\uFEFF');
    }
    String text = source.text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean second = c == '\n' && i > 0 && text.charAt(i - 1) == '\r';
      if (c != ' ' && c != '\t' && !second) {
        all.read(c == '\r' ? '\n' : c);
      }
    }
    all.read(END);
    for (int i = 0; i < BLOCK; i++) {
      all.tell();
      all.roll('\0');
    }
    return all;
  }

  /** The hash of a 1-based line. */
  String at(int number) {
    return hashes[number];
  }

  private void read(char c) {
    tell();
    if (lineStart) {
      lineStart = false;
      line++;
      lines[index] = line;
    }
    lineStart = c == '\n';
    roll(c);
  }

  private void tell() {
    if (lines[index] > 0) {
      int number = counts.merge(hash, 1, Integer::sum);
      hashes[lines[index]] = Long.toHexString(hash) + ":" + number;
      lines[index] = 0;
    }
  }

  private void roll(char c) {
    hash = FACTOR * hash + c - OUTGOING * window[index];
    window[index] = c;
    index = (index + 1) % BLOCK;
  }

  private static long power() {
    long power = 1;
    for (int i = 0; i < BLOCK; i++) {
      power *= FACTOR;
    }
    return power;
  }
}
