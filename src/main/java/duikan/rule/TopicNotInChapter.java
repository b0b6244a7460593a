package duikan.rule;

import duikan.book.Book;
import duikan.book.Chapter;
import duikan.book.Page;
import duikan.book.Role;
import duikan.book.Term;
import duikan.doc.Block;
import duikan.doc.Document;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.term.TermBook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A topic that the README credits to a chapter in which that term never occurs. */
final class TopicNotInChapter implements Rule.OfTerms {
  @Override
  public String name() {
    return "topic-not-in-chapter";
  }

  @Override
  public void check(TermBook terms, Options options, Findings out) {
    Book book = terms.book();
    Map<String, List<Term>> byForm = byForm(book.glossary().terms());
    NamedChapters chapters = new NamedChapters(book);
    Chapters texts = new Chapters(terms);
    for (Page page : book.pages()) {
      if (page.role() == Role.README) {
        for (Credit credit : Credit.in(page, chapters)) {
          List<Term> known = known(credit.topic(), byForm);
          if (!known.isEmpty() && texts.lack(credit.chapters(), known)) {
            out.report(
                Finding.at(page.document().at(credit.span()))
                    .with("topic", credit.topic())
                    .with("chapter", credit.chapters().get(0).name()));
          }
        }
      }
    }
  }

  private static Map<String, List<Term>> byForm(List<Term> terms) {
    Map<String, List<Term>> byForm = new HashMap<>();
    for (Term term : terms) {
      forms(term)
          .distinct()
          .forEach(form -> byForm.computeIfAbsent(form, it -> new ArrayList<>()).add(term));
    }
    return byForm;
  }

  private static Stream<String> forms(Term term) {
    return Stream.of(
            Stream.of(term.source(), term.target(), term.abbr(), term.laterUse()),
            term.sourceVariants().stream(),
            term.targetVariants().stream(),
            term.forbidden().stream())
        .flatMap(forms -> forms)
        .map(ChapterName::folded)
        .filter(form -> !form.isEmpty());
  }

  /** The rows that a topic names, with or without the gloss in its bracket. */
  private static List<Term> known(String topic, Map<String, List<Term>> byForm) {
    String bare = topic.replaceFirst("\\s?[（(][^()（）]*[)）]$", "");
    List<Term> whole = byForm.getOrDefault(ChapterName.folded(topic), List.of());
    return whole.isEmpty() ? byForm.getOrDefault(ChapterName.folded(bare), List.of()) : whole;
  }

  /** What stands in chapters, folded when it is first asked for. */
  private static final class Chapters {
    private final IdentityHashMap<Chapter, String> texts = new IdentityHashMap<>();

    /** Whether the text of a chapter holds a row; a README may credit one a thousand times. */
    private final IdentityHashMap<Chapter, Map<Term, Boolean>> holding = new IdentityHashMap<>();

    /** The rows that were found in each chapter, in any of their forms. */
    private final IdentityHashMap<Chapter, Set<Term>> found = new IdentityHashMap<>();

    private final TermBook terms;

    Chapters(TermBook terms) {
      this.terms = terms;
    }

    /** Whether none of the rows stands in any of the chapters, all of which are translated. */
    boolean lack(List<Chapter> chapters, List<Term> rows) {
      return !chapters.isEmpty()
          && chapters.stream().allMatch(it -> it.target().isPresent() && !it.draft())
          && rows.stream().noneMatch(row -> chapters.stream().anyMatch(it -> has(it, row)));
    }

    private boolean has(Chapter chapter, Term row) {
      return holding
              .computeIfAbsent(chapter, it -> new IdentityHashMap<>())
              .computeIfAbsent(row, it -> holds(chapter, row))
          || found.computeIfAbsent(chapter, terms::rowsIn).contains(row);
    }

    private boolean holds(Chapter chapter, Term row) {
      String text = texts.computeIfAbsent(chapter, Chapters::text);
      return forms(row).anyMatch(text::contains);
    }

    private static String text(Chapter chapter) {
      return Stream.of(chapter.target(), chapter.source())
          .flatMap(side -> side.stream())
          .map(Chapters::text)
          .map(ChapterName::folded)
          .collect(Collectors.joining("\n"));
    }

    // A chapter of a source in one file has the whole of it.
    private static String text(Document page) {
      List<Block> blocks = page.blocks();
      return blocks.isEmpty()
          ? ""
          : page.text()
              .substring(blocks.get(0).span().start(), blocks.get(blocks.size() - 1).span().end());
    }
  }
}
