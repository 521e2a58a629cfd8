package dev.initscript.rules.drill;

import java.util.List;

/** The shells that run init scripts, as a script's first line may start them. */
enum Shell {
  DASH("dash"),
  BASH("bash"),
  BASH_POSIX("bash --posix"),
  BUSYBOX("busybox sh");

  private final String command;

  Shell(String command) {
    this.command = command;
  }

  /** The words that start it. */
  List<String> command() {
    return List.of(command.split(" "));
  }

  @Override
  public String toString() {
    return command;
  }
}
