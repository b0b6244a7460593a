package duikan.zh;

import duikan.doc.Prose;

/** What a UTF-16 unit of {@link duikan.doc.Document#prose} is to a typesetter of Chinese. */
public enum Glyph {
  /**
   * A character that takes a full square and is read as a word or part of one: Han characters of
   * every plane, radicals, kana, bopomofo.
   */
  HAN,
  /** A letter that stands in words with blanks between them: Latin, Greek, Cyrillic. */
  LATIN,
  /** 0 to 9. */
  DIGIT,
  /** A space or tab; the ideographic space is {@link #OTHER}, for it is put on purpose. */
  BLANK,
  LINE_END,
  /** A full-width mark that opens: {@code （《【「『〈〔}. */
  OPENING,
  /** A full-width mark that closes: {@code ）》】」』〉〕}. */
  CLOSING,
  /** A full-width mark at a pause or an end: {@code ，。、；：！？}. */
  PAUSE,
  /** {@code “} or {@code ‘}, which English shares. */
  OPENING_QUOTE,
  /** {@code ”} or {@code ’}, which English shares. */
  CLOSING_QUOTE,
  /** A mark of ASCII. */
  ASCII_MARK,
  /** Code, math, an address, an entity: {@link Prose#OBJECT}. */
  OBJECT,
  /** Markup: {@link Prose#MARK}. */
  MARK,
  /** Anything else: symbols, dashes, emoji, other scripts. */
  OTHER;

  private static final Glyph[] OF_UNIT = table();

  /** What {@code unit} is; for half of a pair, what most characters that begin with it are. */
  public static Glyph of(char unit) {
    return OF_UNIT[unit];
  }

  /**
   * What stands at {@code index}, also where that is the second half of a pair.
   *
   * @throws IndexOutOfBoundsException if {@code index} is outside {@code prose}
   */
  public static Glyph at(CharSequence prose, int index) {
    char unit = prose.charAt(index);
    boolean second = Character.isLowSurrogate(unit) && index > 0;
    return OF_UNIT[second ? prose.charAt(index - 1) : unit];
  }

  /** Whether it is part of a word that wants blanks around it. */
  public boolean isWestern() {
    return this == LATIN || this == DIGIT;
  }

  /** Whether it is a full-width mark that has its own room on the page. */
  public boolean isWideMark() {
    return this == OPENING || this == CLOSING || this == PAUSE;
  }

  private static Glyph[] table() {
    Glyph[] table = new Glyph[Character.MAX_VALUE + 1];
    for (char unit = 0; unit < Character.MAX_VALUE; unit++) {
      table[unit] = computed(unit);
    }
    table[Character.MAX_VALUE] = OTHER;
    return table;
  }

  private static Glyph computed(char unit) {
    if (unit < 0x80) {
      return ascii(unit);
    }
    if (isHan(unit)) {
      return HAN;
    }
    boolean letters = (unit >= 0xC0 && unit <= 0x24F) || (unit >= 0x370 && unit <= 0x52F);
    if (letters && Character.isLetter(unit)) {
      return LATIN;
    }
    return switch (unit) {
      case '（', '《', '【', '「', '『', '〈', '〔', '［', '｛', '〖' -> OPENING;
      case '）', '》', '】', '」', '』', '〉', '〕', '］', '｝', '〗' -> CLOSING;
      case '，', '。', '、', '；', '：', '！', '？', '．' -> PAUSE;
      case '“', '‘' -> OPENING_QUOTE;
      case '”', '’' -> CLOSING_QUOTE;
      case Prose.OBJECT -> OBJECT;
      case Prose.MARK -> MARK;
      default -> OTHER;
    };
  }

  private static Glyph ascii(char unit) {
    if (unit == '\n' || unit == '\r') {
      return LINE_END;
    }
    if (unit == ' ' || unit == '\t') {
      return BLANK;
    }
    if (unit >= '0' && unit <= '9') {
      return DIGIT;
    }
    boolean letter = (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
    return letter ? LATIN : unit > ' ' && unit < 0x7F ? ASCII_MARK : OTHER;
  }

  // Blocks of Unicode 15; the planes of ideographs begin with the surrogates D840 to D888.
  private static boolean isHan(char unit) {
    return (unit >= 0x2E80 && unit <= 0x2FDF)
        || (unit >= 0x3005 && unit <= 0x3007)
        || (unit >= 0x3041 && unit <= 0x312F && unit != 0x30FB)
        || (unit >= 0x31A0 && unit <= 0x31BF)
        || (unit >= 0x31F0 && unit <= 0x31FF)
        || (unit >= 0x3400 && unit <= 0x4DBF)
        || (unit >= 0x4E00 && unit <= 0x9FFF)
        || (unit >= 0xF900 && unit <= 0xFAFF)
        || (unit >= 0xD840 && unit <= 0xD888);
  }
}
