package dev.initscript.rules.facts.following;

import dev.initscript.rules.facts.values.Label;
import dev.initscript.rules.files.Caller;
import dev.initscript.rules.files.Surroundings;
import dev.initscript.shell.parse.ShellParser;
import dev.initscript.shell.syntax.CompoundCommand;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.SyntaxNode;
import dev.initscript.shell.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What came of following a script.
 *
 * @param commands the commands that it can come to, in the order of the text
 * @param opaque those of which not even the name is known
 * @param reached commands of other files
 * @param files the paths of the other files
 * @param written what is printed into files, by the command that is redirected
 * @param loops the {@code while} and {@code until} loops inside which a probe is asked
 * @param answered the probes whose answers callers learn that nobody has seen
 * @param takenForOne the probes whose lists are used as if there could be one process only
 * @param selfCalls where the script runs itself
 * @param calls commands that certainly call a function of another file
 * @param complete whether every way was followed
 * @param allReached whether every command of other files is among {@code reached}
 */
public record Followed(
    List<CommandUse> commands,
    List<OpaqueCommand> opaque,
    List<Reached> reached,
    Set<String> files,
    Map<SyntaxNode, Set<Label>> written,
    Map<Label.Probe, Set<CompoundCommand>> loops,
    Set<Label.Probe> answered,
    Set<Label.Probe> takenForOne,
    SelfCalls selfCalls,
    Set<SimpleCommand> calls,
    boolean complete,
    boolean allReached) {
  public static Followed of(SyntaxTree tree, Surroundings around) {
    SourceFile script = SourceFile.of(around.place() == null ? "" : around.place(), tree);
    Recorder recorder = new Recorder();
    Sourcing sourcing = new Sourcing(around, script, script);
    Evaluator evaluator = new Evaluator(script, script, sourcing, recorder);
    evaluator.run();
    boolean complete = !evaluator.incomplete();
    boolean whole = evaluator.hasTime();
    for (Caller caller : around.callers()) {
      complete &= caller(caller, script, recorder);
    }
    List<CommandUse> commands = new ArrayList<>();
    List<OpaqueCommand> opaque = new ArrayList<>();
    for (SeenCommand seen : recorder.commands()) {
      for (SeenCommand.Run run : seen.runs()) {
        Invocation invocation = run.invocation();
        if (run.isOpaque()) {
          opaque.add(new OpaqueCommand(seen.node(), List.copyOf(run.ways())));
        }
        if (invocation != null) {
          commands.add(use(evaluator, seen.node(), invocation, run.ways()));
        }
      }
    }
    commands.sort(Comparator.comparingInt(use -> use.node().start()));
    opaque.sort(Comparator.comparingInt(use -> use.node().start()));
    return new Followed(
        List.copyOf(commands),
        List.copyOf(opaque),
        reached(evaluator, recorder),
        Set.copyOf(sourcing.followed()),
        recorder.written(),
        recorder.loops(),
        recorder.answered(),
        recorder.takenForOne(),
        recorder.selfCalls(),
        calls(evaluator, recorder),
        complete && !recorder.full(),
        whole && recorder.isWhole());
  }

  /** Follows a script that sources this one; whether to its end. */
  private static boolean caller(Caller caller, SourceFile focus, Recorder recorder) {
    SyntaxTree tree = ShellParser.parse(caller.source(), caller.dialect());
    if (!tree.errors().isEmpty()) {
      return true;
    }
    SourceFile script = SourceFile.of(caller.path(), tree);
    Sourcing sourcing = new Sourcing(caller.around(), script, focus);
    Evaluator evaluator = new Evaluator(script, focus, sourcing, recorder);
    evaluator.run();
    return !evaluator.incomplete();
  }

  private static boolean isCall(Evaluator evaluator, SimpleCommand node, Invocation invocation) {
    return invocation.lookup() == Invocation.Lookup.PLAIN
        && evaluator.functions.isDefined(invocation.name())
        && evaluator.recorder.isOnlyFunction(node);
  }

  private static Set<SimpleCommand> calls(Evaluator evaluator, Recorder recorder) {
    Set<SimpleCommand> calls = Collections.newSetFromMap(new IdentityHashMap<>());
    for (SeenCommand seen : recorder.commands()) {
      boolean all = true;
      for (SeenCommand.Run run : seen.runs()) {
        Invocation invocation = run.invocation();
        all &= invocation != null && isCall(evaluator, seen.node(), invocation);
      }
      if (all) {
        calls.add(seen.node());
      }
    }
    return calls;
  }

  /**
   * A library's functions are known by their names, however they are defined; what has the name of
   * a command that everybody knows is that command, unless it is defined.
   */
  private static CommandUse use(
      Evaluator evaluator, SimpleCommand node, Invocation invocation, List<Evaluation> ways) {
    String name = invocation.name();
    boolean function =
        isCall(evaluator, node, invocation)
            && (evaluator.functions.isDefinedIn(evaluator.current.script(), name)
                || KnownCommands.isReading(name)
                || KnownCommands.isInert(name)
                || name.equals("kill"));
    return new CommandUse(node, invocation, function, ways);
  }

  private static List<Reached> reached(Evaluator evaluator, Recorder recorder) {
    List<Reached> reached = new ArrayList<>();
    recorder
        .reached()
        .forEach(
            (place, seen) -> {
              SimpleCommand site = place.site();
              SeenCommand from = recorder.seen(site);
              Invocation invocation = from == null ? null : from.invocation();
              if (from != null && invocation != null) {
                reached.add(
                    new Reached(
                        new CommandUse(
                            place.node(), seen.invocation(), seen.function(), seen.ways()),
                        use(evaluator, site, invocation, from.ways()),
                        place.file()));
              }
            });
    return List.copyOf(reached);
  }
}
