package dev.initscript.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/** Which projects of the build a goal works for, and their directories. */
final class Modules {
  private final MavenSession session;
  private final MavenProject project;
  private final MojoExecution execution;
  private final Path baseDirectory;
  private final String named;

  /**
   * @param named the property by which a user names what the goal looks at
   */
  Modules(
      MavenSession session,
      MavenProject project,
      MojoExecution execution,
      Path baseDirectory,
      String named) {
    this.session = session;
    this.project = project;
    this.execution = execution;
    this.baseDirectory = baseDirectory;
    this.named = named;
  }

  /** The source trees whose scripts are meant. */
  List<Path> trees() {
    return projects().stream().map(this::directory).toList();
  }

  /** What is in these trees and is not walked: nested modules and build directories. */
  Set<Path> notWalked() {
    return projects().stream().flatMap(this::notWalked).collect(Collectors.toSet());
  }

  /** Whether a file, given by its real path, is an output of the build. */
  boolean isOutput(Path file) {
    for (MavenProject of : projects()) {
      Path directory = buildDirectory(of);
      if (file.startsWith(real(directory))) {
        return true;
      }
    }
    return false;
  }

  /** The directory of the goal's own outputs, unless the user names another. */
  Path outputDirectory() {
    return buildDirectory(project).resolve("initscript");
  }

  /** The directory that relative names count from. */
  Path base() {
    String started = session.getExecutionRootDirectory();
    return isNamedOnCommandLine() && started != null ? Path.of(started) : baseDirectory;
  }

  /** Names on the command line are meant once, not once for each module. */
  boolean isAnotherModulesTask() {
    List<MavenProject> all = session.getProjects();
    return isNamedOnCommandLine() && all != null && !all.isEmpty() && !all.get(0).equals(project);
  }

  private boolean isNamedOnCommandLine() {
    return session.getUserProperties().containsKey(named);
  }

  /**
   * The projects whose scripts are meant. A goal that needs no project runs once when it is named
   * on the command line, with the project at which Maven was started; the user means the modules,
   * too.
   */
  List<MavenProject> projects() {
    boolean forAll =
        execution.getSource() == MojoExecution.Source.CLI
            && project.getFile() != null
            && session.getProjects() != null;
    return forAll ? session.getProjects() : List.of(project);
  }

  private Path directory(MavenProject of) {
    return of.getFile() == null ? baseDirectory : of.getBasedir().toPath();
  }

  /** Without a POM Maven gives a build directory that is no path. */
  Path buildDirectory(MavenProject of) {
    return of.getFile() == null
        ? directory(of).resolve("target")
        : Path.of(of.getBuild().getDirectory());
  }

  private static Path real(Path directory) {
    try {
      return directory.toRealPath();
    } catch (IOException e) {
      return directory.toAbsolutePath().normalize();
    }
  }

  private Stream<Path> notWalked(MavenProject of) {
    Path directory = directory(of);
    return Stream.concat(
        Stream.of(buildDirectory(of)),
        of.getModules().stream()
            .map(directory::resolve)
            .map(module -> Files.isRegularFile(module) ? module.resolveSibling("") : module)
            .map(Path::normalize)
            .filter(module -> !module.equals(directory)));
  }
}
