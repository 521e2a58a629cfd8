package dev.initscript.maven;

import dev.initscript.maven.check.CheckException;
import dev.initscript.maven.check.InOrder;
import dev.initscript.maven.check.Scripts;
import dev.initscript.maven.select.Selection;
import dev.initscript.rules.engine.ScriptReport;
import java.io.File;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Accepts the findings that there are now: writes them into a file, after which <code>
 * initscript:check</code> fails on new ones only. Findings stay accepted when their lines move;
 * what no longer occurs is taken out.
 */
@Mojo(name = "baseline", threadSafe = true, requiresProject = false)
public final class BaselineMojo extends ScriptGoal {
  /**
   * The file of accepted findings. Default: <code>initscript-baseline.txt</code> in the base
   * directory, or the nearest above it that has one.
   */
  @Parameter(property = "initscript.baseline")
  private @Nullable File baseline;

  @Override
  boolean isSkipped() {
    return false;
  }

  @Override
  void run() throws MojoExecutionException, CheckException {
    Selection selection = select();
    BaselineFile file = BaselineFile.toWrite(baseline, base());
    Scripts scripts = scripts(selection);
    List<ScriptReport> reports =
        InOrder.list(selection.scripts(), script -> scripts.check(script, false));
    getLog().info(Sentences.accepted(file.write(selection.scripts(), reports)));
  }
}
