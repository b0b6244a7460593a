package duikan.rule;

import duikan.book.Page;
import duikan.doc.Block;
import duikan.doc.BlockKind;
import duikan.doc.CodeSpan;
import duikan.doc.Container;
import duikan.doc.Covered;
import duikan.doc.Document;
import duikan.doc.Link;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Fix;
import duikan.lint.Fix.Edit;
import duikan.lint.Options;
import duikan.lint.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A mark of Markdown is written full width, so that the parser takes it for text. */
final class FullwidthSyntax implements Rule.OfPage {
  private static final Pattern LINK =
      Pattern.compile(
          "([!！]?)([\\[［])([^\\[\\]［］\\n]{1,200})([\\]］])([(（])([^\\s()（）]{1,400})([)）])");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https?://|mailto:|#|\\.{0,2}/).*|\\S+\\.(?:md|html?|png|jpe?g|svg|gif|webp|pdf)(?:#\\S*)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PICTURE =
      Pattern.compile(".*\\.(?:png|jpe?g|svg|gif|webp)(?:[?#].*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern TITLE =
      Pattern.compile("\\]\\([^\\s()]+[ \\t]+([“”])[^“”\\n\"]*([“”])\\)");
  private static final Pattern STRONG = Pattern.compile("(＊＊)(?=[^\\s＊])[^＊\\n]*[^\\s＊](＊＊)");
  private static final Pattern CODE = Pattern.compile("(｀)[^｀\\n]+(｀)");

  private static final Pattern HEADING =
      Pattern.compile("^ {0,3}((?=#{0,5}＃)[#＃]{2,6}[ 　]*|＃[ 　]+|#{1,6} ?　[ 　]*)(?=[^\\s＃#])");
  private static final Pattern QUOTE = Pattern.compile("^ {0,3}(＞[ 　]?)(?=[^\\s0-9＞=])");
  private static final Pattern BULLET = Pattern.compile("^ {0,3}([＊＋－][ 　]+|[-+*] ?　[ 　]*)(?=\\S)");
  private static final Pattern NUMBER =
      Pattern.compile("^ {0,3}([0-9０-９]{1,3})([．.][ 　]*)(?=[^\\s0-9０-９])");
  private static final Pattern DELIMITERS = Pattern.compile("(?=[^-－—]*+[-－—])[|｜：:\\-－—\\s]++");

  /** What the patterns of lines and tables ask for, full width. */
  private static final String LINE_MARKS = "＃＞＊＋－｜０１２３４５６７８９．\u3000";

  @Override
  public String name() {
    return "fullwidth-syntax";
  }

  @Override
  public void check(Page page, Options options, Findings out) {
    new Look(page.document(), out).check();
  }

  /** One look at a page. */
  private static final class Look {
    private final Document document;
    private final Trials trials;
    private final Findings out;

    // What is no mistake, looked up when something looks like one.
    private Optional<Covered> code = Optional.empty();
    private Optional<Covered> links = Optional.empty();

    Look(Document document, Findings out) {
      this.document = document;
      this.trials = new Trials(document);
      this.out = out;
    }

    void check() {
      // Most blocks hold none of it, and patterns cost more than a look.
      for (Block block : document.blocks()) {
        if (block.kind().isProse()) {
          if (holds(block, "[［")) {
            links(block);
            pairs(block, TITLE, "\"", "title");
          }
          if (holds(block, "＊")) {
            pairs(block, STRONG, "**", "strong");
          }
          if (holds(block, "｀")) {
            pairs(block, CODE, "`", "code");
          }
        }
        if (block.kind() == BlockKind.PARAGRAPH && holds(block, LINE_MARKS) && !table(block)) {
          lines(block);
        }
      }
      pictures();
    }

    private boolean holds(Block block, String marks) {
      for (int i = block.span().start(); i < block.span().end(); i++) {
        if (marks.indexOf(document.text().charAt(i)) >= 0) {
          return true;
        }
      }
      return false;
    }

    private void links(Block block) {
      Matcher link = LINK.matcher(document.text()).region(block.span().start(), block.span().end());
      while (link.find()) {
        boolean wide = false;
        List<Edit> edits = new ArrayList<>();
        for (int group : new int[] {1, 2, 4, 5, 7}) {
          Span mark = new Span(link.start(group), link.end(group));
          String written = ascii(link.group(group));
          if (!written.equals(link.group(group))) {
            wide |= group > 1;
            edits.add(new Edit(mark, written));
          }
        }
        String address = link.group(6);
        Span whole = new Span(link.start(), link.end());
        if (!wide || !ADDRESS.matcher(address).matches() || isLinkOrCode(whole)) {
          continue;
        }
        report(
            block,
            whole,
            edits,
            "link",
            repaired ->
                repaired.links().stream()
                    .anyMatch(
                        found ->
                            found.kind() == Link.Kind.INLINE
                                && found.destination().of(repaired.text()).equals(address)));
      }
    }

    /** Two marks around something, in the first and second group. */
    private void pairs(Block block, Pattern pattern, String mark, String what) {
      Matcher pair =
          pattern.matcher(document.text()).region(block.span().start(), block.span().end());
      OptionalInt before = OptionalInt.empty();
      while (pair.find()) {
        Span whole = new Span(pair.start(), pair.end());
        if (isCode(whole)) {
          continue;
        }
        List<Edit> edits =
            List.of(
                new Edit(new Span(pair.start(1), pair.end(1)), mark),
                new Edit(new Span(pair.start(2), pair.end(2)), mark));
        if (before.isEmpty()) {
          before = OptionalInt.of(inlines(block));
        }
        int inlines = before.getAsInt();
        report(block, whole, edits, what, repaired -> FullwidthSyntax.inlines(repaired) > inlines);
      }
    }

    /** How many a block has as it is written. */
    private int inlines(Block block) {
      return trials
          .ofBlock(block, List.of())
          .map(trial -> FullwidthSyntax.inlines(trial.document()))
          .orElse(Integer.MAX_VALUE);
    }

    /** A link to a picture right behind a full-width exclamation mark, where a block begins. */
    private void pictures() {
      List<Link> pictures = document.links().stream().filter(this::isMarkedPicture).toList();
      if (pictures.isEmpty()) {
        return;
      }
      BitSet starts = new BitSet();
      document.blocks().forEach(block -> starts.set(block.content().start()));
      for (Link link : pictures) {
        Span mark = new Span(link.span().start() - 1, link.span().start());
        boolean first = starts.get(mark.start());
        Fix fix = first ? Fix.safe(mark, "!") : Fix.unsafe(mark, "!");
        out.report(
            Finding.at(document.at(mark))
                .saying("picture")
                .with("found", "！")
                .with("written", "!")
                .fixedBy(fix.reshaping()));
      }
    }

    private boolean table(Block block) {
      String text = block.span().of(document.text());
      List<String> lines = text.lines().toList();
      boolean looks =
          text.indexOf('｜') >= 0
              && lines.size() > 1
              && DELIMITERS.matcher(lines.get(1)).matches()
              && ascii(lines.get(1)).indexOf('|') >= 0;
      if (!looks) {
        return false;
      }
      List<Edit> edits = new ArrayList<>();
      Span delimiters = document.source().line(document.source().lineAt(block.span().start()) + 1);
      for (int i = block.span().start(); i < block.span().end(); i++) {
        char c = document.text().charAt(i);
        boolean bar = c == '｜';
        boolean rule = delimiters.contains(i) && "：－—".indexOf(c) >= 0;
        if (bar || rule) {
          edits.add(new Edit(new Span(i, i + 1), ascii(String.valueOf(c))));
        }
      }
      report(
          block,
          document.source().line(document.source().lineAt(block.span().start())),
          edits,
          "table",
          repaired -> !repaired.tables().isEmpty());
      return true;
    }

    private void lines(Block block) {
      int first = document.source().lineAt(block.span().start());
      int last = document.source().lineAt(Math.max(block.span().start(), block.span().end() - 1));
      List<Edit> numbers = new ArrayList<>();
      boolean wide = false;
      for (int line = first; line <= last; line++) {
        Span span = document.source().line(line);
        Span inside = new Span(Math.max(span.start(), block.span().start()), span.end());
        mark(block, inside, HEADING);
        mark(block, inside, QUOTE);
        mark(block, inside, BULLET);
        Matcher number = NUMBER.matcher(inside.of(document.text()));
        if (number.find()) {
          wide |=
              !ascii(number.group(1) + number.group(2)).equals(number.group(1) + number.group(2));
          Span marks = new Span(inside.start() + number.start(1), inside.start() + number.end(2));
          numbers.add(new Edit(marks, ascii(number.group(1)) + ". "));
        }
      }
      // One such line may be a heading's number; of two in one paragraph the second is run into the
      // first.
      if (wide && numbers.size() > 1) {
        report(block, numbers.get(0).span(), numbers, "list", FullwidthSyntax::hasList);
      }
    }

    private void mark(Block block, Span line, Pattern pattern) {
      Matcher mark = pattern.matcher(line.of(document.text()));
      if (!mark.find()) {
        return;
      }
      Span span = new Span(line.start() + mark.start(1), line.start() + mark.end(1));
      List<Edit> edits = List.of(new Edit(span, ascii(mark.group(1)).strip() + " "));
      if (pattern == HEADING) {
        report(block, span, edits, "heading", FullwidthSyntax::hasHeading);
      } else if (pattern == QUOTE) {
        report(block, span, edits, "quote", FullwidthSyntax::hasQuote);
      } else {
        report(block, span, edits, "list", FullwidthSyntax::hasList);
      }
    }

    /**
     * Reports what the parser takes for Markdown once it is written half width, and nothing else.
     */
    private void report(
        Block block, Span span, List<Edit> edits, String what, Predicate<Document> renders) {
      Optional<Trial> trial = trials.ofBlock(block, edits);
      if (trial.map(Trial::document).filter(renders).isEmpty()) {
        return;
      }
      String written =
          Trial.repaired(
              document.text(),
              span,
              edits.stream().filter(edit -> span.contains(edit.span())).toList());
      out.report(
          Finding.at(document.at(span))
              .saying(what)
              .with("found", span.of(document.text()))
              .with("written", written)
              .fixedBy(new Fix(true, true, edits)));
    }

    private boolean isMarkedPicture(Link link) {
      int start = link.span().start();
      return link.kind() == Link.Kind.INLINE
          && !link.image()
          && start > 0
          && document.text().charAt(start - 1) == '！'
          && PICTURE.matcher(link.target()).matches();
    }

    /** Whether the place is code or a comment. */
    private boolean isCode(Span span) {
      if (code.isEmpty()) {
        code =
            Optional.of(
                Covered.by(
                    Stream.concat(
                        document.codes().stream().map(CodeSpan::span),
                        document.comments().stream())));
      }
      return code.get().overlaps(span);
    }

    /** Whether it is, or a link that the parser already sees as it is written. */
    private boolean isLinkOrCode(Span span) {
      if (links.isEmpty()) {
        links =
            Optional.of(
                Covered.by(
                    document.links().stream()
                        .filter(link -> link.kind() == Link.Kind.INLINE)
                        .filter(link -> link.target().indexOf('）') < 0)
                        .map(Link::span)));
      }
      return isCode(span) || links.get().overlaps(span);
    }
  }

  private static int inlines(Document document) {
    long links = document.links().stream().filter(link -> link.kind() == Link.Kind.INLINE).count();
    return document.emphases().size() + document.codes().size() + (int) links;
  }

  private static boolean hasHeading(Document document) {
    return document.blocks().stream().anyMatch(block -> block.kind() == BlockKind.HEADING);
  }

  private static boolean hasQuote(Document document) {
    return document.blocks().stream()
        .anyMatch(block -> block.isWithin(Container.QUOTE) || block.isWithin(Container.ALERT));
  }

  private static boolean hasList(Document document) {
    return document.blocks().stream()
        .anyMatch(block -> block.kind() == BlockKind.LIST_ITEM || block.isWithin(Container.LIST));
  }

  /** The half-width marks for full-width ones. */
  private static String ascii(String marks) {
    StringBuilder ascii = new StringBuilder(marks.length());
    for (int i = 0; i < marks.length(); i++) {
      char c = marks.charAt(i);
      if (c == '\u3000') {
        ascii.append(' ');
      } else if (c == '—') {
        ascii.append('-');
      } else {
        ascii.append(c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c);
      }
    }
    return ascii.toString();
  }
}
