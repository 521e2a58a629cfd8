package dev.initscript.maven;

import dev.initscript.maven.check.CheckException;
import dev.initscript.maven.check.CheckSettings;
import dev.initscript.maven.check.DialectOption;
import dev.initscript.maven.check.Scripts;
import dev.initscript.maven.write.Reason;
import dev.initscript.maven.write.Replacement;
import dev.initscript.rules.Platform;
import dev.initscript.rules.report.Styling;
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

/** What all goals share: how scripts are read, which rules are asked, and where outputs go. */
abstract class Goal extends AbstractMojo {
  /**
   * The shell language: <code>posix</code>, <code>bash</code> or <code>busybox</code>.
   *
   * <p>With <code>auto</code> it is each script's own, by its first line and its platform's signs.
   */
  @Parameter(property = "initscript.dialect", defaultValue = "auto")
  private String dialect = "auto";

  /**
   * Whose tools an unsafe fix may use in place of functions that it puts into the script: <code>
   * debian</code> (<code>start-stop-daemon --status</code>), <code>rhel</code> (<code>status -p -b
   * </code>) or <code>suse</code> (<code>checkproc -p</code>); with <code>posix</code> nobody's.
   */
  @Parameter(property = "initscript.platform", defaultValue = "posix")
  private String platform = "posix";

  /**
   * What findings of a rule are, in place of the rule's own severity, separated by commas: <code>
   * full-path-pidof=error</code>; <code>error</code>, <code>warning</code>, <code>note</code>, or
   * <code>off</code>: the rule is not asked, and nothing of it is fixed.
   */
  @Parameter(property = "initscript.rules")
  private @Nullable List<String> rules;

  /**
   * The file with what the project decides about rules, about what fails and about scripts that are
   * left out; parameters win over it. Default: <code>initscript.yaml</code> in the base directory,
   * or the nearest above it, if there is one.
   */
  @Parameter(property = "initscript.policy")
  private @Nullable File policy;

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

  private PolicyFile decided = PolicyFile.NONE;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (Option.flag("initscript.skip", skip) || isSkipped()) {
      getLog().info("Skipped.");
    } else if (modules().isAnotherModulesTask()) {
      getLog().info(named() + " is looked at with the first project of this build only.");
    } else {
      decided = PolicyFile.of(policy, base());
      try {
        run();
      } catch (CheckException e) {
        throw new MojoExecutionException(e.getMessage());
      }
    }
  }

  /** Whether the goal's own switch says to do nothing. */
  abstract boolean isSkipped() throws MojoExecutionException;

  /** The property by which a user names what the goal looks at. */
  abstract String named();

  abstract void run() throws MojoExecutionException, MojoFailureException, CheckException;

  /** The library, as configured. */
  final Scripts scripts() throws MojoExecutionException {
    return new Scripts(settings());
  }

  /** How it is configured. */
  final CheckSettings settings() throws MojoExecutionException {
    return new CheckSettings(
        Option.of("initscript.dialect", dialect, DialectOption.class),
        Option.of("initscript.platform", platform, Platform.class),
        decided.policy().configuration(RulesOption.of(orEmpty(rules))));
  }

  /** What the project has written down. */
  final PolicyFile policy() {
    return decided;
  }

  /** Whether text for people has colours. */
  final boolean isColourful() {
    return TerminalStyling.of(session) != Styling.PLAIN;
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

  /** A file of ours in the output directory. */
  final Path output(String fileName) {
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

  final Modules modules() {
    return new Modules(session, project, execution, baseDirectory.toPath(), named());
  }

  static List<String> orEmpty(@Nullable List<String> values) {
    return values == null ? List.of() : values;
  }
}
