package duikan.progress;

import duikan.doc.Source;
import java.util.List;
import java.util.Optional;

/** The past of a book's pages, as their repository knows it. Safe for several threads. */
public interface History {

  /** No history at all. */
  History NONE =
      new History() {
        @Override
        public Optional<Silence> silence() {
          return Optional.of(Silence.NO_REPOSITORY);
        }

        @Override
        public boolean isCutOff() {
          return false;
        }

        @Override
        public boolean knows(String path) {
          return false;
        }

        @Override
        public boolean neverChanged(Source today) {
          return false;
        }

        @Override
        public List<Version> versions(String path) {
          return List.of();
        }

        @Override
        public List<Optional<Source>> beside(List<Version> versions, String path) {
          return versions.stream().map(version -> Optional.<Source>empty()).toList();
        }
      };

  /** Why nothing is known of any page; empty where something is. */
  Optional<Silence> silence();

  /** Whether it begins in the middle, as in a shallow clone. */
  boolean isCutOff();

  /** Whether the repository has the page that is at {@code path} today. */
  boolean knows(String path);

  /** Whether a page has always been what it is today, from its beginning; a quick question. */
  boolean neverChanged(Source today);

  /**
   * What a page was, under whatever name, oldest first; empty where the repository does not have
   * it. The last need not be what lies in the folder today.
   *
   * @param path of today, relative to the book
   */
  List<Version> versions(String path);

  /**
   * A page as it was when each of these versions of another one was recorded; empty where it was
   * not there.
   *
   * @param path of today, relative to the book
   */
  List<Optional<Source>> beside(List<Version> versions, String path);

  /**
   * A page as it was recorded once.
   *
   * @param commit what recorded it
   * @param cutOff whether it may be older than {@code commit}, for the history begins there
   */
  record Version(String commit, boolean cutOff, Source source) {}
}
