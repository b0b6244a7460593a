package duikan.cli;

import duikan.book.Book;
import duikan.book.Chapter;
import duikan.doc.Document;
import duikan.doc.Language;
import duikan.doc.Message;
import duikan.io.Stamps;
import duikan.progress.StampFile;
import duikan.progress.StampFile.Unstamped;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code duikan stamp}: records that the translation answers today's source. */
@Command(name = "stamp")
final class StampCommand implements Callable<Integer> {
  private static final int CLEAN = 0;
  private static final int FOUND = 1;

  private final Surroundings here;
  private final Language language;

  @Parameters(paramLabel = "CHAPTER", arity = "0..*", descriptionKey = "stamp.chapter")
  private List<String> chapters = List.of();

  @Option(names = "--check", descriptionKey = "stamp.check")
  private boolean check;

  @Mixin private BookOptions options = new BookOptions();

  StampCommand(Surroundings here, Language language) {
    this.here = here;
    this.language = language;
  }

  @Override
  public Integer call() throws Exception {
    Path root = options.root(here);
    Book book = options.read(here);
    List<Chapter> asked = new ChapterChoice(root, here.folder()).of(book, chapters);
    StampFile before = Stamps.read(root);
    return check ? checked(before, book, asked) : stamped(root, before, book, asked);
  }

  private int checked(StampFile stamps, Book book, List<Chapter> asked) {
    Standing.lines(stamps.faults(), language).forEach(here::say);
    List<Unstamped> found = stamps.unstamped(book, asked);
    found.forEach(one -> say(words(one)));
    return found.isEmpty() && stamps.faults().isEmpty() ? CLEAN : FOUND;
  }

  private static Message words(Unstamped one) {
    String path = one.chapter().source().map(Document::path).orElse("");
    return one.never()
        ? new Message(path + ": not stamped", path + "：尚未盖戳")
        : new Message(
            path + ": " + one.come() + " new or changed, " + one.gone() + " gone since the stamp",
            path + "：盖戳之后新增或改动 " + one.come() + " 段，消失 " + one.gone() + " 段");
  }

  private int stamped(Path root, StampFile before, Book book, List<Chapter> asked) {
    StampFile after = before.stamped(book, asked);
    if (!after.text().equals(before.text()) || !before.faults().isEmpty()) {
      Stamps.write(root, before, after);
    }
    int count =
        (int)
            asked.stream()
                .filter(one -> one.source().isPresent() && one.target().isPresent())
                .count();
    String en = count + (count == 1 ? " chapter" : " chapters") + " stamped in " + StampFile.NAME;
    here.remark(new Message(en, "已为 " + count + " 章盖戳：" + StampFile.NAME).in(language));
    return CLEAN;
  }

  private void say(Message message) {
    here.say(message.in(language));
  }
}
