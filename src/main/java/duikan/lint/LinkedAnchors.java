package duikan.lint;

import duikan.book.Anchor;
import duikan.book.Book;
import duikan.book.Destination;
import duikan.book.Page;
import duikan.doc.Document;
import duikan.doc.Heading;
import duikan.doc.Link;
import duikan.doc.Message;
import duikan.doc.Place;
import duikan.doc.Span;
import duikan.lint.Fix.Edit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Who in the book links to which anchor: a heading may get another anchor only where the links to
 * it can go along. Anchors are compared in NFC.
 */
final class LinkedAnchors {
  private final Book book;
  private final Predicate<Page> isMendable;
  // Made when an anchor changes, which is rare.
  private Optional<Map<Anchor, List<Linking>>> links = Optional.empty();

  private record Linking(Page page, Link link) {
    Place place() {
      return page.document().at(link.span());
    }

    /** Where the anchor is written; empty where it cannot be written anew. */
    Optional<Span> fragment() {
      return LinkedAnchors.fragment(page.document(), link);
    }
  }

  /**
   * The links of a book.
   *
   * @param isMendable whether links on a page may be changed
   */
  LinkedAnchors(Book book, Predicate<Page> isMendable) {
    this.book = book;
    this.isMendable = isMendable;
  }

  /** Why a page may not change so: a link would lead nowhere. */
  Optional<Message> objection(Document before, Document after) {
    Map<String, String> moves = moves(before, after);
    List<String> names = new ArrayList<>(before.anchors().keySet());
    names.sort(null);
    for (String name : names) {
      Optional<String> moved = Optional.ofNullable(moves.get(Destination.nfc(name)));
      if (moved.isEmpty() && after.anchors().containsKey(name)) {
        continue;
      }
      for (Linking linking : linking(before, name)) {
        boolean goesAlong =
            moved.isPresent() && isMendable.test(linking.page) && linking.fragment().isPresent();
        if (!goesAlong) {
          return Optional.of(lost(name, linking.place()));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The new anchors of headings by their old ones in NFC. Headings answer each other by their
   * order; where there are more or fewer than before, nothing is known to have moved.
   */
  static Map<String, String> moves(Document before, Document after) {
    Map<String, String> moves = new TreeMap<>();
    if (before.headings().size() != after.headings().size()) {
      return moves;
    }
    for (int i = 0; i < before.headings().size(); i++) {
      Heading old = before.headings().get(i);
      Heading now = after.headings().get(i);
      boolean leadsHere = old.span().equals(before.anchors().get(old.anchor()));
      boolean willLeadHere = now.span().equals(after.anchors().get(now.anchor()));
      if (leadsHere && willLeadHere && !old.anchor().equals(now.anchor())) {
        moves.put(Destination.nfc(old.anchor()), now.anchor());
      }
    }
    return moves;
  }

  /**
   * What to write in the links of a page.
   *
   * @param moves the new anchors by page and old anchor
   */
  List<Edit> edits(Document page, Map<String, Map<String, String>> moves) {
    Map<Span, Edit> edits = new TreeMap<>();
    for (Link link : page.links()) {
      Optional<Anchor> anchor = Anchor.of(link, page.path(), book.files());
      Optional<String> now =
          anchor.map(to -> moves.getOrDefault(to.page(), Map.of()).get(to.name()));
      Optional<Span> place = fragment(page, link);
      if (now.isPresent() && place.isPresent()) {
        String like = place.get().of(page.text());
        String prefix = like.startsWith(Anchor.PREFIX) ? Anchor.PREFIX : "";
        edits.put(
            place.get(), new Edit(place.get(), prefix + Destination.encoded(now.get(), like)));
      }
    }
    return List.copyOf(edits.values());
  }

  private static Optional<Span> fragment(Document page, Link link) {
    return Destination.fragmentIn(page.text(), link.destination());
  }

  private List<Linking> linking(Document page, String anchor) {
    if (links.isEmpty()) {
      links = Optional.of(links());
    }
    return links.get().getOrDefault(new Anchor(page.path(), Destination.nfc(anchor)), List.of());
  }

  private Map<Anchor, List<Linking>> links() {
    Map<Anchor, List<Linking>> all = new HashMap<>();
    for (Page page : book.pages()) {
      for (Link link : page.document().links()) {
        Anchor.of(link, page.path(), book.files())
            .ifPresent(
                to ->
                    all.computeIfAbsent(to, none -> new ArrayList<>())
                        .add(new Linking(page, link)));
      }
    }
    return all;
  }

  private static Message lost(String anchor, Place link) {
    String where = link.path() + ":" + link.start().line();
    return new Message(
        "the anchor #" + anchor + " would change, and the link in " + where + " cannot go along",
        "锚点 #" + anchor + " 会随之改变，而 " + where + " 处的链接无法一并修改");
  }
}
