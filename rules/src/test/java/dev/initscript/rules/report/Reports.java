package dev.initscript.rules.report;

import dev.initscript.rules.Applicability;
import dev.initscript.rules.Fix;
import dev.initscript.rules.Severity;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.shell.syntax.SyntaxError;
import dev.initscript.shell.text.Edit;
import dev.initscript.shell.text.EditList;
import dev.initscript.shell.text.TextRange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** One of everything that a report can hold. */
final class Reports {
  private static final Marked SCRIPT = Marked.utf8("#!/bin/sh\nx ä; «pidof $D»\n");
  private static final Edit ASK = Edit.replace(SCRIPT.range(), "ask \u00c3\u00a4");

  private Reports() {}

  static List<ScriptReport> all() {
    var safe = new Fix("Ask", Applicability.SAFE, EditList.of(ASK), Set.of());
    var unsafe = new Fix("Ask", Applicability.UNSAFE, EditList.of(ASK), Set.of());
    var shown = new Fix("Ask", Applicability.DISPLAY_ONLY, EditList.of(ASK), Set.of());
    return List.of(
        Marked.checked(
            "init.d/ä, \"b\": 100%",
            SCRIPT.source(),
            Marked.open(SCRIPT.finding(Severity.ERROR, "It <lies> & \"cheats\".", safe, unsafe)),
            Marked.open(SCRIPT.finding(Severity.WARNING, "100%: w\u0001", unsafe)),
            Marked.open(SCRIPT.finding(Severity.NOTE, "n", shown)),
            Marked.allowed(SCRIPT.finding(Severity.ERROR, "s"))),
        Marked.unparsable(
            "/etc/c", SCRIPT.source(), new SyntaxError(new TextRange(10, 11), "found \"x\"")),
        Marked.skipped("d.pl", "a script for perl"),
        Marked.checked("clean", SCRIPT.source()));
  }

  static String text(MachineReport report, List<ScriptReport> reports) {
    var out = new ByteArrayOutputStream();
    try {
      report.write(reports, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
