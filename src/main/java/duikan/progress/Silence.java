package duikan.progress;

import java.util.Locale;

/** Why a book's history does not tell when a passage was translated. */
public enum Silence {
  /** The book is in no repository, or nothing was committed yet. */
  NO_REPOSITORY,
  /** There is a repository, and no program {@code git} to read it. */
  NO_GIT,
  /** The repository is another user's, and git refuses to read it. */
  NOT_TRUSTED,
  /** The history is cut off: a shallow clone. */
  SHALLOW,
  /** Git took too long. */
  TOO_SLOW,
  /** The source is not in the repository. */
  UNTRACKED,
  /** Git said something that was not expected. */
  UNREADABLE;

  /** Its name among the messages of a rule's page: {@code no-git}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
