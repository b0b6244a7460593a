package duikan;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who may know whom. Text comes in at one edge ({@code io}, {@code cli}), values flow through pure
 * packages, text goes out at the other.
 */
final class ArchitectureTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages(ArchitectureTest.class.getPackageName());

  /** Every package of the house, and the packages of the house that it may know. */
  private static final Map<String, Set<String>> MAY_KNOW =
      new TreeMap<>(
          Map.ofEntries(
              entry("yaml", Set.of("doc")),
              entry("doc", Set.of()),
              entry("book", Set.of("yaml", "doc")),
              entry("align", Set.of("doc", "book")),
              entry("term", Set.of("doc", "book", "align")),
              entry("glossary", Set.of("doc", "book")),
              entry("lint", Set.of("yaml", "doc", "book", "align", "term")),
              entry("zh", Set.of("doc")),
              entry("mermaid", Set.of("doc")),
              entry("web", Set.of()),
              entry("start", Set.of("doc", "book")),
              entry("progress", Set.of("doc", "book", "align")),
              entry("readme", Set.of("doc", "book", "progress")),
              entry(
                  "rule",
                  Set.of(
                      "yaml",
                      "doc",
                      "book",
                      "align",
                      "term",
                      "lint",
                      "zh",
                      "mermaid",
                      "progress",
                      "readme",
                      "web")),
              entry("search", Set.of("doc", "book", "align", "term")),
              entry("report", Set.of("doc", "book", "align", "term", "lint", "search", "progress")),
              entry("io", Set.of("yaml", "doc", "book", "mermaid", "progress", "start", "web")),
              entry("site", Set.of("doc", "book", "align", "term", "lint", "progress", "report")),
              entry(
                  "lsp",
                  Set.of(
                      "yaml",
                      "doc",
                      "book",
                      "align",
                      "term",
                      "lint",
                      "rule",
                      "zh",
                      "mermaid",
                      "progress",
                      "readme",
                      "search",
                      "report",
                      "web",
                      "io")),
              entry(
                  "cli",
                  Set.of(
                      "yaml",
                      "doc",
                      "book",
                      "align",
                      "term",
                      "glossary",
                      "lint",
                      "rule",
                      "zh",
                      "mermaid",
                      "progress",
                      "readme",
                      "start",
                      "search",
                      "report",
                      "site",
                      "web",
                      "io",
                      "lsp"))));

  static Set<String> packages() {
    return MAY_KNOW.keySet();
  }

  @Test
  void everyPackageHasItsPlaceInTheTable() {
    var unknown =
        HOUSE.stream()
            .map(JavaClass::getPackageName)
            .map(name -> name.equals("duikan") ? "" : name.substring("duikan.".length()))
            .map(name -> name.split("\\.")[0])
            .filter(name -> !MAY_KNOW.containsKey(name))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), unknown);
  }

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageKnowsOnlyThoseInItsRow(String name) {
    var unknown = new TreeSet<>(MAY_KNOW.keySet());
    unknown.removeAll(MAY_KNOW.getOrDefault(name, Set.of()));
    unknown.remove(name);
    check(
        noClasses()
            .that(resideInAPackage(house(name)))
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                    unknown.stream().map(ArchitectureTest::house).toArray(String[]::new))));
  }

  @Test
  void packagesFormNoCycle() {
    check(slices().matching("duikan.(*)..").should().beFreeOfCycles());
  }

  @Test
  void onlyCliKnowsPicocli() {
    onlyIn(resideInAPackage("duikan.cli.."), "picocli..");
  }

  @Test
  void onlyMarkdownKnowsFlexmark() {
    onlyIn(
        new DescribedPredicate<>("are doc.Markdown…") {
          @Override
          public boolean test(JavaClass type) {
            return type.getName().startsWith("duikan.doc.Markdown");
          }
        },
        "com.vladsch..");
  }

  @Test
  void onlyYamlKnowsSnakeyaml() {
    onlyIn(resideInAPackage("duikan.yaml.."), "org.snakeyaml..");
  }

  @Test
  void onlyBookKnowsCommonsCsv() {
    onlyIn(resideInAPackage("duikan.book.."), "org.apache.commons.csv..");
  }

  @Test
  void onlyReportKnowsJackson() {
    onlyIn(resideInAPackage("duikan.report.."), "com.fasterxml..");
  }

  @Test
  void onlyReportKnowsDiffUtils() {
    onlyIn(resideInAPackage("duikan.report.."), "com.github.difflib..");
  }

  @Test
  void onlySearchKnowsLucene() {
    onlyIn(resideInAnyPackage("duikan.search..", "duikan.zh.."), "org.apache.lucene..");
  }

  @Test
  void onlySearchAndZhKnowHanlp() {
    onlyIn(resideInAnyPackage("duikan.search..", "duikan.zh.."), "com.hankcs..");
  }

  @Test
  void onlyZhKnowsLanguageTool() {
    onlyIn(resideInAPackage("duikan.zh.."), "org.languagetool..");
  }

  @Test
  void onlyMermaidKnowsItsEngine() {
    onlyIn(resideInAPackage("duikan.mermaid.."), "com.caoccao..");
  }

  @Test
  void onlyIoKnowsTheClientOfTheWeb() {
    onlyIn(resideInAPackage("duikan.io.."), "org.apache.hc..");
  }

  @Test
  void onlyLspKnowsLsp4j() {
    onlyIn(resideInAPackage("duikan.lsp.."), "org.eclipse.lsp4j..");
  }

  /** A command may name a file, and hand the name to {@code io}; only {@code io} opens it. */
  @Test
  void onlyIoTouchesFiles() {
    var name = Set.of("java.nio.file.Path", "java.nio.file.InvalidPathException");
    check(
        noClasses()
            .that(not(resideInAnyPackage("duikan.io..", "duikan.cli..", "duikan.lsp..")))
            .should()
            .dependOnClassesThat(resideInAPackage("java.nio.file..")));
    check(
        noClasses()
            .that(resideInAnyPackage("duikan.cli..", "duikan.lsp.."))
            .should()
            .dependOnClassesThat(
                new DescribedPredicate<>("open files") {
                  @Override
                  public boolean test(JavaClass type) {
                    return type.getPackageName().startsWith("java.nio.file")
                        && !name.contains(type.getName());
                  }
                }));
    check(
        noClasses()
            .that(not(resideInAPackage("duikan.io..")))
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                "java\\.io\\.(File|FileInputStream|FileReader|FileWriter|RandomAccessFile)"));
  }

  /** What a book brings as a pattern goes to RE2/J, bounded, by one of these. */
  @Test
  void patternsOfABookAreCompiledInOnePlace() {
    Set<String> may =
        Set.of(
            "duikan.book.Expression",
            "duikan.book.Glob",
            // Addresses, quoted, and "anything" between them.
            "duikan.rule.UrlExclusions");
    assertEquals(may, compiling(com.google.re2j.Pattern.class));
  }

  /** java.util.regex goes back and forth: only constants, and texts that were quoted. */
  @Test
  void otherPatternsAreConstants() {
    Set<String> may =
        Set.of(
            // A key that is ours.
            "duikan.book.ConfigReader",
            // Words of ours put together.
            "duikan.book.Matters",
            "duikan.rule.MermaidMeaning$Meaning",
            "duikan.rule.ShownBadge",
            // Terms and code of the book, quoted.
            "duikan.report.TermText",
            "duikan.rule.CodeMismatch",
            // What LanguageTool would compile, over a text that counts.
            "duikan.zh.OwnExpressions");
    Set<String> found = compiling(java.util.regex.Pattern.class);
    found.removeAll(may);
    assertEquals(Set.of(), found);
  }

  /** The classes that compile a pattern of the kind otherwise than as a constant. */
  private static Set<String> compiling(Class<?> pattern) {
    return HOUSE.stream()
        .filter(
            type ->
                type.getMethodCallsFromSelf().stream()
                    .filter(call -> call.getTargetOwner().isEquivalentTo(pattern))
                    .filter(call -> call.getName().equals("compile"))
                    .anyMatch(call -> !call.getOrigin().getName().equals("<clinit>")))
        .map(JavaClass::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void onlyIoStartsProcessesAndOpensConnections() {
    check(
        noClasses()
            .that(not(resideInAPackage("duikan.io..")))
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                "java\\.lang\\.(Runtime|Process|ProcessBuilder)"
                    + "|java\\.net\\.(http\\..*|.*Socket.*|.*Connection|InetAddress)"));
  }

  /** {@code Main} makes the two streams, in UTF-8, and hands them down. */
  @Test
  void nobodyPrintsPastTheStreamsOfMain() {
    check(NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
  }

  @Test
  void rulesAreKnownByTheirRegistryAlone() {
    check(
        classes()
            .that()
            .resideInAPackage("duikan.rule..")
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("Rules")
            .and()
            .doNotHaveSimpleName("Engines")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .bePackagePrivate());
  }

  @Test
  void everyClassIsNamedForWhatItIs() {
    check(noClasses().should().haveNameMatching(".*(Util|Helper)s?|.*(Manager|Impl|Common|Base)"));
  }

  @Test
  void everyPackageIsNullMarked() {
    var packages = HOUSE.stream().map(JavaClass::getPackage).collect(Collectors.toSet());
    for (JavaPackage named : packages) {
      assertTrue(named.isAnnotatedWith(NullMarked.class), named.getName() + " has no @NullMarked");
    }
  }

  private static void onlyIn(DescribedPredicate<? super JavaClass> place, String library) {
    check(noClasses().that(not(place)).should().dependOnClassesThat(resideInAPackage(library)));
  }

  // A package of the table may not exist yet.
  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(HOUSE);
  }

  private static String house(String name) {
    return "duikan." + name + "..";
  }
}
