package dev.initscript.rules;

/** The shell functions that fixes may call. The engine inserts those that a script needs, once. */
public enum Helper {
  /** A drop-in for {@code pidof} that knows replaced files: "is any instance running?". */
  EXE("initscript_pidof"),
  /**
   * Takes a pidfile and an executable: "is my instance running?". Status 0 and its pid if the named
   * process is alive and runs that executable, 1 if not, 4 if that cannot be told.
   */
  PIDFILE("initscript_pidfile");

  private final String function;

  Helper(String function) {
    this.function = function;
  }

  /** The name of the shell function. */
  public String function() {
    return function;
  }
}
