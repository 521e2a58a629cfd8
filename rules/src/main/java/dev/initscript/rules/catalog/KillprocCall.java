package dev.initscript.rules.catalog;

import dev.initscript.rules.Applicability;
import dev.initscript.rules.Finding;
import dev.initscript.rules.Fix;
import dev.initscript.rules.RuleId;
import dev.initscript.rules.Severity;
import dev.initscript.rules.facts.DaemonPidfiles;
import dev.initscript.rules.facts.FunctionLibraries;
import dev.initscript.rules.facts.LibraryCall;
import dev.initscript.rules.facts.LibraryFunction;
import dev.initscript.rules.facts.LibraryFunction.Search;
import dev.initscript.rules.facts.NamedFile;
import dev.initscript.rules.facts.ScriptFacts;
import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.Word;
import dev.initscript.shell.text.Edit;
import dev.initscript.shell.text.EditList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code killproc PROGRAM} without {@code -p}, where that is wrong.
 *
 * @param facts the script
 * @param use the call
 * @param program what is to be signalled
 * @param libraries whose function it can be
 * @param pidfile the program's pidfile; null if it is not known
 */
record KillprocCall(
    ScriptFacts facts,
    CommandUse use,
    Value program,
    Set<FunctionLibraries> libraries,
    @Nullable NamedFile pidfile) {
  /**
   * The calls of a script. Debian's function takes the default pidfile together with the name, and
   * so does no harm where that is the daemon's.
   */
  static Stream<KillprocCall> in(ScriptFacts facts) {
    Set<FunctionLibraries> libraries = facts.functionLibraries();
    if (LibraryFunction.meant("killproc", libraries).isEmpty()) {
      return Stream.empty();
    }
    DaemonPidfiles pidfiles = facts.daemonPidfiles();
    return LibraryCall.in(facts, "killproc")
        .filter(call -> call.understood() && call.pidfile() == null && !hasPidfileBehind(call))
        .flatMap(call -> Stream.ofNullable(of(facts, call, libraries, pidfiles)))
        .filter(call -> call.isOther() || !call.isDebians());
  }

  private static @Nullable KillprocCall of(
      ScriptFacts facts,
      LibraryCall call,
      Set<FunctionLibraries> libraries,
      DaemonPidfiles pidfiles) {
    Word word = call.program();
    if (word == null || !ProgramPath.mayBeReplaced(facts, call.use().value(word))) {
      return null;
    }
    Value program = call.use().value(word);
    return new KillprocCall(
        facts, call.use(), program, libraries, pidfiles.of(program).orElse(null));
  }

  /** SUSE's program finds its options behind the operand too. */
  private static boolean hasPidfileBehind(LibraryCall call) {
    return call.use().arguments().stream().anyMatch(word -> word.staticPrefix().startsWith("-p"));
  }

  private boolean isOther() {
    return pidfile != null && pidfile.isOtherThanDefaultOf(program);
  }

  private boolean isDebians() {
    return meant().stream().allMatch(KillprocCall::isDebian);
  }

  private boolean mayBeDebians() {
    return meant().stream().anyMatch(KillprocCall::isDebian);
  }

  private List<LibraryFunction> meant() {
    return LibraryFunction.meant("killproc", libraries);
  }

  private static boolean isDebian(LibraryFunction function) {
    return function.otherwise() == Search.NOWHERE;
  }

  Finding finding(RuleId rule) {
    boolean several = facts.instances().several();
    return new Finding(
        rule,
        isOther() || several ? Severity.WARNING : Severity.NOTE,
        use.wordsRange(),
        message(several),
        fixes());
  }

  private String message(boolean several) {
    var text = new StringBuilder("killproc without -p reads ");
    text.append(ProgramPath.defaultPidfile(program));
    if (pidfile != null && isOther()) {
      text.append(", not this daemon's pidfile ").append(pidfile.value());
    }
    text.append(LibraryFunction.proviso(meant()));
    text.append("; when that file is absent it signals ").append(whomWithout()).append('.');
    if (several) {
      text.append(" This script serves several instances, and means the same file for each.");
    }
    return text.toString();
  }

  private String whomWithout() {
    if (isDebians()) {
      return "nothing, and says that it did";
    }
    String all = "every process of the program that it finds";
    return mayBeDebians() ? all + ", unless it is Debian's, which signals nothing" : all;
  }

  /** Unsafe: with the other pidfile the script signals a process that today it does not. */
  private List<Fix> fixes() {
    if (pidfile == null
        || !meant().stream().allMatch(LibraryFunction::pidfile)
        || !pidfile.meansTheSameAt(use)) {
      return List.of();
    }
    String name = Quoting.oneArgument(facts.tree(), use.node(), pidfile);
    return List.of(
        new Fix(
            "Signal the process in the pidfile",
            Applicability.UNSAFE,
            EditList.of(Edit.insert(use.nameRange().end(), " -p " + name)),
            Set.of()));
  }
}
