package duikan.glossary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The words that people write over the columns of a glossary. */
final class HeaderWords {
  private static final Pattern BRACKETS = Pattern.compile("[（(][^（）()]*[）)]");
  private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2}");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Map<String, Role> WORDS = new HashMap<>();

  static {
    words(
        Role.SOURCE,
        "英文术语 英文名 英文名称 英文表达 英文 英语 英文原文 英文原词 英文词 英文单词 英文短语 英文写法 英文对应 英文对照 英文缩写词 原文 原词 原名"
            + " 源术语 源语 源词 english|english term|english name|source|source term|original|en");
    words(
        Role.TARGET,
        "中文翻译 中文处理 中文名 中文名称 中文 汉语 翻译建议 翻译 译名 译法 译文 译词 中文译名 中文译法 中文对应 中文对照 中文术语 中文表达 中文短语"
            + " 推荐译法 建议译法 统一译法 本书译法 处理方式 处理 目标术语 中文全称 简体中文"
            + " chinese|chinese term|translation|target|target term|rendering|zh|zh-cn|译名/处理");
    words(
        Role.EITHER,
        "术语 名称 名词 词条 词语 命令 地名 人名 人物 短语 公司 产品 工具 表达 概念 术语名称 专有名词 term|terms|name|command|place|person|phrase");
    words(Role.ABBR, "缩写 缩略语 缩略词 英文缩写 简写 abbr|abbr.|abbreviation|acronym|short form");
    words(Role.FULL_FORM, "全称 英文全称 完整形式 全名 full form|full name|expansion|long form");
    words(
        Role.FIRST_USE,
        "首次使用格式 首次使用 首次出现 首次出现格式 首次格式 首现格式 第一次出现 首次写法 首次标注 first use|first occurrence|first mention");
    words(Role.LATER_USE, "后续使用 后续 后续出现 后续格式 后文 再次使用 之后使用 后续写法 later use|later|subsequent use");
    words(
        Role.FORBIDDEN,
        "禁用译法 禁用 禁用词 不用 避免 避免使用 不要使用 误译 错误译法 不推荐 不采用 forbidden|avoid|do not use|deprecated");
    words(Role.SOURCE_VARIANTS, "英文变体 其他英文 变体 variants|other forms|source variants");
    words(
        Role.TARGET_VARIANTS,
        "其他译法 备选译法 备选 又译 亦作 也译 可选译法 同义词 alternatives|target variants|synonyms");
    words(Role.CONTEXT, "语境 上下文 适用语境 适用场合 场合 context");
    words(Role.CATEGORY, "分类 类目 领域 category|domain|subject");
    words(Role.ID, "编号 id|no.|key");
    words(
        Role.NOTE,
        "备注 说明 角色 注释 注 解释 描述 含义 用途 定义 note|notes|comment|comments|remark|remarks|description|role|meaning|definition");
  }

  private HeaderWords() {}

  /** Those in Chinese are divided by blanks, the English ones by bars. */
  private static void words(Role role, String words) {
    for (String group : words.split("\\|")) {
      List<String> parts = HAN.matcher(group).find() ? split(group) : List.of(group);
      parts.forEach(word -> WORDS.put(word.strip(), role));
    }
  }

  // "再次使用 first use": the English words after the last Chinese one belong together.
  private static List<String> split(String group) {
    List<String> parts = new ArrayList<>();
    StringBuilder english = new StringBuilder();
    for (String word : group.strip().split(" ")) {
      if (HAN.matcher(word).find()) {
        parts.add(word);
      } else {
        english.append(' ').append(word);
      }
    }
    if (!english.isEmpty()) {
      parts.add(english.toString());
    }
    return parts;
  }

  /** Whether the words can stand over a glossary of two languages. */
  static boolean isHeader(Collection<String> names) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    names.forEach(name -> roles.add(role(name)));
    boolean english = roles.contains(Role.SOURCE) || roles.contains(Role.FULL_FORM);
    boolean chinese = roles.contains(Role.TARGET);
    boolean either = roles.contains(Role.EITHER) || roles.contains(Role.ABBR);
    return (english && chinese) || (either && (english || chinese));
  }

  /**
   * What the columns hold, or nothing where no two languages are among them. A role that was given
   * away is not given twice.
   *
   * @param rows the first cells under them, for headers that do not tell
   */
  static List<Role> roles(List<String> names, List<List<String>> rows) {
    List<Role> roles = new ArrayList<>(names.stream().map(HeaderWords::role).toList());
    settleEither(roles, rows);
    if (!roles.contains(Role.SOURCE)) {
      promote(roles, Role.FULL_FORM, Role.SOURCE);
    }
    if (!roles.contains(Role.SOURCE)) {
      promote(roles, Role.ABBR, Role.SOURCE);
    }
    Set<Role> given = EnumSet.noneOf(Role.class);
    for (int i = 0; i < roles.size(); i++) {
      Role role = roles.get(i);
      if (role == Role.FULL_FORM || (role != Role.NOTE && !given.add(role))) {
        roles.set(i, Role.OTHER);
      }
    }
    boolean complete =
        given.contains(Role.SOURCE)
            && (given.contains(Role.TARGET)
                || given.contains(Role.FIRST_USE)
                || roles.contains(Role.NOTE));
    return complete ? roles : List.of();
  }

  private static void settleEither(List<Role> roles, List<List<String>> rows) {
    boolean english = roles.contains(Role.SOURCE) || roles.contains(Role.FULL_FORM);
    boolean chinese = roles.contains(Role.TARGET);
    for (int i = 0; i < roles.size(); i++) {
      if (roles.get(i) != Role.EITHER) {
        continue;
      }
      if (english && chinese) {
        roles.set(i, Role.OTHER);
      } else if (english || (!chinese && isChinese(rows, i))) {
        roles.set(i, Role.TARGET);
        chinese = true;
      } else {
        roles.set(i, Role.SOURCE);
        english = true;
      }
    }
  }

  private static void promote(List<Role> roles, Role from, Role to) {
    int at = roles.indexOf(from);
    if (at >= 0) {
      roles.set(at, to);
    }
  }

  /**
   * The columns by what stands in them: the first of mostly Latin letters and the first of mostly
   * Chinese ones; nothing where there are no two such columns.
   */
  static List<Role> byContent(int columns, List<List<String>> rows) {
    List<Role> roles = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      boolean chinese = isChinese(rows, i);
      boolean latin = !chinese && isLatin(rows, i);
      if (chinese && !roles.contains(Role.TARGET)) {
        roles.add(Role.TARGET);
      } else if (latin && !roles.contains(Role.SOURCE)) {
        roles.add(Role.SOURCE);
      } else {
        roles.add(Role.OTHER);
      }
    }
    return roles.containsAll(List.of(Role.SOURCE, Role.TARGET)) ? roles : List.of();
  }

  private static boolean isChinese(List<List<String>> rows, int column) {
    return share(rows, column, HAN);
  }

  private static boolean isLatin(List<List<String>> rows, int column) {
    return share(rows, column, LATIN);
  }

  private static boolean share(List<List<String>> rows, int column, Pattern letter) {
    List<String> cells =
        rows.stream()
            .filter(row -> column < row.size() && !row.get(column).isBlank())
            .map(row -> row.get(column))
            .toList();
    long with = cells.stream().filter(cell -> letter.matcher(cell).find()).count();
    return !cells.isEmpty() && 2 * with > cells.size();
  }

  private static Role role(String name) {
    String folded = name.strip().toLowerCase(Locale.ROOT);
    Role exact = WORDS.get(folded);
    if (exact != null) {
      return exact;
    }
    String bare = BRACKETS.matcher(folded).replaceAll("").strip();
    for (String part : Arrays.asList(bare, bare.split("\\s*/\\s*", -1)[0], bare.replace(" ", ""))) {
      Role role = WORDS.get(part);
      if (role != null) {
        return role;
      }
    }
    return byPart(bare);
  }

  private static Role byPart(String name) {
    if (name.contains("首次") || name.contains("first")) {
      return Role.FIRST_USE;
    }
    if (name.contains("后续") || name.contains("later")) {
      return Role.LATER_USE;
    }
    if (name.contains("禁") || name.contains("避免") || name.contains("avoid")) {
      return Role.FORBIDDEN;
    }
    if (name.contains("备注") || name.contains("说明") || name.contains("note")) {
      return Role.NOTE;
    }
    boolean english = name.contains("英文") || name.contains("english");
    boolean chinese = name.contains("中文") || name.contains("chinese") || name.contains("译");
    if (english != chinese) {
      return english ? Role.SOURCE : Role.TARGET;
    }
    return name.contains("缩写") ? Role.ABBR : Role.OTHER;
  }
}
