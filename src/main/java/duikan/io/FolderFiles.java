package duikan.io;

import duikan.book.Files;
import duikan.book.Layout;
import duikan.book.Lookup;
import duikan.book.Names;
import duikan.book.Page;
import duikan.doc.Document;
import duikan.doc.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files of a book's folder, each folder listed once, when it is first asked for. A link that
 * leads out of the book, to nothing or in a circle is {@code Missing}, and so are pipes and
 * devices: other readers of the book do not have what it leads to. Safe for several threads.
 */
final class FolderFiles implements Files {
  private static final int LARGEST_TEXT = 64 * 1024;
  private static final Listing EMPTY = new Listing(Names.of(List.of()), Map.of());

  private final Path root;
  private final Witness witness;
  private final Map<String, Listing> listings = new ConcurrentHashMap<>();
  private final Map<String, Optional<Document>> pages = new ConcurrentHashMap<>();

  /** The files below a real path. */
  FolderFiles(Path root) {
    this(root, Witness.forgetful());
  }

  /** The files below a real path, looked at by {@code witness}. */
  FolderFiles(Path root, Witness witness) {
    this.root = root;
    this.witness = witness;
  }

  @Override
  public Found find(String path) {
    return Lookup.find(path, folder -> listing(folder).names);
  }

  @Override
  public List<String> names(String folder) {
    String path = folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
    return find(path) instanceof Folder ? listing(path).names.all() : List.of();
  }

  @Override
  public Optional<Document> page(String path) {
    String composed = composed(path);
    Optional<Document> known = pages.get(composed);
    if (known != null) {
      return known;
    }
    Optional<Document> read =
        Layout.isMarkdown(path) && find(path) instanceof File
            ? place(path).flatMap(file -> witness.read(file, path).parsed().document())
            : Optional.empty();
    Optional<Document> first = pages.putIfAbsent(composed, read);
    return first == null ? read : first;
  }

  @Override
  public Optional<String> text(String path) {
    return find(path) instanceof File
        ? place(path)
            .flatMap(file -> witness.read(file, path).source())
            .map(Source::text)
            .filter(text -> text.length() <= LARGEST_TEXT)
        : Optional.empty();
  }

  /** Remembers pages that are parsed already. */
  void know(List<Page> parsed) {
    parsed.forEach(page -> pages.put(composed(page.path()), Optional.of(page.document())));
  }

  /** What to open the file or folder at {@code path} by; letter case counts. */
  Optional<Path> place(String path) {
    if (path.isEmpty()) {
      return Optional.of(root);
    }
    int slash = path.lastIndexOf('/');
    String folder = slash < 0 ? "" : path.substring(0, slash);
    return Optional.ofNullable(listing(folder).places.get(composed(path.substring(slash + 1))));
  }

  // Not computeIfAbsent: a folder asks for the folder above it.
  private Listing listing(String folder) {
    Listing known = listings.get(folder);
    if (known != null) {
      return known;
    }
    Listing read = place(folder).map(this::read).orElse(EMPTY);
    listings.putIfAbsent(folder, read);
    return read;
  }

  private Listing read(Path folder) {
    List<Entry> entries;
    try {
      entries = witness.entries(folder);
    } catch (IOException e) {
      return EMPTY; // no folder, or one that no reader of the book may look into
    }
    List<Names.Entry> names = new ArrayList<>();
    Map<String, Path> places = new HashMap<>();
    for (Entry entry : entries) {
      Optional<Path> place = followed(entry);
      if (place.isPresent()) {
        names.add(new Names.Entry(entry.name(), java.nio.file.Files.isDirectory(place.get())));
        places.putIfAbsent(composed(entry.name()), place.get());
      }
    }
    return new Listing(Names.of(names), Map.copyOf(places));
  }

  private Optional<Path> followed(Entry entry) {
    return switch (entry.kind()) {
      case FILE, FOLDER -> Optional.of(entry.path());
      case SPECIAL, UNKNOWN -> Optional.empty();
      case LINK -> {
        try {
          Path real = entry.path().toRealPath();
          boolean isOrdinary =
              java.nio.file.Files.isRegularFile(real) || java.nio.file.Files.isDirectory(real);
          yield Optional.of(real).filter(path -> isOrdinary && path.startsWith(root));
        } catch (IOException e) {
          yield Optional.empty();
        }
      }
    };
  }

  private static String composed(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  private record Listing(Names names, Map<String, Path> places) {}
}
