package dev.initscript.rules.facts;

import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.following.Evaluation;
import dev.initscript.rules.facts.following.Target;
import dev.initscript.rules.facts.values.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a script does with the answer of one probe.
 *
 * @param signalled commands that signal the processes that it lists
 * @param passed commands, neither tests nor messages, that are given what it printed
 * @param exported whether what it printed becomes part of the environment
 * @param written whether what it printed goes into a file
 * @param guarded signals to processes that are named otherwise, which depend on the answer
 * @param unknown programs that may signal or not, nobody knows, which depend on the answer; none
 *     that run only on "no", as what starts a daemon does
 * @param takenForOne whether a test, a pattern or a path takes the whole list for one pid: two then
 *     are none
 * @param waits whether a loop without a bound goes on until the answer changes
 * @param complete whether every way was followed; if not there can be more
 * @param open whether commands that nobody has seen learn of the answer, or can stand for those of
 *     the script
 */
public record AnswerFlow(
    List<CommandUse> signalled,
    List<CommandUse> passed,
    boolean exported,
    boolean written,
    List<Guarded> guarded,
    List<Guarded> unknown,
    boolean takenForOne,
    boolean waits,
    boolean complete,
    boolean open) {
  /**
   * A signal that depends on the answer.
   *
   * @param start where the command starts
   * @param way the way of coming to it
   * @param verified the program that the process runs which a pidfile names, if it goes only to
   *     that one; else null
   * @param target whom it goes to, as far as the command says
   */
  public record Guarded(int start, Evaluation way, @Nullable Value verified, Target target) {
    /** Whether it goes only to the process that a pidfile names and that runs the executable. */
    public boolean isVerified() {
      return verified != null;
    }

    /** Whether that executable is this program, so that no other daemon is signalled. */
    public boolean isVerifiedFor(Value program) {
      return verified != null && verified.isExact() && verified.shapes().equals(program.shapes());
    }
  }

  /** What it does with this answer, and with that one. */
  AnswerFlow and(AnswerFlow other) {
    return new AnswerFlow(
        both(signalled, other.signalled),
        both(passed, other.passed),
        exported || other.exported,
        written || other.written,
        both(guarded, other.guarded),
        both(unknown, other.unknown),
        takenForOne || other.takenForOne,
        waits || other.waits,
        complete && other.complete,
        open || other.open);
  }

  private static <T> List<T> both(List<T> a, List<T> b) {
    List<T> both = new ArrayList<>(a);
    both.addAll(b);
    return List.copyOf(both);
  }

  /** Whether the list reaches only tests and messages. */
  public boolean onlyLooksAndTalks() {
    return complete && signalled.isEmpty() && passed.isEmpty() && !exported && !written;
  }
}
