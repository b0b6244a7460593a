package duikan.book;

import duikan.book.Ordinal.Matter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a book before and after its chapters, by what they are called in English and
 * Chinese. Ranks are the usual order in a book (The Chicago Manual of Style, 17th edition, 1.4).
 */
enum Matters {
  COVER(Matter.FRONT, 0, true, "cover|title-page", "封面|扉页"),
  DEDICATION(Matter.FRONT, 10, true, "dedication", "献词|题献|献辞"),
  FOREWORD(Matter.FRONT, 20, false, "foreword", "序|序言|推荐序|他序|序文"),
  TRANSLATORS_PREFACE(Matter.FRONT, 30, false, "translators?-(?:preface|note)", "译者序|译序|译者前言|译者的话"),
  PREFACE(Matter.FRONT, 40, false, "preface", "前言|自序|作者序|写在前面"),
  ACKNOWLEDGEMENTS(Matter.FRONT, 50, false, "acknowledge?ments?|thanks", "致谢|鸣谢|谢辞"),
  ABOUT_THE_BOOK(
      Matter.FRONT,
      60,
      false,
      "about-(?:this|the)-book|how-to-(?:read|use)-this-book|reading-guide",
      "关于本书|本书导读|阅读指南|如何阅读本书|导读"),
  PROLOGUE(Matter.FRONT, 70, true, "prologue", "序章|楔子|序幕|引子"),
  INTRODUCTION(Matter.FRONT, 80, true, "introduction|intro", "引言|导言|导论|绪论|绪言|简介|介绍"),

  CONCLUSION(Matter.BACK, 10, true, "conclusion", "结语|结束语|总结|结论"),
  EPILOGUE(Matter.BACK, 20, true, "epilogue", "尾声|终章"),
  AFTERWORD(Matter.BACK, 30, false, "afterword|postscript", "后记|跋|编后记"),
  TRANSLATORS_AFTERWORD(Matter.BACK, 40, false, "translators?-afterword", "译后记|译者后记"),
  APPENDIX(Matter.BACK, 100, false, "appendix|appendices", "附录"),
  ANSWERS(Matter.BACK, 900, true, "answers|solutions", "习题答案|参考答案|答案"),
  GLOSSARY(Matter.BACK, 910, false, "glossary", "术语表|词汇表|术语对照表"),
  BIBLIOGRAPHY(
      Matter.BACK, 920, true, "bibliography|references|further-reading", "参考文献|参考资料|延伸阅读|书目"),
  INDEX(Matter.BACK, 930, true, "book-index", "索引"),
  ABOUT_THE_AUTHOR(Matter.BACK, 940, false, "about-the-authors?", "关于作者|作者简介|作者介绍"),
  COLOPHON(Matter.BACK, 950, true, "colophon", "版权页|版权信息");

  private static final int LONGEST = 200;
  private static final String BREAK = "(?:$|[\\s_.,:：，。、()（）—–-]).*";

  /** Openings and closings that translators name freely: a foreword is 序言, 前言 or 引言. */
  private static final List<List<Matters>> LOOSE =
      List.of(
          List.of(FOREWORD, PREFACE, PROLOGUE, INTRODUCTION),
          List.of(CONCLUSION, EPILOGUE, AFTERWORD));

  private static final Pattern LETTER =
      Pattern.compile(
          "(?:appendix|附录)[\\s_.-]*(?:([a-z])(?![a-z])|([0-9]{1,2})|("
              + Numeral.CHINESE
              + ")(?!\\p{L}))?.*",
          Pattern.DOTALL);

  private final Matter matter;
  private final int rank;
  private final boolean alone;
  private final Pattern whole;
  private final Pattern begins;

  Matters(Matter matter, int rank, boolean alone, String english, String chinese) {
    this.matter = matter;
    this.rank = rank;
    this.alone = alone;
    String words = "(?:the-)?(?:" + english + "|" + chinese + ")";
    this.whole = Pattern.compile(words);
    this.begins = Pattern.compile(words + BREAK, Pattern.DOTALL);
  }

  /**
   * The ordinal of a page called {@code name}, which carries no chapter number of its own.
   *
   * @param counted whether a number of 1 or more stands before the name, so that an introduction or
   *     conclusion is a chapter like the others
   */
  static Optional<Ordinal> named(String name, boolean counted) {
    if (name.length() > LONGEST) {
      return Optional.empty();
    }
    String words =
        name.strip().toLowerCase(Locale.ROOT).replaceAll("['’]", "").replaceAll("[\\s_-]+", "-");
    if (words.startsWith("附录") || words.matches("(?s)appendix([\\d_.-].*)?")) {
      return Optional.of(new Ordinal(Matter.BACK, OptionalInt.of(APPENDIX.rank + letter(words))));
    }
    for (Matters each : values()) {
      Pattern pattern = each.alone ? each.whole : each.begins;
      if (pattern.matcher(words).matches() && !(counted && each.alone)) {
        return Optional.of(new Ordinal(each.matter, OptionalInt.of(each.rank)));
      }
    }
    return Optional.empty();
  }

  /** The group of parts that may answer each other under other names; empty where it has none. */
  static Optional<String> looseGroup(Ordinal ordinal) {
    for (List<Matters> group : LOOSE) {
      for (Matters each : group) {
        if (each.matter == ordinal.matter() && ordinal.number().equals(OptionalInt.of(each.rank))) {
          return Optional.of(group.get(0).name());
        }
      }
    }
    return Optional.empty();
  }

  // 0 where the appendix carries no letter; A and 1 and 一 are 1.
  private static int letter(String words) {
    Matcher matcher = LETTER.matcher(words);
    if (!matcher.matches()) {
      return 0;
    }
    MatchResult found = matcher.toMatchResult();
    if (found.group(1) != null) {
      return found.group(1).charAt(0) - 'a' + 1;
    }
    String number = found.group(2) != null ? found.group(2) : found.group(3);
    return number == null ? 0 : Numeral.of(number).orElse(0);
  }
}
