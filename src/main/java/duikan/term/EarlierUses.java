package duikan.term;

import duikan.book.Term;
import duikan.term.Conventions.Treatment;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The stretches that nobody asked about, as far as what is asked depends on them: where a row that
 * stands in an asked one may stand bare earlier, only the original tells whether it does, and the
 * stretch is read whole.
 */
final class EarlierUses {
  private final Conventions conventions;

  /** By row that may be annotated once in the book. */
  private final IdentityHashMap<Term, Rendering> renderings = new IdentityHashMap<>();

  /** Rows of which the first use is known. */
  private final Set<Term> known = Collections.newSetFromMap(new IdentityHashMap<>());

  /** What several rows may have in common; the first use of any is then the first of all. */
  private static final class Rendering {
    /** The last asked stretch that has one of its rows; -1: none. */
    int lastAsked = -1;
  }

  private EarlierUses(List<Term> rows, Conventions conventions) {
    this.conventions = conventions;
    Map<String, Rendering> byText = new HashMap<>();
    for (Term row : rows) {
      if (row.scope() == Term.Scope.BOOK && FirstUse.isAskedOf(row)) {
        renderings.put(row, byText.computeIfAbsent(Folded.of(row.target()), it -> new Rendering()));
      }
    }
  }

  /**
   * Reads whole what must be.
   *
   * @param rows the glossary
   * @param stretches all of a book, in its order
   */
  static void settle(
      List<Term> rows,
      List<StretchTerms> stretches,
      Conventions conventions,
      Vocabulary vocabulary) {
    if (stretches.stream().allMatch(StretchTerms::isWhole)) {
      return;
    }
    EarlierUses earlier = new EarlierUses(rows, conventions);
    for (int s = 0; s < stretches.size(); s++) {
      if (stretches.get(s).isWhole()) {
        earlier.asked(stretches.get(s), s);
      }
    }
    for (int s = 0; s < stretches.size(); s++) {
      StretchTerms stretch = stretches.get(s);
      if (!stretch.isWhole() && !earlier.tells(stretch, s)) {
        stretch.readWhole(vocabulary);
      }
      if (stretch.isWhole()) {
        earlier.learn(stretch);
      }
    }
  }

  private void asked(StretchTerms stretch, int number) {
    stretch.uses().forEach(use -> rendering(use).ifPresent(it -> it.lastAsked = number));
  }

  /** The rendering of a use that a first use may be; empty of any other. */
  private Optional<Rendering> rendering(Use use) {
    return Optional.ofNullable(renderings.get(use.term()))
        .filter(rendering -> FirstUse.isUse(use.term(), use));
  }

  /** Whether the translation alone tells all of a stretch that is depended on. */
  private boolean tells(StretchTerms stretch, int number) {
    for (Iterator<Use> uses = stretch.uses().iterator(); uses.hasNext(); ) {
      Use use = uses.next();
      Optional<Rendering> rendering = rendering(use).filter(it -> it.lastAsked >= 0);
      if (rendering.isEmpty()) {
        continue;
      }
      boolean annotated = use.annotation().isPresent();
      boolean waits = number < rendering.get().lastAsked && !known.contains(use.term());
      if (annotated ? !ChapterTerms.isSure(use) : waits && mayBeFirst(use)) {
        return false;
      }
      if (annotated && conventions.of(use) == Treatment.COUNT) {
        known.add(use.term());
      }
    }
    return true;
  }

  private boolean mayBeFirst(Use use) {
    return switch (conventions.in(use.setting())) {
      case COUNT, DEFER -> FirstUse.introduces(use);
      case SKIP, FORBID -> false;
    };
  }

  private void learn(StretchTerms stretch) {
    stretch
        .uses()
        .filter(use -> rendering(use).isPresent() && conventions.of(use) == Treatment.COUNT)
        .filter(FirstUse::introduces)
        .forEach(use -> known.add(use.term()));
  }
}
