package duikan.io;

import duikan.doc.Source;
import duikan.progress.History;
import duikan.progress.Silence;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The history of a book's folder up to one commit, read by {@code git} when it is first asked: two
 * calls for the whole book, and three more for a chapter whose source was ever changed.
 */
public final class GitHistory implements History {
  /** How often files may have come from elsewhere; each time costs a call. */
  private static final int MOST_ROUNDS = 4;

  private final Git git;
  private final String tip;
  private final Witness witness;
  private Optional<Known> known = Optional.empty();
  private Optional<Silence> silence = Optional.empty();

  /**
   * The history up to now.
   *
   * @param root the book's folder
   * @param environment variables that git sees besides those of this process
   */
  public GitHistory(Path root, Map<String, String> environment) {
    this(root, environment, Witness.forgetful());
  }

  /** The history up to now; {@code witness} is told when it is looked at. */
  public GitHistory(Path root, Map<String, String> environment, Witness witness) {
    this(new Git(root, environment), "HEAD", witness);
  }

  GitHistory(Git git, String tip) {
    this(git, tip, Witness.forgetful());
  }

  private GitHistory(Git git, String tip, Witness witness) {
    this.git = git;
    this.tip = tip;
    this.witness = witness;
  }

  /**
   * What is known of the repository.
   *
   * @param prefix the book's folder in it, with a final slash; empty for all of it
   */
  private record Known(String prefix, boolean shallow, GitLog log) {}

  @Override
  public Optional<Silence> silence() {
    known();
    return silence;
  }

  private synchronized Optional<Known> known() {
    if (known.isEmpty() && silence.isEmpty()) {
      witness.history(git);
      if (!git.mayBeThere()) {
        silence = Optional.of(Silence.NO_REPOSITORY);
        return known;
      }
      try {
        String[] said =
            git.ask("rev-parse", "--is-shallow-repository", "--show-prefix").split("\n");
        String prefix = said.length > 1 ? said[1] : "";
        known = Optional.of(new Known(prefix, said[0].equals("true"), log(prefix)));
      } catch (GitFailure failure) {
        fallSilent(failure);
      }
    }
    return known;
  }

  private GitLog log(String prefix) throws GitFailure {
    Set<String> paths = new TreeSet<>();
    GitLog log = GitLog.of(log(prefix, paths));
    for (int round = 1; round < MOST_ROUNDS && paths.addAll(log.origins(prefix)); round++) {
      log = GitLog.of(log(prefix, paths));
    }
    return log;
  }

  private String log(String prefix, Set<String> others) throws GitFailure {
    List<String> words = new ArrayList<>();
    Collections.addAll(words, "log", "-z", "--topo-order", "--full-diff", "-m", "-M", "--raw");
    Collections.addAll(words, "--no-abbrev", "--no-ext-diff", "--no-textconv", GitLog.FORMAT);
    Collections.addAll(words, "--end-of-options", tip, "--", ".");
    // Literal paths are relative to the folder that git is asked in.
    String up = "../".repeat((int) prefix.chars().filter(c -> c == '/').count());
    others.forEach(path -> words.add(up + path));
    return git.ask(words.toArray(String[]::new));
  }

  @Override
  public boolean isCutOff() {
    return known().map(Known::shallow).orElse(false);
  }

  @Override
  public boolean knows(String path) {
    return known().map(all -> !all.log.past(all.prefix + path).isEmpty()).orElse(false);
  }

  @Override
  public boolean neverChanged(Source today) {
    return known()
        .map(
            all -> {
              List<GitLog.Change> past = all.log.past(all.prefix + today.path());
              boolean begins = !past.isEmpty() && !isCutOff(all, past.get(past.size() - 1));
              return begins && past.stream().allMatch(change -> isBlob(change.blob(), today));
            })
        .orElse(false);
  }

  @Override
  public List<Version> versions(String path) {
    return known().map(all -> versions(all, path)).orElse(List.of());
  }

  private List<Version> versions(Known all, String path) {
    List<GitLog.Change> past = new ArrayList<>(all.log.past(all.prefix + path));
    Collections.reverse(past);
    Set<String> seen = new HashSet<>();
    List<GitLog.Change> news = past.stream().filter(change -> seen.add(change.blob())).toList();
    List<Optional<byte[]>> blobs = files(news.stream().map(GitLog.Change::blob).toList());
    List<Version> versions = new ArrayList<>();
    for (int i = 0; i < blobs.size(); i++) {
      GitLog.Change change = news.get(i);
      blobs
          .get(i)
          .map(bytes -> Source.decode(path, bytes))
          .ifPresent(
              text -> versions.add(new Version(change.commit(), isCutOff(all, change), text)));
    }
    return versions;
  }

  private static boolean isCutOff(Known all, GitLog.Change change) {
    return all.shallow && change.parents() == 0;
  }

  @Override
  public List<Optional<Source>> beside(List<Version> versions, String path) {
    Known all = known().orElseThrow();
    List<String> asked = new ArrayList<>();
    List<List<String>> names = new ArrayList<>();
    for (Version version : versions) {
      List<String> each = all.log.names(all.prefix + path, version.commit());
      names.add(each);
      each.forEach(name -> asked.add(version.commit() + ":" + name));
    }
    List<Optional<byte[]>> blobs = files(asked);
    List<Optional<Source>> found = new ArrayList<>();
    int at = 0;
    for (List<String> each : names) {
      int end = Math.min(blobs.size(), at + each.size());
      found.add(
          blobs.subList(Math.min(at, end), end).stream()
              .flatMap(Optional::stream)
              .findFirst()
              .map(bytes -> Source.decode(path, bytes)));
      at += each.size();
    }
    return found;
  }

  private List<Optional<byte[]>> files(List<String> names) {
    try {
      return git.files(names);
    } catch (GitFailure failure) {
      fallSilent(failure);
      return List.of();
    }
  }

  private synchronized void fallSilent(GitFailure failure) {
    silence = Optional.of(failure.silence());
    switch (failure.silence()) {
      case TOO_SLOW, UNREADABLE -> witness.doubt();
      case NO_GIT, NO_REPOSITORY, NOT_TRUSTED, UNTRACKED, SHALLOW -> {}
    }
  }

  /** Whether git's hash of the text is {@code id}: a hash of 40 digits is SHA-1, of 64 SHA-256. */
  private static boolean isBlob(String id, Source text) {
    byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
    try {
      MessageDigest digest = MessageDigest.getInstance(id.length() == 40 ? "SHA-1" : "SHA-256");
      digest.update(("blob " + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(bytes)).equals(id);
    } catch (NoSuchAlgorithmException wrong) {
      // Every Java has both: java.security.MessageDigest.
      throw new IllegalStateException(wrong);
    }
  }
}
