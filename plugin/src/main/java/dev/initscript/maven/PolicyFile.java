package dev.initscript.maven;

import dev.initscript.maven.select.PatternsIn;
import dev.initscript.maven.write.Reason;
import dev.initscript.rules.policy.Policy;
import dev.initscript.rules.policy.PolicyException;
import dev.initscript.rules.policy.PolicyReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Where a project has written down what it decides about its scripts.
 *
 * @param file null if it has not
 */
record PolicyFile(@Nullable Path file, Policy policy) {
  static final PolicyFile NONE = new PolicyFile(null, Policy.NONE);

  private static final String NAME = "initscript.yaml";
  private static final String BYTE_ORDER_MARK = "\ufeff";

  /**
   * Reads the file.
   *
   * @param given by the user; null for the one in the base directory or the nearest above it
   * @throws MojoExecutionException if the given file is not there, or what is there is wrong
   */
  static PolicyFile of(@Nullable File given, Path base) throws MojoExecutionException {
    Path file = given == null ? NearestFile.of(base, NAME) : given.toPath();
    if (file == null) {
      return NONE;
    }
    try {
      String text = Files.readString(file);
      boolean marked = text.startsWith(BYTE_ORDER_MARK);
      return new PolicyFile(file, PolicyReader.read(marked ? text.substring(1) : text));
    } catch (PolicyException e) {
      throw new MojoExecutionException(file + ":" + e.line() + ": " + e.getMessage());
    } catch (IOException e) {
      throw new MojoExecutionException(
          "initscript.policy: " + file + " cannot be read (" + Reason.of(e) + ").");
    }
  }

  /** Scripts that it leaves out. */
  PatternsIn excludes() {
    return file == null
        ? PatternsIn.NOTHING
        : new PatternsIn(file.toAbsolutePath().resolveSibling(""), policy.excludes());
  }

  /** Files like this one in trees whose scripts are checked by this one. */
  List<Path> passedOver(List<Path> trees) {
    return trees.stream()
        .map(tree -> tree.resolve(NAME))
        .filter(other -> !other.equals(file) && Files.isRegularFile(other))
        .toList();
  }
}
