package duikan.rule;

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
import duikan.doc.Markdown;
import duikan.doc.Source;
import duikan.doc.TooHostile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** A book made of a few texts by path. */
final class LittleBook {
  private LittleBook() {}

  static Book of(Map<String, String> files) throws TooHostile {
    List<Page> pages = new ArrayList<>();
    List<Source> rulePages = new ArrayList<>();
    Map<String, Map<Role, Document>> sides = new TreeMap<>();
    for (var file : new TreeMap<>(files).entrySet()) {
      String path = file.getKey();
      Source source = Source.of(path, file.getValue());
      if (path.startsWith("rules/")) {
        rulePages.add(source);
      } else if (path.endsWith(".md")) {
        Document document = Markdown.parse(source);
        Role role = role(path);
        pages.add(new Page(role, document));
        if (role != Role.README) {
          String name = path.substring(path.indexOf('/') + 1);
          sides.computeIfAbsent(name, first -> new TreeMap<>()).put(role, document);
        }
      }
    }
    List<Chapter> chapters = new ArrayList<>();
    sides.forEach(
        (name, side) ->
            chapters.add(
                new Chapter(
                    name,
                    new Ordinal(Ordinal.Matter.BODY, OptionalInt.empty()),
                    Optional.ofNullable(side.get(Role.SOURCE)),
                    Optional.ofNullable(side.get(Role.TARGET)),
                    side.size() == 2 ? PairedBy.PATH : PairedBy.NONE,
                    false)));
    List<Document> documents = pages.stream().map(Page::document).toList();
    List<String> others = files.keySet().stream().filter(path -> !path.endsWith(".md")).toList();
    return new Book(
        Config.defaults(),
        chapters,
        pages,
        Glossary.empty(),
        rulePages,
        KnownFiles.of(documents, others),
        List.of());
  }

  private static Role role(String path) {
    if (path.startsWith("source-en/")) {
      return Role.SOURCE;
    }
    return path.startsWith("target-zh/") ? Role.TARGET : Role.README;
  }
}
