package duikan.report;

import duikan.align.Bead;
import duikan.book.Chapter;
import duikan.doc.Document;
import duikan.doc.Message;
import java.util.List;

/** What is to be said of a chapter in one line. */
public final class CollationSummary {
  private CollationSummary() {}

  /** How its sides were paired and how many passages answer each other. */
  public static Message of(Chapter chapter, List<Bead> beads) {
    int omitted = beads.stream().filter(bead -> bead.targets() == 0).mapToInt(Bead::sources).sum();
    int added = beads.stream().filter(bead -> bead.sources() == 0).mapToInt(Bead::targets).sum();
    long pairs = beads.stream().filter(bead -> !bead.isOneSided()).count();
    long uneven =
        beads.stream()
            .filter(bead -> !bead.isOneSided() && bead.sources() != bead.targets())
            .count();
    Message how = how(chapter);
    return new Message(
        how.en()
            + "; "
            + pairs
            + (pairs == 1 ? " pair" : " pairs")
            + (uneven == 0 ? "" : ", " + uneven + " of them uneven")
            + "; "
            + omitted
            + " without translation, "
            + added
            + " added",
        how.zh()
            + "；"
            + pairs
            + " 组对应"
            + (uneven == 0 ? "" : "，其中 " + uneven + " 组数目不等")
            + "；缺译 "
            + omitted
            + "，增译 "
            + added);
  }

  /** Of a chapter that has one side. */
  public static Message alone(Chapter chapter) {
    String source = chapter.source().map(Document::path).orElse("");
    String target = chapter.target().map(Document::path).orElse("");
    return target.isEmpty()
        ? new Message(source + " has no translation", source + " 没有译文")
        : new Message(target + " has no original", target + " 没有原文");
  }

  /** Stands where the translation has nothing. */
  public static Message untranslated() {
    return new Message("— no translation —", "— 缺译 —");
  }

  /** Stands where the original has nothing. */
  public static Message added() {
    return new Message("— added —", "— 增译 —");
  }

  private static Message how(Chapter chapter) {
    return switch (chapter.pairedBy()) {
      case EXPLICIT -> new Message("paired as told", "按指定配对");
      case PATH -> new Message("paired by path", "按路径配对");
      case NUMBER -> new Message("paired by number", "按编号配对");
      case CONTENT -> new Message("paired by content", "按内容配对");
      case NONE -> new Message("not paired", "未配对");
    };
  }
}
