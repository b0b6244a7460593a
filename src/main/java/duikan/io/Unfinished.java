package duikan.io;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * The temporary file that a file is written through: beside it, so that a rename puts it in its
 * place. Its name is hidden, so that no book's page is ever looked for in it, and cannot be known
 * beforehand, so that nobody can lay a link there. A run that is killed leaves it behind; the next
 * one that writes in the folder clears it away.
 */
final class Unfinished {
  private static final String START = ".duikan-";
  private static final String END = ".tmp";
  private static final Pattern OURS = Pattern.compile("\\.duikan-[0-9a-f]{1,16}\\.tmp");

  /** No file takes us as long to write; younger ones may be another run's at work. */
  private static final Duration ABANDONED = Duration.ofMinutes(1);

  private Unfinished() {}

  /** A name beside {@code file} that nothing has. */
  static Path beside(Path file) {
    String random = Long.toHexString(ThreadLocalRandom.current().nextLong());
    return file.resolveSibling(START + random + END);
  }

  /** Deletes what killed runs have left in {@code folder}; as much as the system lets us. */
  static void clear(Path folder) {
    FileTime before = FileTime.from(Instant.now().minus(ABANDONED));
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, START + "*" + END)) {
      for (Path one : left) {
        if (OURS.matcher(String.valueOf(one.getFileName())).matches()
            && Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS)
            && changed(one).compareTo(before) < 0) {
          Files.deleteIfExists(one);
        }
      }
    } catch (IOException | java.nio.file.DirectoryIteratorException refused) {
      return; // It does no harm where it lies.
    }
  }

  // A copy takes over when its model was modified; when it was changed itself, nothing forges.
  private static FileTime changed(Path file) throws IOException {
    try {
      return file.getFileSystem().supportedFileAttributeViews().contains("unix")
          ? (FileTime) Files.getAttribute(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS)
          : Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException gone) {
      return FileTime.from(Instant.now());
    }
  }
}
