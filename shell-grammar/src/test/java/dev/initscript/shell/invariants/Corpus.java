package dev.initscript.shell.invariants;

import dev.initscript.shell.differential.RealScript;
import dev.initscript.shell.differential.RealScripts;
import dev.initscript.shell.differential.ShellCases;
import dev.initscript.shell.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Scripts to hold invariants on, in an order that does not change on one machine. */
final class Corpus {
  private Corpus() {}

  /** The project's own small cases. */
  static List<SourceText> cases() {
    return ShellCases.scripts();
  }

  /** The scripts of the machine; none on one that has none. */
  static List<SourceText> real() {
    var scripts = new ArrayList<>(RealScripts.installed());
    scripts.addAll(RealScripts.downloaded());
    return scripts.stream().map(RealScript::text).toList();
  }

  static List<SourceText> all() {
    var all = new ArrayList<>(cases());
    all.addAll(real());
    return all;
  }
}
