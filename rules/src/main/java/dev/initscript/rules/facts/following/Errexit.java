package dev.initscript.rules.facts.following;

import java.util.Set;
import java.util.regex.Pattern;

/** Whether a command that fails ends the shell: {@code set -e} (POSIX XCU 2.14, set). */
enum Errexit {
  OFF,
  /** On some of the ways, or in some of the shells, but not in all. */
  POSSIBLE,
  /**
   * On, but Debian's functions have been sourced since: where systemd runs they turn it off, if
   * they do not hand the action over to systemd and end the script.
   */
  ON_BUT_FOR_SYSTEMD,
  ON;

  /** {@code #!/bin/sh -e}; long options of bash have that letter, too. */
  private static final Pattern INTERPRETER_OPTION = Pattern.compile("#!.*[ \\t]-[A-Za-z]*e.*");

  /** What the script's first line asks for; who runs it with another shell runs it without. */
  static Errexit ofInterpreter(String firstLine) {
    return of(INTERPRETER_OPTION.matcher(firstLine.strip()).matches());
  }

  static Errexit of(boolean on) {
    return on ? ON : OFF;
  }

  /** What holds where two ways meet. */
  static Errexit join(Errexit a, Errexit b) {
    return a == b ? a : a.isOn() && b.isOn() ? ON_BUT_FOR_SYSTEMD : POSSIBLE;
  }

  /** Whether it is on where init runs the script. */
  boolean isOn() {
    return this == ON || this == ON_BUT_FOR_SYSTEMD;
  }

  /** What holds after Debian's functions were sourced. */
  Errexit afterDebiansFunctions() {
    return this == ON ? ON_BUT_FOR_SYSTEMD : this;
  }

  /**
   * Whether it is on everywhere.
   *
   * @param actions the values of the script's first argument; empty for any
   */
  boolean isOnFor(Set<String> actions) {
    return this == ON || (this == ON_BUT_FOR_SYSTEMD && DebianMessages.areEndedBySystemd(actions));
  }

  /** What holds in a command substitution of bash, which leaves it only in POSIX mode. */
  Errexit inSubstitutionOfBash() {
    return this == OFF ? OFF : POSSIBLE;
  }
}
