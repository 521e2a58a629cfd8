package dev.initscript.rules.catalog;

import dev.initscript.rules.facts.Origin;
import dev.initscript.rules.facts.ScriptFacts;
import dev.initscript.rules.facts.Shape;
import dev.initscript.rules.facts.Signals;
import dev.initscript.rules.facts.Value;
import dev.initscript.shell.syntax.Word;
import dev.initscript.shell.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a person is told about a pidof with a path. */
final class PidofMessage {
  private PidofMessage() {}

  static String of(ScriptFacts facts, PidofCall call, boolean locksOut) {
    SourceText source = facts.tree().source();
    Word operand =
        call.operands().stream().filter(o -> call.value(o).mayBePath()).findFirst().orElseThrow();
    Value value = call.value(operand);
    var text = new StringBuilder("pidof ").append(path(value));
    if (operand.literal() == null) {
      origin(source, value)
          .ifPresent(line -> text.append(" (set in line ").append(line).append(')'));
    }
    text.append(
        " is unreliable after an upgrade: as soon as one process runs the new file, it no longer"
            + " lists those that still run the replaced one.");
    if (locksOut) {
      text.append(" This script serves several instances")
          .append(
              facts
                  .instances()
                  .sign()
                  .map(s -> " (line " + source.lineOf(s.start()) + ")")
                  .orElse(""))
          .append(", and the answer guards ")
          .append(orders(call))
          .append(": one restarted instance hides the others from it.");
    }
    if (!call.isCertain()) {
      text.append(doubt(source, call, operand, value));
    }
    return text.toString();
  }

  private static String path(Value value) {
    return value.shapes().stream().filter(Shape::isPath).findFirst().orElseThrow().toString();
  }

  private static Optional<Integer> origin(SourceText source, Value value) {
    return value.shapes().stream()
        .filter(Shape::isPath)
        .findFirst()
        .map(value::originOf)
        .map(Origin::range)
        .map(range -> source.lineOf(range.start()));
  }

  private static String orders(PidofCall call) {
    List<String> orders = call.use().actions().stream().filter(Signals::isOrder).toList();
    return orders.stream().collect(Collectors.joining(", "));
  }

  private static String doubt(SourceText source, PidofCall call, Word operand, Value value) {
    if (call.operands().size() > 1 && value.isCertainlyAbsolutePath()) {
      return "";
    }
    Optional<Integer> line =
        value.shapes().stream()
            .filter(shape -> !shape.isAbsolutePath())
            .findFirst()
            .map(value::originOf)
            .map(origin -> source.lineOf(origin.range().start()));
    return line.map(
            l ->
                " It is not certain that "
                    + operand.text()
                    + " is that path: line "
                    + l
                    + " may change it.")
        .orElse(" It is not certain that " + operand.text() + " is that path on every way here.");
  }
}
