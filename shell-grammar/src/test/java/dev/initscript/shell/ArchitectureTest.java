package dev.initscript.shell;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What is never broken in this module. */
@AnalyzeClasses(packages = "dev.initscript.shell", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final String TEXT = "dev.initscript.shell.text";
  private static final String SYNTAX = "dev.initscript.shell.syntax";
  private static final String PARSE = "dev.initscript.shell.parse";
  private static final String ANTLR = "dev.initscript.shell.parse.antlr";

  @ArchTest
  static final ArchRule onlyTheParserKnowsAntlr =
      noClasses()
          .that()
          .resideOutsideOfPackages(PARSE, ANTLR)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.antlr..");

  @ArchTest
  static final ArchRule onlyTheParserUsesWhatAntlrGenerates =
      classes().that().resideInAPackage(ANTLR).should().onlyBeAccessed().byAnyPackage(PARSE, ANTLR);

  @ArchTest
  static final ArchRule textKnowsNothingOfShells =
      noClasses()
          .that()
          .resideInAPackage(TEXT)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SYNTAX + "..", PARSE + "..", "dev.initscript.shell.arithmetic..");

  @ArchTest
  static final ArchRule syntaxKnowsNoParser =
      noClasses()
          .that()
          .resideInAPackage(SYNTAX)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(PARSE + "..", "org.antlr..");

  @ArchTest
  static final ArchRule theParserHasOneEntry =
      classes()
          .that()
          .resideInAPackage(PARSE)
          .and()
          .arePublic()
          .should()
          .haveSimpleName("ShellParser");

  @ArchTest
  static final ArchRule thereAreNoCycles =
      slices().matching("dev.initscript.shell.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nothingKnowsInitScriptsOrMaven =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.initscript.rules..", "dev.initscript.maven..", "org.apache.maven..");

  @ArchTest
  static final ArchRule nothingReadsOrWritesFiles =
      noClasses()
          .that()
          .doNotHaveSimpleName("LexerTableWriter")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.nio.file..");
}
