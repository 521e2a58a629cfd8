package dev.initscript.shell.syntax;

import java.util.List;

/** A command made of commands: POSIX {@code compound_command}, and bash's additions. */
public sealed interface CompoundCommand extends Command
    permits BraceGroup,
        Subshell,
        ForClause,
        SelectClause,
        ArithmeticForClause,
        CaseClause,
        IfClause,
        WhileClause,
        UntilClause,
        ArithmeticCommand,
        ConditionalCommand {
  /** The redirections behind the closing word, which hold for the whole command. */
  List<Redirection> redirections();
}
