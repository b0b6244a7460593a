package duikan.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import duikan.book.Destination;
import duikan.doc.Document;
import duikan.doc.Link;
import duikan.doc.Markdown;
import duikan.doc.Source;
import duikan.doc.Span;
import duikan.doc.TooHostile;
import java.util.List;

/** Destinations of links: what leads into the book does not leave it, and is found when written. */
public final class AddressFuzz {
  private static final String PAGE = "target-zh/a b/01.md";

  private AddressFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    String text = Given.text(bytes);
    assertEquals(text, Destination.decoded(Destination.encoded(text, "")));
    assertEquals(text, Destination.decoded(Destination.encoded(text, "%E4")));
    for (String written :
        List.of(text, "[a](" + text + ")", "[a](<" + text + ">)", "[a]: " + text)) {
      try {
        Document page = Markdown.parse(Source.of(PAGE, written));
        page.links().forEach(link -> check(link, page));
      } catch (TooHostile refused) {
        assertFalse(refused.message().en().isBlank());
      }
    }
  }

  private static void check(Link link, Document page) {
    Destination to = Destination.of(link, PAGE);
    for (Span span : List.of(link.span(), link.text(), link.destination())) {
      Laws.inside(page.source(), span);
    }
    Destination.pathIn(page.text(), link.destination())
        .ifPresent(span -> Laws.inside(page.source(), span));
    Destination.fragmentIn(page.text(), link.destination())
        .ifPresent(span -> Laws.inside(page.source(), span));
    if (to.kind() == Destination.Kind.INSIDE) {
      List<String> segments = List.of(to.path().split("/", -1));
      assertFalse(segments.contains("..") || segments.contains("."), to::toString);
      assertFalse(to.path().startsWith("/"), to::toString);
    }
  }
}
