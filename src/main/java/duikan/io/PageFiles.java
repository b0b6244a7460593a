package duikan.io;

import duikan.doc.Message;
import duikan.doc.Source;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The files that a book's pages are kept in, to be written. Links are followed inside the book. */
public final class PageFiles {
  private static final Message READ_ONLY = new Message("the file is read-only", "文件是只读的");
  private static final Message CHANGED =
      new Message("the file has changed since it was read; run duikan again", "文件在读取之后已被改动；请重新运行");

  private final Path root;
  private final FolderFiles files;
  private final Set<Path> cleared = new HashSet<>();

  private PageFiles(Path root) {
    this.root = root;
    this.files = new FolderFiles(root);
  }

  /**
   * The files of the book in {@code root}.
   *
   * @throws UserError if there is no such folder
   */
  public static PageFiles of(Path root) {
    return new PageFiles(BookFolder.real(root));
  }

  /** Why the page at {@code path} cannot be written; empty where it can, as far as can be known. */
  public Optional<Message> lock(String path) {
    Optional<Path> file = files.place(path);
    if (file.isEmpty()) {
      return Optional.of(gone());
    }
    try {
      return WholeFile.isWritable(file.get()) ? Optional.empty() : Optional.of(READ_ONLY);
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
      Path real = file.get().toRealPath();
      if (!real.startsWith(root)) {
        return Optional.of(gone()); // Since it was listed, a link out of the book has its place.
      }
      Path folder = real.resolveSibling("");
      if (cleared.add(folder)) {
        Unfinished.clear(folder);
      }
      boolean written = WholeFile.replace(real, read.encoded(), now.encoded());
      return written ? Optional.empty() : Optional.of(CHANGED);
    } catch (IOException refusal) {
      return Optional.of(refused(refusal));
    }
  }

  private static Message refused(IOException refusal) {
    if (refusal instanceof AccessDeniedException) {
      return new Message("no permission to write here", "没有写入权限");
    }
    if (refusal instanceof NoSuchFileException) {
      return gone();
    }
    Message why = Refusal.words(refusal);
    return new Message("cannot be written: " + why.en(), "无法写入：" + why.zh());
  }

  private static Message gone() {
    return new Message("the file is gone", "文件已不存在");
  }
}
