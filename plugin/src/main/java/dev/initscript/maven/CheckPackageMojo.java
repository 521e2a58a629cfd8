package dev.initscript.maven;

import dev.initscript.maven.archive.PackageContents;
import dev.initscript.maven.archive.PackageException;
import dev.initscript.maven.archive.PackageReader;
import dev.initscript.maven.check.Scripts;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.rules.report.Summary;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.util.MatchPatterns;
import org.jspecify.annotations.Nullable;

/**
 * Checks the init scripts and maintainer scripts in the packages that this build made: in <code>deb
 * </code>, <code>rpm</code>, <code>tar</code>, <code>zip</code> and <code>jar</code> files, and in
 * those that lie in them. Nothing is unpacked onto the disk.
 */
@Mojo(
    name = "check-package",
    defaultPhase = LifecyclePhase.VERIFY,
    threadSafe = true,
    requiresProject = false)
public final class CheckPackageMojo extends Goal {
  private static final String PACKAGES = "initscript.packages";

  /**
   * Packages to look into, by name, separated by commas; relative names count from the base
   * directory. Default: the project's artifacts, and the packages in the build directory, those of
   * sources and of Javadoc excepted.
   */
  @Parameter(property = PACKAGES)
  private @Nullable List<String> packages;

  /**
   * Ant patterns of files in packages to leave out, relative to the package's root: <code>
   * usr/share/doc/**</code>.
   */
  @Parameter(property = "initscript.excludes")
  private @Nullable List<String> excludes;

  /**
   * The least severe finding that fails the build: <code>error</code>, <code>warning</code>, <code>
   * note</code> or <code>never</code>. A syntax error counts as an error. A package that cannot be
   * read as a whole stops the build whatever this says. Default: what <code>initscript.yaml</code>
   * says, else <code>warning</code>.
   */
  @Parameter(property = "initscript.failOn")
  private @Nullable String failOn;

  /**
   * Reports for machines, separated by commas, as those of <code>initscript:check</code>; the
   * files' names start with <code>package-</code>.
   */
  @Parameter(property = "initscript.formats")
  private @Nullable List<String> formats;

  /**
   * The file of accepted findings, which <code>initscript:baseline</code> writes. What it accepts
   * in a script of the source tree is accepted in its packaged copy. Default: <code>
   * initscript-baseline.txt</code> in the base directory, or the nearest above it, if there is one.
   */
  @Parameter(property = "initscript.baseline")
  private @Nullable File baseline;

  /** Whether this goal does nothing: <code>true</code> or <code>false</code>. */
  @Parameter(property = "initscript.checkPackage.skip", defaultValue = "false")
  private String skipCheckPackage = "false";

  @Override
  boolean isSkipped() throws MojoExecutionException {
    return Option.flag("initscript.checkPackage.skip", skipCheckPackage);
  }

  @Override
  String named() {
    return PACKAGES;
  }

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    var reporting = new Reporting(this, failOn, formats, "package-");
    Scripts scripts = scripts();
    List<PackageFile> files = new BuiltPackages(modules()).select(orEmpty(packages));
    if (files.isEmpty()) {
      getLog().warn(Sentences.noPackage());
    }
    List<ScriptReport> reports = check(files, scripts, reporting);
    getLog().info(Sentences.checkedPackages(files.size(), Summary.of(reports)));
    reporting.write(scripts, reports);
    reporting.failIfReached(reports);
  }

  private List<ScriptReport> check(List<PackageFile> files, Scripts scripts, Reporting reporting)
      throws MojoExecutionException {
    BaselineFile accepted = BaselineFile.toRead(baseline, base());
    List<ScriptReport> reports = new ArrayList<>();
    for (PackageFile file : files) {
      for (PackageContents contents : read(file)) {
        for (ScriptReport checked : scripts.check(contents)) {
          ScriptReport report = accepted.applyToCopy(checked);
          reporting.print(report);
          reports.add(report);
        }
      }
    }
    return reports;
  }

  private List<PackageContents> read(PackageFile file) throws MojoExecutionException {
    List<PackageContents> found = new ArrayList<>();
    MatchPatterns excluded = MatchPatterns.from(orEmpty(excludes));
    try {
      PackageReader.read(
          file.path(), file.name(), path -> excluded.matches(path, true), found::add);
    } catch (PackageException e) {
      throw new MojoExecutionException(e.getMessage());
    }
    return found;
  }
}
