package dev.initscript.rules.report;

import dev.initscript.rules.engine.ScriptReport;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A report that a program reads. Equal input gives equal bytes. */
public interface MachineReport {
  /** Writes the report and leaves the stream open. */
  void write(List<ScriptReport> reports, OutputStream out) throws IOException;
}
