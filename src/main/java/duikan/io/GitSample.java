package duikan.io;

import duikan.progress.Silence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Some commits of a book's folder, oldest first, spread evenly; the newest is always among them.
 *
 * @param silence why there are none
 * @param cutOff whether the history begins before the oldest commit that is here
 */
public record GitSample(List<Commit> commits, Optional<Silence> silence, boolean cutOff) {
  public GitSample {
    commits = List.copyOf(commits);
  }

  /**
   * A commit.
   *
   * @param hash all of it
   * @param date {@code 2026-01-31}: the committer's day where the committer was
   */
  public record Commit(String hash, String date) {}

  /**
   * Looks for them, in the first parents of what is checked out.
   *
   * @param paths files and folders of the book; a commit that changed none of them is passed over
   * @param most how many commits at most, 1 or more
   */
  public static GitSample of(
      Path root, Map<String, String> environment, List<String> paths, int most) {
    Git git = new Git(root, environment);
    if (!git.mayBeThere()) {
      return new GitSample(List.of(), Optional.of(Silence.NO_REPOSITORY), false);
    }
    try {
      boolean shallow = git.ask("rev-parse", "--is-shallow-repository").strip().equals("true");
      List<Commit> all = new ArrayList<>();
      List<String> words = new ArrayList<>();
      Collections.addAll(words, "log", "--first-parent", "--reverse", "--date=short");
      Collections.addAll(words, "--format=%H %cd", "HEAD", "--");
      words.addAll(paths);
      String log = git.ask(words.toArray(String[]::new));
      for (String line : log.split("\n")) {
        String[] parts = line.split(" ");
        if (parts.length == 2) {
          all.add(new Commit(parts[0], parts[1]));
        }
      }
      Optional<Silence> none =
          all.isEmpty() ? Optional.of(Silence.NO_REPOSITORY) : Optional.empty();
      return new GitSample(spread(all, most), none, shallow);
    } catch (GitFailure failure) {
      return new GitSample(List.of(), Optional.of(failure.silence()), false);
    }
  }

  /** At most so many of a list, the last always, the first where there is room. */
  static <T> List<T> spread(List<T> all, int most) {
    if (all.size() <= most) {
      return all;
    }
    List<T> some = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      int last = all.size() - 1;
      some.add(all.get(most == 1 ? last : (int) ((long) last * i / (most - 1))));
    }
    return some;
  }
}
