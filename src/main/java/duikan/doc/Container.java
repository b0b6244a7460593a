package duikan.doc;

/** What a block may stand inside. */
public enum Container {
  QUOTE,
  /** A GitHub alert: a quote that begins with {@code [!NOTE]} or its like. */
  ALERT,
  LIST,
  FOOTNOTE,
  /** A {@code :::} container. */
  DIRECTIVE
}
