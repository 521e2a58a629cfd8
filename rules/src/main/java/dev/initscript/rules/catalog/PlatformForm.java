package dev.initscript.rules.catalog;

import dev.initscript.rules.Platform;
import dev.initscript.rules.facts.FunctionLibraries;
import dev.initscript.rules.facts.Orders;
import dev.initscript.rules.facts.ScriptFacts;
import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.shell.syntax.IoFile;
import dev.initscript.shell.syntax.Redirection;
import dev.initscript.shell.syntax.RedirectionOperator;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.SyntaxWalker;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * "Does the process in the pidfile run this program?", asked with a platform's own tool. It needs
 * no function in the script. It is not what the inserted function is: dpkg's counts a container's
 * process, and overlooks the daemon of a package that is gone; so it is never applied unasked.
 */
final class PlatformForm {
  private static final Set<RedirectionOperator> SILENCING =
      EnumSet.of(
          RedirectionOperator.GREAT, RedirectionOperator.CLOBBER, RedirectionOperator.AND_GREAT);

  private PlatformForm() {}

  /** Whether what the command prints whose words end there goes to {@code /dev/null}. */
  static boolean isSilenced(Platform platform, ScriptFacts facts, int end) {
    boolean[] silenced = {false};
    if (platform != Platform.POSIX) {
      SyntaxWalker.walk(
          facts.tree().root(),
          SimpleCommand.class,
          command ->
              silenced[0] |=
                  !command.words().isEmpty()
                      && command.words().get(command.words().size() - 1).end() == end
                      && command.redirections().stream().anyMatch(PlatformForm::isSilence));
    }
    return silenced[0];
  }

  private static boolean isSilence(Redirection redirection) {
    return redirection instanceof IoFile file
        && (file.ioNumber() == null || file.ioNumber().text().equals("1"))
        && SILENCING.contains(file.operator())
        && "/dev/null".equals(file.target().literal());
  }

  /**
   * The command, which prints nothing and has status 0 for yes.
   *
   * @param pidfile the pidfile, as one argument
   * @param program the program, as one argument
   * @return nothing where the platform has no such tool, or it is not right at this place
   */
  static Optional<String> of(
      Platform platform, ScriptFacts facts, CommandUse at, String pidfile, String program) {
    return switch (platform) {
      case POSIX -> Optional.empty();
      case DEBIAN ->
          needsRoot(at)
              ? Optional.of(
                  "start-stop-daemon --status --pidfile " + pidfile + " --exec " + program)
              : Optional.empty();
      case RHEL ->
          facts.functionLibraries().equals(Set.of(FunctionLibraries.RED_HAT))
              ? Optional.of(
                  "status -p " + pidfile + " -b " + program + " " + program + " >/dev/null")
              : Optional.empty();
      case SUSE -> Optional.of("checkproc -p " + pidfile + " " + program);
    };
  }

  /**
   * Whether it is asked only on the way to what root alone may do: {@code --exec} takes a process
   * whose executable the caller may not read for dead.
   */
  private static boolean needsRoot(CommandUse at) {
    return !at.actions().isEmpty() && at.actions().stream().allMatch(Orders::isOrder);
  }
}
