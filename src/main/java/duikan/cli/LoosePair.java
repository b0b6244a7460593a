package duikan.cli;

import duikan.book.Book;
import duikan.book.Chapter;
import duikan.book.Config;
import duikan.book.Glossary;
import duikan.book.KnownFiles;
import duikan.book.Ordinal;
import duikan.book.Page;
import duikan.book.PairedBy;
import duikan.book.Role;
import duikan.doc.Document;
import duikan.io.LooseFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Two files that need no book: the first is the original, the second its translation. */
final class LoosePair {
  private LoosePair() {}

  /** Whether the words are two files. */
  static boolean isThere(Path folder, List<String> words) {
    return words.size() == 2
        && words.stream().allMatch(word -> LooseFile.isThere(folder.resolve(word)));
  }

  /**
   * The book that they make, with the settings and terms of {@code around}.
   *
   * @throws duikan.io.UserError if one cannot be read
   */
  static Book of(Path folder, List<String> words, Book around) {
    Document source = read(folder, words.get(0));
    Document target = read(folder, words.get(1));
    return new Book(
        around.config(),
        List.of(chapter(source, target)),
        List.of(new Page(Role.SOURCE, source), new Page(Role.TARGET, target)),
        around.glossary(),
        List.of(),
        KnownFiles.of(source, target),
        List.of());
  }

  /** Where there is no book around. */
  static Book nothing() {
    return new Book(
        Config.defaults(),
        List.of(),
        List.of(),
        Glossary.empty(),
        List.of(),
        KnownFiles.of(),
        List.of());
  }

  private static Document read(Path folder, String word) {
    return LooseFile.read(folder.resolve(word), word.replace('\\', '/'));
  }

  private static Chapter chapter(Document source, Document target) {
    String path = target.path();
    String file = path.substring(path.lastIndexOf('/') + 1);
    return new Chapter(
        file.endsWith(".md") ? file.substring(0, file.length() - ".md".length()) : file,
        new Ordinal(Ordinal.Matter.BODY, OptionalInt.empty()),
        Optional.of(source),
        Optional.of(target),
        PairedBy.EXPLICIT,
        false);
  }
}
