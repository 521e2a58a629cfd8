package dev.initscript.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What this module never breaks. */
@AnalyzeClasses(
    packages = "dev.initscript.rules",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  @ArchTest
  static final ArchRule KNOWS_NEITHER_MAVEN_NOR_ANTLR_NOR_FIXTURES =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.maven..",
              "org.antlr..",
              "dev.initscript.maven..",
              "dev.initscript.fixtures..");

  @ArchTest
  static final ArchRule WRITES_NO_FILE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.nio.file.Files")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.File")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.io\\.(FileOutputStream|FileWriter|RandomAccessFile|PrintStream)");

  @ArchTest
  static final ArchRule FACTS_KNOW_NO_RULES =
      noClasses()
          .that()
          .resideInAPackage("..rules.facts..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.initscript.rules", "..rules.engine..", "..rules.catalog..", "..rules.report..");

  @ArchTest
  static final ArchRule VALUES_KNOW_NO_SCRIPT =
      noClasses()
          .that()
          .resideInAPackage("..rules.facts.values..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..rules.facts", "..rules.facts.following..");

  @ArchTest
  static final ArchRule FOLLOWING_KNOWS_NO_QUESTION =
      noClasses()
          .that()
          .resideInAPackage("..rules.facts.following..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..rules.facts");

  @ArchTest
  static final ArchRule RULES_DO_NOT_SEE_THE_ENGINE =
      noClasses()
          .that()
          .resideInAPackage("..rules.catalog..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..rules.engine..", "..rules.report..");

  @ArchTest
  static final ArchRule THE_ENGINE_NEVER_NAMES_THE_CATALOG =
      noClasses()
          .that()
          .resideInAPackage("..rules.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..rules.catalog..", "..rules.report..");

  @ArchTest
  static final ArchRule RULES_DO_NOT_SEE_EACH_OTHER =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("dev.initscript.rules.catalog.RuleCatalog")
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "are other rules",
                  type -> type.isAssignableTo(Rule.class) && !type.isInterface()));

  @ArchTest
  static final ArchRule RULES_ARE_HIDDEN_AND_FINAL =
      classes()
          .that()
          .implement(Rule.class)
          .should()
          .bePackagePrivate()
          .andShould()
          .haveModifier(JavaModifier.FINAL);

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("dev.initscript.rules.(*)..").should().beFreeOfCycles();
}
