package dev.initscript.maven;

import dev.initscript.maven.select.ScriptFile;
import dev.initscript.maven.select.Selection;
import dev.initscript.maven.write.Reason;
import dev.initscript.maven.write.Replacement;
import dev.initscript.rules.engine.FixOutcome;
import dev.initscript.rules.engine.FixPolicy;
import dev.initscript.rules.engine.Status;
import dev.initscript.rules.report.TextReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Rewrites the init scripts of this project so that they find their process after an upgrade too.
 * Every byte outside a fix, the file's mode and owner, and a symbolic link to it stay as they are.
 */
@Mojo(name = "fix", threadSafe = true, requiresProject = false)
public final class FixMojo extends ScriptGoal {
  private static final String PATCH = "initscript.patch";

  /**
   * Whether to leave the scripts alone and write <code>initscript.patch</code> into the output
   * directory: <code>true</code> or <code>false</code>.
   */
  @Parameter(property = "initscript.dryRun", defaultValue = "false")
  private String dryRun = "false";

  /**
   * Whether to apply fixes, too, that change what a script asks or signals: <code>true</code> or
   * <code>false</code>. Read them first: <code>initscript:check</code> shows them.
   */
  @Parameter(property = "initscript.unsafeFixes", defaultValue = "false")
  private String unsafeFixes = "false";

  /** Whether this goal does nothing: <code>true</code> or <code>false</code>. */
  @Parameter(property = "initscript.fix.skip", defaultValue = "false")
  private String skipFix = "false";

  @Override
  boolean isSkipped() throws MojoExecutionException {
    return Option.flag("initscript.fix.skip", skipFix);
  }

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    FixPolicy policy =
        Option.flag("initscript.unsafeFixes", unsafeFixes)
            ? FixPolicy.UNSAFE_TOO
            : FixPolicy.SAFE_ONLY;
    boolean patchOnly = Option.flag("initscript.dryRun", dryRun);
    Selection selection = select();
    List<FixOutcome> outcomes = fix(selection, policy, !patchOnly);
    if (patchOnly) {
      writePatch(selection, outcomes);
    }
    getLog().info(Sentences.fixed(outcomes, patchOnly));
    failIfUnreadable(selection, outcomes);
  }

  private List<FixOutcome> fix(Selection selection, FixPolicy policy, boolean replace)
      throws MojoExecutionException {
    Scripts scripts = scripts();
    TextReport text = text();
    List<FixOutcome> outcomes = new ArrayList<>();
    for (ScriptFile file : selection.scripts()) {
      FixOutcome outcome = scripts.fix(file, policy);
      if (replace && outcome.changed()) {
        replace(file, outcome, outcomes);
      }
      print(outcome, text);
      outcomes.add(outcome);
    }
    return outcomes;
  }

  private static void replace(ScriptFile file, FixOutcome outcome, List<FixOutcome> earlier)
      throws MojoExecutionException {
    try {
      Replacement.ofContent(file.path(), outcome.fixed().toBytes());
    } catch (IOException e) {
      throw new MojoExecutionException(
          file.name()
              + " cannot be written ("
              + Reason.of(e)
              + ") and is unchanged; make it and its directory writable, or use"
              + " initscript.dryRun=true for a patch."
              + Sentences.alreadyFixed(earlier));
    }
  }

  private void print(FixOutcome outcome, TextReport text) {
    if (outcome.before().status() == Status.SKIPPED) {
      getLog().error(Sentences.notChecked(outcome.before()));
    }
    outcome
        .before()
        .syntaxErrors()
        .forEach(error -> getLog().error(text.syntaxError(outcome.before(), error)));
    if (outcome.changed()) {
      getLog().info(text.fixed(outcome));
    }
    if (outcome.before().status() == Status.CHECKED) {
      outcome
          .refusals()
          .forEach(refusal -> getLog().warn(text.refusal(outcome.before().path(), refusal)));
    }
  }

  private void writePatch(Selection selection, List<FixOutcome> outcomes)
      throws MojoExecutionException {
    var patch = new ScriptPatch(base());
    for (int i = 0; i < outcomes.size(); i++) {
      patch.add(selection.scripts().get(i).path(), outcomes.get(i));
    }
    if (patch.isEmpty()) {
      delete(PATCH);
    } else {
      Path file = write(PATCH, patch.toBytes());
      getLog().info("To apply it: " + patch.command(file));
    }
  }

  private static void failIfUnreadable(Selection selection, List<FixOutcome> outcomes)
      throws MojoFailureException {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      Status status = outcomes.get(i).before().status();
      boolean named = selection.scripts().get(i).named();
      if (status == Status.UNPARSABLE || (status == Status.SKIPPED && named)) {
        names.add(outcomes.get(i).before().path());
      }
    }
    if (!names.isEmpty()) {
      throw new MojoFailureException(
          "Not fixed, because it cannot be read as shell: " + String.join(", ", names) + ".");
    }
  }
}
