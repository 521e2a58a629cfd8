package dev.initscript.rules.facts;

import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.following.Evaluation;
import dev.initscript.rules.facts.following.HelperBlock;
import dev.initscript.rules.facts.following.KnownCommands;
import dev.initscript.rules.facts.values.Label;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.CaseItem;
import dev.initscript.shell.syntax.FunctionDefinition;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.SyntaxNode;
import dev.initscript.shell.syntax.SyntaxTree;
import dev.initscript.shell.syntax.SyntaxWalker;
import dev.initscript.shell.syntax.Word;
import dev.initscript.shell.text.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a script looks at a process before it signals it by the number in a file. */
final class LookBefore {
  /** What a script that looks at the process before it signals it has in its text. */
  private static final Pattern LOOK =
      Pattern.compile(
          "/proc/|\\b(?:pidof|pgrep|checkproc|ps|"
              + HelperBlock.PIDFILE_FORM
              + "|"
              + HelperBlock.EXE_FORM
              + ")\\s|start-stop-daemon\\b.*\\s(?:--test|--status|-[A-Za-z]*[tT])\\b|status\\s.*-b\\s");

  /**
   * The same, of one that keeps the number: if it asks whether the process lives, it has thought of
   * stale pidfiles.
   */
  private static final Pattern LOOK_AT_KEPT =
      Pattern.compile(LOOK + "|\\bkill\\s+(?:-0|-[sn]\\s*0)\\b|\\bpidofproc\\s");

  private final ScriptFacts facts;
  private final SyntaxTree tree;
  private final SourceText source;
  private final PidfileKill kill;
  private final SyntaxNode place;
  private final Pattern look;
  private final int from;
  private final int end;

  LookBefore(ScriptFacts facts, PidfileKill kill) {
    this.facts = facts;
    this.tree = facts.tree();
    this.source = tree.source();
    this.kill = kill;
    this.place = placeOf(tree, kill.use().node());
    this.look = kill.isKept() ? LOOK_AT_KEPT : LOOK;
    this.from = kill.reader().node().start();
    this.end = kill.use().node().start();
  }

  /** Whether it looks anywhere, and so perhaps before. */
  boolean mayBeTaken() {
    String around = source.text(0, place.start()) + source.text(place.end(), source.length());
    return LOOK.matcher(source.text(0, source.length())).find() || look.matcher(around).find();
  }

  /** Whether the script looks at the process before, or has just written the file itself. */
  boolean isTaken() {
    int start = Math.min(place.start(), from);
    String before = source.text(start, end);
    return look.matcher(before).find()
        || before.matches("(?s).*>\\s*" + Pattern.quote(kill.file().text()) + "[\\s;&|)].*")
        || callsALook(start)
        || isDecidedByProcesses()
        || (kill.isKept() && (isGivenAway() || isCompared(before)));
  }

  /** The function, or the arm of a case, that the command stands in. */
  private static SyntaxNode placeOf(SyntaxTree tree, SyntaxNode command) {
    return tree.ancestorsOf(command).stream()
        .filter(node -> node instanceof FunctionDefinition || node instanceof CaseItem)
        .findFirst()
        .orElse(tree.root());
  }

  /** Whether a function that is called before looks at processes. */
  private boolean callsALook(int start) {
    Set<String> looking = lookingFunctions();
    boolean[] found = {false};
    SyntaxWalker.walk(
        tree.root(),
        SimpleCommand.class,
        command -> {
          Word name = command.name();
          found[0] |=
              name != null
                  && command.start() >= start
                  && command.start() < end
                  && looking.contains(String.valueOf(name.literal()));
        });
    return found[0];
  }

  private Set<String> lookingFunctions() {
    Set<String> names = new HashSet<>();
    List<FunctionDefinition> functions = new ArrayList<>();
    SyntaxWalker.walk(tree.root(), FunctionDefinition.class, functions::add);
    // A function looks if it calls one that does; three rounds are as deep as init scripts go.
    for (int round = 0; round < 3; round++) {
      for (FunctionDefinition function : functions) {
        String body = function.body().text();
        boolean looks =
            look.matcher(body).find()
                || names.stream()
                    .anyMatch(n -> body.matches("(?s).*\\b" + Pattern.quote(n) + "\\b.*"));
        if (looks && function.name().literal() != null) {
          names.add(String.valueOf(function.name().literal()));
        }
      }
    }
    return names;
  }

  /** Whether a list of the program's processes decided, wherever it was asked for. */
  private boolean isDecidedByProcesses() {
    return Stream.of("pidof", HelperBlock.EXE_FORM, HelperBlock.PIDFILE_FORM)
        .flatMap(name -> facts.commands(name).stream())
        .anyMatch(
            probe ->
                kill.use().evaluations().stream()
                    .flatMap(way -> Stream.concat(way.decidedBy().stream(), way.files().stream()))
                    .anyMatch(label -> label.isOf(probe.node())));
  }

  /** Whether another command, or a comparison, gets the number between: it may look. */
  private boolean isGivenAway() {
    Pattern written = Pattern.compile("\\$\\{?" + kill.variable() + "\\b");
    for (CommandUse other : facts.commands()) {
      int start = other.node().start();
      boolean between = start > from && start < end;
      if (between
          && !isIdle(other)
          && (written.matcher(other.node().text()).find() || isGiven(other))) {
        return true;
      }
    }
    return false;
  }

  private boolean isGiven(CommandUse other) {
    for (Evaluation way : other.evaluations()) {
      List<Value> given = new ArrayList<>(way.words());
      given.add(way.input());
      for (Value value : given) {
        if (value.labels().contains(new Label.FileContent(kill.file().text()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether it cannot tell one process from another: a message, another signal, a test for "". */
  private static boolean isIdle(CommandUse other) {
    boolean test = other.name().equals("[") || other.name().equals("test");
    int operands = other.arguments().size() - (other.name().equals("[") ? 1 : 0);
    return test
        ? operands <= 2
        : other.name().equals("kill")
            || other.name().equals("read")
            || KnownCommands.isMessage(other.name());
  }

  /**
   * Whether a {@code case}, or a {@code [[} that asks for more than "", asks what the number is.
   */
  private boolean isCompared(String before) {
    String number = "[\"']?\\$\\{?" + kill.variable() + "\\b";
    return Pattern.compile("\\bcase\\s+" + number + "|\\[\\[[^]\\n]*" + number)
        .matcher(before)
        .find();
  }
}
