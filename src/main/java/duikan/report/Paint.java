package duikan.report;

import duikan.lint.Severity;

/** Colours of a terminal, or none. */
public enum Paint {
  PLAIN,
  COLOURS;

  String bold(String text) {
    return in("1", text);
  }

  /** For what frames the text: gutters, hints. */
  String faint(String text) {
    return in("34", text);
  }

  /** For a line that is new. */
  String added(String text) {
    return in("32", text);
  }

  /** For a line that is gone. */
  String removed(String text) {
    return in("31", text);
  }

  String severity(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> in("1;31", text);
      case WARNING -> in("1;33", text);
      case INFO, OFF -> in("1;36", text);
    };
  }

  // Select Graphic Rendition, ECMA-48 8.3.117.
  private String in(String code, String text) {
    return switch (this) {
      case PLAIN -> text;
      case COLOURS -> "\u001B[" + code + "m" + text + "\u001B[0m";
    };
  }
}
