package dev.initscript.maven;

import dev.initscript.maven.select.ScriptSelector;
import dev.initscript.maven.select.Selection;
import dev.initscript.maven.select.SelectionException;
import dev.initscript.maven.select.SelectionRequest;
import dev.initscript.maven.write.Reason;
import dev.initscript.maven.write.Replacement;
import dev.initscript.rules.report.TextReport;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What the goals share: which scripts, how they are read, and where outputs go. */
abstract class ScriptGoal extends AbstractMojo {
  static final String FILES = "initscript.files";

  /**
   * Scripts to check, by name, separated by commas; relative names count from the base directory.
   * If any are named, the places of init scripts are not searched. A named file that cannot be
   * checked is an error.
   */
  @Parameter(property = FILES)
  private @Nullable List<String> files;

  /**
   * Directories to search instead of the base directory, separated by commas. In these, every file
   * whose first line names a shell is a script, wherever it lies. Not entered: nested modules, the
   * build directory, <code>.git</code> and <code>node_modules</code>.
   */
  @Parameter(property = "initscript.directories")
  private @Nullable List<String> directories;

  /**
   * Ant patterns of files in these directories. Default, if no directory is named: the places where
   * source trees keep init scripts (<code>init.d</code>, <code>rc.d</code>, <code>*.init</code>,
   * <code>debian/init</code>, <code>src/deb</code>, <code>src/rpm</code>) and Debian maintainer
   * scripts (<code>preinst</code>, <code>postinst</code>, <code>prerm</code>, <code>postrm</code>).
   */
  @Parameter(property = "initscript.includes")
  private @Nullable List<String> includes;

  /** Ant patterns of files to leave out, besides leftovers of editors and package managers. */
  @Parameter(property = "initscript.excludes")
  private @Nullable List<String> excludes;

  /**
   * The shell language: <code>posix</code>, <code>bash</code> or <code>busybox</code>.
   *
   * <p>With <code>auto</code> it is each script's own, by its first line and its platform's signs.
   */
  @Parameter(property = "initscript.dialect", defaultValue = "auto")
  private String dialect = "auto";

  /**
   * What findings of a rule are, in place of the rule's own severity, separated by commas: <code>
   * full-path-pidof=error</code>; <code>error</code>, <code>warning</code>, <code>note</code>, or
   * <code>off</code>: the rule is not asked, and nothing of it is fixed.
   */
  @Parameter(property = "initscript.rules")
  private @Nullable List<String> rules;

  /** Where reports and patches go. Default: <code>initscript</code> in the build directory. */
  @Parameter(property = "initscript.outputDirectory")
  private @Nullable File outputDirectory;

  /** Whether to do nothing: <code>true</code> or <code>false</code>. */
  @Parameter(property = "initscript.skip", defaultValue = "false")
  private String skip = "false";

  @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
  private File baseDirectory;

  @Parameter(defaultValue = "${project}", readonly = true)
  private MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true)
  private MavenSession session;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true)
  private MojoExecution execution;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (Option.flag("initscript.skip", skip) || isSkipped()) {
      getLog().info("Skipped.");
    } else if (modules().isAnotherModulesTask()) {
      getLog().info(FILES + " is looked at with the first project of this build only.");
    } else {
      run();
    }
  }

  /** Whether the goal's own switch says to do nothing. */
  abstract boolean isSkipped() throws MojoExecutionException;

  abstract void run() throws MojoExecutionException, MojoFailureException;

  /** The scripts to read. */
  final Selection select() throws MojoExecutionException {
    try {
      Modules modules = modules();
      Selection selection =
          ScriptSelector.select(
              new SelectionRequest(
                  modules.base(),
                  modules.trees(),
                  orEmpty(files),
                  orEmpty(directories),
                  orEmpty(includes),
                  orEmpty(excludes),
                  modules.notWalked()));
      getLog().debug(selection.leftOutLine());
      if (selection.scripts().isEmpty()) {
        getLog()
            .warn(
                "No init script found in "
                    + base()
                    + "; initscript.files, directories and"
                    + " includes say where they are.");
      }
      return selection;
    } catch (SelectionException e) {
      throw new MojoExecutionException(e.getMessage());
    }
  }

  /** The library, as configured. */
  final Scripts scripts() throws MojoExecutionException {
    return new Scripts(
        Option.of("initscript.dialect", dialect, DialectOption.class),
        RulesOption.of(orEmpty(rules)));
  }

  /** Text for people, as colourful as the rest of the build. */
  final TextReport text() {
    return new TextReport(TerminalStyling.of(session));
  }

  /** Writes a file of ours into the output directory. */
  final Path write(String fileName, byte[] bytes) throws MojoExecutionException {
    Path file = output(fileName);
    try {
      Replacement.ofOutput(file, bytes);
      return file;
    } catch (IOException e) {
      throw new MojoExecutionException(
          "initscript.outputDirectory: " + file + " cannot be written (" + Reason.of(e) + ").");
    }
  }

  /** Deletes a file that an earlier run wrote into the output directory, if it is there. */
  final void delete(String fileName) throws MojoExecutionException {
    Path file = output(fileName);
    try {
      Replacement.removeOutput(file);
    } catch (IOException e) {
      throw new MojoExecutionException(
          file + " of an earlier run cannot be deleted (" + Reason.of(e) + "); delete it.");
    }
  }

  private Path output(String fileName) {
    Path directory =
        outputDirectory == null ? modules().outputDirectory() : outputDirectory.toPath();
    return directory.resolve(fileName);
  }

  /** The directory that relative names count from. */
  final Path base() {
    return modules().base();
  }

  final MavenSession session() {
    return session;
  }

  final PluginDescriptor plugin() {
    return execution.getMojoDescriptor().getPluginDescriptor();
  }

  private Modules modules() {
    return new Modules(session, project, execution, baseDirectory.toPath());
  }

  private static List<String> orEmpty(@Nullable List<String> values) {
    return values == null ? List.of() : values;
  }
}
