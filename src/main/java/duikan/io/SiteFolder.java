package duikan.io;

import duikan.doc.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder that duikan fills with a site, and no other. A file in it tells which of its files are
 * ours; those alone are ever replaced or removed.
 */
public final class SiteFolder {
  /** The file that tells. */
  public static final String MARKER = ".duikan-report";

  private static final String FIRST_LINE = "duikan report 1";
  private static final Pattern NAME = Pattern.compile("\\.?[A-Za-z0-9][A-Za-z0-9_-]*(\\.[a-z]+)?");

  private final Path folder;
  private final Set<String> known;

  private SiteFolder(Path folder, Set<String> known) {
    this.folder = folder;
    this.known = known;
  }

  /**
   * The folder, which need not exist yet.
   *
   * @throws UserError if it is somebody else's
   */
  public static SiteFolder at(Path folder) {
    try {
      return new SiteFolder(folder, known(folder));
    } catch (IOException wrong) {
      throw new UserError(
          new Message("cannot read " + folder + ": " + wrong, "无法读取 " + folder + "：" + wrong));
    }
  }

  /**
   * Writes the files, and removes those of an earlier site that this one has no more.
   *
   * @param files what writes them, by names, which have no folders
   * @throws UserError if a file is somebody else's, or cannot be written
   */
  public void write(Map<String, WholeFile.Content> files) {
    try {
      writeAll(files);
    } catch (IOException wrong) {
      throw Refusal.writing(folder, wrong);
    } catch (UncheckedIOException wrong) {
      throw Refusal.writing(folder, Objects.requireNonNull(wrong.getCause()));
    }
  }

  private void writeAll(Map<String, WholeFile.Content> files) throws IOException {
    for (String name : files.keySet()) {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException("a site has no file " + name);
      }
    }
    for (String name : files.keySet()) {
      checkOurs(name);
    }
    Files.createDirectories(folder);
    Unfinished.clear(folder);
    Set<String> either = new TreeSet<>(known);
    either.addAll(files.keySet());
    // Whenever this is ended, whatever stands here is known to be ours.
    mark(either);
    for (Map.Entry<String, WholeFile.Content> file : files.entrySet()) {
      WholeFile.put(folder.resolve(file.getKey()), file.getValue());
    }
    for (String name : known) {
      Path old = folder.resolve(name);
      if (!files.containsKey(name) && Files.isRegularFile(old, LinkOption.NOFOLLOW_LINKS)) {
        Files.delete(old);
      }
    }
    mark(files.keySet());
  }

  private void mark(Set<String> names) throws IOException {
    String list = String.join("\n", new TreeSet<>(names));
    WholeFile.put(folder.resolve(MARKER), out -> out.write(FIRST_LINE + "\n" + list + "\n"));
  }

  private void checkOurs(String name) {
    Path file = folder.resolve(name);
    boolean ours = known.contains(name) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !ours) {
      throw new UserError(
          new Message(
              file + " was not made by duikan report; move it away, or name another folder",
              file + " 不是 duikan report 生成的；请移走它，或换一个文件夹"));
    }
  }

  /** The files of an earlier site. */
  private static Set<String> known(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return Set.of();
    }
    if (!Files.isDirectory(folder)) {
      throw new UserError(new Message(folder + " is no folder", folder + " 不是文件夹"));
    }
    Path marker = folder.resolve(MARKER);
    if (Files.isRegularFile(marker, LinkOption.NOFOLLOW_LINKS)) {
      String[] lines = new String(Files.readAllBytes(marker), StandardCharsets.UTF_8).split("\n");
      if (lines[0].equals(FIRST_LINE)) {
        Set<String> names = new TreeSet<>();
        Stream.of(lines).skip(1).filter(name -> NAME.matcher(name).matches()).forEach(names::add);
        return names;
      }
    }
    try (Stream<Path> inside = Files.list(folder)) {
      if (inside.findAny().isPresent()) {
        throw new UserError(
            new Message(
                folder
                    + " is not empty and was not made by duikan report; name a new or empty folder",
                folder + " 不是空文件夹，也不是 duikan report 生成的；请指定一个新的或空的文件夹"));
      }
    }
    return Set.of();
  }
}
