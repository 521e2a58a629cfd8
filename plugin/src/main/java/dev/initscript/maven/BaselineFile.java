package dev.initscript.maven;

import dev.initscript.maven.select.ScriptFile;
import dev.initscript.maven.write.Reason;
import dev.initscript.maven.write.Replacement;
import dev.initscript.rules.baseline.Baseline;
import dev.initscript.rules.baseline.BaselineEntry;
import dev.initscript.rules.engine.ScriptReport;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The file of accepted findings. Its paths count from the directory that it is in, so that a module
 * and the project above it can share one.
 */
final class BaselineFile {
  private static final String NAME = "initscript-baseline.txt";

  private final Path file;
  private final Path directory;
  private final Baseline baseline;

  private BaselineFile(Path file, Baseline baseline) {
    this.file = file;
    this.directory = real(file.toAbsolutePath().resolveSibling(""));
    this.baseline = baseline;
  }

  /**
   * The file that a check reads; it accepts nothing if there is none.
   *
   * @param given by the user; null for the one in the base directory or the nearest above it
   * @throws MojoExecutionException if the given file is not there, or what is there is no baseline
   */
  static BaselineFile toRead(@Nullable File given, Path base) throws MojoExecutionException {
    if (given != null && !given.exists()) {
      throw new MojoExecutionException(
          "initscript.baseline: there is no file " + given + "; initscript:baseline writes it.");
    }
    return toWrite(given, base);
  }

  /** The file that is to be written anew; see {@link #toRead}. */
  static BaselineFile toWrite(@Nullable File given, Path base) throws MojoExecutionException {
    Path nearest = given == null ? NearestFile.of(base, NAME) : given.toPath();
    Path file = nearest == null ? base.toAbsolutePath().normalize().resolve(NAME) : nearest;
    return new BaselineFile(file, Files.exists(file) ? parse(file) : Baseline.empty());
  }

  /** The report, with the accepted findings suppressed. */
  ScriptReport applyTo(ScriptFile script, ScriptReport report) {
    return baseline.size() == 0 ? report : baseline.applyTo(path(script), report);
  }

  /** The report of a copy of a script, with what is accepted in any script suppressed. */
  ScriptReport applyToCopy(ScriptReport report) {
    return baseline.size() == 0 ? report : baseline.applyToCopy(report);
  }

  /** Accepted findings that no longer occur in a script, by its report with all its findings. */
  List<BaselineEntry> gone(ScriptFile script, ScriptReport report) {
    return baseline.size() == 0 ? List.of() : baseline.gone(path(script), report);
  }

  /** Accepted findings of scripts that are no more. */
  List<BaselineEntry> goneWithTheirScripts() {
    List<BaselineEntry> gone = new ArrayList<>();
    for (String path : deleted()) {
      gone.addAll(baseline.of(path));
    }
    return gone;
  }

  /** Accepts every open finding of these scripts, keeps what is accepted in others, and writes. */
  BaselineFile write(List<ScriptFile> scripts, List<ScriptReport> reports)
      throws MojoExecutionException {
    Baseline anew = baseline;
    for (String path : deleted()) {
      anew = anew.without(path);
    }
    for (int i = 0; i < scripts.size(); i++) {
      anew = anew.with(path(scripts.get(i)), reports.get(i));
    }
    try {
      Replacement.ofOutput(file, anew.text().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new MojoExecutionException(
          "initscript.baseline: " + file + " cannot be written (" + Reason.of(e) + ").");
    }
    return new BaselineFile(file, anew);
  }

  int size() {
    return baseline.size();
  }

  @Override
  public String toString() {
    return file.toString();
  }

  private List<String> deleted() {
    return baseline.paths().stream()
        .filter(path -> !Files.exists(directory.resolve(path)))
        .toList();
  }

  private String path(ScriptFile script) {
    Path path = script.path();
    return (path.startsWith(directory) ? directory.relativize(path) : path)
        .toString()
        .replace(File.separatorChar, '/');
  }

  private static Baseline parse(Path file) throws MojoExecutionException {
    try {
      return Baseline.parse(Files.readString(file));
    } catch (IOException e) {
      throw new MojoExecutionException(
          "initscript.baseline: " + file + " cannot be read (" + Reason.of(e) + ").");
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException(
          "initscript.baseline: " + file + ": " + e.getMessage() + ".");
    }
  }

  private static Path real(Path directory) {
    try {
      return directory.toRealPath();
    } catch (IOException notThere) {
      return directory.normalize();
    }
  }
}
