package duikan.glossary;

import java.util.List;
import java.util.regex.Pattern;

/** The columns of a glossary page besides the two languages. */
final class OtherCells {
  private static final Pattern NEVER =
      Pattern.compile("(?:无需|不需|不需要|不必|不用|不)(?:首次)?(?:标注|注释|加注|注|括注)(?:英文)?|无需说明|never|none");
  private static final Pattern AS_IS =
      Pattern.compile("(?:直接使用|直接用|保持|保留|使用|只用|仅用|用)(?:英文|不变|原文|英文名)?(?:即可)?|同左|同前|同上|as is");
  private static final Pattern CHINESE_ALONE =
      Pattern.compile("(?:仅|只用|只|仅用|使用|用)?(?:中文|译名|中文名)(?:即可)?");
  private static final Pattern ENGLISH_ALONE =
      Pattern.compile("(?:仅|只用|只|仅用|使用|用)?(?:英文|英文名|原名)(?:即可)?");
  private static final Pattern ABBR_ALONE = Pattern.compile("(?:仅|只用|只|仅用|使用|用)?缩写(?:即可)?");

  private OtherCells() {}

  static void read(Role role, String name, String text, Reading reading) {
    switch (role) {
      case SOURCE, TARGET, EITHER, FULL_FORM -> {}
      case ABBR -> {
        reading.set("abbr", text);
        if (reading.get("kind").isEmpty() && reading.get("later_use").equals(text)) {
          reading.set("kind", "abbr");
        }
      }
      case FIRST_USE -> firstUse(text, reading);
      case LATER_USE -> laterUse(text, reading);
      case FORBIDDEN -> items("forbidden", text, reading);
      case SOURCE_VARIANTS -> items("source_variants", text, reading);
      case TARGET_VARIANTS -> items("target_variants", text, reading);
      case CONTEXT -> items("context", text, reading);
      case CATEGORY -> reading.add("category", text);
      case ID -> reading.set("id", text);
      case NOTE -> reading.note(text);
      case OTHER -> reading.note(name.isEmpty() ? text : name + "：" + text);
    }
  }

  private static void firstUse(String text, Reading reading) {
    if (NEVER.matcher(text).matches()) {
      reading.set("annotate", "never");
      reading.understood(text);
    } else if (AS_IS.matcher(text).matches()) {
      reading.understood(text);
      reading.set("annotate", "never");
    } else {
      String before = reading.get("first_use");
      if (!before.equals(text)) {
        reading.set("first_use", text);
      }
      boolean silent =
          List.of("person", "place", "phrase", "localized").contains(reading.get("kind"));
      if (silent && reading.get("annotate").isEmpty()) {
        reading.set("annotate", "required");
      }
    }
  }

  private static void laterUse(String text, Reading reading) {
    if (CHINESE_ALONE.matcher(text).matches()) {
      reading.understood(text);
    } else if (ABBR_ALONE.matcher(text).matches() && !reading.get("abbr").isEmpty()) {
      reading.understood(text);
      reading.set("later_use", reading.get("abbr"));
    } else if (ENGLISH_ALONE.matcher(text).matches() && !reading.get("source").isEmpty()) {
      reading.understood(text);
      reading.set("later_use", reading.get("source"));
    } else if (AS_IS.matcher(text).matches()) {
      reading.understood(text);
    } else {
      String[] parts = text.split("\\s+[/／|]\\s+|\\s*或\\s*");
      if (parts.length > 1 && isTwo(List.of(parts), reading)) {
        reading.understood(text);
        reading.set("later_use", parts[0]);
        for (int i = 1; i < parts.length; i++) {
          reading.add("target_variants", parts[i]);
        }
        reading.warn(
            "two forms for later uses: '"
                + parts[0]
                + "' was taken, the others are target_variants",
            "后续使用有多种形式：取“" + parts[0] + "”，其余放入 target_variants");
      } else if (!text.equals(reading.get("target")) || !reading.get("later_use").isEmpty()) {
        reading.set("later_use", text);
        if (text.equals(reading.get("abbr")) && reading.get("kind").isEmpty()) {
          reading.set("kind", "abbr");
        }
      }
    }
  }

  /** A word may hold 或; it divides where one side is a form that the row knows, or Latin. */
  private static boolean isTwo(List<String> parts, Reading reading) {
    return parts.stream().noneMatch(String::isBlank)
        && parts.stream()
            .anyMatch(
                part ->
                    part.equals(reading.get("target"))
                        || part.equals(reading.get("abbr"))
                        || part.matches("[A-Za-z][A-Za-z0-9 -]*"));
  }

  private static void items(String column, String text, Reading reading) {
    for (String item : text.split("[、，,；;|]|\\s+[/／]\\s+")) {
      reading.add(column, item.strip().replaceAll("^[“\"「]|[”\"」]$", ""));
    }
  }
}
