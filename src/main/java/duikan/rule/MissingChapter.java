package duikan.rule;

import duikan.book.Book;
import duikan.book.Chapter;
import duikan.book.Destination;
import duikan.book.Ordinal.Matter;
import duikan.doc.Document;
import duikan.doc.Heading;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Options;
import duikan.lint.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A chapter of the source that nobody has begun to translate. */
final class MissingChapter implements Rule.OfBook {
  /** Parts without a number, by what English names begin with, and what Chinese books call them. */
  private static final Map<String, String> PARTS =
      Map.ofEntries(
          Map.entry("foreword", "序"),
          Map.entry("preface", "前言"),
          Map.entry("introduction", "引言"),
          Map.entry("prologue", "序章"),
          Map.entry("epilogue", "尾声"),
          Map.entry("afterword", "后记"),
          Map.entry("appendix", "附录"),
          Map.entry("acknowledg", "致谢"));

  @Override
  public String name() {
    return "missing-chapter";
  }

  @Override
  public void check(Book book, Options options, Findings out) {
    Map<String, Optional<NameStyle>> styles = new HashMap<>();
    Map<String, List<Document>> translated = NameStyle.byFolder(book);
    for (Chapter chapter : book.chapters()) {
      if (chapter.target().isEmpty() && chapter.source().isPresent()) {
        Document source = chapter.source().get();
        String folder = folder(source.path(), book);
        Optional<NameStyle> style =
            styles.computeIfAbsent(folder, it -> style(translated.getOrDefault(it, List.of())));
        Span title = source.title().map(Heading::span).orElse(Span.at(0));
        out.report(
            Finding.at(source.at(title))
                .with("expected", folder + expected(chapter, source, book, style) + ".md"));
      }
    }
  }

  private static Optional<NameStyle> style(List<Document> pages) {
    List<ChapterName> names =
        pages.stream().map(NameStyle::nameOf).flatMap(Optional::stream).toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(NameStyle.of(names, 1, 0));
  }

  /**
   * The name its translation would have, named as the other chapters of its folder are; {@code …}
   * stands for its title.
   */
  private static String expected(
      Chapter chapter, Document source, Book book, Optional<NameStyle> others) {
    boolean shared = book.config().sourceFile().isPresent();
    String stem = shared ? stem(chapter) : ChapterName.stem(source.path());
    if (others.isEmpty()) {
      return stem;
    }
    NameStyle style = others.get();
    boolean chinese = style.form().filter(form -> form.after().equals("章")).isPresent();
    Optional<String> part = part(stem).filter(it -> chinese);
    Optional<ChapterName> name = ChapterName.ofFile(stem).filter(it -> !it.isPart());
    return part.or(() -> name.map(it -> style.applied(it.titled(chinese ? "…" : it.title()))))
        .orElse(stem);
  }

  /** What a file of its own would be called, where all chapters share one. */
  private static String stem(Chapter chapter) {
    OptionalInt number = chapter.ordinal().number();
    boolean counted = chapter.ordinal().matter() == Matter.BODY && number.isPresent();
    return counted ? "chapter-" + number.getAsInt() + "-…" : chapter.name();
  }

  private static String folder(String source, Book book) {
    String root = book.config().sourceFolder() + "/";
    String folder = Destination.folder(source);
    String below = folder.startsWith(root) ? folder.substring(root.length()) : "";
    return book.config().targetFolder() + "/" + below;
  }

  private static Optional<String> part(String stem) {
    String title =
        ChapterName.ofFile(stem).map(ChapterName::title).orElse(stem).toLowerCase(Locale.ROOT);
    return PARTS.entrySet().stream()
        .filter(part -> title.startsWith(part.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
