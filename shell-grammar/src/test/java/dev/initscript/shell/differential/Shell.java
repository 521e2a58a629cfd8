package dev.initscript.shell.differential;

import dev.initscript.shell.syntax.Dialect;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A real shell, and the dialect that is held against it. */
enum Shell {
  DASH("dash", Dialect.POSIX, "dash"),
  BASH("bash", Dialect.BASH, "bash"),
  BASH_POSIX("bash-posix", Dialect.BASH, "bash --posix"),
  BUSYBOX("busybox", Dialect.BUSYBOX, "busybox sh");

  /** As it is written in the headers of cases. */
  final String id;

  final Dialect dialect;
  private final String command;

  Shell(String id, Dialect dialect, String command) {
    this.id = id;
    this.dialect = dialect;
    this.command = command;
  }

  boolean isBash() {
    return dialect == Dialect.BASH;
  }

  /** The program and its arguments. */
  List<String> command() {
    return List.of(command.split(" ", -1));
  }

  static Optional<Shell> byId(String id) {
    return Arrays.stream(values()).filter(shell -> shell.id.equals(id)).findFirst();
  }
}
