package duikan.io;

import duikan.doc.Message;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Set;

/**
 * A file that is written whole or not at all: nobody ever sees half of it, not even after this
 * process was killed.
 *
 * <p>The bytes are forced to the disk before the rename. A killed process needs no such thing, the
 * system keeps what it wrote; but when the power fails, XFS and ext4 without its own guess ({@code
 * auto_da_alloc}) may remember the rename and not the bytes, and a chapter would be empty. The
 * folder is not forced: then its old name leads to the old file, which is whole too.
 */
public final class WholeFile {
  private static final Set<PosixFilePermission> WRITE =
      Set.of(
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_WRITE);

  private WholeFile() {}

  /**
   * Writes {@code text} in UTF-8 through a temporary file beside {@code file}.
   *
   * @throws UserError if it cannot be written
   */
  public static void write(Path file, String text) {
    write(file, out -> out.write(text));
  }

  /** What is written into a file. */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes it.
     *
     * @throws IOException if it cannot be written
     */
    void to(Writer out) throws IOException;
  }

  /**
   * Writes a text that nobody holds, in the same way. A link is followed; a file keeps its mode,
   * and its group and owner where we may give it to them.
   *
   * @throws UserError if it cannot be written, or is read-only
   */
  public static void write(Path file, Content content) {
    try {
      Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        // A device or a pipe cannot be replaced.
        try (Writer out = Files.newBufferedWriter(target)) {
          content.to(out);
        }
        return;
      }
      if (Files.exists(target) && !isWritable(target)) {
        throw new UserError(
            new Message("cannot write " + file + ": it is read-only", "无法写入 " + file + "：文件是只读的"));
      }
      Unfinished.clear(target.resolveSibling(""));
      put(target, content);
    } catch (IOException wrong) {
      throw Refusal.writing(file, wrong);
    }
  }

  /**
   * Puts a file where it is or is not; for many in a folder, which is not looked through each time.
   *
   * @throws IOException if it cannot be written
   */
  static void put(Path target, Content content) throws IOException {
    Path temporary = Unfinished.beside(target);
    try {
      write(content, temporary);
      if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
        keepMode(target, temporary);
      }
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /**
   * Makes a file that is not there yet.
   *
   * @return whether it was made; else something has its name, and stays as it is
   * @throws IOException if it cannot be written
   */
  static boolean make(Path file, String text) throws IOException {
    Path temporary = Unfinished.beside(file);
    try {
      write(out -> out.write(text), temporary);
      try {
        // Unlike a move, a second name never takes another file's place.
        Files.createLink(file, temporary);
      } catch (FileAlreadyExistsException there) {
        return false;
      } catch (UnsupportedOperationException | IOException noSecondNames) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
          return false;
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
      }
      return true;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void write(Content content, Path temporary) throws IOException {
    try (FileChannel file =
            FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        Writer out =
            new BufferedWriter(
                new OutputStreamWriter(
                    Channels.newOutputStream(file), StandardCharsets.UTF_8.newEncoder()))) {
      content.to(out);
      out.flush();
      file.force(true);
    }
  }

  private static void keepMode(Path from, Path to) throws IOException {
    PosixFileAttributeView mode = posix(from);
    PosixFileAttributeView own = posix(to);
    if (mode != null && own != null) {
      PosixFileAttributes before = mode.readAttributes();
      keepOwner(before, own);
      own.setPermissions(before.permissions());
    }
  }

  private static void keepOwner(PosixFileAttributes before, PosixFileAttributeView own)
      throws IOException {
    PosixFileAttributes now = own.readAttributes();
    try {
      if (!now.group().equals(before.group())) {
        own.setGroup(before.group());
      }
      if (!now.owner().equals(before.owner())) {
        own.setOwner(before.owner());
      }
    } catch (FileSystemException refusal) {
      return; // Only the superuser may give a file to anybody; then it becomes ours.
    }
  }

  @SuppressWarnings("NullAway") // Null where the file system knows no such modes.
  private static PosixFileAttributeView posix(Path file) {
    return Files.getFileAttributeView(file, PosixFileAttributeView.class);
  }

  /**
   * Puts other bytes in the place of a file's, atomically; mode, owner and the like stay.
   *
   * @param target its real path
   * @param expected what it must still hold
   * @return whether it did; else nothing was written
   * @throws IOException if it cannot be written
   */
  static boolean replace(Path target, byte[] expected, byte[] bytes) throws IOException {
    Path temporary = Unfinished.beside(target);
    try {
      Files.copy(target, temporary, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
      try (FileChannel file =
          FileChannel.open(
              temporary, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
          file.write(rest);
        }
        file.force(true);
      }
      // The copy has no mode where it could not have the owner.
      keepMode(target, temporary);
      // As late as can be: somebody may have the file open in an editor.
      if (!Arrays.equals(expected, Files.readAllBytes(target))) {
        return false;
      }
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return true;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /**
   * Whether somebody may write a file, and we are one of them. A new file can take the place of a
   * read-only one, and the superuser may write any; both is not what somebody meant who made the
   * file read-only.
   *
   * @throws IOException if nobody can tell
   */
  static boolean isWritable(Path file) throws IOException {
    PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    boolean anybody =
        posix == null || posix.readAttributes().permissions().stream().anyMatch(WRITE::contains);
    return anybody && Files.isWritable(file);
  }
}
