package dev.initscript.maven;

import dev.initscript.maven.archive.PackageName;
import dev.initscript.maven.write.Reason;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/** The packages that a user names, or those that the build made. */
final class BuiltPackages {
  private static final String PARAMETER = "initscript.packages";

  /** What is made for developers, and installed nowhere. */
  private static final Set<String> CLASSIFIERS =
      Set.of("sources", "javadoc", "tests", "test-sources", "test-javadoc");

  /** Where rpm-maven-plugin has rpmbuild put its packages, deep in the build directory. */
  private static final int DEPTH_OF_RPMS = 5;

  private final Modules modules;
  private final Map<Path, PackageFile> files = new LinkedHashMap<>();

  BuiltPackages(Modules modules) {
    this.modules = modules;
  }

  /**
   * The packages.
   *
   * @param names what the user names; if nothing, what the build made is selected
   * @throws MojoExecutionException if a name leads nowhere, or a directory cannot be read
   */
  List<PackageFile> select(List<String> names) throws MojoExecutionException {
    for (String name : names) {
      if (!name.isBlank()) {
        addNamed(name.strip());
      }
    }
    if (files.isEmpty()) {
      for (MavenProject project : modules.projects()) {
        addBuilt(project);
      }
    }
    return List.copyOf(files.values());
  }

  private void addNamed(String name) throws MojoExecutionException {
    Path path;
    try {
      path = modules.base().resolve(name).normalize();
    } catch (InvalidPathException e) {
      throw new MojoExecutionException(
          PARAMETER + ": \"" + name + "\" cannot be a path here (" + e.getReason() + ").");
    }
    if (!Files.exists(path)) {
      throw new MojoExecutionException(
          PARAMETER
              + ": there is no file "
              + name
              + (Path.of(name).isAbsolute()
                  ? "."
                  : "; a relative path counts from " + modules.base() + "."));
    }
    if (!Files.isRegularFile(path)) {
      throw new MojoExecutionException(
          PARAMETER + ": " + name + " is not a regular file; name a package.");
    }
    add(path, name.replace(File.separatorChar, '/'));
  }

  /** A build directory can hold what earlier builds made: there, what is attached goes first. */
  private void addBuilt(MavenProject project) throws MojoExecutionException {
    Set<String> attached = new TreeSet<>();
    List<Artifact> artifacts = new ArrayList<>();
    artifacts.add(project.getArtifact());
    artifacts.addAll(project.getAttachedArtifacts());
    for (Artifact artifact : artifacts) {
      File file = artifact == null ? null : artifact.getFile();
      if (file != null
          && file.isFile()
          && PackageName.isPackage(file.getName())
          && (artifact.getClassifier() == null
              || !CLASSIFIERS.contains(artifact.getClassifier()))) {
        addRelative(file.toPath());
        attached.add(extension(file.getName()));
      }
    }
    for (Path path : inBuildDirectory(modules.buildDirectory(project))) {
      String name = path.getFileName().toString();
      if (!attached.contains(extension(name)) && !isForDevelopers(name)) {
        addRelative(path);
      }
    }
  }

  private static List<Path> inBuildDirectory(Path directory) throws MojoExecutionException {
    List<Path> found = new ArrayList<>();
    found.addAll(packagesIn(directory, 1, ""));
    found.addAll(packagesIn(directory.resolve("rpm"), DEPTH_OF_RPMS, ".rpm"));
    return found;
  }

  private static List<Path> packagesIn(Path directory, int depth, String end)
      throws MojoExecutionException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(directory, depth)) {
      return walk.filter(Files::isRegularFile)
          .filter(path -> PackageName.isPackage(path.getFileName().toString()))
          .filter(path -> path.toString().endsWith(end))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new MojoExecutionException(
          directory + " cannot be read (" + Reason.of(e) + "); make it readable.");
    }
  }

  private static boolean isForDevelopers(String name) {
    String base = name.substring(0, name.lastIndexOf('.'));
    return CLASSIFIERS.stream().anyMatch(classifier -> base.endsWith("-" + classifier));
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.'));
  }

  private void addRelative(Path path) {
    Path base = modules.base().toAbsolutePath().normalize();
    Path file = path.toAbsolutePath().normalize();
    Path name = file.startsWith(base) ? base.relativize(file) : file;
    add(file, name.toString().replace(File.separatorChar, '/'));
  }

  private void add(Path path, String name) {
    files.putIfAbsent(path.toAbsolutePath().normalize(), new PackageFile(path, name));
  }
}
