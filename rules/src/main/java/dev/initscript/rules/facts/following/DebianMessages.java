package dev.initscript.rules.facts.following;

import dev.initscript.rules.facts.values.Shape;
import dev.initscript.rules.facts.values.Value;
import java.util.Set;

/**
 * Debian's functions that tell a person how something went (/lib/lsb/init-functions).
 *
 * <p>{@code log_end_msg N} returns N, and 1 if it is given nothing; under {@code set -e} a script
 * ends with it. None of the others hands on what it is told: {@code log_action_end_msg 1} returns
 * 0, as do {@code log_failure_msg} and {@code log_warning_msg}. A host can put functions of its own
 * in their place (/etc/lsb-base-logging.sh); those that Ubuntu had there return N, too, but nothing
 * says that all do.
 */
final class DebianMessages {
  /** The second is for a boot that shall say little, and returns the same. */
  private static final Set<String> HANDING_ON = Set.of("log_end_msg", "vlog_end_msg");

  /** What Debian's hook hands over to systemd, if that runs. */
  private static final Set<String> REDIRECTED =
      KnownCommands.names("start stop restart reload force-reload try-restart status");

  private DebianMessages() {}

  /** Whether sourcing a file defines them. */
  static boolean areDefinedBy(String path) {
    return SourcedLibraries.isDebians(path);
  }

  /** Whether the command certainly fails, if it is Debian's function. */
  static boolean fails(Builtins.Call call, State state) {
    if (!HANDING_ON.contains(call.name()) || !state.debian || state.foreign) {
      return false;
    }
    Value told = call.values().isEmpty() ? Value.EMPTY : call.values().get(0);
    for (Shape shape : told.shapes()) {
      if (!shape.isExact() || !isFailure(shape.prefix())) {
        return false;
      }
    }
    return true;
  }

  /** What shells disagree about, 256 or a word, counts as none. */
  private static boolean isFailure(String status) {
    return status.isEmpty()
        || (status.matches("[0-9]{1,3}")
            && Integer.parseInt(status) > 0
            && Integer.parseInt(status) < 256);
  }

  /** Whether Debian's hook for systemd, if it turned {@code set -e} off, ended the script, too. */
  static boolean areEndedBySystemd(Set<String> actions) {
    return !actions.isEmpty() && REDIRECTED.containsAll(actions);
  }
}
