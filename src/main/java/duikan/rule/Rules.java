package duikan.rule;

import duikan.align.Passage;
import duikan.lint.Rule;
import java.util.List;

/** The registry: every rule that ships with duikan. A rule that is not listed does not exist. */
public final class Rules {
  private Rules() {}

  /**
   * The rules written in Java, in name order.
   *
   * @param engines what some of them ask; nothing starts before a rule runs
   */
  public static List<Rule> all(Engines engines) {
    return List.of(
        new PassageRule("added-passage", Passage.Kind.ADDED),
        new AnnotationFormat(),
        new BracketWidth(),
        new FaultOfReading("broken-front-matter"),
        new BrokenMermaid(engines.mermaid()),
        new ByteOrderMark(),
        new ChainedColon(),
        new ChapterCount(),
        new ChapterNameStyle(),
        new ChapterTableDrift(),
        new CodeMismatch(),
        new CompatibilityIdeograph(),
        new ControlCharacter(),
        new DamagedStamp(engines.evidence()),
        new DashForm(),
        new DeadAnchor(),
        new DeadLink(),
        new DeadUrl(engines.web()),
        new DuplicateChapterNumber(),
        new EarlyClosedFence(),
        new EllipsisForm(),
        new EmptyLink(),
        new EnumerationComma(),
        new ForbiddenTerm(),
        new FullwidthAlphanumeric(),
        new FullwidthSyntax(),
        new GlossaryConflict(),
        new FaultOfReading("glossary-row"),
        new GrammarSlip(engines.grammar(), engines.english()),
        new HalfwidthPunctuation(),
        new HeadingJump(),
        new HeadingMismatch(),
        new HeadingPunctuation(),
        new ImageMismatch(),
        new ImpossibleChapterRange(),
        new InterpunctForm(),
        new LateAnnotation(),
        new LinkMismatch(),
        new LongSentence(),
        new PassageRule("merged-passages", Passage.Kind.MERGED),
        new MermaidDrift(engines.mermaid()),
        new MermaidPitfall(engines.mermaid()),
        new MermaidTerm(),
        new MermaidUnchecked(engines.mermaid()),
        new MissingChapter(),
        new MisspeltName(),
        new MixedBrackets(),
        new MixedRenderings(),
        new Mojibake(),
        new NumberMismatch(),
        new PassageRule("omitted-passage", Passage.Kind.OMITTED),
        new OrdinalComma(),
        new OrphanChapter(),
        new PartNameDrift(),
        new PartialAnnotation(),
        new PathDrift(),
        new QuoteStyle(),
        new RangeForm(),
        new PassageRule("reordered-passage", Passage.Kind.REORDERED),
        new RepeatedAnnotation(),
        new RepeatedPunctuation(),
        new PageOfRules(engines.grammar()),
        new SplitChapterRange(),
        new PassageRule("split-passage", Passage.Kind.SPLIT),
        new StaleBadge(engines.evidence()),
        new StalePassage(engines.evidence()),
        new StaleRegion(engines.evidence()),
        new StraySpace(),
        new SwallowedPunctuation(),
        new TableMismatch(),
        new TautologicalAnnotation(),
        new TitleDrift(),
        new TopicNotInChapter(),
        new TouchingScripts(),
        new TraditionalCharacter(),
        new PassageRule("truncated-passage", Passage.Kind.TRUNCATED),
        new UnannotatedFirstUse(),
        new UnclosedFence(),
        new UnencodedUrl(),
        new UnevenListEnds(),
        new UnevenTable(),
        new UnpairedMark(),
        new FaultOfReading("unreadable-file"),
        new UnrenderedEmphasis(),
        new PassageRule("untranslated-passage", Passage.Kind.UNTRANSLATED),
        new UntranslatedTerm(),
        new WrongCasePath(),
        new ZeroWidthCharacter());
  }

  /**
   * The names of the rules that are a page alone: wording rules, and those that the engine itself
   * speaks for.
   */
  public static List<String> pagesAlone() {
    return List.of(
        "chained-de",
        "confused-word",
        "doubled-particle",
        "ellipsis-after-deng",
        "empty-verb",
        "fewer-times",
        "needless-allowance",
        "numeral-form",
        "redundant-word",
        "regional-word",
        "said-twice",
        "stacked-passive",
        "translationese",
        "variant-word",
        "wrong-de",
        "wrong-word");
  }
}
