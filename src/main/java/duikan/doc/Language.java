package duikan.doc;

/** A language that people are addressed in. */
public enum Language {
  EN,
  ZH
}
