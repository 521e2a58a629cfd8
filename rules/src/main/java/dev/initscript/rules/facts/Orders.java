package dev.initscript.rules.facts;

import dev.initscript.rules.facts.following.KnownCommands;
import dev.initscript.rules.facts.values.Shape;
import dev.initscript.rules.facts.values.Value;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words that tell a script, or a control program, to end or disturb a daemon. */
public final class Orders {
  /** What init scripts are told, and say to a control program. */
  private static final Set<String> ORDERS =
      KnownCommands.names(
          """
          stop quit shutdown kill term reload restart graceful graceful-stop force-reload \
          force-stop try-restart condrestart exit halt""");

  /** The same, said by scripts only to programs, never a name of what a script is told to do. */
  private static final Set<String> PROGRAM_ORDERS =
      KnownCommands.names(
          """
          reopen reopen-logs rotate rotate-logs flush hup usr1 usr2 abort upgrade isolate reboot \
          poweroff""");

  private Orders() {}

  /** Whether a script that was told so means to end or disturb the daemon. */
  public static boolean isOrder(String action) {
    return ORDERS.contains(action.toLowerCase(Locale.ROOT))
        || action.contains("stop")
        || action.contains("restart");
  }

  /** Whether a program is told so by one of its arguments. */
  static boolean areIn(List<Value> arguments) {
    for (Value value : arguments) {
      if (isIn(value)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a program that is given this is told so. */
  static boolean isIn(Value value) {
    for (Shape shape : value.shapes()) {
      if (shape.isExact()) {
        String text = shape.prefix().toLowerCase(Locale.ROOT);
        String word = text.startsWith("--") ? text.substring(2) : text;
        if (ORDERS.contains(word) || PROGRAM_ORDERS.contains(word)) {
          return true;
        }
      }
    }
    return false;
  }
}
