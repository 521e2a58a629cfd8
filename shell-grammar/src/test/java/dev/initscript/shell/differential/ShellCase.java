package dev.initscript.shell.differential;

import dev.initscript.shell.text.SourceText;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A small script, and which shells take it.
 *
 * @param section the name of its file, without the extension
 * @param title what it shows; unique in its section
 * @param accepting the shells that take it
 * @param dashLine the line that dash names when it refuses it
 * @param script the script
 */
record ShellCase(
    String section, String title, Set<Shell> accepting, OptionalInt dashLine, SourceText script) {
  ShellCase {
    accepting = Set.copyOf(accepting);
    if (accepting.contains(Shell.DASH) == dashLine.isPresent()) {
      throw new IllegalArgumentException(
          title + ": the header names dash's line exactly if dash refuses the case");
    }
  }

  boolean acceptedBy(Shell shell) {
    return accepting.contains(shell);
  }

  String name() {
    return section + " / " + title;
  }

  /** How a header names these shells. */
  static String describe(Set<Shell> accepting) {
    if (accepting.isEmpty()) {
      return "none";
    }
    if (accepting.size() == Shell.values().length) {
      return "all";
    }
    return String.join(" ", EnumSet.copyOf(accepting).stream().map(shell -> shell.id).toList());
  }

  @Override
  public String toString() {
    return name() + "\n" + script.text(0, script.length());
  }
}
