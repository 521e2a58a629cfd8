package dev.initscript.rules;

/** Where a script will run, as far as a fix may use the platform's own tools. */
public enum Platform {
  /** Anywhere: fixes bring the functions that they need along. */
  POSIX,
  /** dpkg's {@code start-stop-daemon --status}. */
  DEBIAN,
  /** The function {@code status -p -b} of Red Hat's {@code /etc/rc.d/init.d/functions}. */
  RHEL,
  /** {@code checkproc -p}. */
  SUSE
}
