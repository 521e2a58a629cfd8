package dev.initscript.rules.facts;

import dev.initscript.shell.syntax.AndOr;
import dev.initscript.shell.syntax.AndOrOperator;
import dev.initscript.shell.syntax.ArithmeticCommand;
import dev.initscript.shell.syntax.Assignment;
import dev.initscript.shell.syntax.CompoundCommand;
import dev.initscript.shell.syntax.CompoundList;
import dev.initscript.shell.syntax.ConditionalCommand;
import dev.initscript.shell.syntax.ParameterExpansion;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.SyntaxNode;
import dev.initscript.shell.syntax.SyntaxWalker;
import dev.initscript.shell.syntax.UntilClause;
import dev.initscript.shell.syntax.WhileClause;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Loops that wait for something. */
final class Waiting {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private Waiting() {}

  /** Whether the loop counts its rounds and ends at a number. */
  static boolean isBounded(CompoundCommand loop) {
    Set<String> counters = counters(loop);
    if (counters.isEmpty()) {
      return false;
    }
    CompoundList condition = condition(loop);
    return (condition != null && endsAt(condition, loop instanceof WhileClause, counters))
        || (tests(loop, counters) && leaves(loop));
  }

  private static @Nullable CompoundList condition(CompoundCommand loop) {
    if (loop instanceof WhileClause clause) {
      return clause.condition();
    }
    return loop instanceof UntilClause clause ? clause.condition() : null;
  }

  /**
   * Whether the counter alone ends the loop: {@code while A && counter}, {@code until A ||
   * counter}.
   */
  private static boolean endsAt(CompoundList condition, boolean whileLoop, Set<String> counters) {
    AndOr last = condition.commands().get(condition.commands().size() - 1);
    AndOrOperator needed = whileLoop ? AndOrOperator.AND_IF : AndOrOperator.OR_IF;
    for (AndOrOperator operator : last.operators()) {
      if (operator != needed) {
        return false;
      }
    }
    return tests(last, counters);
  }

  /** The variables that the loop changes by arithmetic. */
  private static Set<String> counters(CompoundCommand loop) {
    Set<String> counters = new HashSet<>();
    SyntaxWalker.walk(
        loop,
        node -> {
          if (node instanceof Assignment assignment && assignment.value() != null) {
            String value = assignment.value().text();
            if (value.contains("$((") || value.contains("expr ") || value.contains("$[")) {
              counters.add(assignment.name());
            }
          } else if (node instanceof ArithmeticCommand || isLet(node)) {
            NAME.matcher(node.text()).results().forEach(name -> counters.add(name.group()));
          }
        });
    return counters;
  }

  private static boolean isLet(SyntaxNode node) {
    return node instanceof SimpleCommand command
        && command.name() != null
        && "let".equals(command.name().literal());
  }

  private static boolean tests(SyntaxNode inside, Set<String> counters) {
    boolean[] found = {false};
    SyntaxWalker.walk(
        inside,
        node -> {
          boolean test =
              node instanceof ConditionalCommand
                  || node instanceof ArithmeticCommand
                  || (node instanceof SimpleCommand command && isTest(command));
          found[0] |= test && mentions(node, counters);
        });
    return found[0];
  }

  private static boolean isTest(SimpleCommand command) {
    String name = command.name() == null ? null : command.name().literal();
    return "[".equals(name) || "test".equals(name);
  }

  private static boolean mentions(SyntaxNode inside, Set<String> counters) {
    boolean[] found = {inside instanceof ArithmeticCommand};
    SyntaxWalker.walk(
        inside,
        ParameterExpansion.class,
        parameter -> found[0] |= counters.contains(parameter.name()));
    return found[0];
  }

  private static boolean leaves(CompoundCommand loop) {
    boolean[] found = {false};
    SyntaxWalker.walk(
        loop,
        SimpleCommand.class,
        command -> {
          String name = command.name() == null ? null : command.name().literal();
          found[0] |= "break".equals(name) || "return".equals(name) || "exit".equals(name);
        });
    return found[0];
  }
}
