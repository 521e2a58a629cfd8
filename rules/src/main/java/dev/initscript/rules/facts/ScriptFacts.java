package dev.initscript.rules.facts;

import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.following.Evaluation;
import dev.initscript.rules.facts.following.Followed;
import dev.initscript.rules.facts.following.Once;
import dev.initscript.rules.facts.following.OpaqueCommand;
import dev.initscript.rules.facts.following.Reached;
import dev.initscript.rules.facts.following.Sourcing;
import dev.initscript.rules.facts.values.Label;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.rules.files.Surroundings;
import dev.initscript.rules.files.TargetFile;
import dev.initscript.rules.files.TargetFiles;
import dev.initscript.shell.syntax.CommandSubstitution;
import dev.initscript.shell.syntax.CompoundCommand;
import dev.initscript.shell.syntax.Pipeline;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.Subshell;
import dev.initscript.shell.syntax.SyntaxNode;
import dev.initscript.shell.syntax.SyntaxTree;
import dev.initscript.shell.syntax.SyntaxWalker;
import dev.initscript.shell.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything that rules ask about a script. Found out when first asked for, since most scripts
 * {@linkplain #mentions mention} nothing that a rule looks for. Safe for use by several threads.
 */
public final class ScriptFacts {
  private final SyntaxTree tree;
  private final Surroundings around;
  private final ScriptRole role;
  private final Mentions mentions;
  private final Supplier<Followed> followed;
  private final Supplier<CommandNames> names;
  private final Supplier<Map<String, List<CommandUse>>> byName;
  private final Supplier<Boolean> sourcesFiles;
  private final Supplier<Unfollowed> unfollowed;
  private final Supplier<Instances> instances;
  private final Supplier<Pidfiles> pidfiles;
  private final Supplier<DaemonPidfiles> daemonPidfiles;
  private final Supplier<Set<FunctionLibraries>> functionLibraries;
  private final Supplier<Oracles> oracles;
  private final Supplier<AnswerWays> answerWays;
  private final Supplier<Set<Label.Probe>> exported;
  private final Supplier<GivenCommands> given;
  private final Map<Label.Probe, AnswerFlow> flows = new ConcurrentHashMap<>();

  private ScriptFacts(SyntaxTree tree, Surroundings around, ScriptRole role) {
    this.tree = tree;
    this.around = around;
    this.role = role;
    this.mentions = new Mentions(tree);
    this.followed = new Once<>(() -> Followed.of(tree, around));
    this.names = new Once<>(() -> CommandNames.in(tree));
    this.byName = new Once<>(this::sortByName);
    this.sourcesFiles = new Once<>(this::seeWhetherItSources);
    this.unfollowed = new Once<>(() -> new Unfollowed(this));
    this.instances = new Once<>(() -> Instances.of(this));
    this.pidfiles = new Once<>(() -> Pidfiles.of(this));
    this.daemonPidfiles = new Once<>(() -> DaemonPidfiles.of(this));
    this.functionLibraries = new Once<>(() -> FunctionLibraries.of(this));
    this.oracles = new Once<>(() -> Oracles.of(this));
    this.answerWays = new Once<>(() -> AnswerWays.in(this));
    this.exported = new Once<>(() -> ExportedAnswers.in(this));
    this.given = new Once<>(() -> new GivenCommands(tree));
  }

  /** The facts of a script that parses, and of whose surroundings nothing is known. */
  public static ScriptFacts of(SyntaxTree tree) {
    return of(tree, Surroundings.NONE);
  }

  /** The facts of a script that parses, and of which nobody knows what it is for. */
  public static ScriptFacts of(SyntaxTree tree, Surroundings around) {
    return of(tree, around, ScriptRole.OTHER);
  }

  /** The facts of a script that parses. */
  public static ScriptFacts of(SyntaxTree tree, Surroundings around, ScriptRole role) {
    return new ScriptFacts(tree, around, role);
  }

  Surroundings around() {
    return around;
  }

  public SyntaxTree tree() {
    return tree;
  }

  /** What the script is for. */
  public ScriptRole role() {
    return role;
  }

  /**
   * Whether the text may stand in some word, quotes and line continuations removed; quick to find
   * out.
   */
  public boolean mentions(String text) {
    return mentions.contain(text);
  }

  /** As {@link #mentions}, but perhaps only in a comment or in the text of a here-document. */
  public boolean mayMentionInText(String text) {
    return mentions.mayBeInText(text);
  }

  /** As {@link #mentions}, but not as a part of a longer name: "read" is not in "already". */
  public boolean mentionsName(String name) {
    return mentions.containName(name);
  }

  /** How often it stands in words, at least once where it {@linkplain #mentions stands} at all. */
  int countMentions(String text) {
    return mentions.count(text);
  }

  /** Whether the script may have a command of that name; quick to find out. */
  public boolean mayRun(String name) {
    return names.get().mayInclude(name);
  }

  /**
   * Whether the script may run a file of a directory by its path; quick to find out.
   *
   * @param directory with a slash at its end
   */
  boolean mayRunFileIn(String directory) {
    return names.get().mayLieIn(directory);
  }

  /** The commands that the script can come to, in the order of the text. */
  public List<CommandUse> commands() {
    return followed.get().commands();
  }

  /**
   * The command that stands there; null if the script does not come to it, or nobody knows what.
   */
  @Nullable CommandUse command(SimpleCommand node) {
    List<CommandUse> all = commands();
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).node().start() < node.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int i = low; i < all.size() && all.get(i).node().start() == node.start(); i++) {
      if (all.get(i).node().end() == node.end()) {
        return all.get(i);
      }
    }
    return null;
  }

  /** The commands of that name, functions of the script excepted. */
  public List<CommandUse> commands(String name) {
    return mayRun(name) ? byName.get().getOrDefault(name, List.of()) : List.of();
  }

  private Map<String, List<CommandUse>> sortByName() {
    Map<String, List<CommandUse>> sorted = new HashMap<>();
    for (CommandUse use : commands()) {
      if (!use.function()) {
        sorted.computeIfAbsent(use.name(), name -> new ArrayList<>()).add(use);
      }
    }
    sorted.replaceAll((name, uses) -> List.copyOf(uses));
    return sorted;
  }

  /**
   * The commands of that name in files that the script sources and that are not checked themselves.
   */
  public List<Reached> reached(String name) {
    if (!sourcesFiles.get()) {
      return List.of();
    }
    List<Reached> found = new ArrayList<>();
    for (Reached reached : followed.get().reached()) {
      boolean named = reached.use().name().equals(name) && !reached.use().function();
      if (named && !around.isChecked(reached.file().path())) {
        found.add(reached);
      }
    }
    return List.copyOf(found);
  }

  /** Whether no value can come from another file, sourced or sourcing, that is known. */
  boolean isAlone() {
    return around.callers().isEmpty() && !sourcesFiles.get();
  }

  /** All commands in files that the script sources, in whichever way. */
  List<Reached> reached() {
    return followed.get().reached();
  }

  /** Whether what is sourced there is certainly a file that was followed. */
  boolean follows(CommandUse source) {
    String path =
        source.arguments().isEmpty() ? null : source.value(source.arguments().get(0)).onlyText();
    return path != null && sourcedFiles().contains(path);
  }

  /** Whether there may be a file to follow; quick to find out. */
  private boolean seeWhetherItSources() {
    boolean[] found = {false};
    if (knowsFiles() || !around.siblings().equals(TargetFiles.NONE)) {
      SyntaxWalker.walk(
          tree.root(),
          SimpleCommand.class,
          command -> found[0] = found[0] || Sourcing.maySource(around, command));
    }
    return found[0];
  }

  /** The paths of the files that the script sources, as far as they were found and followed. */
  public Set<String> sourcedFiles() {
    return followed.get().files();
  }

  /** The commands whose name is not known. */
  public List<OpaqueCommand> opaqueCommands() {
    return followed.get().opaque();
  }

  /** Whether the output of the probe is written into a file other than {@code /dev/null}. */
  boolean isWritten(Label.Probe probe) {
    return followed.get().written().values().stream().anyMatch(labels -> labels.contains(probe));
  }

  /** Whether programs, or commands that nobody has seen, can look the probe's answer up. */
  boolean isExported(Label.Probe probe) {
    return exported.get().contains(probe);
  }

  /** The ways that know of the probe. */
  AnswerWays.Known waysKnowing(Label.Probe probe) {
    return answerWays.get().of(probe);
  }

  /** The commands that the script gives as text. */
  GivenCommands givenCommands() {
    return given.get();
  }

  /** What the script does with the answer of a command that asks for processes. */
  public AnswerFlow flowOf(CommandUse probe) {
    return flows.computeIfAbsent(new Label.Probe(probe.node()), label -> flowOf(probe, label));
  }

  private AnswerFlow flowOf(CommandUse probe, Label.Probe label) {
    AnswerFlow flow = traced(label);
    if (role == ScriptRole.MAINTAINER_SCRIPT) {
      return flow; // Only dpkg runs it.
    }
    boolean always = probe.evaluations().stream().anyMatch(way -> way.actions().isEmpty());
    Set<String> actions = always ? Set.of() : probe.actions();
    for (Label.Probe call : followed.get().selfCalls().answering(actions)) {
      flow = flow.and(traced(call));
    }
    return flow;
  }

  private AnswerFlow traced(Label.Probe label) {
    Set<CompoundCommand> loops = followed.get().loops().getOrDefault(label, Set.of());
    return AnswerTracing.of(this, label, loops);
  }

  /**
   * Whether the script has ended before it comes to any command there, as far as is known of the
   * functions that it has ended by. Only what is reported hangs on this: a host may have others.
   */
  public boolean endsBefore(TextRange place) {
    boolean ended = false;
    for (CommandUse use : commands()) {
      if (use.node().range().start() < place.end() && place.start() < use.node().range().end()) {
        if (!use.evaluations().stream().allMatch(Evaluation::ended)) {
          return false;
        }
        ended = true;
      }
    }
    return ended && isComplete() && !unfollowed().runsCommandsLater();
  }

  /** Whether every way was followed. If not, nothing can be said of where a value does not go. */
  public boolean isComplete() {
    return followed.get().complete();
  }

  /** What the script may do that was not followed. */
  Unfollowed unfollowed() {
    return unfollowed.get();
  }

  /** Whether a subshell runs the command, which leaves the script's shell as it was. */
  boolean isInSubshell(SimpleCommand command) {
    for (SyntaxNode node : tree.ancestorsOf(command)) {
      boolean pipeline = node instanceof Pipeline p && p.commands().size() > 1;
      if (pipeline || node instanceof Subshell || node instanceof CommandSubstitution) {
        return true;
      }
    }
    return false;
  }

  /** Whether all commands of the files that were found are among those {@link #reached()}. */
  boolean sawFoundFiles() {
    return followed.get().allReached();
  }

  /** Whether the command certainly calls a function of a file that was found. */
  boolean callsFoundFunction(CommandUse use) {
    return followed.get().calls().contains(use.node());
  }

  /** Whether the script uses what the probe lists as if there could be one process only. */
  boolean isTakenForOne(Label.Probe probe) {
    return followed.get().takenForOne().contains(probe);
  }

  /** Whether a caller that nobody has seen learns what the probe says. */
  boolean isAnswered(Label.Probe probe) {
    return followed.get().answered().contains(probe);
  }

  /** Whether anything is known of the files of the machine that the script is made for. */
  public boolean knowsFiles() {
    return !around.files().equals(TargetFiles.NONE);
  }

  /** The program that a path names; unknown unless the path is certain and the file is known. */
  public ProgramFile programOf(Value path) {
    return ProgramFile.of(fileOf(path));
  }

  /**
   * The file that a path names on the machine that the script is made for; unknown unless the path
   * is certain and absolute.
   */
  public TargetFile fileOf(Value path) {
    String text = path.onlyText();
    return text == null || !text.startsWith("/") ? TargetFile.UNKNOWN : around.files().find(text);
  }

  /** Whether one script serves several instances of a daemon. */
  public Instances instances() {
    return instances.get();
  }

  public Pidfiles pidfiles() {
    return pidfiles.get();
  }

  /** Which pidfile belongs to which program. */
  public DaemonPidfiles daemonPidfiles() {
    return daemonPidfiles.get();
  }

  /** The function libraries that the script sources, on some way; empty if none is known. */
  public Set<FunctionLibraries> functionLibraries() {
    return functionLibraries.get();
  }

  /** By what the script's actions know its daemon. */
  public Oracles oracles() {
    return oracles.get();
  }
}
