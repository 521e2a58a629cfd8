package dev.initscript.maven.ratchet;

import dev.initscript.maven.select.ScriptFile;
import dev.initscript.maven.write.Reason;
import dev.initscript.rules.baseline.Unchanged;
import dev.initscript.rules.engine.ReportedFinding;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.rules.engine.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Lets only findings count that are new since a state of the git repository: those on changed
 * lines, and those in new files.
 */
public final class Ratchet {
  private final String reference;
  private final Map<Path, ChangedLines> changed;
  private int uncounted;

  private Ratchet(String reference, Map<Path, ChangedLines> changed) {
    this.reference = reference;
    this.changed = changed;
  }

  /**
   * Compares the scripts, as they lie in the work tree, with the newest commit that {@code HEAD}
   * and the reference have in common.
   *
   * @param reference a branch, a tag or a commit
   * @param base a directory in the work tree
   * @throws RatchetException if there is nothing to compare with
   */
  public static Ratchet since(String reference, Path base, List<ScriptFile> scripts)
      throws RatchetException {
    try (WorkTree tree = WorkTree.around(base)) {
      if (tree == null) {
        throw new RatchetException(
            ": "
                + base
                + " is in no work tree of git; start Maven in one, or leave the parameter out.");
      }
      List<Path> files = scripts.stream().map(ScriptFile::path).toList();
      return new Ratchet(reference, tree.changedSince(start(tree, reference), files));
    } catch (IOException e) {
      throw new RatchetException(
          ": the git repository around " + base + " cannot be read (" + Reason.of(e) + ").");
    }
  }

  private static ObjectId start(WorkTree tree, String reference)
      throws IOException, RatchetException {
    ObjectId head = tree.commit("HEAD");
    if (head == null) {
      throw new RatchetException(
          ": the git repository "
              + tree.root()
              + " has no commit yet; leave the parameter out until there is one.");
    }
    ObjectId other = commit(tree, reference);
    ObjectId common = tree.common(head, other);
    if (common == null) {
      throw new RatchetException(
          " is \""
              + reference
              + "\"; HEAD and it have no commit in common"
              + (tree.isShallow()
                  ? " in this shallow clone: git fetch --unshallow brings the others."
                  : ": name a branch that HEAD has left."));
    }
    return common;
  }

  private static ObjectId commit(WorkTree tree, String reference)
      throws IOException, RatchetException {
    ObjectId commit;
    try {
      commit = tree.commit(reference);
    } catch (IllegalArgumentException | IOException malformed) {
      commit = null;
    }
    if (commit == null) {
      throw new RatchetException(
          " is \""
              + reference
              + "\"; the git repository "
              + tree.root()
              + " has no such branch, tag or commit"
              + (tree.isShallow()
                  ? ", perhaps because it is a shallow clone; fetch it."
                  : "; fetch it, or name another."));
    }
    return commit;
  }

  /** The report, with findings that do not count suppressed. */
  public ScriptReport applyTo(ScriptFile script, ScriptReport report) {
    ChangedLines lines = changed.getOrDefault(script.path(), new ChangedLines());
    if (report.status() == Status.UNPARSABLE && !changed.containsKey(script.path())) {
      uncounted += report.syntaxErrors().size();
      return Unchanged.skipped(report);
    }
    ScriptReport applied =
        Unchanged.suppressed(report, range -> !lines.touch(report.source(), range));
    uncounted += count(applied) - count(report);
    return applied;
  }

  private static int count(ScriptReport report) {
    return (int) report.findings().stream().filter(ReportedFinding::suppressed).count();
  }

  /** What is to be said about findings that do not count; empty if all of them do. */
  public String uncountedLine() {
    return uncounted == 0
        ? ""
        : uncounted
            + (uncounted == 1 ? " finding does" : " findings do")
            + " not count: on lines that are as they were in "
            + reference
            + ".";
  }
}
