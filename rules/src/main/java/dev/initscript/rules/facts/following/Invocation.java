package dev.initscript.rules.facts.following;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which command a simple command runs.
 *
 * @param name the command's name without a directory
 * @param index which word of the simple command names it: behind {@code command}, {@code env} and
 *     the like
 * @param lookup how the shell finds it
 * @param wrappers the commands before it, {@code command} or {@code sudo} for instance
 * @param certainty whether it is always that command
 */
public record Invocation(
    String name, int index, Lookup lookup, List<String> wrappers, Certainty certainty) {
  /** Whether it is always that command. */
  public enum Certainty {
    /** It is. */
    CERTAIN,
    /** It is, or none, or one that the script does not name: {@code $(which pidof)}. */
    PROBABLE,
    /** On another way here the script runs another one. */
    SHARED
  }

  /** How the shell finds a command (POSIX XCU 2.9.1.4). */
  public enum Lookup {
    /** Among functions, then builtins, then along PATH. */
    PLAIN,
    /** Not among functions. */
    NO_FUNCTION,
    /** The file that is named. */
    PATH
  }

  private static final Set<String> RUNNERS =
      Set.of(
          "command",
          "env",
          "exec",
          "busybox",
          "toybox",
          "builtin",
          "nice",
          "ionice",
          "nohup",
          "sudo",
          "timeout",
          "setsid",
          "chroot",
          "time",
          "stdbuf",
          "eatmydata");

  /** Those that leave it the same user, root and time as the command would have alone. */
  private static final Set<String> PLAIN_RUNNERS =
      Set.of("command", "env", "busybox", "toybox", "nice", "nohup");

  /** Whether a command of that name runs the command that its arguments are. */
  public static boolean isRunner(String name) {
    return RUNNERS.contains(name);
  }

  /** Whether another command, or a function of the script, can take its place as it is run. */
  public boolean isReplaceable() {
    return certainty != Certainty.SHARED && PLAIN_RUNNERS.containsAll(wrappers);
  }

  /** Whether it is that command on every way here. */
  public boolean isCertain() {
    return certainty == Certainty.CERTAIN;
  }

  /** The same, named by that word. */
  Invocation at(int word, Certainty how) {
    return new Invocation(name, word, lookup, wrappers, how);
  }

  /** The same, if that is how certain it is. */
  Invocation as(Certainty how) {
    return at(index, how);
  }

  /** Whether the other is the same command, named by the same word. */
  boolean isLike(Invocation other) {
    return index == other.index && name.equals(other.name);
  }

  /**
   * Finds the command in words whose values are known or not.
   *
   * @param words the text of each word, null where it is not known
   * @return null if the command is not known, or {@code command -v} and the like run none
   */
  public static @Nullable Invocation of(List<@Nullable String> words) {
    var wrappers = new ArrayList<String>();
    Lookup lookup = Lookup.PLAIN;
    int i = 0;
    while (i < words.size()) {
      String text = words.get(i);
      if (text == null || text.isEmpty()) {
        return null;
      }
      String name = text.substring(text.lastIndexOf('/') + 1);
      if (!RUNNERS.contains(name)) {
        return found(text, name, i, lookup, wrappers);
      }
      int next = behindOptions(name, words, i + 1);
      if (next < 0 || next >= words.size()) {
        return found(text, name, i, lookup, wrappers);
      }
      wrappers.add(name);
      lookup = Lookup.NO_FUNCTION;
      i = next;
    }
    return null;
  }

  /** A command that runs no other, named by the first word. */
  public static Invocation of(String text) {
    return found(text, text.substring(text.lastIndexOf('/') + 1), 0, Lookup.PLAIN, List.of());
  }

  private static Invocation found(
      String text, String name, int index, Lookup lookup, List<String> wrappers) {
    Lookup found = text.indexOf('/') >= 0 ? Lookup.PATH : lookup;
    return new Invocation(name, index, found, List.copyOf(wrappers), Certainty.CERTAIN);
  }

  /** The index of the command that a runner runs; -1 if it runs none or that is not known. */
  private static int behindOptions(String runner, List<@Nullable String> words, int from) {
    int i = from;
    while (i < words.size()) {
      String word = words.get(i);
      if (word == null) {
        return -1;
      }
      if (runner.equals("command") && (word.equals("-v") || word.equals("-V"))) {
        return -1;
      }
      boolean assignment = (runner.equals("env") || runner.equals("sudo")) && word.indexOf('=') > 0;
      boolean takesNext =
          (runner.equals("nice") && word.equals("-n"))
              || (runner.equals("env") && word.equals("-u"))
              || (runner.equals("sudo") && (word.equals("-u") || word.equals("-g")))
              || (runner.equals("timeout") && (word.equals("-s") || word.equals("-k")))
              || (runner.equals("ionice") && (word.equals("-c") || word.equals("-n")));
      if (takesNext) {
        i += 2;
      } else if (assignment || (word.startsWith("-") && word.length() > 1)) {
        i++;
      } else {
        boolean takesOperand = runner.equals("timeout") || runner.equals("chroot");
        return takesOperand ? i + 1 : i;
      }
    }
    return -1;
  }
}
