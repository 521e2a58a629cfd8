package dev.initscript.rules.catalog;

import dev.initscript.rules.Applicability;
import dev.initscript.rules.Fix;
import dev.initscript.rules.Helper;
import dev.initscript.rules.Platform;
import dev.initscript.rules.facts.ScriptFacts;
import dev.initscript.shell.syntax.SyntaxNode;
import dev.initscript.shell.syntax.SyntaxTree;
import dev.initscript.shell.text.Edit;
import dev.initscript.shell.text.EditList;
import dev.initscript.shell.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can stand in the place of a pidof with a path. */
final class PidofFixes {
  private static final String SILENCE = " >/dev/null";

  private final Platform platform;
  private final ScriptFacts facts;
  private final PidofCall call;

  private PidofFixes(Platform platform, ScriptFacts facts, PidofCall call) {
    this.platform = platform;
    this.facts = facts;
    this.call = call;
  }

  /** The fix that is offered, then the alternatives. */
  static List<Fix> of(Platform platform, ScriptFacts facts, PidofCall call) {
    return isFixable(facts, call) ? new PidofFixes(platform, facts, call).all() : List.of();
  }

  /**
   * With {@code -x} nothing is wrong for a script, everything for a program; which it is only the
   * file itself says.
   */
  static boolean isFixable(ScriptFacts facts, PidofCall call) {
    boolean programs = !call.has('x') || call.asksAboutBinaries(facts);
    return call.isReplaceable() && call.understood() && programs;
  }

  private List<Fix> all() {
    PidofSafety safety = new PidofSafety(facts, call);
    Optional<Membership> membership = Membership.of(facts, call);
    if (membership.isPresent()) {
      return askMine(membership.get(), safety.ofMembership(membership.get()));
    }
    if (MembershipPipeline.of(facts.tree(), call.use().node()) != null) {
      // Whether one pid is among those of several programs: neither form asks that.
      return List.of();
    }
    Fix any = askAny(safety.ofExistence());
    Optional<String> pidfile = pidfile();
    List<Fix> fixes = new ArrayList<>();
    fixes.add(any);
    if (pidfile.isPresent()) {
      boolean first =
          any.applicability() == Applicability.UNSAFE
              && (namesTarget() || safety.aims(pidfile.get()));
      fixes.addAll(first ? 0 : 1, askMineInstead(pidfile.get()));
    }
    return fixes;
  }

  /** Whether the script takes the answer for the process to signal, and so means its own. */
  private boolean namesTarget() {
    return !facts.flowOf(call.use()).signalled().isEmpty();
  }

  /** The membership test becomes one question about the process that the pidfile names. */
  private List<Fix> askMine(Membership idiom, Applicability applicability) {
    // The helper prints the pid, as grep does unless it is told to be quiet.
    String output = idiom.quiet() ? SILENCE : "";
    return mine(idiom.range(), idiom.pidfile(), output, applicability);
  }

  /**
   * The script's one pidfile, as an argument, if it can be asked about in place of this call: not
   * for what is to be written into it, which {@code >F} would have emptied before it is read.
   */
  private Optional<String> pidfile() {
    if (!call.asksAboutOne() || facts.flowOf(call.use()).written()) {
      return Optional.empty();
    }
    SyntaxTree tree = facts.tree();
    SyntaxNode place = call.use().node();
    return facts.pidfiles().only().map(file -> Quoting.oneArgument(tree, place, file));
  }

  /** An existence test can become one, but then it is another question. */
  private List<Fix> askMineInstead(String pidfile) {
    String output = call.has('q') ? SILENCE : "";
    return mine(call.use().wordsRange(), pidfile, output, Applicability.UNSAFE);
  }

  /** With the platform's own tool, where it has one and nothing is to be printed; and without. */
  private List<Fix> mine(
      TextRange range, String pidfile, String output, Applicability applicability) {
    String program = Quoting.oneArgument(facts.tree(), call.use().node(), call.operands().get(0));
    List<Fix> fixes = new ArrayList<>();
    if (output.equals(SILENCE) || PlatformForm.isSilenced(platform, facts, range.end())) {
      PlatformForm.of(platform, facts, call.use(), pidfile, program)
          .map(text -> mine(range, text, Applicability.UNSAFE, Set.of()))
          .ifPresent(fixes::add);
    }
    String text = Helper.PIDFILE.function() + ' ' + pidfile + ' ' + program + output;
    fixes.add(mine(range, text, applicability, Set.of(Helper.PIDFILE)));
    return fixes;
  }

  private static Fix mine(
      TextRange range, String text, Applicability applicability, Set<Helper> helpers) {
    return new Fix(
        "Ask whether the process in the pidfile runs this program",
        applicability,
        EditList.of(Edit.replace(range, text)),
        helpers);
  }

  /** The same question, put to a function that knows replaced files. */
  private Fix askAny(Applicability applicability) {
    return new Fix(
        "Count processes of the replaced file too",
        applicability,
        EditList.of(Edit.replace(call.use().nameRange(), Helper.EXE.function())),
        Set.of(Helper.EXE));
  }
}
