package dev.initscript.rules.catalog;

import dev.initscript.rules.Applicability;
import dev.initscript.rules.Finding;
import dev.initscript.rules.FindingSink;
import dev.initscript.rules.Fix;
import dev.initscript.rules.Rule;
import dev.initscript.rules.RuleId;
import dev.initscript.rules.Severity;
import dev.initscript.rules.facts.LibraryCall;
import dev.initscript.rules.facts.LibraryFunction;
import dev.initscript.rules.facts.LibraryFunction.Search;
import dev.initscript.rules.facts.NamedFile;
import dev.initscript.rules.facts.ScriptFacts;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.Word;
import dev.initscript.shell.text.Edit;
import dev.initscript.shell.text.EditList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code status_of_proc /usr/sbin/foo}: where the default pidfile is absent it asks {@code pidof}
 * by path.
 */
final class StatusWithoutPidfile implements Rule {
  private static final RuleId ID = new RuleId("status-without-pidfile");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String title() {
    return "status_of_proc, pidofproc or status without -p falls back to pidof by path";
  }

  @Override
  public void check(ScriptFacts facts, FindingSink sink) {
    for (String function : LibraryFunction.asking()) {
      if (facts.mentionsName(function) && facts.mayRun(function)) {
        check(facts, function, sink);
      }
    }
  }

  /** The function is known by its library; SUSE's knows replaced files. */
  private static void check(ScriptFacts facts, String function, FindingSink sink) {
    List<LibraryFunction> meant = LibraryFunction.meant(function, facts.functionLibraries());
    if (meant.stream().noneMatch(one -> one.otherwise() == Search.PIDOF)) {
      return;
    }
    LibraryCall.in(facts, function)
        .filter(LibraryCall::understood)
        .filter(call -> call.pidfile() == null)
        .forEach(
            call -> {
              Word program = call.program();
              if (program != null
                  && ProgramPath.mayBeReplaced(facts, call.use().value(program))
                  && ProgramPath.isNamed(call.use().value(program))) {
                sink.report(finding(facts, meant, call, call.use().value(program)));
              }
            });
  }

  private static Finding finding(
      ScriptFacts facts, List<LibraryFunction> meant, LibraryCall call, Value program) {
    NamedFile known = facts.daemonPidfiles().of(program).orElse(null);
    boolean other = known != null && known.isOtherThanDefaultOf(program);
    boolean several = facts.instances().several();
    return new Finding(
        ID,
        other || several ? Severity.WARNING : Severity.NOTE,
        call.use().wordsRange(),
        message(meant, call, program, other ? known : null, several),
        fix(facts, meant, call, known).stream().toList());
  }

  private static String message(
      List<LibraryFunction> meant,
      LibraryCall call,
      Value program,
      @Nullable NamedFile other,
      boolean several) {
    var text = new StringBuilder(call.use().name());
    text.append(" without -p reads ").append(ProgramPath.defaultPidfile(program));
    if (other != null) {
      text.append(", not this daemon's pidfile ").append(other.value());
    }
    text.append(LibraryFunction.proviso(meant));
    text.append(
        "; when that file is absent it asks pidof by path, which after an upgrade overlooks"
            + " processes of the replaced file once one process runs the new one.");
    if (several) {
      text.append(" This script serves several instances, and gets the same answer for each.");
    }
    return text.toString();
  }

  /**
   * None where the function can be one that ignores {@code -p}. Never safe: the functions believe
   * any live process in the pidfile, also one that got the number of ours.
   */
  private static Optional<Fix> fix(
      ScriptFacts facts, List<LibraryFunction> meant, LibraryCall call, @Nullable NamedFile file) {
    if (file == null
        || !meant.stream().allMatch(LibraryFunction::pidfile)
        || !file.meansTheSameAt(call.use())) {
      return Optional.empty();
    }
    String name = Quoting.oneArgument(facts.tree(), call.use().node(), file);
    return Optional.of(
        new Fix(
            "Ask about the process in the pidfile",
            Applicability.UNSAFE,
            EditList.of(Edit.insert(call.use().nameRange().end(), " -p " + name)),
            Set.of()));
  }
}
