package duikan.readme;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column of a table of chapters that duikan understands, by what books call it. */
public enum Column {
  NUMBER("章", "chapter", "章节|章号|编号|序号|#|no.|no|number"),
  TITLE("标题", "title", "中文标题|章节标题|章节名称|章名|译文标题|chinese title"),
  SOURCE("原文标题", "source title", "英文标题|原标题|原文|original title|english title|original"),
  STATUS("状态", "status", "翻译状态|进度|state|progress");

  private final String chinese;
  private final String english;
  private final String others;

  Column(String chinese, String english, String others) {
    this.chinese = chinese;
    this.english = english;
    this.others = others;
  }

  /** The column that a header cell names. */
  public static Optional<Column> of(String header) {
    String name = header.strip().replaceAll("[*_`]", "").toLowerCase(Locale.ROOT);
    for (Column column : values()) {
      boolean known = name.equals(column.chinese) || name.equals(column.english);
      if (known || List.of(column.others.split("\\|")).contains(name)) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  String chinese() {
    return chinese;
  }

  String english() {
    return english;
  }
}
