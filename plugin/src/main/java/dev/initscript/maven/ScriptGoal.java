package dev.initscript.maven;

import dev.initscript.maven.cache.ReportCache;
import dev.initscript.maven.check.CheckException;
import dev.initscript.maven.check.Scripts;
import dev.initscript.maven.fork.CheckOrder;
import dev.initscript.maven.select.Glance;
import dev.initscript.maven.select.Neighbours;
import dev.initscript.maven.select.ScriptSelector;
import dev.initscript.maven.select.Selection;
import dev.initscript.maven.select.SelectionException;
import dev.initscript.maven.select.SelectionRequest;
import dev.initscript.maven.select.Survey;
import dev.initscript.maven.write.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals share that look at scripts of the source tree: which ones. */
abstract class ScriptGoal extends Goal {
  private static final String FILES = "initscript.files";
  private static final String STAGE = "initscript.stage";
  private static final String ROOT = "initscript.root";

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
   * The directory that the package's files are staged in, with <code>etc</code>, <code>usr</code>
   * and so on below it, or the root of a whole system. Files that a script sources and programs
   * that it names are looked up there. Default: for a script <code>DIR/etc/init.d/NAME</code>, that
   * <code>DIR</code>. A file beside a script in <code>init.d</code> is found without.
   */
  @Parameter(property = ROOT)
  private @Nullable String root;

  @Override
  final String named() {
    return FILES;
  }

  /** The library, as configured, with what surrounds the scripts. */
  final Scripts scripts(Selection selection) throws MojoExecutionException, CheckException {
    return scripts(selection, null);
  }

  /** The same, but what is known from earlier runs is not checked again. */
  final Scripts scripts(Selection selection, @Nullable ReportCache cache)
      throws MojoExecutionException, CheckException {
    var neighbours =
        cache == null
            ? new Neighbours(selection.scripts(), realRoot())
            : new Neighbours(selection.scripts(), realRoot(), cache.sightings());
    return scripts().among(selection.scripts(), neighbours, cache);
  }

  /** The same as another JVM is told it. */
  final CheckOrder order(
      Selection selection, boolean withSources, CheckOrder.@Nullable CacheOrder cache)
      throws MojoExecutionException {
    return new CheckOrder(settings(), realRoot(), withSources, cache, selection.scripts());
  }

  final @Nullable Path realRoot() throws MojoExecutionException {
    if (root == null) {
      return null;
    }
    String name = root.strip();
    Path directory = base().resolve(name);
    if (name.isEmpty() || !Files.isDirectory(directory)) {
      throw new MojoExecutionException(
          ROOT
              + " is \""
              + name
              + "\"; it must be the directory that the package's files are staged in, with etc and"
              + " usr below it.");
    }
    try {
      return directory.toRealPath();
    } catch (IOException e) {
      throw new MojoExecutionException(
          ROOT + ": " + directory + " cannot be read (" + Reason.of(e) + "); make it readable.");
    }
  }

  /** The scripts to read. */
  final Selection select() throws MojoExecutionException {
    return select(survey(), Glance.Earlier.NONE);
  }

  /** What lies where scripts are searched. */
  final Survey survey() throws MojoExecutionException {
    Modules modules = modules();
    for (Path other : policy().passedOver(modules.trees())) {
      getLog().warn(Sentences.passedOver(other, policy().file()));
    }
    return survey(
        new SelectionRequest(
            modules.base(),
            modules.trees(),
            orEmpty(files),
            orEmpty(directories),
            orEmpty(includes),
            orEmpty(excludes),
            modules.notWalked(),
            policy().excludes()));
  }

  /** The init scripts that the build has put into a directory. */
  final Selection selectStage(String name) throws MojoExecutionException {
    if (!orEmpty(files).isEmpty() || !orEmpty(directories).isEmpty()) {
      throw new MojoExecutionException(
          STAGE + " is \"" + name + "\" beside initscript.files or directories; leave those out.");
    }
    Path stage = base().resolve(name);
    if (name.isEmpty() || !Files.isDirectory(stage)) {
      throw new MojoExecutionException(
          STAGE
              + " is \""
              + name
              + "\"; it must be a directory that the build has filled before this goal runs.");
    }
    var request =
        new SelectionRequest(
            base(),
            List.of(stage),
            List.of(),
            List.of(),
            orEmpty(includes),
            orEmpty(excludes),
            Set.of(),
            policy().excludes());
    return select(survey(request), Glance.Earlier.NONE);
  }

  private static Survey survey(SelectionRequest request) throws MojoExecutionException {
    try {
      return Survey.of(request);
    } catch (SelectionException e) {
      throw new MojoExecutionException(e.getMessage());
    }
  }

  /** The scripts among what was found; what was seen of unchanged files is not read again. */
  final Selection select(Survey survey, Glance.Earlier earlier) throws MojoExecutionException {
    try {
      Selection selection = ScriptSelector.select(survey, earlier);
      getLog().debug(selection.leftOutLine());
      if (selection.scripts().isEmpty()) {
        List<Path> trees = survey.request().trees();
        getLog()
            .warn(
                "No init script found in "
                    + (trees.size() == 1 ? trees.get(0) : base())
                    + "; initscript.files, directories and"
                    + " includes say where they are.");
      }
      return selection;
    } catch (SelectionException e) {
      throw new MojoExecutionException(e.getMessage());
    }
  }
}
