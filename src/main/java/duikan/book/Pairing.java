package duikan.book;

import duikan.doc.Message;
import duikan.doc.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which translation answers which chapter. The first that tells, wins: {@code pair:} in duikan.yml;
 * the same path below both folders; the same number in folders of the same number or name; the same
 * number anywhere, where it stands once on each side, {@code 00-preface} and 第00章_开篇 being both
 * number 0; an opening or closing by another name (preface, 序言); the content. What two could answer
 * is left alone rather than paired wrongly.
 */
final class Pairing {
  private final List<Side> sources;
  private final List<Side> targets;
  private final List<Pair> pairs = new ArrayList<>();
  private final Set<Side> paired = Collections.newSetFromMap(new IdentityHashMap<>());

  private Pairing(List<Side> sources, List<Side> targets) {
    this.sources = sources.stream().sorted((a, b) -> a.rank().compareTo(b.rank())).toList();
    this.targets = targets.stream().sorted((a, b) -> a.rank().compareTo(b.rank())).toList();
  }

  /**
   * Every side once, alone or with its other side, in no order.
   *
   * @param known whether a path is a file of the book, read or not
   * @throws BadSetting if {@code pair:} names a file that is not there or one file twice
   */
  static List<Pair> of(
      List<Side> sources, List<Side> targets, Config config, Set<String> known, ByContent content)
      throws BadSetting {
    Pairing pairing = new Pairing(sources, targets);
    pairing.explicitly(config, known);
    pairing.by(PairedBy.PATH, side -> Optional.of(side.rank().path()), false);
    pairing.by(PairedBy.NUMBER, side -> said(side, side.rank().numberInFolder()), false);
    pairing.by(PairedBy.NUMBER, side -> said(side, side.rank().number()), true);
    pairing.by(PairedBy.NUMBER, side -> nought(side, side.rank().part()), false);
    pairing.by(PairedBy.NUMBER, side -> nought(side, ""), false);
    pairing.by(PairedBy.NUMBER, side -> said(side, side.rank().numberBesidesNought()), false);
    pairing.by(
        PairedBy.NUMBER, side -> Matters.looseGroup(side.rank().numbering().ordinal()), false);
    pairing.byContent(content);
    return pairing.withTheRest();
  }

  private void explicitly(Config config, Set<String> known) throws BadSetting {
    Map<String, Side> sourceByPath = byPath(sources);
    Map<String, Side> targetByPath = byPath(targets);
    for (Config.Pair pair : config.pairs()) {
      Optional<Side> source = named(pair.source(), pair, config, sourceByPath, known);
      Optional<Side> target = named(pair.target(), pair, config, targetByPath, known);
      if (source.isPresent() && target.isPresent()) {
        pair(source.get(), target.get(), PairedBy.EXPLICIT);
      }
    }
  }

  private Optional<Side> named(
      String path, Config.Pair pair, Config config, Map<String, Side> byPath, Set<String> known)
      throws BadSetting {
    Optional<Side> side = Optional.ofNullable(byPath.get(Names.composed(path)));
    if (side.isEmpty() && known.contains(Names.composed(path))) {
      return side;
    }
    Place place = new Place(config.file(), pair.span());
    if (side.isEmpty()) {
      Optional<String> nearest = Nearest.to(path, byPath.keySet());
      throw new BadSetting(
          place,
          new Message(
              "no chapter is kept in '"
                  + path
                  + "'"
                  + nearest.map(near -> ", did you mean '" + near + "'?").orElse(""),
              "'" + path + "' 处没有章节" + nearest.map(near -> "，是否想写 '" + near + "'？").orElse("")));
    }
    if (paired.contains(side.get())) {
      throw new BadSetting(
          place, new Message("'" + path + "' is paired twice", "'" + path + "' 配对了两次"));
    }
    return side;
  }

  private static Map<String, Side> byPath(List<Side> sides) {
    return sides.stream()
        .collect(
            Collectors.toMap(
                side -> Names.composed(side.path()), side -> side, (first, second) -> first));
  }

  private static Optional<String> nought(Side side, String part) {
    return side.rank().isNought() ? Optional.of(part) : Optional.empty();
  }

  private static Optional<String> said(Side side, String key) {
    return side.rank().numbering().saysSomething() ? Optional.of(key) : Optional.empty();
  }

  private void by(PairedBy how, Function<Side, Optional<String>> key, boolean amongAll) {
    Map<String, Side> sourceByKey = once(sources, key, amongAll);
    Map<String, Side> targetByKey = once(targets, key, amongAll);
    sourceByKey.forEach(
        (said, source) -> {
          Side target = targetByKey.get(said);
          if (target != null && mayAnswer(source, target)) {
            pair(source, target, how);
          }
        });
  }

  private boolean mayAnswer(Side source, Side target) {
    String part = source.rank().part();
    String otherPart = target.rank().part();
    boolean inOtherParts = !part.isEmpty() && !otherPart.isEmpty() && !part.equals(otherPart);
    return !inOtherParts && !paired.contains(source) && !paired.contains(target);
  }

  // Sides whose key no other side has: among those still alone, or among all.
  private Map<String, Side> once(
      List<Side> sides, Function<Side, Optional<String>> key, boolean amongAll) {
    Map<String, List<Side>> byKey = new LinkedHashMap<>();
    for (Side side : sides) {
      if (amongAll || !paired.contains(side)) {
        key.apply(side)
            .ifPresent(said -> byKey.computeIfAbsent(said, none -> new ArrayList<>()).add(side));
      }
    }
    return byKey.entrySet().stream()
        .filter(entry -> entry.getValue().size() == 1)
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> entry.getValue().get(0),
                (first, second) -> first,
                LinkedHashMap::new));
  }

  private void byContent(ByContent content) {
    List<Side> aloneSources = alone(sources);
    List<Side> aloneTargets = alone(targets);
    if (aloneSources.isEmpty() || aloneTargets.isEmpty()) {
      return;
    }
    for (ByContent.Match match :
        content.match(
            aloneSources.stream().map(Side::document).toList(),
            aloneTargets.stream().map(Side::document).toList())) {
      Side source = holding(match.source(), aloneSources);
      Side target = holding(match.target(), aloneTargets);
      pair(source, target, PairedBy.CONTENT);
    }
  }

  @SuppressWarnings("ReferenceEquality") // the match names one of the documents it was given
  private static Side holding(duikan.doc.Document document, List<Side> sides) {
    return sides.stream().filter(side -> side.document() == document).findFirst().orElseThrow();
  }

  // A folder's own page is a chapter where both sides have it, and else needs no answer.
  private List<Side> alone(List<Side> sides) {
    return sides.stream()
        .filter(side -> !paired.contains(side) && !side.rank().isFolderPage())
        .toList();
  }

  private void pair(Side source, Side target, PairedBy how) {
    paired.add(source);
    paired.add(target);
    pairs.add(new Pair(Optional.of(source), Optional.of(target), how));
  }

  private List<Pair> withTheRest() {
    alone(sources)
        .forEach(side -> pairs.add(new Pair(Optional.of(side), Optional.empty(), PairedBy.NONE)));
    alone(targets)
        .forEach(side -> pairs.add(new Pair(Optional.empty(), Optional.of(side), PairedBy.NONE)));
    return List.copyOf(pairs);
  }

  /** A chapter's two sides; one may be missing. */
  record Pair(Optional<Side> source, Optional<Side> target, PairedBy how) {}
}
