package duikan.progress;

import duikan.doc.Message;
import java.util.Locale;

/** Where a chapter stands. */
public enum State {
  /** It has no translation. */
  MISSING,
  /** It has a file, and nothing in it is translated: a copy of the English is no translation. */
  UNTRANSLATED,
  /** Something is translated and something is not, or it says that it is in work. */
  PARTIAL,
  /** Its source changed after it was translated. */
  STALE,
  /** Everything is translated, from the source of today as far as that is known. */
  DONE,
  /** The translation's own: no source answers it. */
  ADDED;

  /** Its name in reports: {@code untranslated}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What people call it. */
  public Message said() {
    return switch (this) {
      case MISSING -> new Message("missing", "未开始");
      case UNTRANSLATED -> new Message("untranslated", "未翻译");
      case PARTIAL -> new Message("partial", "部分");
      case STALE -> new Message("stale", "待更新");
      case DONE -> new Message("done", "完成");
      case ADDED -> new Message("added", "增补");
    };
  }
}
