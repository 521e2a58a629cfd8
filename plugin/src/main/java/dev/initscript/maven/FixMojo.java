package dev.initscript.maven;

import dev.initscript.maven.check.CheckException;
import dev.initscript.maven.check.InOrder;
import dev.initscript.maven.check.Scripts;
import dev.initscript.maven.select.ScriptFile;
import dev.initscript.maven.select.Selection;
import dev.initscript.maven.write.Reason;
import dev.initscript.maven.write.Replacement;
import dev.initscript.rules.engine.FixOutcome;
import dev.initscript.rules.engine.FixPolicy;
import dev.initscript.rules.engine.Status;
import dev.initscript.rules.report.TextReport;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites the init scripts of this project so that they find their process after an upgrade too.
 * Every byte outside a fix, the file's mode and owner, and a symbolic link to it stay as they are.
 */
@Mojo(name = "fix", threadSafe = true, requiresProject = false)
public final class FixMojo extends ScriptGoal {
  /**
   * Whether to leave the scripts alone and write patches only: <code>true</code> or <code>false
   * </code>.
   */
  @Parameter(property = "initscript.dryRun", defaultValue = "false")
  private String dryRun = "false";

  /**
   * Whether the patches that are written into the output directory are one for each rule, to be
   * applied in the order of <code>initscript.series</code>, and not one <code>initscript.patch
   * </code>: <code>true</code> or <code>false</code>.
   */
  @Parameter(property = "initscript.patchPerRule", defaultValue = "false")
  private String patchPerRule = "false";

  /**
   * A directory in which the build has put together what it is about to package. The init scripts
   * in it are fixed, and no others: the sources stay as they are.
   */
  @Parameter(property = "initscript.stage")
  private @Nullable String stage;

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
  void run() throws MojoExecutionException, MojoFailureException, CheckException {
    FixPolicy policy =
        Option.flag("initscript.unsafeFixes", unsafeFixes)
            ? FixPolicy.UNSAFE_TOO
            : FixPolicy.SAFE_ONLY;
    boolean patchOnly = Option.flag("initscript.dryRun", dryRun);
    boolean perRule = Option.flag("initscript.patchPerRule", patchPerRule);
    Selection selection = stage == null ? sources() : selectStage(stage.strip());
    Scripts scripts = scripts(selection);
    var patches = new PatchFiles(base(), LocalDate.now(ZoneOffset.UTC));
    if (perRule) {
      scripts.rules().forEach(rule -> patches.expect(rule.id()));
    }
    // All before the first is written, so that each finds the others as they were.
    List<Scripts.Fixed> all =
        InOrder.list(selection.scripts(), file -> scripts.fix(file, policy, perRule));
    List<FixOutcome> outcomes = new ArrayList<>();
    TextReport text = text();
    for (int i = 0; i < all.size(); i++) {
      ScriptFile file = selection.scripts().get(i);
      Scripts.Fixed fixed = all.get(i);
      if (!patchOnly && fixed.outcome().changed()) {
        replace(file, fixed.outcome(), outcomes);
      }
      fixed.steps().forEach(step -> patches.add(file.path(), step));
      print(fixed.outcome(), text);
      outcomes.add(fixed.outcome());
    }
    new PatchOutput(this).write(patches, perRule, patchOnly);
    getLog().info(Sentences.fixed(outcomes, patchOnly));
    failIfUnreadable(selection, outcomes);
  }

  /** The scripts, without copies that the build has made of them. */
  private Selection sources() throws MojoExecutionException {
    Selection all = select();
    List<ScriptFile> sources = new ArrayList<>();
    for (ScriptFile script : all.scripts()) {
      if (modules().isOutput(script.path())) {
        getLog().warn(Sentences.notASource(script));
      } else {
        sources.add(script);
      }
    }
    return new Selection(sources, all.leftOut());
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
