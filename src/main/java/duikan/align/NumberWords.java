package duikan.align;

import java.util.Arrays;

/** The English words that numbers are made of, to tell at a glance that a word is none of them. */
final class NumberWords {
  private static final String[] ALL =
      ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
              + " seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand"
              + " million billion trillion first second third fourth fifth sixth seventh eighth ninth tenth eleventh"
              + " twelfth twentieth half dozen once twice")
          .split(" ");

  private static final int LONGEST = 9;
  private static final char[][][] BY_LENGTH = byLength();

  private NumberWords() {}

  private static char[][][] byLength() {
    char[][][] table = new char[LONGEST + 1][][];
    for (int n = 0; n < table.length; n++) {
      int length = n;
      table[n] =
          Arrays.stream(ALL)
              .filter(word -> word.length() == length)
              .map(String::toCharArray)
              .toArray(char[][]::new);
    }
    return table;
  }

  /** Whether the ASCII letters [from, to) are such a word, in any case. */
  static boolean isAt(char[] text, int from, int to) {
    if (to - from > LONGEST) return false;
    for (char[] word : BY_LENGTH[to - from]) {
      int i = 0;
      while (i < word.length && (text[from + i] | 0x20) == word[i]) i++;
      if (i == word.length) return true;
    }
    return false;
  }
}
