package dev.initscript.rules.catalog;

import dev.initscript.rules.facts.Orders;
import dev.initscript.rules.facts.ScriptFacts;
import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.values.Origin;
import dev.initscript.rules.facts.values.Shape;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.Word;
import java.util.List;
import java.util.Optional;

/** What a person is told about a pidof with a path. */
final class PidofMessage {
  static final String UNRELIABLE =
      "is unreliable after an upgrade: as soon as one process runs the new file, it no longer lists"
          + " those that still run the replaced one.";

  private PidofMessage() {}

  /** Of a pidof in a text that a command has a shell run. */
  static String ofGivenText(String command, Value path) {
    Origin origin = path.originOf(pathOf(path));
    String way = origin == null ? "" : " (set in " + origin.line() + ")";
    return "pidof "
        + ProgramPath.of(path)
        + way
        + ", which "
        + command
        + " runs here, "
        + UNRELIABLE;
  }

  static String of(ScriptFacts facts, PidofCall call, boolean locksOut) {
    Word operand =
        call.operands().stream().filter(o -> call.value(o).mayBePath()).findFirst().orElseThrow();
    Value value = call.value(operand);
    var text = new StringBuilder("pidof ").append(ProgramPath.of(value));
    if (operand.literal() == null) {
      text.append(way(call, operand, value));
    }
    text.append(' ').append(UNRELIABLE);
    if (locksOut) {
      text.append(lockedOut(facts, call.use()));
    }
    if (!call.use().invocation().isCertain()) {
      Word name = call.use().node().words().get(call.use().invocation().index());
      text.append(" It is not certain that ").append(name.text()).append(" is pidof.");
    }
    if (!call.isCertain()) {
      text.append(doubt(call, operand, value));
    }
    return text.toString();
  }

  /** Whether a wrong answer to the command keeps one of several instances from being stopped. */
  static boolean locksOut(ScriptFacts facts, CommandUse use) {
    return !orders(use).isEmpty() && facts.instances().several();
  }

  static String lockedOut(ScriptFacts facts, CommandUse use) {
    return " This script serves several instances ("
        + facts.instances().reason()
        + "), and the answer guards "
        + String.join(", ", orders(use))
        + ": one restarted instance hides the others from it.";
  }

  /** How the path comes to the command. */
  private static String way(PidofCall call, Word operand, Value value) {
    Shape path = pathOf(value);
    Origin origin = value.originOf(path);
    if (origin != null) {
      return " (set in " + origin.line() + ")";
    }
    String caller = call.use().callerWith(operand, path);
    return caller == null ? "" : " (asked for by " + caller + ")";
  }

  private static Shape pathOf(Value value) {
    return value.shapes().stream().filter(Shape::isPath).findFirst().orElseThrow();
  }

  private static List<String> orders(CommandUse use) {
    return use.actions().stream().filter(Orders::isOrder).toList();
  }

  private static String doubt(PidofCall call, Word operand, Value value) {
    if (call.operands().size() > 1 && value.isCertainlyAbsolutePath()) {
      return "";
    }
    Optional<String> line =
        value.shapes().stream()
            .filter(shape -> !shape.isAbsolutePath())
            .findFirst()
            .map(value::originOf)
            .map(Origin::line);
    return line.map(
            l ->
                " It is not certain that "
                    + operand.text()
                    + " is that path: "
                    + l
                    + " may change it.")
        .orElse(" It is not certain that " + operand.text() + " is that path on every way here.");
  }
}
