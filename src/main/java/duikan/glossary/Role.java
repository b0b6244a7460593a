package duikan.glossary;

/** What a column of somebody's table holds. */
enum Role {
  SOURCE,
  TARGET,
  /** English where another column holds Chinese, and the other way round: 术语, term, 地名. */
  EITHER,
  ABBR,
  FULL_FORM,
  FIRST_USE,
  LATER_USE,
  FORBIDDEN,
  SOURCE_VARIANTS,
  TARGET_VARIANTS,
  CONTEXT,
  CATEGORY,
  ID,
  NOTE,
  /** Goes into the note with the column's name before it. */
  OTHER
}
