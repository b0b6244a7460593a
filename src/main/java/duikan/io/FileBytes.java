package duikan.io;

import duikan.book.Fault;
import duikan.book.Unreadable;
import duikan.doc.Place;
import duikan.doc.Source;
import duikan.doc.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;

/**
 * A file as bytes, or why it could not be read.
 *
 * @param bytes empty where there is a fault
 * @param fault what is wrong; empty where there are bytes
 */
record FileBytes(Optional<byte[]> bytes, Optional<Fault> fault) {
  /** No file of a book is larger, in bytes. */
  static final int LARGEST = 10_000_000;

  /** Reads {@code file}, links followed, as the book's {@code path}. */
  static FileBytes of(Path file, String path) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      if (!attributes.isRegularFile()) {
        return not(Unreadable.SPECIAL.at(path));
      }
      if (attributes.size() > LARGEST) {
        return tooLarge(path);
      }
      try (InputStream in = Files.newInputStream(file)) {
        // It may have grown since.
        byte[] bytes = in.readNBytes(LARGEST + 1);
        return bytes.length > LARGEST
            ? tooLarge(path)
            : new FileBytes(Optional.of(bytes), Optional.empty());
      }
    } catch (IOException e) {
      return not(fault(e, path));
    }
  }

  /** It as text. */
  FileReading text(String path) {
    return new FileReading(bytes.map(it -> Source.decode(path, it)), fault);
  }

  /** What the system's refusal to read {@code path} means. */
  static Fault fault(IOException refusal, String path) {
    if (refusal instanceof AccessDeniedException) {
      return Unreadable.PERMISSION.at(path);
    }
    if (refusal instanceof NoSuchFileException) {
      return Unreadable.VANISHED.at(path);
    }
    String reason =
        refusal instanceof java.nio.file.FileSystemException system
            ? String.valueOf(system.getReason())
            : String.valueOf(refusal.getMessage());
    return Unreadable.SYSTEM.at(whole(path), Map.of("problem", reason));
  }

  private static FileBytes tooLarge(String path) {
    Map<String, String> words = Map.of("limit", String.valueOf(LARGEST / 1_000_000));
    return not(Unreadable.TOO_LARGE.at(whole(path), words));
  }

  private static Place whole(String path) {
    return new Place(Source.of(path, ""), Span.at(0));
  }

  private static FileBytes not(Fault fault) {
    return new FileBytes(Optional.empty(), Optional.of(fault));
  }
}
