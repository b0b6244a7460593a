package duikan.term;

import duikan.book.Term;
import duikan.term.Conventions.Treatment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a row of the glossary first occurs in one of its scopes.
 *
 * @param first the first use that counts
 * @param deferred a bare use before it that should be annotated as well
 * @param aside an annotated use that does not count: in a heading, in a footnote
 * @param later the first annotated use that counts after a bare first one
 * @param misplaced annotated uses where none may be
 * @param again further annotated uses that count after an annotated first one
 */
public record FirstUse(
    Term term,
    Optional<Use> first,
    Optional<Use> deferred,
    Optional<Use> aside,
    Optional<Use> later,
    List<Use> misplaced,
    List<Use> again) {
  public FirstUse {
    misplaced = List.copyOf(misplaced);
    again = List.copyOf(again);
  }

  /** The first use of a row in each of its scopes, in reading order. */
  static List<FirstUse> of(Term term, List<Use> uses, Conventions conventions) {
    Map<List<Object>, List<Use>> scopes = new LinkedHashMap<>();
    for (Use use : uses) {
      if (isUse(term, use)) {
        scopes.computeIfAbsent(scope(term, use), it -> new ArrayList<>()).add(use);
      }
    }
    return scopes.values().stream().map(scope -> in(term, scope, conventions)).toList();
  }

  /** Whether a row's first use is to be annotated, and there is something to tell. */
  static boolean isAskedOf(Term term) {
    return term.annotate() == Term.Annotate.REQUIRED
        && term.scope() != Term.Scope.NONE
        // Redis for Redis tells nothing.
        && !Gloss.of(term).items().isEmpty();
  }

  /** Whether a place may be the first use of its row. */
  static boolean isUse(Term term, Use use) {
    return switch (use.form()) {
      case TARGET, VARIANT, LATER, HEAD, ABBR -> true;
      // A term left in English is another fault, unless its gloss makes it one of two forms.
      case ENGLISH -> use.annotation().isPresent() || term.kind() == Term.Kind.KEEP;
      case FORBIDDEN, LEARNT, NOT_TERM -> false;
    };
  }

  private static List<Object> scope(Term term, Use use) {
    return switch (term.scope()) {
      case BOOK, NONE -> List.of();
      case CHAPTER -> List.of(use.page().path(), use.chapter().ordinal());
      case SECTION -> List.of(use.page().path(), use.chapter().ordinal(), use.section());
    };
  }

  /**
   * Whether a place may introduce its row: one that only names another part of the book may not.
   */
  static boolean introduces(Use use) {
    return use.annotation().isPresent() || !CrossReference.holds(use.page(), use.span());
  }

  private static FirstUse in(Term term, List<Use> uses, Conventions conventions) {
    Optional<Use> first = Optional.empty();
    Optional<Use> deferred = Optional.empty();
    Optional<Use> aside = Optional.empty();
    Optional<Use> later = Optional.empty();
    List<Use> misplaced = new ArrayList<>();
    List<Use> again = new ArrayList<>();
    for (Use use : uses) {
      boolean annotated = use.annotation().isPresent();
      Treatment treatment = conventions.of(use);
      if (annotated && treatment == Treatment.FORBID) {
        misplaced.add(use);
      }
      switch (treatment) {
        case SKIP, FORBID -> aside = aside.isEmpty() && annotated ? Optional.of(use) : aside;
        case DEFER -> {
          boolean before = first.isEmpty() && deferred.isEmpty();
          boolean bareBefore = before && !annotated && introduces(use);
          deferred = bareBefore ? Optional.of(use) : deferred;
        }
        case COUNT -> {
          if (first.isEmpty()) {
            first = introduces(use) ? Optional.of(use) : first;
          } else if (annotated && first.get().annotation().isPresent()) {
            again.add(use);
          } else if (annotated && later.isEmpty()) {
            later = Optional.of(use);
          }
        }
      }
    }
    return new FirstUse(term, first, deferred, aside, later, misplaced, again);
  }
}
