package dev.initscript.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.Set;

@AnalyzeClasses(packages = "dev.initscript.maven", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final Set<String> WRITING =
      Set.of(
          "write",
          "writeString",
          "newBufferedWriter",
          "newOutputStream",
          "newByteChannel",
          "copy",
          "move",
          "delete",
          "deleteIfExists",
          "createFile",
          "createTempFile",
          "createDirectory",
          "createDirectories",
          "setAttribute",
          "setPosixFilePermissions");

  @ArchTest
  static final ArchRule onePlaceWrites =
      noClasses()
          .that()
          .resideOutsideOfPackage("..write..")
          .should()
          .callMethodWhere(writesFiles())
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(
              FileChannel.class, java.io.FileOutputStream.class, java.io.FileWriter.class);

  @ArchTest
  static final ArchRule whatIsNoGoalKnowsNoMaven =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..select..", "..write..", "..archive..", "..check..", "..cache..", "..fork..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.maven..");

  @ArchTest
  static final ArchRule gitIsTheRatchetsBusiness =
      noClasses()
          .that()
          .resideOutsideOfPackage("..ratchet..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.eclipse.jgit..");

  @ArchTest
  static final ArchRule theGrammarIsTheRulesBusiness =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.initscript.shell.parse..", "org.antlr..");

  @ArchTest
  static final ArchRule noCycles =
      slices().matching("dev.initscript.(**)").should().beFreeOfCycles();

  private static DescribedPredicate<JavaCall<?>> writesFiles() {
    return DescribedPredicate.describe(
        "write files",
        call ->
            call.getTarget() instanceof MethodCallTarget
                && call.getTargetOwner().isEquivalentTo(Files.class)
                && WRITING.contains(call.getName()));
  }
}
