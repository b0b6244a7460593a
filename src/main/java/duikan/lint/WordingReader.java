package duikan.lint;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import duikan.book.Expression;
import duikan.doc.Message;
import duikan.doc.Span;
import duikan.lint.RulePage.Repair;
import duikan.lint.RulePage.Wording;
import duikan.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the patterns of a page: the one that stands in its setting, and those of its list {@code
 * patterns}, each of them with an example and, if it likes, with words of its own.
 */
final class WordingReader {
  private static final List<String> KEYS =
      List.of("pattern", "replace", "except", "message", "message-zh", "bad", "good");

  private final PageReader page;
  private final Repair fix;
  private final Map<String, Message> messages;

  /**
   * A reader of one page.
   *
   * @param messages where a pattern's own words go, by the pattern
   */
  WordingReader(PageReader page, Repair fix, Map<String, Message> messages) {
    this.page = page;
    this.fix = fix;
    this.messages = messages;
  }

  List<Wording> read(Node.Entries setting) {
    List<Wording> all = new ArrayList<>();
    Optional<Pattern> except = pattern(setting, "except");
    if (setting.get("pattern").isPresent()) {
      one(setting, Finding.USUAL, except).ifPresent(all::add);
    } else {
      setting.get("replace").ifPresent(node -> page.missing(node.span(), "pattern"));
    }
    Optional<Node> list = setting.get("patterns");
    if (list.isPresent() && list.get() instanceof Node.Items items) {
      items.items().forEach(item -> row(item, except).ifPresent(all::add));
    } else if (list.isPresent()) {
      page.fault(list.get().span(), "not-a-list", "key", "patterns");
    }
    if (all.isEmpty()) {
      setting.get("except").ifPresent(node -> page.missing(node.span(), "pattern"));
    }
    return all;
  }

  private Optional<Wording> row(Node item, Optional<Pattern> usual) {
    if (!(page.mapping("patterns", item) instanceof Node.Entries row)) {
      return Optional.empty();
    }
    row.entries().forEach(entry -> page.known(entry.key(), KEYS));
    for (String key : List.of("pattern", "bad")) {
      if (row.get(key).isEmpty()) {
        page.missing(row.span(), key);
      }
    }
    Optional<Pattern> except = row.get("except").isPresent() ? pattern(row, "except") : usual;
    return one(row, variant(row), except);
  }

  // A pattern with words of its own is its own variant of the page's message.
  private String variant(Node.Entries row) {
    Optional<String> en = page.text(row, "message");
    Optional<String> zh = page.text(row, "message-zh");
    if (en.isEmpty() && zh.isEmpty()) {
      return Finding.USUAL;
    }
    if (en.isEmpty() || zh.isEmpty()) {
      page.missing(row.span(), en.isEmpty() ? "message" : "message-zh");
      return Finding.USUAL;
    }
    String variant = "patterns: " + page.text(row, "pattern").orElse("");
    messages.put(variant, page.message(row, en.get(), zh.get()));
    return variant;
  }

  private Optional<Wording> one(Node.Entries where, String variant, Optional<Pattern> except) {
    Optional<Pattern> pattern = pattern(where, "pattern");
    Optional<Node> replaceNode = where.get("replace");
    Optional<String> replace = replaceNode.flatMap(node -> page.scalar("replace", node));
    if (pattern.isEmpty()) {
      return Optional.empty();
    }
    Span span = where.get("pattern").orElseThrow().span();
    for (int group : Replacement.groups(replace.orElse(""))) {
      if (group > pattern.get().groupCount()) {
        page.fault(replaceNode.orElseThrow().span(), "no-group", "group", Integer.toString(group));
      }
    }
    if (replace.isPresent() != (fix != Repair.NONE)) {
      page.fault(span, replace.isPresent() ? "replace-without-fix" : "fix-without-replace");
    }
    return Optional.of(
        new Wording(
            pattern.get(),
            except,
            replace,
            variant,
            page.text(where, "bad"),
            page.text(where, "good"),
            span));
  }

  /** The pattern under {@code key}; one that cannot be used is a fault. */
  private Optional<Pattern> pattern(Node.Entries where, String key) {
    Optional<String> written = page.text(where, key);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Span span = where.get(key).orElseThrow().span();
    try {
      Pattern pattern = Expression.compile(written.get());
      if (pattern.matcher("").find()) {
        page.fault(span, "empty-match", "pattern", written.get());
      }
      return Optional.of(pattern);
    } catch (PatternSyntaxException wrong) {
      page.fault(span, "bad-pattern", "pattern", written.get(), "reason", wrong.getDescription());
      return Optional.empty();
    }
  }
}
