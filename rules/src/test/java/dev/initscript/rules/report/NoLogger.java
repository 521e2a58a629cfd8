package dev.initscript.rules.report;

import java.util.logging.Level;
import se.bjurr.violations.lib.ViolationsLogger;

/** Listens to a reader of reports and says nothing. */
final class NoLogger implements ViolationsLogger {
  @Override
  public void log(Level level, String line) {}

  @Override
  public void log(Level level, String line, Throwable error) {}
}
