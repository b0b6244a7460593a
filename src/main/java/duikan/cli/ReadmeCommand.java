package duikan.cli;

import duikan.book.BadSetting;
import duikan.book.Book;
import duikan.book.Page;
import duikan.book.Role;
import duikan.doc.Document;
import duikan.doc.Language;
import duikan.doc.Message;
import duikan.io.PageFiles;
import duikan.io.UserError;
import duikan.progress.Progress;
import duikan.readme.FreshPage;
import duikan.readme.Markers;
import duikan.readme.RegionKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code duikan readme}: the marked regions of the README are made anew. */
@Command(name = "readme")
final class ReadmeCommand implements Callable<Integer> {
  private static final int CLEAN = 0;
  private static final int STALE = 1;

  private final Surroundings here;
  private final Language language;

  @Option(names = "--check", descriptionKey = "readme.check")
  private boolean check;

  @Mixin private BookOptions options = new BookOptions();

  ReadmeCommand(Surroundings here, Language language) {
    this.here = here;
    this.language = language;
  }

  @Override
  public Integer call() throws BadSetting {
    Path root = options.root(here);
    Book book = options.read(here);
    // Says that there is no chapter.
    new ChapterChoice(root, here.folder()).of(book, List.of());
    List<Document> marked = marked(book);
    Progress progress = Standing.now(here, language, root, book);
    List<FreshPage> pages =
        marked.stream().map(page -> FreshPage.of(page, book, () -> progress)).toList();
    return check ? checked(pages) : written(pages, PageFiles.of(root));
  }

  /** The READMEs that have regions, and words about markers that are wrong. */
  private List<Document> marked(Book book) {
    List<Document> marked = new ArrayList<>();
    for (Page page : book.pages()) {
      if (page.role() == Role.README) {
        Markers markers = Markers.of(page.document());
        markers.faults().forEach(fault -> judge(page.document(), fault));
        if (!markers.regions().isEmpty()) {
          marked.add(page.document());
        }
      }
    }
    if (marked.isEmpty()) {
      String names = RegionKind.labels().stream().collect(Collectors.joining(", "));
      throw new UserError(
          new Message(
              "no README has a region: put <!-- duikan:begin NAME --> and <!-- duikan:end --> on"
                  + " lines of their own; names: "
                  + names,
              "没有 README 含有区域：请各用一行写 <!-- duikan:begin 名称 --> 和 <!-- duikan:end -->；名称有 " + names));
    }
    return marked;
  }

  private void judge(Document page, Markers.Fault fault) {
    Message words = words(fault);
    String at = page.path() + ":" + page.source().lineAt(fault.span().start());
    Message told = new Message(at + ": " + words.en(), at + "：" + words.zh());
    if (fault.isBroken()) {
      throw new UserError(told);
    }
    here.remark(told.in(language));
  }

  private static Message words(Markers.Fault fault) {
    String name = fault.name();
    String meant = fault.meant().orElse("");
    return switch (fault.wrong()) {
      case NOT_CLOSED ->
          new Message(
              "the region " + name + " is not closed; write <!-- duikan:end --> where it ends",
              "区域 " + name + " 没有结束；请在结束处写 <!-- duikan:end -->");
      case NOT_OPENED ->
          new Message(
              "this ends a region that does not begin; write <!-- duikan:begin NAME --> before it",
              "这里结束的区域没有开始；请在前面写 <!-- duikan:begin 名称 -->");
      case NOT_ALONE -> new Message("a marker stands on a line of its own", "标记应独占一行");
      case NOT_NAMED ->
          new Message(
              "a region has a name: " + String.join(", ", RegionKind.labels()),
              "区域应有名称：" + String.join("、", RegionKind.labels()));
      case MISSPELT ->
          new Message(
              "there is no region " + name + ", and it is left alone; did you mean " + meant + "?",
              "没有名为 " + name + " 的区域，内容未动；是不是 " + meant + "？");
    };
  }

  private int checked(List<FreshPage> pages) {
    boolean stale = false;
    for (FreshPage page : pages) {
      for (FreshPage.Fresh one : page.stale()) {
        stale = true;
        int line = page.page().source().lineAt(one.region().begin().start());
        String at = page.page().path() + ":" + line;
        String name = one.region().kind().label();
        say(
            new Message(
                at + ": the region " + name + " is stale; run duikan readme",
                at + "：区域 " + name + " 已过时；请运行 duikan readme"));
      }
    }
    return stale ? STALE : CLEAN;
  }

  private int written(List<FreshPage> pages, PageFiles files) {
    for (FreshPage page : pages) {
      String path = page.page().path();
      String names =
          page.stale().stream()
              .map(one -> one.region().kind().label())
              .collect(Collectors.joining(", "));
      if (names.isEmpty()) {
        continue;
      }
      Optional<Message> refusal =
          files.lock(path).or(() -> files.write(page.page().source(), page.fresh()));
      if (refusal.isPresent()) {
        throw new UserError(
            new Message(path + ": " + refusal.get().en(), path + "：" + refusal.get().zh()));
      }
      say(new Message(path + ": written anew: " + names, path + "：已更新 " + names));
    }
    return CLEAN;
  }

  private void say(Message message) {
    here.say(message.in(language));
  }
}
