package duikan.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Chinese cell of a glossary page: a rendering, several, a first-occurrence form, or what to do
 * instead: 保持不变, 可注“…”, 视上下文.
 */
final class ChineseCell {
  /** A dash is an empty cell. */
  static final Pattern NOTHING = Pattern.compile("[-‐‑–—―－/\\s]*|[Nn]/[Aa]");

  private static final String OPEN = "[“”\"「『‘']";
  private static final Pattern GLOSS =
      Pattern.compile(
          "(?<![，,；;、。\\s])[，,；;、。\\s]*+[（(]?\\s*+(?:但|首次出现|首次使用|首次|第一次)?时?"
              + "(可以|可|需要|需|应|须|必须)?(?:首次|第一次)?(?:加|括)?注(?:释|明|解|为|作|上|中文|英文)*+\\s*+[：:]?\\s*+"
              + OPEN
              + "([^“”\"「」『』‘’']+)"
              + "[”“\"」』’']\\s*[）)]?");
  private static final Pattern KEEP =
      Pattern.compile(
          "^(?:(?:保持|保留|沿用|直接使用|直接用|使用|用)(?:英文名称|英文名|英文原名|英文|英语|不变|原文|原样|原名)(?:不变|不译|形式)*"
              + "|不译|不翻译|无需翻译|不需翻译|不做翻译"
              + "|(?i:keep(?: as is| as-is| in english| english| unchanged)?|do not translate|untranslated|as is))"
              + "(?=$|[，,；;。、\\s（(])");
  private static final Pattern CONTEXT =
      Pattern.compile(
          "(?:视|根据|依据|依|按|取决于)(?:具体)?(?:上下文|语境|情况|场景)(?:而定|选择|翻译|处理|决定|区分|确定|译为|译作|可译为)*"
              + "|(?i:depends on (?:the )?context|by context)");
  private static final Pattern BRACKETED =
      Pattern.compile("^([^（）()]*[^（）()\\s])\\s*+[（(]([^（）()]+)[）)]$");
  private static final Pattern OTHERWISE =
      Pattern.compile("^(?:或者|或译为|或译|或|也作|亦作|也译作|也译为|也译|又译|又称|也称|亦称|亦可)(.+)$");
  private static final Pattern NOT =
      Pattern.compile("^(?:而)?(?:不是|不要译为|不译为|不译作|不要译作|勿译为|勿译作|不用|非)[“\"「]([^”\"」]+)[”\"」]$");
  private static final Pattern QUOTED = Pattern.compile("[“\"「]([^“”\"「」]+)[”\"」]");
  private static final Pattern ONE_QUOTED = Pattern.compile("^[“\"「]([^“”\"「」]+)[”\"」]$");
  private static final Pattern QUOTED_LIST =
      Pattern.compile(QUOTED + "(?:\\s*+[、，,/或]++\\s*+" + QUOTED + ")++");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern NUMBERED = Pattern.compile("[①②③]|^\\s*1[.)、．].*2[.)、．]");
  private static final int LONGEST_TERM = 30;
  private static final int SHORT = 10;

  private ChineseCell() {}

  /** Reads it into {@code reading}, which knows the English side. */
  static void read(String cell, Reading reading) {
    String text = cell.strip();
    if (NOTHING.matcher(text).matches()) {
      return;
    }
    String gloss = "";
    Matcher glossed = GLOSS.matcher(text);
    if (glossed.find()) {
      gloss = glossed.group(2).strip();
      reading.set("annotate", isOptional(glossed) ? "optional" : "required");
      reading.understood(glossed.group());
      text = (text.substring(0, glossed.start()) + text.substring(glossed.end())).strip();
    }
    Matcher context = CONTEXT.matcher(text);
    if (context.find()) {
      reading.add("context", context.group());
      text =
          withoutEdges(
              (text.substring(0, context.start()) + " " + text.substring(context.end()))
                  .replaceAll("[（(]\\s*[）)]", ""));
      reading.warn(
          "'" + context.group() + "' decides nothing; write the words that do into context",
          "“" + context.group() + "”无从判断；请在 context 中写明据以判断的词");
    }
    Matcher keep = KEEP.matcher(text);
    if (keep.find()) {
      reading.set("kind", "keep");
      reading.set("target", reading.get("source"));
      reading.understood(keep.group());
      String rest = withoutEdges(text.substring(keep.end()));
      reading.note(rest);
      if (!gloss.isEmpty() || !rest.isEmpty()) {
        twoThings(cell, reading);
      }
    } else {
      renderings(text, reading);
    }
    if (!gloss.isEmpty()) {
      reading.set("first_use", firstUse(gloss, reading));
    }
    String target = reading.get("target");
    if (target.length() > LONGEST_TERM || target.matches(".*[。！？].*")) {
      reading.warn(
          "the Chinese cell holds a sentence, not a rendering; shorten target",
          "中文格是一句话，不是译名；请精简 target");
    }
  }

  /** 可注 is a may, 需注 and 首次注 a must. */
  private static boolean isOptional(Matcher glossed) {
    String must = glossed.group(1);
    return must == null ? !glossed.group().contains("首次") : must.startsWith("可");
  }

  /** What a reader is told the first time, as the cell said in quotes. */
  private static String firstUse(String gloss, Reading reading) {
    String target = reading.get("target");
    if (target.isEmpty() || gloss.contains(target)) {
      return gloss;
    }
    return HAN.matcher(gloss).find() ? target + "（" + gloss + "）" : target + " (" + gloss + ")";
  }

  private static void renderings(String text, Reading reading) {
    boolean first = true;
    for (String rendering : divided(text, reading)) {
      if (first) {
        one(withoutQuotes(rendering), reading);
        first = false;
      } else {
        Matcher form = BRACKETED.matcher(rendering);
        reading.add("target_variants", withoutQuotes(form.matches() ? form.group(1) : rendering));
        if (form.matches()) {
          reading.note(rendering);
        }
      }
    }
  }

  private static List<String> divided(String text, Reading reading) {
    if (QUOTED_LIST.matcher(text).matches()) {
      reading.understood(text);
      reading.understood("或");
      return QUOTED.matcher(text).results().map(quoted -> quoted.group(1)).toList();
    }
    List<String> renderings = new ArrayList<>(EnglishCell.alternatives(text));
    if (renderings.size() > 1 || text.isEmpty()) {
      return renderings;
    }
    boolean commas = reading.get("source").matches(".*[,，;；].*");
    List<String> odd = List.of(text.split("\\s*[；;、]\\s*|\\s*，\\s*|\\s+或\\s+|，?或者"));
    boolean isShort =
        odd.stream().allMatch(item -> !item.isBlank() && item.length() <= SHORT)
            && text.indexOf('（') < 0
            && text.indexOf('(') < 0
            && !reading.get("kind").equals("phrase");
    if (odd.size() > 1 && isShort && !commas) {
      reading.warn(
          "two renderings: '"
              + odd.get(0)
              + "' was taken, the others are target_variants;"
              + " separate them by ' / '",
          "有多个译法：取“" + odd.get(0) + "”，其余放入 target_variants；请用“ / ”分隔");
      return odd;
    }
    boolean slash = text.matches(".*\\p{IsHan}[/／]\\p{IsHan}.*");
    boolean likewise = reading.get("source").matches(".*([-/&]| and ).*");
    if ((odd.size() > 1 && !commas && text.indexOf('（') < 0 && text.indexOf('(') < 0)
        || (slash && !likewise)
        || NUMBERED.matcher(text).find()
        || text.matches(".*\\p{IsHan}{2}或\\p{IsHan}{2}.*")) {
      reading.warn(
          "'" + text + "' may be two renderings; separate renderings by ' / '",
          "“" + text + "”可能是两个译法；译法之间请用“ / ”分隔");
    }
    return renderings;
  }

  private static void one(String text, Reading reading) {
    Matcher form = BRACKETED.matcher(text);
    if (!form.matches()) {
      rendering(text, reading);
      return;
    }
    String head = form.group(1).strip();
    String inner = form.group(2).strip();
    boolean headHan = HAN.matcher(head).find();
    boolean innerHan = HAN.matcher(inner).find();
    Matcher otherwise = OTHERWISE.matcher(inner);
    if (headHan && !innerHan) {
      reading.set("target", head);
      reading.set("first_use", text);
    } else if (headHan && otherwise.matches()) {
      reading.set("target", head);
      for (String item : otherwise.group(1).split("[、，,/；;]")) {
        reading.add("target_variants", withoutQuotes(item.strip()));
      }
      reading.understood(inner);
    } else if (headHan && NOT.matcher(inner).matches()) {
      reading.set("target", head);
      reading.add("forbidden", NOT.matcher(inner).replaceAll("$1"));
      reading.understood(inner);
    } else if (headHan) {
      reading.set("target", head);
      reading.note(inner);
    } else if (innerHan) {
      latinHead(text, head, inner, reading);
    } else {
      rendering(text, reading);
    }
  }

  /** {@code TTFB（首字节时间，Time to First Byte）} and {@code Span（跨度）}. */
  private static void latinHead(String text, String head, String inner, Reading reading) {
    reading.set("first_use", text);
    String[] parts = inner.split("[，,]\\s*");
    boolean isShort =
        head.equals(reading.get("abbr"))
            || (parts.length > 1 && EnglishCell.isShortFor(head, parts[parts.length - 1]));
    if (isShort && HAN.matcher(parts[0]).find()) {
      reading.set("target", parts[0]);
      reading.set("kind", "abbr");
      reading.set("abbr", head);
      reading.set("later_use", head);
    } else {
      reading.set("target", head);
      if (head.equals(reading.get("source"))) {
        reading.set("kind", "keep");
      }
    }
  }

  private static void rendering(String text, Reading reading) {
    reading.set("target", text);
    if (text.equals(reading.get("source")) && !text.isEmpty()) {
      reading.set("kind", "keep");
    }
  }

  private static void twoThings(String cell, Reading reading) {
    reading.warn(
        "this cell says two things: '"
            + cell
            + "'; the row keeps the English, see first_use and note",
        "该格说了两件事：“" + cell + "”；已按保持英文读取，其余见 first_use 与 note");
  }

  private static String withoutEdges(String text) {
    return text.replaceAll("^[\\s，,；;。、：:（(]+|[\\s，,；;。、：:（(]+$", "")
        .replaceAll("^([^（(]*)[）)]$", "$1")
        .strip();
  }

  private static String withoutQuotes(String text) {
    Matcher quoted = ONE_QUOTED.matcher(text.strip());
    return quoted.matches() ? quoted.group(1) : text.strip();
  }
}
