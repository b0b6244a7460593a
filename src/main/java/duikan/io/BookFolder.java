package duikan.io;

import duikan.book.BadSetting;
import duikan.book.Binding;
import duikan.book.Book;
import duikan.book.ByContent;
import duikan.book.Config;
import duikan.book.ConfigReader;
import duikan.book.Fault;
import duikan.book.Files.File;
import duikan.book.Files.Folder;
import duikan.book.Files.Found;
import duikan.book.Files.Missing;
import duikan.book.Files.OtherCase;
import duikan.book.Layout;
import duikan.book.Page;
import duikan.book.Parsing;
import duikan.book.Role;
import duikan.book.Unreadable;
import duikan.doc.Message;
import duikan.doc.Source;
import duikan.doc.Steps;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A book's folder: found from anywhere inside, and read as a whole. */
public final class BookFolder {
  private static final String TARGET = Config.defaults().targetFolder();

  private final Path root;
  private final Witness witness;
  private final List<Entry> top;
  private final FolderFiles files;
  private final Config config;
  private final Layout layout;
  private final List<Fault> faults = new ArrayList<>();

  private BookFolder(Path root, Witness witness) throws IOException, BadSetting {
    this.root = root;
    this.witness = witness;
    this.top = List.copyOf(witness.entries(root));
    this.files = new FolderFiles(root, witness);
    this.config = config();
    this.layout = Layout.of(config);
  }

  /**
   * The nearest folder at or above {@code start} that holds {@code target-zh/} or {@code
   * duikan.yml}.
   *
   * @param start a file or folder
   * @throws UserError if {@code start} is not there, or no folder at or above it is a book
   */
  public static Path find(Path start) {
    return near(start)
        .orElseThrow(
            () ->
                error(
                    "no book at or above "
                        + start
                        + ": neither "
                        + TARGET
                        + "/ nor "
                        + Config.FILE
                        + " is there; make the folders source-en/ for the original and "
                        + TARGET
                        + "/ for the translation",
                    start
                        + " 及其上级文件夹中没有书：找不到 "
                        + TARGET
                        + "/ 或 "
                        + Config.FILE
                        + "；请新建 source-en/ 存放原文、"
                        + TARGET
                        + "/ 存放译文"));
  }

  /**
   * As {@link #find}, but empty where no folder is a book.
   *
   * @throws UserError if {@code start} is not there
   */
  public static Optional<Path> near(Path start) {
    Path absolute = real(start);
    Path folder = Files.isDirectory(absolute) ? absolute : absolute.getParent();
    while (folder != null && !isBook(folder)) {
      folder = folder.getParent();
    }
    return Optional.ofNullable(folder);
  }

  /** As {@link #near}, for a file that need not be there yet. */
  public static Optional<Path> around(Path file) {
    return near(existing(file));
  }

  /**
   * The path of a file inside the book in {@code root}, with {@code /}; the file need not be there
   * yet. Empty for a file elsewhere.
   *
   * @throws UserError if there is no such folder
   */
  public static Optional<String> pathIn(Path root, Path file) {
    // A link is known by its own name, not by that of the page it leads to.
    Path there = existing(file.resolveSibling(""));
    Path real = real(there).resolve(there.relativize(file.toAbsolutePath())).normalize();
    Path book = real(root);
    return real.startsWith(book) && !real.equals(book)
        ? Optional.of(book.relativize(real).toString().replace('\\', '/'))
        : Optional.empty();
  }

  /** Whether {@code folder} is the book's own, by whatever name. */
  public static boolean isAt(Path root, Path folder) {
    return Files.isDirectory(folder) && real(folder).equals(real(root));
  }

  // The root of the file system is always there.
  private static Path existing(Path file) {
    Path there = file.toAbsolutePath();
    while (there.getParent() != null && !Files.exists(there)) {
      there = there.getParent();
    }
    return there;
  }

  /** As {@link #read(Path, ByContent)}, pairing nothing by content. */
  public static Book read(Path root) throws BadSetting {
    return read(root, ByContent.NONE);
  }

  /**
   * Reads the book in {@code root}: its settings, every page, its glossary and its rules. What
   * cannot be read is a fault of the book, and the rest goes on. Pages are read and parsed by as
   * many threads as there are cores; the result does not depend on them.
   *
   * @param content pairs chapters that nothing else pairs
   * @throws UserError if there is no such folder or it holds no page at all
   * @throws BadSetting if its duikan.yml cannot be understood
   */
  public static Book read(Path root, ByContent content) throws BadSetting {
    return read(root, content, Witness.forgetful());
  }

  /** As {@link #read(Path, ByContent)}, through the eyes of {@code witness}. */
  public static Book read(Path root, ByContent content, Witness witness) throws BadSetting {
    return read(root, content, witness, Steps.untold());
  }

  /** The same, telling {@code steps} how many pages are read. */
  public static Book read(Path root, ByContent content, Witness witness, Steps steps)
      throws BadSetting {
    Path real = real(root);
    if (!Files.isDirectory(real)) {
      throw error(root + " is a file, not the folder of a book", root + " 是文件，不是书的文件夹");
    }
    try {
      return new BookFolder(real, witness).bound(content, steps);
    } catch (IOException e) {
      throw refused(root, e);
    }
  }

  /**
   * Reads the book in {@code root} but for its pages: settings, glossary and rules.
   *
   * @throws UserError if there is no such folder
   * @throws BadSetting if its duikan.yml cannot be understood
   */
  public static Book readWithoutPages(Path root) throws BadSetting {
    Path real = real(root);
    try {
      BookFolder folder = new BookFolder(real, Witness.forgetful());
      return Binding.bind(
          folder.config,
          List.of(),
          folder.glossary(),
          folder.rulePages(),
          folder.files,
          folder.faults,
          ByContent.NONE);
    } catch (IOException e) {
      throw refused(root, e);
    }
  }

  private static boolean isBook(Path folder) {
    return Files.isDirectory(folder.resolve(TARGET))
        || Files.isRegularFile(folder.resolve(Config.FILE));
  }

  static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw refused(path, e);
    }
  }

  private static UserError refused(Path path, IOException refusal) {
    if (refusal instanceof NoSuchFileException) {
      return error("there is no " + path, path + " 不存在");
    }
    if (refusal instanceof AccessDeniedException) {
      return error("no permission to read " + path, "没有读取 " + path + " 的权限");
    }
    return Refusal.reading(path, refusal);
  }

  private static UserError error(String en, String zh) {
    return new UserError(new Message(en, zh));
  }

  private Config config() throws BadSetting {
    Found found = files.find(Config.FILE);
    if (found instanceof OtherCase other) {
      throw error(
          "the settings are in " + Config.FILE + ", not " + other.actual(),
          "设置应写在 " + Config.FILE + "，而不是 " + other.actual());
    }
    if (found instanceof Folder) {
      throw error(Config.FILE + " is a folder, not a file", Config.FILE + " 是文件夹，不是文件");
    }
    if (!(found instanceof File)) {
      Optional<Message> unusual = unusual(Config.FILE);
      if (unusual.isPresent()) {
        throw new UserError(unusual.get());
      }
      return Config.defaults();
    }
    FileReading reading = witness.read(files.place(Config.FILE).orElseThrow(), Config.FILE);
    return ConfigReader.read(reading.source().orElseThrow(() -> unread(reading)));
  }

  private static UserError unread(FileReading settings) {
    String closed = Unreadable.PERMISSION.at(Config.FILE).variant();
    return settings.fault().orElseThrow().variant().equals(closed)
        ? error("no permission to read " + Config.FILE, "没有读取 " + Config.FILE + " 的权限")
        : error(Config.FILE + " cannot be read", Config.FILE + " 无法读取");
  }

  private Book bound(ByContent content, Steps steps) throws BadSetting {
    Map<String, Path> found = pages();
    if (faults.isEmpty() && found.keySet().stream().allMatch(this::isReadme)) {
      throw nothing();
    }
    List<Page> pages = new ArrayList<>();
    steps.begin(Steps.Phase.READING, found.size());
    Crew.map(found, (path, file) -> parsed(file, path, steps))
        .forEach(
            (path, parsing) -> {
              Role role = layout.roleOf(path).orElseThrow();
              parsing.document().ifPresent(page -> pages.add(new Page(role, page)));
              parsing.fault().ifPresent(faults::add);
            });
    files.know(pages);
    Optional<Source> glossary = glossary();
    List<Source> rulePages = rulePages();
    return Binding.bind(config, pages, glossary, rulePages, files, faults, content);
  }

  private Parsing parsed(Path file, String path, Steps steps) {
    Parsing parsed = witness.read(file, path).parsed();
    steps.step();
    return parsed;
  }

  private Map<String, Path> pages() throws BadSetting {
    Walk walk = Walk.forPages(root, layout, witness);
    folder("target", config.targetFolder())
        .ifPresent(folder -> walk.add(config.targetFolder(), folder));
    if (config.sourceFile().isPresent()) {
      String path = config.sourceFile().get().path();
      Path file =
          file("source", path).orElseThrow(() -> error("there is no " + path, path + " 不存在"));
      walk.files().put(path, file);
    } else {
      folder("source", config.sourceFolder())
          .ifPresent(folder -> walk.add(config.sourceFolder(), folder));
    }
    top.stream()
        .filter(entry -> entry.kind() != Entry.Kind.FOLDER && isReadme(entry.name()))
        .forEach(entry -> walk.add(entry.name(), entry));
    walk.run();
    faults.addAll(walk.faults());
    return walk.files();
  }

  private boolean isReadme(String path) {
    return layout.roleOf(path).filter(Role.README::equals).isPresent();
  }

  private UserError nothing() {
    String source =
        config.sourceFile().map(Config.SourceFile::path).orElse(config.sourceFolder() + "/");
    String target = config.targetFolder() + "/";
    return error(
        "no page to read in "
            + root
            + ": put Markdown files (.md) in "
            + source
            + " for the original and "
            + target
            + " for the translation",
        root + " 中没有可读的页面：请把 Markdown 文件（.md）放进 " + source + "（原文）和 " + target + "（译文）");
  }

  private Optional<Source> glossary() throws BadSetting {
    String path = config.glossaryFile();
    return file("glossary", path).flatMap(file -> text(path, file));
  }

  private List<Source> rulePages() throws BadSetting {
    Optional<Path> folder = folder("rules-folder", config.rulesFolder());
    if (folder.isEmpty()) {
      return List.of();
    }
    Walk walk = Walk.forRules(root, layout, witness);
    walk.add(config.rulesFolder(), folder.get());
    walk.run();
    faults.addAll(walk.faults());
    List<Source> pages = new ArrayList<>();
    walk.files().forEach((path, file) -> text(path, file).ifPresent(pages::add));
    return pages;
  }

  private Optional<Source> text(String path, Path file) {
    FileReading reading = witness.read(file, path);
    reading.fault().ifPresent(faults::add);
    return reading.source();
  }

  private Optional<Path> folder(String key, String path) throws BadSetting {
    Found found = files.find(path);
    if (found instanceof File) {
      throw wrong(key, path + " is a file, not a folder", path + " 是文件，不是文件夹");
    }
    return place(key, path, found);
  }

  private Optional<Path> file(String key, String path) throws BadSetting {
    Found found = files.find(path);
    if (found instanceof Folder) {
      throw wrong(key, path + " is a folder, not a file", path + " 是文件夹，不是文件");
    }
    return place(key, path, found);
  }

  /** What to open by; empty where a default is not there. */
  private Optional<Path> place(String key, String path, Found found) throws BadSetting {
    if (found instanceof OtherCase other) {
      throw wrong(
          key,
          "there is no " + path + ", but " + other.actual(),
          path + " 不存在，但有 " + other.actual());
    }
    if (found instanceof Missing) {
      Optional<Message> unusual = unusual(path);
      if (unusual.isPresent()) {
        throw wrong(key, unusual.get().en(), unusual.get().zh());
      }
      if (isSet(key)) {
        throw wrong(key, "there is no " + path + " in the book", "书中没有 " + path);
      }
      return Optional.empty();
    }
    return files.place(path);
  }

  /** Why what has this name cannot be opened, where something has it. */
  private Optional<Message> unusual(String path) {
    return top.stream()
        .filter(entry -> entry.name().equals(path))
        .map(
            entry ->
                switch (entry.kind()) {
                  case LINK ->
                      new Message(
                          path + " is a link that leads out of the book or to nothing",
                          path + " 是指向书外或已失效的链接");
                  case FILE, FOLDER, SPECIAL, UNKNOWN ->
                      new Message(path + " is no ordinary file", path + " 不是普通文件");
                })
        .findFirst();
  }

  private boolean isSet(String key) {
    return !ConfigReader.placeOf(key, config.file()).span().isEmpty();
  }

  /** Said at the setting, where there is one. */
  private BadSetting wrong(String key, String en, String zh) {
    if (!isSet(key)) {
      throw error(en, zh);
    }
    return new BadSetting(ConfigReader.placeOf(key, config.file()), new Message(en, zh));
  }
}
