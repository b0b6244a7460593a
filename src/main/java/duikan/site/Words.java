package duikan.site;

import duikan.doc.Language;
import duikan.doc.Message;
import duikan.lint.Severity;
import java.util.Locale;

/** What the site itself says, in the language of the person who reads it. */
record Words(Language language) {
  /** Values of {@code lang}. */
  static final String ENGLISH = "en";

  static final String CHINESE = "zh-Hans";

  String in(String en, String zh) {
    return in(new Message(en, zh));
  }

  String in(Message message) {
    return message.in(language);
  }

  /** The value of {@code lang} of the whole page. */
  String tag() {
    return switch (language) {
      case EN -> ENGLISH;
      case ZH -> CHINESE;
    };
  }

  /** The value of {@code lang} for a text of the book in either language. */
  static String tagOf(String text) {
    return text.codePoints()
            .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN)
        ? CHINESE
        : ENGLISH;
  }

  /** {@code 12,345}. */
  static String number(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> in("error", "错误");
      case WARNING -> in("warning", "警告");
      case INFO -> in("info", "提示");
      case OFF -> in("off", "关闭");
    };
  }

  /** {@code 1 finding}. */
  String findings(int count) {
    return in(number(count) + (count == 1 ? " finding" : " findings"), number(count) + " 个问题");
  }
}
