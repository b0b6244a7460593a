package duikan.start;

import duikan.book.Config;
import duikan.doc.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * The files that a new book begins with.
 *
 * @param language of comments and of the README
 * @param sides the folders of the original and the translation
 * @param glossary the path of the glossary
 * @param rules the folder of the book's own rules
 * @param isEmpty whether there is no page yet: a chapter shows how one looks
 */
public record NewBook(
    Language language, Sides sides, String glossary, String rules, boolean isEmpty) {
  private static final String SOURCE = "01-two-readers.md";
  private static final String TARGET = "第01章_两个读书人.md";

  /** The same in a folder that has pages. */
  public NewBook withoutPages() {
    return new NewBook(language, sides, glossary, rules, false);
  }

  /** The files in the book's folder. */
  public List<NewFile> files() {
    List<NewFile> files = new ArrayList<>();
    files.add(new NewFile(Config.FILE, settings()));
    if (isEmpty) {
      files.add(new NewFile(in(sides.source(), SOURCE), Template.of("source.md")));
      files.add(new NewFile(in(sides.target(), TARGET), Template.of("target.md")));
    }
    String rows = isEmpty ? Template.of("rows.csv") : "";
    files.add(new NewFile(glossary, Template.of("header.csv") + rows));
    files.add(new NewFile(in(rules, "as-everyone-knows.md"), Template.of("rule.md")));
    files.add(new NewFile("README.md", Template.of("README.md", language)));
    files.add(new NewFile(".gitattributes", Template.of("gitattributes")));
    return List.copyOf(files);
  }

  /**
   * The file that has the book checked in the repository around it.
   *
   * @param book the book's folder in the repository, {@code .} for all of it
   */
  public static List<NewFile> checks(Ci ci, Language language, String book) {
    return switch (ci) {
      case GITHUB -> List.of(file(".github/workflows/duikan.yml", "github.yml", language, book));
      case GITLAB -> List.of(file(".gitlab-ci.yml", "gitlab.yml", language, book));
      case NONE -> List.of();
    };
  }

  /** The file that has it checked before every commit. */
  public static NewFile hooks(Language language, String book) {
    return file(".pre-commit-config.yaml", "pre-commit.yaml", language, book);
  }

  private static NewFile file(String path, String template, Language language, String book) {
    return new NewFile(path, Template.of(template, language).replace("{book}", quoted(book)));
  }

  private String settings() {
    Config usual = Config.defaults();
    String appendix = sides.target() + "/" + "附录*";
    return Template.of(Config.FILE, language)
        .replace("{source}", setting("source", sides.source(), usual.sourceFolder()))
        .replace("{target}", setting("target", sides.target(), usual.targetFolder()))
        .replace("{appendices}", appendix.replace("'", "''"));
  }

  private static String setting(String key, String folder, String usual) {
    return (folder.equals(usual) ? "# " : "") + key + ": " + quoted(folder);
  }

  // Also a word for the shell, so that a space is none of its business.
  private static String quoted(String path) {
    return path.matches("[\\p{IsHan}A-Za-z0-9._/][\\p{IsHan}A-Za-z0-9._/-]*")
        ? path
        : "'" + path.replace("'", "''") + "'";
  }

  private static String in(String folder, String name) {
    return folder.isEmpty() ? name : folder + "/" + name;
  }
}
