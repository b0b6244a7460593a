package duikan.io;

import duikan.doc.Message;
import duikan.doc.Source;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/** The files that a book's pages are kept in, to be written. Links are followed inside the book. */
public final class PageFiles {
  private static final Set<PosixFilePermission> WRITE =
      Set.of(
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_WRITE);
  private static final Message READ_ONLY = new Message("the file is read-only", "文件是只读的");
  private static final Message CHANGED =
      new Message("the file has changed since it was read; run duikan again", "文件在读取之后已被改动；请重新运行");

  private final FolderFiles files;

  private PageFiles(FolderFiles files) {
    this.files = files;
  }

  /**
   * The files of the book in {@code root}.
   *
   * @throws UserError if there is no such folder
   */
  public static PageFiles of(Path root) {
    return new PageFiles(new FolderFiles(BookFolder.real(root)));
  }

  /** Why the page at {@code path} cannot be written; empty where it can, as far as can be known. */
  public Optional<Message> lock(String path) {
    Optional<Path> file = files.place(path);
    if (file.isEmpty()) {
      return Optional.of(gone());
    }
    try {
      return isWritable(file.get()) ? Optional.empty() : Optional.of(READ_ONLY);
    } catch (IOException refusal) {
      return Optional.of(refused(refusal));
    }
  }

  /**
   * Writes a page in the place of what was read, whole or not at all; the file keeps its mode.
   *
   * @return why it was not written: it changed meanwhile, or the system refuses
   */
  public Optional<Message> write(Source read, Source now) {
    Optional<Path> file = files.place(read.path());
    if (file.isEmpty()) {
      return Optional.of(gone());
    }
    try {
      boolean written = WholeFile.replace(file.get(), read.encoded(), now.encoded());
      return written ? Optional.empty() : Optional.of(CHANGED);
    } catch (IOException refusal) {
      return Optional.of(refused(refusal));
    }
  }

  // A new file can take the place of a read-only one, and the superuser may write any; both is not
  // what somebody meant who made the file read-only.
  private static boolean isWritable(Path file) throws IOException {
    PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    boolean anybody =
        posix == null || posix.readAttributes().permissions().stream().anyMatch(WRITE::contains);
    return anybody && Files.isWritable(file);
  }

  private static Message refused(IOException refusal) {
    if (refusal instanceof AccessDeniedException) {
      return new Message("no permission to write here", "没有写入权限");
    }
    if (refusal instanceof NoSuchFileException) {
      return gone();
    }
    return new Message("cannot be written: " + refusal, "无法写入：" + refusal);
  }

  private static Message gone() {
    return new Message("the file is gone", "文件已不存在");
  }
}
