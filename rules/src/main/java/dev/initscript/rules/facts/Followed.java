package dev.initscript.rules.facts;

import dev.initscript.shell.syntax.CompoundCommand;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.SyntaxNode;
import dev.initscript.shell.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What came of following a script.
 *
 * @param commands the commands that it can come to, in the order of the text
 * @param opaque those of which not even the name is known
 * @param written what is printed into files, by the command that is redirected
 * @param loops the {@code while} and {@code until} loops inside which a probe is asked
 * @param complete whether every way was followed
 */
record Followed(
    List<CommandUse> commands,
    List<ScriptFacts.Opaque> opaque,
    Map<SyntaxNode, Set<Label>> written,
    Map<Label.Probe, Set<CompoundCommand>> loops,
    boolean complete) {
  static Followed of(SyntaxTree tree) {
    Evaluator evaluator = new Evaluator(tree);
    evaluator.run();
    Recorder recorder = evaluator.recorder;
    List<CommandUse> commands = new ArrayList<>();
    List<ScriptFacts.Opaque> opaque = new ArrayList<>();
    recorder
        .evaluations()
        .forEach(
            (node, ways) -> {
              Invocation invocation = recorder.invocations().get(node);
              if (invocation == null) {
                opaque.add(new ScriptFacts.Opaque(node, List.copyOf(ways)));
              } else {
                commands.add(use(evaluator, node, invocation, ways));
              }
            });
    commands.sort(Comparator.comparingInt(use -> use.node().start()));
    opaque.sort(Comparator.comparingInt(use -> use.node().start()));
    return new Followed(
        List.copyOf(commands),
        List.copyOf(opaque),
        recorder.written(),
        recorder.loops(),
        !evaluator.incomplete() && !recorder.full());
  }

  private static CommandUse use(
      Evaluator evaluator, SimpleCommand node, Invocation invocation, List<Evaluation> ways) {
    boolean function =
        invocation.lookup() == Invocation.Lookup.PLAIN
            && evaluator.functions.isDefined(invocation.name())
            && evaluator.recorder.isOnlyFunction(node);
    return new CommandUse(node, invocation, function, ways);
  }
}
