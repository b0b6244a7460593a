package duikan.book;

import java.util.Optional;
import java.util.function.Function;

/** How a path is walked folder by folder, the same over a real folder and over texts at hand. */
public final class Lookup {
  private Lookup() {}

  /**
   * Finds {@code path}.
   *
   * @param path as {@link Files#find} takes it
   * @param folders the names in a folder, given its path as stored: {@code ""} is the book itself
   */
  public static Files.Found find(String path, Function<String, Names> folders) {
    String wanted = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    if (wanted.isEmpty()) {
      return folder("", folders);
    }
    String at = "";
    boolean sameCase = true;
    boolean inFile = false;
    for (String segment : wanted.split("/", -1)) {
      if (inFile) {
        return new Files.Missing();
      }
      Names names = folders.apply(at);
      Optional<Names.Entry> exact = names.exact(segment);
      Optional<Names.Entry> found = exact.isPresent() ? exact : names.inAnyCase(segment);
      if (found.isEmpty()) {
        return new Files.Missing();
      }
      sameCase &= exact.isPresent();
      inFile = !found.get().folder();
      at = join(at, found.get().name());
    }
    if (inFile && path.endsWith("/")) {
      return new Files.Missing();
    }
    if (!sameCase) {
      return new Files.OtherCase(at);
    }
    return inFile ? new Files.File() : folder(at, folders);
  }

  /** {@code name} in {@code folder}, as a path relative to the book. */
  public static String join(String folder, String name) {
    return folder.isEmpty() ? name : folder + "/" + name;
  }

  private static Files.Folder folder(String path, Function<String, Names> folders) {
    return new Files.Folder(folders.apply(path).index().map(index -> join(path, index.name())));
  }
}
