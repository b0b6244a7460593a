package duikan.rule;

import duikan.align.AlignedChapter;
import duikan.book.Book;
import duikan.doc.Document;
import duikan.doc.Link;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Options;
import duikan.lint.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A link of the source that its translation does not have, and that no other link replaces. */
final class LinkMismatch implements Rule.OfAlignment {
  @Override
  public String name() {
    return "link-mismatch";
  }

  @Override
  public void check(AlignedChapter chapter, Book book, Options options, Findings out) {
    for (Counterpart pair : Counterpart.of(chapter)) {
      List<Link> source = links(chapter.source(), pair);
      List<Link> target =
          Counterpart.links(chapter.target(), pair.target()).stream()
              .filter(link -> !link.image())
              .toList();
      int lost = source.size() - target.size();
      if (lost <= 0) {
        continue;
      }
      List<String> there = new ArrayList<>();
      target.forEach(link -> there.add(key(link)));
      for (Link link : source) {
        if (!there.remove(key(link)) && !there.contains(key(link)) && lost > 0) {
          lost--;
          out.report(
              Finding.at(pair.place())
                  .with("link", link.target())
                  .and(chapter.source().at(link.span()), "source"));
        }
      }
    }
  }

  private static List<Link> links(Document page, Counterpart pair) {
    return Counterpart.links(page, pair.source()).stream().filter(link -> !link.image()).toList();
  }

  /** An address without what a translation may change in it. */
  private static String key(Link link) {
    return link.target()
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^[a-z]+://", "")
        .replaceFirst("^(?:www|zh-hans|zh|cn|en)\\.", "")
        .replaceFirst("#.*$", "")
        .replaceAll("/(?:zh-cn|zh-hans|zh|en-us|en)(?=/|$)", "")
        .replaceFirst("(?:\\.html?|\\.md)$", "")
        .replaceFirst("/index$", "")
        .replaceFirst("/$", "");
  }
}
