package duikan.io;

import duikan.doc.Message;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A temporary folder with the files of a {@link GitTree}, so that a book of then is read by what
 * reads the book of today. Files that no book is made of are there and empty. Nobody else may look
 * into it, and it is gone when closed.
 */
final class ScratchFolder implements AutoCloseable {
  private final Path root;

  private ScratchFolder(Path root) {
    this.root = root;
  }

  /**
   * Writes it.
   *
   * @throws UserError if it cannot be written
   */
  static ScratchFolder of(GitTree tree) {
    try {
      ScratchFolder folder =
          new ScratchFolder(Files.createTempDirectory("duikan-before-").toRealPath());
      try {
        folder.fill(tree);
        return folder;
      } catch (IOException refused) {
        folder.close();
        throw refused;
      }
    } catch (IOException refused) {
      Message why = Refusal.words(refused);
      throw new UserError(
          new Message(
              "cannot write to the folder for temporary files: " + why.en(),
              "无法写入临时文件夹：" + why.zh()));
    }
  }

  Path root() {
    return root;
  }

  private void fill(GitTree tree) throws IOException {
    for (String path : tree.files()) {
      write(place(path), tree.texts().getOrDefault(path, new byte[0]));
    }
    // Last, so that nothing is written through them.
    for (Map.Entry<String, String> link : tree.links().entrySet()) {
      link(place(link.getKey()), link.getValue());
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    try {
      Files.createDirectories(file.resolveSibling(""));
      Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException twice) {
      return; // Names that this system takes for one.
    }
  }

  private static void link(Path file, String to) throws IOException {
    try {
      Files.createDirectories(file.resolveSibling(""));
      Files.createSymbolicLink(file, Path.of(to));
    } catch (FileAlreadyExistsException
        | UnsupportedOperationException
        | InvalidPathException without) {
      return; // This system cannot have it.
    }
  }

  // In a locale that is not UTF-8 Java cannot say a Chinese name; an address can.
  private Path place(String path) {
    StringBuilder address = new StringBuilder(root.toUri().toString());
    if (address.charAt(address.length() - 1) != '/') {
      address.append('/');
    }
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = b == '/' || b == '.' || (b < 0x7f && b > 0 && Character.isLetterOrDigit(b));
      address.append(plain ? String.valueOf((char) b) : String.format("%%%02X", b));
    }
    return Path.of(URI.create(address.toString()));
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    } catch (IOException refused) {
      throw new UserError(
          new Message("cannot delete " + root + ": " + refused, "无法删除 " + root + "：" + refused));
    }
  }
}
