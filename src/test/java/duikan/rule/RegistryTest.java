package duikan.rule;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import duikan.doc.Language;
import duikan.lint.Rule;
import duikan.lint.RuleSet;
import duikan.report.RulesTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class RegistryTest {
  private static final JavaClasses RULE_PACKAGE =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages(RegistryTest.class.getPackageName());

  @Test
  void everyRuleClassIsListed() {
    Set<String> written =
        RULE_PACKAGE.stream()
            .filter(assignableTo(Rule.class))
            .filter(type -> !type.isInterface())
            .map(JavaClass::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> listed =
        Rules.all(Engines.none()).stream()
            .map(rule -> rule.getClass().getName())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(written, listed);
  }

  @Test
  void rulesAreFinalAndKnownToTheirPackageAlone() {
    classes()
        .that()
        .areAssignableTo(Rule.class)
        .should()
        .bePackagePrivate()
        .andShould()
        .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
        .check(RULE_PACKAGE);
  }

  @Test
  void noNameIsListedTwice() {
    int names = Rules.all(Engines.none()).size() + Rules.pagesAlone().size();
    assertEquals(
        names, RuleSet.shipped(Rules.all(Engines.none()), Rules.pagesAlone()).names().size());
  }

  @Test
  void theTableOfRulesInTheReadmeIsFresh() throws IOException {
    isFresh("README.md", Language.EN);
  }

  @Test
  void theTableOfRulesInTheChineseReadmeIsFresh() throws IOException {
    isFresh("README.zh-CN.md", Language.ZH);
  }

  private static void isFresh(String readme, Language language) throws IOException {
    Path file = Path.of(readme);
    assumeTrue(Files.exists(file), readme + " is not written yet");
    String begin = "<!-- duikan:begin rules -->\n";
    String text = Files.readString(file).replace("\r\n", "\n");
    int from = text.indexOf(begin) + begin.length();
    int to = text.indexOf("<!-- duikan:end -->", from);
    String table =
        RulesTable.of(
            RuleSet.shipped(Rules.all(Engines.none()), Rules.pagesAlone()).pages().values(),
            language);
    if ("update".equals(System.getProperty("golden"))) {
      text = text.substring(0, from) + table + text.substring(to);
      Files.writeString(file, text);
      to = from + table.length();
    }
    assertEquals(table, text.substring(from, to));
  }
}
