package dev.initscript.rules.facts;

import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.following.Evaluation;
import dev.initscript.rules.facts.following.Variables;
import dev.initscript.rules.facts.values.Label;
import dev.initscript.rules.facts.values.Shape;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.rules.files.Caller;
import dev.initscript.shell.syntax.Assignment;
import dev.initscript.shell.syntax.SyntaxWalker;
import dev.initscript.shell.text.TextRange;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Signs that one script serves several instances of a daemon. */
public final class Instances {
  private final @Nullable TextRange sign;
  private final @Nullable String reason;
  private final boolean oneAtATime;
  private final boolean byScriptName;

  private Instances(
      @Nullable TextRange sign, @Nullable String reason, boolean oneAtATime, boolean byScriptName) {
    this.sign = sign;
    this.reason = reason;
    this.oneAtATime = oneAtATime;
    this.byScriptName = byScriptName;
  }

  /**
   * Looks for a path, a configuration directory or a pidfile, that is made from the script's own
   * name, from an argument behind the action, or from the name of one of several files.
   */
  static Instances of(ScriptFacts facts) {
    Set<String> signs = new HashSet<>();
    boolean[] chosen = {false, false};
    Set<Variables> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (CommandUse use : facts.commands()) {
      for (Evaluation way : use.evaluations()) {
        if (seen.add(way.variables())) {
          way.variables()
              .forEach(
                  (name, value) -> {
                    if (!value.labels().isEmpty() && namesAnInstance(value)) {
                      signs.add(name);
                      chosen[0] |= isChosen(value);
                      chosen[1] |= value.labels().contains(Label.Mark.SCRIPT_NAME);
                    }
                  });
        }
      }
    }
    TextRange[] found = {null};
    SyntaxWalker.walk(
        facts.tree().root(),
        Assignment.class,
        assignment -> {
          if (found[0] == null && signs.contains(assignment.name()) && isExpanded(assignment)) {
            found[0] = assignment.range();
          }
        });
    if (found[0] != null) {
      String line = "line " + facts.tree().source().lineOf(found[0].start());
      return new Instances(found[0], line, chosen[0], chosen[1]);
    }
    for (Caller caller : facts.around().callers()) {
      if (caller.secondary()) {
        return new Instances(null, caller.path() + " sources it", true, false);
      }
    }
    return new Instances(null, null, false, false);
  }

  private static boolean isExpanded(Assignment assignment) {
    return assignment.value() != null && assignment.value().literal() == null;
  }

  private static boolean namesAnInstance(Value value) {
    if (!isChosen(value) && !value.labels().contains(Label.Mark.FILE_OF_PATTERN)) {
      return false;
    }
    for (Shape shape : value.shapes()) {
      if (!shape.isExact() && shape.isAbsolutePath() && !isScript(shape)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the value is made from what tells the script which one is meant. */
  static boolean isChosen(Value value) {
    for (Label label : value.labels()) {
      if (label == Label.Mark.SCRIPT_NAME
          || (label instanceof Label.ScriptArgument argument && argument.number() > 1)) {
        return true;
      }
    }
    return false;
  }

  /** {@code /etc/init.d/$NAME} is the script, not something that an instance has. */
  private static boolean isScript(Shape shape) {
    return shape.prefix().startsWith("/etc/init.d") || shape.prefix().startsWith("/etc/rc");
  }

  /** Whether there is such a sign. */
  public boolean several() {
    return reason != null;
  }

  /**
   * Whether the script is told which of them is meant, by its own name or by an argument, and does
   * not always go through all.
   */
  public boolean oneAtATime() {
    return several() && oneAtATime;
  }

  /** Whether the script's own name tells which of them is meant. */
  public boolean byScriptName() {
    return byScriptName;
  }

  /** What shows it, for a person: {@code line 7}, {@code init.d/foo-2 sources it}. */
  public String reason() {
    return reason == null ? "" : reason;
  }

  /** The assignment that shows it; a script that sources this one shows it too. */
  public Optional<TextRange> sign() {
    return Optional.ofNullable(sign);
  }
}
