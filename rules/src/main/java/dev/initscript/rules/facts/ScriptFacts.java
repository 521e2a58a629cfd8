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
import java.util.concurrent.ConcurrentHashMap;

/** Everything that rules ask about a script. Safe for use by several threads. */
public final class ScriptFacts {
  private final SyntaxTree tree;
  private final List<CommandUse> commands;
  private final List<Opaque> opaque;
  private final Map<SyntaxNode, Set<Label>> written;
  private final Map<Label.Probe, Set<CompoundCommand>> loops;
  private final Map<Label.Probe, AnswerFlow> flows = new ConcurrentHashMap<>();
  private final HelperBlock helpers;
  private final boolean complete;
  private final Instances instances;
  private final Pidfiles pidfiles;

  private ScriptFacts(SyntaxTree tree) {
    Evaluator evaluator = new Evaluator(tree);
    evaluator.run();
    this.tree = tree;
    this.commands = new ArrayList<>();
    this.opaque = new ArrayList<>();
    evaluator.recorder.evaluations().forEach((node, ways) -> add(evaluator, node, ways));
    this.commands.sort(Comparator.comparingInt(use -> use.node().start()));
    this.opaque.sort(Comparator.comparingInt(use -> use.node().start()));
    this.written = evaluator.recorder.written();
    this.loops = evaluator.recorder.loops();
    this.helpers = evaluator.helpers;
    this.complete = !evaluator.incomplete() && !evaluator.recorder.full();
    this.instances = Instances.of(this);
    this.pidfiles = Pidfiles.of(this);
  }

  private void add(Evaluator evaluator, SimpleCommand node, List<Evaluation> ways) {
    Invocation invocation = evaluator.recorder.invocations().get(node);
    if (invocation == null) {
      opaque.add(new Opaque(node, List.copyOf(ways)));
      return;
    }
    boolean function =
        invocation.lookup() == Invocation.Lookup.PLAIN
            && evaluator.functions.isDefined(invocation.name());
    commands.add(new CommandUse(node, invocation, function, ways));
  }

  /** A command that the script can come to, and of which not even the name is known. */
  public record Opaque(SimpleCommand node, List<Evaluation> evaluations) {}

  /** The facts of a script that parses. */
  public static ScriptFacts of(SyntaxTree tree) {
    return new ScriptFacts(tree);
  }

  public SyntaxTree tree() {
    return tree;
  }

  /** The commands that the script can come to, in the order of the text. */
  public List<CommandUse> commands() {
    return List.copyOf(commands);
  }

  /** The commands of that name, functions of the script excepted. */
  public List<CommandUse> commands(String name) {
    return commands.stream().filter(use -> use.name().equals(name) && !use.function()).toList();
  }

  /** The commands whose name is not known. */
  public List<Opaque> opaqueCommands() {
    return List.copyOf(opaque);
  }

  /** Whether the output of the probe is written into a file other than {@code /dev/null}. */
  boolean isWritten(Label.Probe probe) {
    return written.values().stream().anyMatch(labels -> labels.contains(probe));
  }

  /** What the script does with the answer of a command that asks for processes. */
  public AnswerFlow flowOf(CommandUse probe) {
    Label.Probe label = new Label.Probe(probe.node());
    return flows.computeIfAbsent(
        label, l -> AnswerFlow.of(this, l, loops.getOrDefault(l, Set.of())));
  }

  /** The helper functions that a fix has put into the script. */
  public HelperBlock helperBlock() {
    return helpers;
  }

  /** Whether every way was followed. If not, nothing can be said of where a value does not go. */
  public boolean isComplete() {
    return complete;
  }

  /** Whether one script serves several instances of a daemon. */
  public Instances instances() {
    return instances;
  }

  public Pidfiles pidfiles() {
    return pidfiles;
  }
}
