package duikan.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What stands in a folder under one name; links are not followed.
 *
 * @param name in UTF-8, whatever the locale says; bytes that are none are U+FFFD
 * @param path to open it by; its text may not be its name where the locale is not UTF-8
 */
record Entry(String name, Path path, Kind kind) {
  private static final char UNREADABLE = '\uFFFD';

  enum Kind {
    FILE,
    FOLDER,
    LINK,
    /** A pipe, socket or device, or what the system says nothing of: never opened. */
    SPECIAL
  }

  /**
   * The entries of a folder by name. What vanishes meanwhile is left out.
   *
   * @throws IOException if the folder cannot be read
   */
  static List<Entry> in(Path folder) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
      for (Path path : paths) {
        of(path).ifPresent(entries::add);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    entries.sort(Comparator.comparing(Entry::name));
    return entries;
  }

  // A file that vanishes meanwhile is left out, as if the folder had been read a moment later.
  private static Optional<Entry> of(Path path) throws IOException {
    try {
      return Optional.of(new Entry(nameOf(path), path, kindOf(path)));
    } catch (NoSuchFileException vanished) {
      return Optional.empty();
    } catch (AccessDeniedException closed) {
      throw closed; // It is the folder that nobody may look into.
    } catch (FileSystemException refusal) {
      // Its path is too long, say; its neighbours are fine.
      return Optional.of(new Entry(nameOf(path), path, Kind.SPECIAL));
    }
  }

  /** Whether its name is UTF-8. */
  boolean hasName() {
    return name.indexOf(UNREADABLE) < 0;
  }

  private static Kind kindOf(Path path) throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (attributes.isSymbolicLink()) {
      return Kind.LINK;
    }
    if (attributes.isDirectory()) {
      return Kind.FOLDER;
    }
    return attributes.isRegularFile() ? Kind.FILE : Kind.SPECIAL;
  }

  // In a locale that is not UTF-8, as in many containers, Java cannot say a Chinese name; its URI
  // can.
  private static String nameOf(Path path) {
    Path last = path.getFileName();
    String name = last == null ? "" : last.toString();
    if (name.indexOf(UNREADABLE) < 0) {
      return name;
    }
    String raw = path.toUri().getRawPath();
    String trimmed = raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
    byte[] bytes = percentDecoded(trimmed.substring(trimmed.lastIndexOf('/') + 1));
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private static byte[] percentDecoded(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '%') {
        bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.write(text.charAt(i));
      }
    }
    return bytes.toByteArray();
  }
}
